//! Feeds of what changed: Atom and JSON Feed, for the whole radar and for each quadrant.
//!
//! A feed needs absolute addresses and dates. A radar without `site`, or without an edition that has a date, has none.

mod atom;
mod json_feed;

use radar_core::model::Radar;

use crate::address::{self, ATOM, JSON_FEED};
use crate::news::{Entry, Subject};
use crate::words::Words;
use crate::{Error, File, Made};

/// The paths of the Atom feed and of the JSON Feed that belong to a page: the radar's first one, or a quadrant's. `None`
/// where the radar has no feeds.
pub fn addresses(radar: &Radar, page: &str) -> Option<[String; 2]> {
    missing(radar).is_none().then(|| [ATOM, JSON_FEED].map(|name| format!("{page}{name}")))
}

/// All feeds.
pub(crate) fn files(radar: &Radar) -> Result<Made, Error> {
    let Some(site) = radar.site.as_deref().filter(|_| missing(radar).is_none()) else {
        let why = missing(radar).unwrap_or(NO_SITE);
        return Ok(Made::Nothing(format!("feed.xml, feed.json and those of the quadrants left out: {why}")));
    };
    let subjects = std::iter::once(None).chain((0..radar.quadrants.len()).map(Some));
    let mut files = Vec::new();
    for quadrant in subjects {
        let feed = Feed::new(Subject { radar, site, quadrant });
        files.push(File { path: feed.path(ATOM), text: atom::write(&feed)? });
        files.push(File { path: feed.path(JSON_FEED), text: json_feed::write(&feed)? });
    }
    Ok(Made::Files(files))
}

const NO_SITE: &str = "the radar has no \"site\"; write one, or build with --site-url";

/// What a radar lacks to have feeds.
fn missing(radar: &Radar) -> Option<&'static str> {
    if radar.editions.iter().all(|edition| edition.date.is_none()) {
        Some(
            "no edition of the radar has a \"date\"; write \"editions\", each with the day of its publication",
        )
    } else if radar.site.is_none() {
        Some(NO_SITE)
    } else {
        None
    }
}

/// A feed, before it is written in one of the two formats.
struct Feed<'a> {
    title: String,
    /// A sentence or two about the radar or the quadrant; may be empty.
    description: &'a str,
    language: &'a str,
    /// Who publishes it: the radar.
    author: &'a str,
    site: &'a str,
    /// The page that the feed belongs to, relative to the site.
    page: String,
    /// The day of the newest edition, `YYYY-MM-DD`.
    updated: &'a str,
    entries: Vec<Entry>,
}

impl<'a> Feed<'a> {
    fn new(subject: Subject<'a>) -> Self {
        let Subject { radar, site, .. } = subject;
        let words = Words(radar);
        let quadrant = subject.quadrant.and_then(|quadrant| radar.quadrants.get(quadrant));
        let introduction = match quadrant {
            Some(quadrant) => quadrant.introduction.as_ref(),
            None => radar.introduction.as_ref(),
        };
        Self {
            title: match quadrant {
                Some(quadrant) => format!("{} · {}", words.text(&quadrant.name), words.title()),
                None => words.title().to_owned(),
            },
            description: words.optional(introduction),
            language: radar.language(),
            author: words.title(),
            site,
            page: quadrant.map(|quadrant| address::quadrant(&quadrant.id)).unwrap_or_default(),
            updated: radar.editions.iter().rev().find_map(|edition| edition.date.as_deref()).unwrap_or(""),
            entries: subject.entries(),
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.page)
    }

    /// The absolute address of the page that the feed belongs to.
    fn home(&self) -> String {
        format!("{}{}", self.site, self.page)
    }

    /// The absolute address of the feed.
    fn address(&self, name: &str) -> String {
        format!("{}{}", self.site, self.path(name))
    }
}

/// Midnight at the beginning of a day, as RFC 3339 has it.
fn timestamp(date: &str) -> String {
    format!("{date}T00:00:00Z")
}

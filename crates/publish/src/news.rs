//! What changed, as entries of a feed: one per change of each edition, the newest edition first.

use radar_core::compare::{Change, changed};
use radar_core::model::{Blip, Movement, Period, Placement, Radar};

use crate::address;
use crate::words::Words;
use crate::xml::escape;

/// Older editions are left out of a feed that has this many entries. An edition is never cut.
const ENOUGH: usize = 100;

/// One entry.
pub(crate) struct Entry {
    /// An absolute address that is this entry's own and that never changes.
    pub(crate) id: String,
    /// The address of the page that tells more.
    pub(crate) url: String,
    /// "gVisor: Trial → Adopt (in)".
    pub(crate) title: String,
    pub(crate) html: String,
    /// The kind of change: `first`, `reworded`, or the word of a movement.
    pub(crate) kind: &'static str,
    /// The day of the edition, `YYYY-MM-DD`.
    pub(crate) date: String,
}

/// What a feed is about, on a site that is published at `site`.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) radar: &'a Radar,
    pub(crate) site: &'a str,
    /// Index of a quadrant; `None` for the whole radar.
    pub(crate) quadrant: Option<usize>,
}

impl Subject<'_> {
    /// The entries. Editions without a date have none, since a feed is ordered by date.
    pub(crate) fn entries(self) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (edition, data) in self.radar.editions.iter().enumerate().rev() {
            let Some(date) = &data.date else { continue };
            if entries.len() >= ENOUGH {
                break;
            }
            if edition == 0 {
                entries.extend(self.first(date));
            }
            for change in Change::ALL {
                let blips = changed(self.radar, Period::of(edition), change);
                let blips = blips.filter_map(|blip| self.radar.blips.get(blip));
                let blips = blips.filter(|blip| self.concerns(blip, edition));
                entries.extend(blips.map(|blip| self.entry(blip, edition, change, date)));
            }
        }
        entries
    }

    /// Whether a blip was in the quadrant with an edition or before it.
    fn concerns(self, blip: &Blip, edition: usize) -> bool {
        let is_inside = |at: &Placement| self.quadrant.is_none_or(|quadrant| at.quadrant == quadrant);
        let before = edition.checked_sub(1).and_then(|before| blip.placement(before));
        blip.placement(edition).into_iter().chain(before).any(is_inside)
    }

    /// Everything that began with the radar, in one entry.
    fn first(self, date: &str) -> Option<Entry> {
        let words = Words(self.radar);
        let blips: Vec<&Blip> = self.radar.blips.iter().filter(|blip| self.concerns(blip, 0)).collect();
        let count = match blips.len() {
            0 => return None,
            1 => "1 blip".to_owned(),
            count => format!("{count} blips"),
        };
        let line = |blip: &&Blip| {
            let (link, ring) = (self.link(blip, 0), escape(words.ring(blip.placement(0))));
            format!("<li>{link}: {ring}</li>")
        };
        let lines: String = blips.iter().map(line).collect();
        // Not the page of the edition, which comes only with a second one.
        let place = self.quadrant.and_then(|quadrant| self.radar.quadrants.get(quadrant));
        let path = place.map(|quadrant| address::quadrant(&quadrant.id)).unwrap_or_default();
        let url = format!("{}{path}{}", self.site, self.query(0));
        Some(Entry {
            title: format!("{}: first edition with {count}", words.edition(0)),
            html: format!("<ul>{lines}</ul>"),
            kind: "first",
            date: date.to_owned(),
            id: url.clone(),
            url,
        })
    }

    fn entry(self, blip: &Blip, edition: usize, change: Change, date: &str) -> Entry {
        let url = self.blip_url(blip, edition);
        // A blip can move and be reworded with one edition.
        let (kind, fragment) = match change {
            Change::Movement(movement) => (movement.id(), ""),
            Change::Reworded => ("reworded", "#reworded"),
        };
        Entry {
            id: format!("{url}{fragment}"),
            url,
            title: self.title(blip, edition, change),
            html: self.html(blip, edition, change),
            kind,
            date: date.to_owned(),
        }
    }

    fn title(self, blip: &Blip, edition: usize, change: Change) -> String {
        let words = Words(self.radar);
        let name = words.text(&blip.name);
        let before = edition.checked_sub(1).and_then(|before| blip.placement(before));
        let now = blip.placement(edition);
        match change {
            Change::Reworded => format!("{name}: reworded"),
            Change::Movement(Movement::Removed) => format!("{name}: removed from {}", words.ring(before)),
            Change::Movement(Movement::Moved) => {
                format!("{name}: {} → {} (moved)", words.quadrant(before), words.quadrant(now))
            }
            Change::Movement(movement) if before.is_some() => {
                format!("{name}: {} → {} ({})", words.ring(before), words.ring(now), movement.id())
            }
            Change::Movement(movement) => format!("{name}: {} ({})", words.ring(now), movement.id()),
        }
    }

    /// Why, what the blip is, and where to read on.
    fn html(self, blip: &Blip, edition: usize, change: Change) -> String {
        let words = Words(self.radar);
        let removal = blip.removal(edition);
        let reason = match (change, removal) {
            (Change::Reworded, _) => None,
            (_, Some(removal)) => removal.reason.as_ref(),
            (_, None) => blip.placement(edition).and_then(|at| at.reason.as_ref()),
        };
        let successor = removal.and_then(|removal| self.radar.blips.get(removal.successor?));
        let mut html = String::new();
        let mut paragraph = |inside: &str| {
            if !inside.is_empty() {
                html.push_str(&["<p>", inside, "</p>"].concat());
            }
        };
        paragraph(&escape(words.optional(reason)));
        if let Some(successor) = successor {
            paragraph(&format!("Use instead: {}", self.link(successor, edition)));
        }
        paragraph(&escape(words.text(blip.summary(edition))));
        paragraph(&format!("{} · {}", self.link(blip, edition), escape(words.title())));
        html
    }

    /// The blip's name, which leads to its page in an edition.
    fn link(self, blip: &Blip, edition: usize) -> String {
        let (url, name) = (self.blip_url(blip, edition), Words(self.radar).text(&blip.name));
        format!("<a href=\"{}\">{}</a>", escape(&url), escape(name))
    }

    fn blip_url(self, blip: &Blip, edition: usize) -> String {
        format!("{}{}{}", self.site, address::blip(&blip.id), self.query(edition))
    }

    fn query(self, edition: usize) -> String {
        let id = self.radar.editions.get(edition).map_or("", |edition| edition.id.as_str());
        format!("?edition={id}")
    }
}

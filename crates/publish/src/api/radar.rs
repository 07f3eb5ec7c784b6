//! `api/v1/radar.json`: the whole radar at a glance.

use radar_core::model;
use schemars::JsonSchema;
use serde::Serialize;

use super::{BlipEntry, RADAR, RADAR_SCHEMA, Texts, url};
use crate::address::{self, API, relative};
use crate::feeds;

/// A radar: what it is called, how it is divided, and every blip in brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "A technology radar")]
pub struct Radar {
    /// The schema of this file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the radar is called.
    pub title: Texts,
    /// The language codes of its texts; the first is the default.
    pub languages: Vec<String>,
    /// A sentence or two about the whole radar, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Texts>,
    /// The absolute address that the radar is published at, with a final slash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The address of the radar's first page, relative to this file.
    pub page: String,
    /// Feeds of what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeds: Option<Feeds>,
    /// Innermost (strongest recommendation) first.
    pub rings: Vec<Ring>,
    /// In drawing order, clockwise from the top right.
    pub quadrants: Vec<Quadrant>,
    /// Oldest first; empty for a radar without history.
    pub editions: Vec<Edition>,
    /// The tags that have a name, by id.
    pub tags: Vec<Tag>,
    /// All blips, also those that left the radar, by number.
    pub blips: Vec<BlipEntry>,
}

/// The addresses of two feeds with the same entries, relative to this file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Feeds {
    /// The Atom feed.
    pub atom: String,
    /// The JSON Feed.
    pub json: String,
}

/// How strongly something is recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ring {
    /// Its stable name, kebab case.
    pub id: String,
    /// What readers see.
    pub name: Texts,
    /// A few words that say what the ring means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Texts>,
    /// The address of its page, relative to this file.
    pub page: String,
    /// The absolute address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A subject area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quadrant {
    /// Its stable name, kebab case.
    pub id: String,
    /// What readers see.
    pub name: Texts,
    /// A sentence or two about the subject, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Texts>,
    /// The address of its page, relative to this file.
    pub page: String,
    /// The absolute address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Feeds of what changed in this quadrant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeds: Option<Feeds>,
}

/// One published state of the radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Edition {
    /// Its stable name, kebab case.
    pub id: String,
    /// The day of publication, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What readers see in place of the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Texts>,
    /// The address of its page, relative to this file. A radar with one edition has no page for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The absolute address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What a tag is called. A tag that is not listed is called by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tag {
    /// As blips have it, kebab case.
    pub id: String,
    /// What readers see.
    pub name: Texts,
}

impl Radar {
    /// The file's content.
    pub(super) fn of(radar: &model::Radar) -> Self {
        let file = [API, RADAR].concat();
        Self {
            schema: RADAR_SCHEMA.to_owned(),
            title: Texts::required(&radar.title),
            languages: radar.languages.clone(),
            introduction: Texts::optional(radar.introduction.as_ref()),
            site: radar.site.clone(),
            page: relative(&file, ""),
            feeds: feeds::addresses(radar, "").map(|paths| Feeds::at(&file, paths)),
            rings: radar.rings.iter().map(|ring| Ring::of(radar, ring, &file)).collect(),
            quadrants: radar.quadrants.iter().map(|quadrant| Quadrant::of(radar, quadrant, &file)).collect(),
            editions: editions(radar, &file),
            tags: radar.tags.iter().map(Tag::of).collect(),
            blips: radar.blips.iter().filter_map(|blip| BlipEntry::of(radar, blip, &file)).collect(),
        }
    }
}

impl Feeds {
    fn at(file: &str, [atom, json]: [String; 2]) -> Self {
        Self { atom: relative(file, &atom), json: relative(file, &json) }
    }
}

impl Ring {
    fn of(radar: &model::Radar, ring: &model::Ring, file: &str) -> Self {
        let path = address::ring(&ring.id);
        Self {
            id: ring.id.clone(),
            name: Texts::required(&ring.name),
            summary: Texts::optional(ring.summary.as_ref()),
            page: relative(file, &path),
            url: url(radar, &path),
        }
    }
}

impl Quadrant {
    fn of(radar: &model::Radar, quadrant: &model::Quadrant, file: &str) -> Self {
        let path = address::quadrant(&quadrant.id);
        Self {
            id: quadrant.id.clone(),
            name: Texts::required(&quadrant.name),
            introduction: Texts::optional(quadrant.introduction.as_ref()),
            page: relative(file, &path),
            url: url(radar, &path),
            feeds: feeds::addresses(radar, &path).map(|paths| Feeds::at(file, paths)),
        }
    }
}

impl Tag {
    fn of(tag: &model::Tag) -> Self {
        Self { id: tag.id.clone(), name: Texts::required(&tag.name) }
    }
}

fn editions(radar: &model::Radar, file: &str) -> Vec<Edition> {
    let named = radar.editions.iter().filter(|edition| !edition.id.is_empty());
    let edition = |edition: &model::Edition| {
        let path = (radar.editions.len() > 1).then(|| address::edition(&edition.id));
        Edition {
            id: edition.id.clone(),
            date: edition.date.clone(),
            name: Texts::optional(edition.name.as_ref()),
            page: path.as_ref().map(|path| relative(file, path)),
            url: path.and_then(|path| url(radar, &path)),
        }
    };
    named.map(edition).collect()
}

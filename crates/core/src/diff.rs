//! What changed between two states of a radar's file, for somebody who reviews it.
//!
//! Nothing goes unmentioned: when two radars differ, their [`Diff`] is not empty. The comparison takes apart every struct
//! of [`crate::model`] by all of its fields, so that a new field does not compile until it is compared as well.

use serde::Serialize;

use crate::model::{Movement, Radar};

mod blips;
mod changes;
mod history;
mod parts;
mod theme;

/// All differences between two radars.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Diff {
    /// The radar's own fields, and the order of rings, quadrants and editions.
    pub radar: Vec<Change>,
    /// In the order of the radar after, removed ones last.
    pub rings: Vec<Part>,
    /// In the order of the radar after, removed ones last.
    pub quadrants: Vec<Part>,
    /// In the order of the radar after, removed ones last.
    pub editions: Vec<Part>,
    /// Names of tags, by id, removed ones last.
    pub tags: Vec<Part>,
    /// By number, removed ones last.
    pub blips: Vec<BlipDiff>,
}

impl Diff {
    /// Compares two radars.
    pub fn new(before: &Radar, after: &Radar) -> Self {
        let scope = Scope { before, after };
        Self {
            radar: parts::radar(scope),
            rings: parts::rings(scope),
            quadrants: parts::quadrants(scope),
            editions: parts::editions(scope),
            tags: parts::tags(scope),
            blips: blips::blips(scope),
        }
    }

    /// Whether the radars are the same.
    pub fn is_empty(&self) -> bool {
        let Self { radar, rings, quadrants, editions, tags, blips } = self;
        radar.is_empty()
            && [rings, quadrants, editions, tags].iter().all(|parts| parts.is_empty())
            && blips.is_empty()
    }
}

/// A ring, a quadrant, an edition or the name of a tag that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its name in the radar's first language: the new one, if it has one.
    pub name: String,
    /// Whether it is there before and after.
    pub state: State,
    /// What changed; everything it has, where it was added or removed.
    pub changes: Vec<Change>,
}

/// A blip that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlipDiff {
    /// Its id.
    pub id: String,
    /// Its number: the new one, if it has one.
    pub number: u32,
    /// Its name in the radar's first language: the new one, if it has one.
    pub name: String,
    /// Whether the file has it before and after.
    pub state: State,
    /// From the newest edition before to the newest edition after.
    pub movement: Movement,
    /// Where it was in the newest edition before; `None` while it was not on the radar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Place>,
    /// Where it is in the newest edition after; `None` while it is not on the radar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Place>,
    /// The id of the quadrant that it is in or was last in.
    pub quadrant: String,
    /// What changed; everything it has, where it was added or removed.
    pub changes: Vec<Change>,
}

/// Whether something is in the file before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Only after.
    Added,
    /// Only before.
    Removed,
    /// In both, and different.
    Changed,
}

/// A cell of the radar, by ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The id of the quadrant.
    pub quadrant: String,
    /// The id of the ring.
    pub ring: String,
}

/// One value that is not as it was. At least one of `before` and `after` is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which field: `"summary"`, `"order of rings"`.
    pub field: &'static str,
    /// Which one, where there are several: an edition's id, a relation, an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The language of a text; `None` where both radars have the same single one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether it is prose, which is compared word by word.
    #[serde(skip)]
    pub is_prose: bool,
    /// Whether it changes what an edition says that is not the newest any more.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rewrites_history: bool,
    /// `None` where it was not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// `None` where it is not there any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// Both radars.
#[derive(Clone, Copy)]
struct Scope<'a> {
    before: &'a Radar,
    after: &'a Radar,
}

impl State {
    fn of<T>(before: Option<T>, after: Option<T>) -> Self {
        match (before, after) {
            (None, _) => Self::Added,
            (_, None) => Self::Removed,
            _ => Self::Changed,
        }
    }
}

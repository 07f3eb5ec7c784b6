//! What a reader found in the files of another program: words, not yet ids.

use serde::Serialize;

/// Everything that the files say, in the order in which they say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the radar is called, if the files say so.
    pub title: Option<String>,
    /// Oldest first; empty for files that know no editions.
    pub editions: Vec<Edition>,
    /// The rings that the format or the files declare, innermost first. Others may appear in sightings.
    pub rings: Vec<Category>,
    /// The quadrants that the format or the files declare, in their order. Others may appear in sightings.
    pub quadrants: Vec<Category>,
    /// What the files say of blips, row by row.
    pub sightings: Vec<Sighting>,
    /// What it means that a blip is not mentioned in an edition.
    pub absence: Absence,
}

/// What it means that a blip is not mentioned in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It left: each edition lists all its blips.
    Removed,
    /// Nothing: an edition lists what changed.
    Unchanged,
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Kebab case.
    pub id: String,
    /// `YYYY-MM-DD`, if it is known.
    pub date: Option<String>,
    /// What readers see in place of the date.
    pub name: Option<String>,
}

/// A ring or a quadrant that is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What sightings call it, if that is not its name.
    pub id: Option<String>,
    /// What readers see.
    pub name: String,
    /// A few words on what it means.
    pub description: Option<String>,
}

/// What one row, entry or file says of a blip at one time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sighting {
    /// Where it says so.
    pub place: Place,
    /// Index into [`Found::editions`]; 0 where there are none.
    pub edition: usize,
    /// What tells blips apart in this format, if that is not the name.
    pub key: Option<String>,
    /// What readers see.
    pub name: String,
    /// The quadrant, by its name or its [`Category::id`]. Letter case and punctuation do not matter.
    pub quadrant: String,
    /// The ring, likewise.
    pub ring: String,
    /// The number on the chart, if the format has one.
    pub number: Option<u32>,
    /// How the format says it moved, which may be wrong.
    pub claim: Option<Claim>,
    /// One sentence in plain text; made from the text when absent.
    pub summary: Option<String>,
    /// The full text in Markdown that passes the checks. Empty when there is none: that is, it reads as before.
    pub text: String,
    /// Why it is there, in plain text.
    pub reason: Option<String>,
    /// The official address of the technology.
    pub link: Option<String>,
    /// Subjects, in words.
    pub tags: Vec<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Other things that it has to do with.
    pub related: Vec<Related>,
    /// It is off the radar from this edition on; quadrant and ring do not matter then.
    pub removed: bool,
    /// In a removal: the name or key of the blip to use instead.
    pub successor: Option<String>,
}

impl Sighting {
    /// Whether it says how the blip reads.
    pub(crate) fn has_words(&self) -> bool {
        self.summary.is_some() || !self.text.is_empty()
    }
}

/// Where something stands in the files.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Place {
    /// The file's path as the caller gave it.
    pub file: String,
    /// The line, from 1; 0 where there is none to tell.
    pub line: usize,
}

/// How a format says that a blip moved since the edition before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It was not on the radar.
    New,
    /// It came closer to the centre.
    In,
    /// It went further from the centre.
    Out,
    /// It stayed where it was.
    Unchanged,
}

/// Another thing that a blip has to do with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The id of a [`radar_core::model::RelationKind`].
    pub kind: &'static str,
    /// The name or key of the other one. One that has no blip stays a name.
    pub name: String,
    /// The file says that it has no blip, even if one is called so.
    pub is_outside: bool,
}

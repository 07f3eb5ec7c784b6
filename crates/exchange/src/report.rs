//! What an import tells: what it read, what it changed, what it could not place.

use serde::Serialize;

use crate::found::Place;

/// The account of an import. Every row of the files is in [`Report::rows`], and each change has a note.
///
/// A reader that meets rows of which it makes no [`crate::found::Sighting`] counts all its rows. Where none does, they are
/// as many as sightings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Report {
    /// How many files were read.
    pub files: usize,
    /// How many rows, entries or items they had.
    pub rows: usize,
    /// How many of these are placements in the result, as they were or changed as noted.
    pub placed: usize,
    /// What was changed or could not be placed, in the order of the files.
    pub notes: Vec<Note>,
}

/// One thing that is not in the result as it was in the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What was done, for counting.
    pub kind: Kind,
    /// What, in a sentence without a full stop.
    pub message: String,
}

/// Kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An id or a number was made up or changed.
    Id,
    /// HTML, or Markdown that a radar cannot have, was rewritten.
    Markup,
    /// What the files say of a movement is not what their history says.
    Status,
    /// A ring or a quadrant that was not declared.
    Category,
    /// A row that is in the result in another form: a second row of the same blip, a name made unique.
    Row,
    /// A value that has no place in a radar and is left out.
    LeftOut,
}

impl Kind {
    /// All kinds, what concerns most people first.
    pub const ALL: [Self; 6] =
        [Self::LeftOut, Self::Category, Self::Row, Self::Status, Self::Id, Self::Markup];
}

impl Report {
    /// Adds a note.
    pub fn note(&mut self, place: &Place, kind: Kind, message: impl Into<String>) {
        self.notes.push(Note { place: place.clone(), kind, message: message.into() });
    }
}

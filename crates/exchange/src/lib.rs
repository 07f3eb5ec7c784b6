//! Radars in the formats of other programs.
//!
//! An import has two steps. A reader per format ([`formats`]) says what its files say: a [`found::Found`], which is
//! blips as they were seen, edition by edition, in words. [`mod@assemble`] makes a [`Document`] of that: ids, numbers,
//! rings and quadrants, a history. What readers and assembly changed or could not place is in the [`Report`].
//!
//! An export is the other way: a checked radar becomes files, and a list of what the format cannot hold.
//!
//! Nothing here reads a file, a clock or a random source: callers pass bytes.

pub mod assemble;
mod edition_name;
pub mod export;
mod file_editions;
pub mod formats;
pub mod found;
mod front_matter;
mod json;
mod losses;
mod prose;
pub mod report;
mod slug;
mod table;

use radar_core::document::Document;
use radar_core::problem::Problem;

pub use export::{Export, Loss, export};
pub use formats::Format;
use found::{Found, Place};
pub use report::{Kind, Note, Report};

/// A file, as it is on a disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path, with slashes: of an import as the caller calls it, of an export relative to the place it goes to.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What an import cannot know from the files.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What the radar is called, whatever the files say.
    pub title: Option<String>,
    /// The language that the texts are in; English when absent.
    pub language: Option<String>,
    /// The editions of the files, in the order of the files; empty to read them off the files' names.
    pub editions: Vec<EditionName>,
    /// Rings that are the same under another name: `(as in the files, as it shall be)`.
    pub rings: Vec<(String, String)>,
    /// Quadrants that are the same under another name, likewise.
    pub quadrants: Vec<(String, String)>,
}

/// An edition as a caller names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionName {
    /// Its id.
    pub id: String,
    /// `YYYY-MM-DD`; read off the id where that is a date or a month.
    pub date: Option<String>,
}

/// A radar that was read.
#[derive(Debug)]
pub struct Import {
    /// The radar. It passes the checks.
    pub document: Document,
    /// What was read, what was changed and what could not be placed.
    pub report: Report,
}

/// Reads a radar from the files of another program.
///
/// # Errors
///
/// Files that are not of this format, or that no radar can be made of. All problems of all files at once. What can be
/// kept, if only with a change, is no error but a [`Note`].
pub fn import(format: Format, files: &[File], options: &Options) -> Result<Import, Vec<Problem>> {
    let mut report = Report::default();
    let found = format.read(files, options, &mut report)?;
    report.files = files.len();
    note_unused_editions(&found, options, &mut report);
    let document = assemble::assemble(found, options, &mut report)?;
    Ok(Import { document, report })
}

/// Tells of names for editions in files that say themselves which they have.
fn note_unused_editions(found: &Found, options: &Options, report: &mut Report) {
    let is_used = |name: &EditionName| found.editions.iter().any(|edition| edition.id == name.id);
    for name in options.editions.iter().filter(|name| !is_used(name)) {
        let message = format!(
            "--editions {}: not used, since dates in the files say which editions there are",
            name.id
        );
        report.note(&Place::default(), Kind::LeftOut, message);
    }
}

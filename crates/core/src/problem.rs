//! What is wrong with a radar's file, said so that its author can put it right.

use std::fmt;

pub(crate) mod wording;

pub use wording::nearest;

/// One mistake in a radar's file. Its `Display` is two lines: what is wrong and where, then what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name as the caller gave it.
    pub file: String,
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in that line in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}

/// The problems found so far in one file. Places are byte offsets until [`Problems::finish`].
#[derive(Debug)]
pub(crate) struct Problems<'s> {
    source: &'s str,
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    at: usize,
    message: String,
    help: String,
}

impl<'s> Problems<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Adds a problem at a byte offset of the file.
    pub(crate) fn add(&mut self, at: usize, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Found { at, message: message.into(), help: help.into() });
    }

    /// Forgets all problems.
    pub(crate) fn clear(&mut self) {
        self.found.clear();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The text of the file.
    pub(crate) fn source(&self) -> &'s str {
        self.source
    }

    /// The line of a byte offset, for messages that point at a second place.
    pub(crate) fn line(&self, at: usize) -> usize {
        let before = self.source.as_bytes().get(..at).unwrap_or_default();
        before.split(|byte| *byte == b'\n').count()
    }

    /// The problems in order of position.
    pub(crate) fn finish(mut self, file: &str) -> Vec<Problem> {
        self.found.sort_by_key(|found| found.at);
        let mut cursor = Cursor { source: self.source, at: 0, line: 1, column: 1 };
        self.found
            .into_iter()
            .map(|Found { at, message, help }| {
                cursor.advance_to(at);
                Problem {
                    file: file.to_owned(),
                    line: cursor.line,
                    column: cursor.column,
                    message,
                    help: Some(help),
                }
            })
            .collect()
    }
}

/// A place that only moves forward, so that all positions of a file cost one pass over it.
struct Cursor<'s> {
    source: &'s str,
    at: usize,
    line: usize,
    column: usize,
}

impl Cursor<'_> {
    fn advance_to(&mut self, at: usize) {
        let at = self.source.floor_char_boundary(at);
        for character in self.source.get(self.at..at).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = at;
    }
}

//! Places in files.

/// A part of a file. Byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// Which file: an index into the sources of [`super::Problems`]. The radar's JSON is the first.
    pub(crate) file: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Span {
    /// A part of the radar's JSON.
    pub(crate) fn json(start: usize, end: usize) -> Self {
        Self { file: 0, start, end }
    }

    /// The first byte alone: of what is long, the beginning is enough to find it.
    pub(crate) fn first(self) -> Self {
        Self { end: self.start + 1, ..self }
    }
}

/// More bytes than an excerpt can need on either side.
const REACH: usize = 1024;

/// A place in a text that only moves forward, so that all places of a file cost one pass over it.
pub(super) struct Cursor<'s> {
    source: &'s str,
    at: usize,
    line_start: usize,
    line: usize,
    column: usize,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, at: 0, line_start: 0, line: 1, column: 1 }
    }

    /// Moves to a byte offset that is not before the last one.
    pub(super) fn advance_to(&mut self, at: usize) {
        let at = self.source.floor_char_boundary(at);
        for (offset, character) in self.source.get(self.at..at).unwrap_or_default().char_indices() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
                self.line_start = self.at + offset + 1;
            } else {
                self.column += 1;
            }
        }
        self.at = self.at.max(at);
    }

    /// Line and column, from 1; the column in characters.
    pub(super) fn position(&self) -> (usize, usize) {
        (self.line, self.column)
    }

    /// What stands before and after the place, a limited number of bytes each: a line can be as long as a file.
    pub(super) fn around(&self) -> (&'s str, &'s str) {
        let start = self.source.ceil_char_boundary(self.line_start.max(self.at.saturating_sub(REACH)));
        let end = self.source.floor_char_boundary(self.source.len().min(self.at.saturating_add(REACH)));
        let before = self.source.get(start..self.at).unwrap_or_default();
        (before, self.source.get(self.at..end).unwrap_or_default())
    }
}

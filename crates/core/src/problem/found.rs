//! The problems found so far.

use std::cell::OnceCell;
use std::cmp::Reverse;

use super::place::Cursor;
use super::{Code, Excerpt, Problem, Section, Severity, Span};

/// More errors than this are not listed, nor more warnings: nobody reads them, and the memory that they take has to have a limit.
const MOST: usize = 10_000;

/// A file that is being read.
#[derive(Debug)]
pub(crate) struct Source<'s> {
    /// Its name in the problems.
    name: &'s str,
    text: &'s str,
    /// Byte offsets of the line breaks, once somebody asks for a line.
    breaks: OnceCell<Vec<usize>>,
}

impl<'s> Source<'s> {
    pub(crate) fn new(name: &'s str, text: &'s str) -> Self {
        Self { name, text, breaks: OnceCell::new() }
    }

    fn line(&self, at: usize) -> usize {
        let breaks = self.breaks.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at).collect());
        breaks.partition_point(|end| *end < at) + 1
    }
}

/// The problems found so far in a radar's files. Places are byte offsets until [`Problems::finish`].
#[derive(Debug)]
pub(crate) struct Problems<'s> {
    sources: Vec<Source<'s>>,
    found: Vec<Found>,
    /// Which part of the JSON is described where, outer parts before inner ones.
    sections: Vec<(Span, Section)>,
    wants_warnings: bool,
    errors: usize,
    warnings: usize,
}

#[derive(Debug)]
struct Found {
    at: Span,
    code: Code,
    message: String,
    help: String,
}

impl<'s> Problems<'s> {
    /// The radar's JSON is the first source, its texts follow.
    pub(crate) fn new(sources: Vec<Source<'s>>) -> Self {
        Self {
            sources,
            found: Vec::new(),
            sections: Vec::new(),
            wants_warnings: true,
            errors: 0,
            warnings: 0,
        }
    }

    /// Forgets warnings at once.
    pub(crate) fn without_warnings(self) -> Self {
        Self { wants_warnings: false, ..self }
    }

    /// Adds a problem.
    pub(crate) fn add(&mut self, code: Code, at: Span, message: impl Into<String>, help: impl Into<String>) {
        let is_wanted = match code.severity() {
            Severity::Error => {
                self.errors += 1;
                self.errors <= MOST
            }
            Severity::Warning => {
                self.warnings += usize::from(self.wants_warnings);
                self.wants_warnings && self.warnings <= MOST
            }
        };
        if is_wanted {
            self.found.push(Found { at, code, message: message.into(), help: help.into() });
        }
    }

    /// Says where the manual describes the fields of a part of the JSON.
    pub(crate) fn describe(&mut self, part: Span, section: Section) {
        self.sections.push((part, section));
    }

    /// Forgets all problems.
    pub(crate) fn clear(&mut self) {
        self.found.clear();
        (self.errors, self.warnings) = (0, 0);
    }

    pub(crate) fn wants_warnings(&self) -> bool {
        self.wants_warnings
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether no further error will be listed, so that none needs the best of helps.
    pub(crate) fn is_full(&self) -> bool {
        self.errors >= MOST
    }

    /// The text of the radar's JSON.
    pub(crate) fn json(&self) -> &'s str {
        self.sources.first().map_or("", |source| source.text)
    }

    /// The line of a place, for messages that point at a second one.
    pub(crate) fn line(&self, at: Span) -> usize {
        self.sources.get(at.file).map_or(1, |source| source.line(at.start))
    }

    /// The problems in the order of the files, those of a file in order of position.
    pub(crate) fn finish(mut self) -> Vec<Problem> {
        for (all, code, what) in
            [(self.errors, Code::TooManyErrors, "errors"), (self.warnings, Code::TooManyWarnings, "warnings")]
        {
            if let Some(unlisted) = all.checked_sub(MOST).filter(|unlisted| *unlisted > 0) {
                self.found.push(Found {
                    at: Span::json(0, 0),
                    code,
                    message: format!("{unlisted} more {what} are not listed"),
                    help: "put the others right first".to_owned(),
                });
            }
        }
        self.found.sort_by_key(|found| (found.at.file, found.at.start));
        self.sections.sort_by_key(|(part, _)| (part.start, Reverse(part.end)));
        let mut sections = Sections { rest: self.sections.into_iter().peekable(), open: Vec::new() };
        let mut found = self.found.into_iter().peekable();
        let mut problems = Vec::with_capacity(found.len());
        for (file, source) in self.sources.iter().enumerate() {
            let mut cursor = Cursor::new(source.text);
            while let Some(found) = found.next_if(|found| found.at.file == file) {
                cursor.advance_to(found.at.start);
                problems.push(problem(found, source, &cursor, &mut sections));
            }
        }
        problems
    }
}

fn problem(found: Found, source: &Source<'_>, cursor: &Cursor<'_>, sections: &mut Sections) -> Problem {
    let Found { at, code, message, help } = found;
    let spot = source.text.get(at.start..at.end).unwrap_or_default();
    let (line, column) = cursor.position();
    let (before, rest) = cursor.around();
    Problem {
        severity: code.severity(),
        code: code.id(),
        file: source.name.to_owned(),
        line,
        column,
        length: spot.split(['\r', '\n']).next().map_or(1, |spot| spot.chars().count().max(1)),
        message,
        help: Some(help),
        docs: code.has_field().then(|| sections.of(at).docs()),
        // Of a file that is empty, or was not read, there is nothing to show.
        excerpt: (!source.text.is_empty())
            .then(|| Excerpt::new(before, rest, at.end.saturating_sub(at.start))),
    }
}

/// The sections of places that are asked for in order.
struct Sections {
    rest: std::iter::Peekable<std::vec::IntoIter<(Span, Section)>>,
    /// Those that the last place is in, the innermost last.
    open: Vec<(Span, Section)>,
}

impl Sections {
    fn of(&mut self, at: Span) -> Section {
        if at.file > 0 {
            return Section::TextsInFiles;
        }
        while let Some(next) = self.rest.next_if(|(part, _)| part.start <= at.start) {
            self.open.push(next);
        }
        while self.open.last().is_some_and(|(part, _)| part.end <= at.start) {
            self.open.pop();
        }
        self.open.last().map_or(Section::Radar, |(_, section)| *section)
    }
}

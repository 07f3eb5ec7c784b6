//! What is wrong with a radar's file, said so that its author can put it right.

use std::fmt;

mod code;
mod excerpt;
mod found;
mod place;
mod render;
mod section;
pub(crate) mod wording;

pub use code::Code;
pub use excerpt::Excerpt;
pub(crate) use found::{Problems, Source};
pub(crate) use place::Span;
pub use render::{Paint, visible};
pub(crate) use section::Section;
pub use wording::nearest;

/// One mistake in a radar's file, or one thing in it that is probably a mistake.
///
/// Its `Display` is two lines: what is wrong and where, then what would be right. [`Problem::render`] shows it as a
/// compiler does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The kind of problem, in kebab case. Stable: programs may rely on it. See [`Code`].
    pub code: &'static str,
    /// The file's name as the caller gave it.
    pub file: String,
    /// Line in the file, from 1. 0 where the problem is the file as a whole.
    pub line: usize,
    /// Column in that line in characters, from 1. 0 where the problem is the line or the file as a whole.
    pub column: usize,
    /// How many characters of that line are wrong. At least 1.
    pub length: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
    /// Where the field is described: `data/README.md#placements`. `None` where no field is concerned.
    pub docs: Option<&'static str>,
    /// What stands at the place.
    pub excerpt: Option<Excerpt>,
}

/// Whether a radar can be built in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// There is no radar until it is put right.
    Error,
    /// The radar can be built, but probably says something other than its author means.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Problem {
    /// An error at a place that the caller knows: line and column from 1, 0 where there is none to tell.
    ///
    /// For files that are no radar's. Its code is `foreign-file`.
    pub fn new(
        file: impl Into<String>,
        (line, column): (usize, usize),
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            code: "foreign-file",
            file: file.into(),
            line,
            column,
            length: 1,
            message: message.into(),
            help: Some(help.into()),
            docs: None,
            excerpt: None,
        }
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
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

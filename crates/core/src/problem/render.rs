//! A problem as a compiler shows one.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::{Excerpt, Problem, Severity};
use crate::text::is_hidden;

/// Whether terminal colours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Nothing but text.
    Plain,
    /// ANSI escapes, for a terminal or for a stream that removes them.
    Ansi,
}

impl Problem {
    /// What is wrong, the line with the spot marked, what would be right, and where that is described. Ends with a line
    /// break.
    pub fn render(&self, paint: Paint) -> String {
        let ink = Ink { paint, spot: if self.is_error() { RED } else { YELLOW } };
        let mut out = String::new();
        let title = format!("{}{}", ink.spot(self.severity.id()), ink.bold(&format!(": {}", self.message)));
        let number = if self.line == 0 { String::new() } else { self.line.to_string() };
        let margin = " ".repeat(number.len());
        // Writing to a string does not fail.
        let _ = writeln!(out, "{title}");
        let _ = writeln!(out, "{margin}{} {}", ink.frame("-->"), self.place());
        if let Some(excerpt) = &self.excerpt {
            let picture = Picture::of(excerpt);
            let bar = ink.frame("|");
            let _ = writeln!(out, "{margin} {bar}");
            let _ = writeln!(out, "{} {bar} {}", ink.frame(&number), picture.line.trim_end());
            let marks = ink.spot(&"^".repeat(picture.spot));
            let _ = writeln!(out, "{margin} {bar} {}{marks}", " ".repeat(picture.indent));
        }
        for (name, value) in [("help", self.help.as_deref()), ("docs", self.docs)] {
            if let Some(value) = value {
                let _ = writeln!(out, "{margin} {} {}: {value}", ink.frame("="), ink.bold(name));
            }
        }
        out
    }

    fn place(&self) -> String {
        let file = visible(&self.file);
        match (self.line, self.column) {
            (0, _) => file,
            (line, 0) => format!("{file}:{line}"),
            (line, column) => format!("{file}:{line}:{column}"),
        }
    }
}

impl Severity {
    /// `1 error`, `3 warnings`.
    pub fn count(self, number: usize) -> String {
        format!("{number} {}{}", self.id(), if number == 1 { "" } else { "s" })
    }
}

/// A line as it is shown. Widths in columns of a terminal.
struct Picture {
    line: String,
    /// Width of what is before the spot.
    indent: usize,
    /// Width of the spot, at least 1.
    spot: usize,
}

impl Picture {
    fn of(excerpt: &Excerpt) -> Self {
        let [before, spot, after] =
            [&excerpt.before, &excerpt.spot, &excerpt.after].map(|part| visible(part));
        let dots = |is_cut| if is_cut { "…" } else { "" };
        let before = format!("{}{before}", dots(excerpt.cut_before));
        Self {
            indent: before.width(),
            spot: spot.width().max(1),
            line: format!("{before}{spot}{after}{}", dots(excerpt.cut_after)),
        }
    }
}

/// The text with a tab as four spaces, and with what a terminal would obey or hide as its code: `\u{202e}`.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown.push_str("    "),
            _ if is_hidden(character) => shown.extend(character.escape_unicode()),
            _ => shown.push(character),
        }
    }
    shown
}

const RED: &str = "1;31";
const YELLOW: &str = "1;33";
const BLUE: &str = "1;34";
const BOLD: &str = "1";

struct Ink {
    paint: Paint,
    spot: &'static str,
}

impl Ink {
    fn spot(&self, text: &str) -> String {
        self.apply(self.spot, text)
    }

    fn frame(&self, text: &str) -> String {
        self.apply(BLUE, text)
    }

    fn bold(&self, text: &str) -> String {
        self.apply(BOLD, text)
    }

    fn apply(&self, style: &str, text: &str) -> String {
        match self.paint {
            Paint::Plain => text.to_owned(),
            Paint::Ansi => format!("\x1b[{style}m{text}\x1b[0m"),
        }
    }
}

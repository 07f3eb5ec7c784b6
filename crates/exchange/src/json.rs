//! JSON of other programs, with lines and columns.
//!
//! Foreign files are written for JavaScript as often as for JSON: with comments, single quotes, keys without quotes, or as
//! an object inside of a script or a page. All of these are read here, as far as they are data. What a script would have to
//! compute stays as it is written: a [`Value::Code`].

use radar_core::problem::Problem;

use crate::File;
use crate::found::Place;

mod cursor;
pub(crate) mod fields;
mod literal;
mod plain;
mod script;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Byte offset of its first character; line and column follow from it.
    at: usize,
    /// Line, from 1.
    pub(crate) line: usize,
    /// Column in characters, from 1.
    pub(crate) column: usize,
    pub(crate) value: Value,
}

/// A JSON value. Objects keep their order and repeated keys, numbers keep their spelling.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    List(Vec<Node>),
    Object(Vec<Entry>),
    /// An expression of a script that is not data.
    Code(String),
}

/// One `"key": value` of an object.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) node: Node,
}

/// Reads a file: JSON, or the data in a script or a page.
///
/// # Errors
///
/// One problem: that the file is not UTF-8, where its syntax is wrong, or that there is no data in it.
pub(crate) fn read(file: &File) -> Result<Node, Vec<Problem>> {
    let source = match std::str::from_utf8(&file.bytes) {
        Ok(source) => source,
        Err(error) => return Err(vec![not_utf8(file, error.valid_up_to())]),
    };
    // Without its byte order mark, but with the same line numbers.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    match plain::parse(source) {
        Ok(node) => Ok(node),
        Err(error) => script::data(source).ok_or_else(|| vec![error.problem(file, source)]),
    }
}

impl Node {
    fn new(at: usize, value: Value) -> Self {
        Self { at, line: 0, column: 0, value }
    }

    /// Where it stands in a file.
    pub(crate) fn place(&self, file: &File) -> Place {
        Place { file: file.path.clone(), line: self.line }
    }

    /// A problem with this value.
    pub(crate) fn problem(
        &self,
        file: &File,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(file.path.clone(), (self.line, self.column), message, help)
    }

    /// The value of a key; the last one where it is repeated, as JavaScript has it. `None` where this is no object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Object(entries) => {
                entries.iter().rev().find(|entry| entry.key == key).map(|entry| &entry.node)
            }
            _ => None,
        }
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// Strings, numbers and booleans as a text.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) | Value::Number(text) => Some(text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            _ => None,
        }
    }

    /// A whole number, which may also stand in a string.
    pub(crate) fn integer(&self) -> Option<i64> {
        match &self.value {
            Value::Number(text) | Value::String(text) => {
                let text = text.trim();
                // 1.0 and 1e0 are whole, too.
                text.parse().ok().or_else(|| {
                    let number = text.parse::<f64>().ok()?;
                    (number.fract() == 0.0 && number.abs() < 1e15).then_some(number as i64)
                })
            }
            _ => None,
        }
    }

    /// Whether a script would have to be run to know it.
    pub(crate) fn is_code(&self) -> bool {
        matches!(self.value, Value::Code(_))
    }

    /// What it is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing (null)",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
            Value::Code(_) => "code of a script",
        }
    }

    /// Fills in lines and columns, for a value whose parts stand in the order of the source.
    fn locate(&mut self, locator: &mut Locator<'_>) {
        (self.line, self.column) = locator.locate(self.at);
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.locate(locator)),
            Value::Object(entries) => entries.iter_mut().for_each(|entry| entry.node.locate(locator)),
            _ => {}
        }
    }
}

/// Lines and columns. It only moves forward, so that all places of a file cost one pass over it, however long its lines.
struct Locator<'s> {
    source: &'s str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'s> Locator<'s> {
    fn new(source: &'s str) -> Self {
        Self { source, at: 0, line: 1, column: 1 }
    }

    fn locate(&mut self, at: usize) -> (usize, usize) {
        for character in self.source.get(self.at..at).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}

fn not_utf8(file: &File, valid_up_to: usize) -> Problem {
    let valid = file.bytes.get(..valid_up_to).map(String::from_utf8_lossy).unwrap_or_default();
    let place = Locator::new(&valid).locate(valid.len());
    Problem::new(file.path.clone(), place, "this byte is not UTF-8", "save the file as UTF-8")
}

#[cfg(test)]
mod tests;

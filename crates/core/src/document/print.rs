//! The one way to write a radar's JSON, so that a change of the radar is all that a comparison of two files shows.
//!
//! Two spaces per level, a space inside braces, characters as they are and not as `\u` escapes, a final line break. An
//! object or a list stands on one line where that has at most [`WIDTH`] columns, unless it holds what is better seen
//! line by line:
//!
//! - a list of objects has a line or more for each, so that adding one changes no other line. A single object with at
//!   most two fields may stay on the line of its list: `"placements": [{ "quadrant": "tools", "ring": "adopt" }]`;
//! - an object that holds a list of objects, or objects inside objects, has a line for each field. So has the file.

use super::Tree;
use super::tree::{Object, Value};
use crate::text::is_hidden;

/// Most columns of a line that holds more than one value, with the comma after it.
const WIDTH: usize = 110;

/// Most fields of an object that stays on the line of its list.
const FEW: usize = 2;

impl Tree {
    /// The tree as the text of a file, in its own order. [`Tree::sort`] makes the order canonical.
    pub fn print(&self) -> String {
        let mut printer = Printer { out: String::new(), indent: 0, column: 0 };
        match &self.root {
            Value::Object(fields) if !fields.is_empty() => printer.fields(fields),
            other => printer.value(other),
        }
        printer.out.push('\n');
        printer.out
    }
}

struct Printer {
    out: String,
    /// Levels.
    indent: usize,
    /// Characters in the current line so far.
    column: usize,
}

impl Printer {
    fn value(&mut self, value: &Value) {
        let line = if is_line(value) { on_one_line(value) } else { String::new() };
        let is_short = !line.is_empty() && self.column + line.chars().count() < WIDTH;
        match value {
            Value::List(items) if !is_short => self.items(items),
            Value::Object(fields) if !is_short => self.fields(fields),
            _ => self.push(&line),
        }
    }

    fn items(&mut self, items: &[Value]) {
        self.push("[");
        self.lines(items, Self::value);
        self.push("]");
    }

    fn fields(&mut self, fields: &Object) {
        self.push("{");
        self.lines(fields, |printer, (key, value)| {
            printer.push(&format!("{}: ", quoted(key)));
            printer.value(value);
        });
        self.push("}");
    }

    fn lines<T>(&mut self, entries: &[T], print: impl Fn(&mut Self, &T)) {
        self.indent += 1;
        for (index, entry) in entries.iter().enumerate() {
            self.push(if index == 0 { "" } else { "," });
            self.new_line();
            print(self, entry);
        }
        self.indent -= 1;
        self.new_line();
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.column = 0;
        self.push(&"  ".repeat(self.indent));
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }
}

/// Whether a value may stand on one line if it is short enough.
fn is_line(value: &Value) -> bool {
    match value {
        Value::List(items) => match items.as_slice() {
            [object @ Value::Object(fields)] => fields.len() <= FEW && is_line(object),
            _ => items.iter().all(is_scalar),
        },
        Value::Object(fields) => fields.iter().all(|(_, value)| is_flat(value)),
        _ => true,
    }
}

/// Whether there is no further level below a value's own.
fn is_flat(value: &Value) -> bool {
    match value {
        Value::List(items) => items.iter().all(is_scalar),
        Value::Object(fields) => fields.iter().all(|(_, value)| is_scalar(value)),
        _ => true,
    }
}

fn is_scalar(value: &Value) -> bool {
    !matches!(value, Value::List(_) | Value::Object(_))
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(digits) => digits.clone(),
        Value::String(string) => quoted(string),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(on_one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) if fields.is_empty() => "{}".to_owned(),
        Value::Object(fields) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(key, value)| format!("{}: {}", quoted(key), on_one_line(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
    }
}

/// A string as JSON. What one cannot see stays an escape: a file must not hide what it says.
fn quoted(string: &str) -> String {
    let mut quoted = String::with_capacity(string.len() + 2);
    quoted.push('"');
    for character in string.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Flags are made of those that have no short escape.
            hidden if is_hidden(hidden) && hidden <= '\u{ffff}' => {
                let escape = format!("\\u{:04x}", u32::from(hidden));
                quoted.push_str(&escape);
            }
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

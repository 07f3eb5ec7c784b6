//! A radar's file as its author wrote it: every value, known or not, right or wrong.

use crate::json::{self, Entry, Node};
use crate::problem::wording::quote;
use crate::problem::{Code, Problem, Problems, Source};

/// The JSON of a file without its layout. Nothing in it is judged, so nothing in it can get lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    pub(super) root: Value,
}

/// A JSON value. Objects keep their order, numbers keep their spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    List(Vec<Value>),
    Object(Object),
}

/// Keys and values; no key twice.
pub(super) type Object = Vec<(String, Value)>;

impl Tree {
    /// Reads the text of a file. `file` is its name in the problems.
    ///
    /// # Errors
    ///
    /// The syntax error, or all keys that their object has twice: only one of two values could be kept.
    pub fn parse(file: &str, source: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::new(vec![Source::new(file, source)]);
        let root = json::parse(source, &mut problems);
        match root.map(|node| value(node, &mut problems)) {
            Some(root) if !problems.has_errors() => Ok(Self { root }),
            _ => Err(problems.finish()),
        }
    }

    /// Gives the radar another title, in its first language alone.
    pub fn set_title(&mut self, title: &str) {
        self.root.set("title", Value::String(title.to_owned()));
    }
}

// Recursion is safe: the parser refuses what is nested too deeply.
fn value(node: Node<'_>, problems: &mut Problems<'_>) -> Value {
    match node.value {
        json::Value::Null => Value::Null,
        json::Value::Bool(flag) => Value::Bool(flag),
        json::Value::Number(digits) => Value::Number(digits.to_owned()),
        json::Value::String(string) => Value::String(string.into_owned()),
        json::Value::List(items) => {
            Value::List(items.into_iter().map(|item| value(item, problems)).collect())
        }
        json::Value::Object(entries) => Value::Object(object(entries, problems)),
    }
}

fn object(entries: Vec<Entry<'_>>, problems: &mut Problems<'_>) -> Object {
    let mut seen = std::collections::HashSet::new();
    for entry in &entries {
        if !seen.insert(entry.key.as_ref()) {
            let message = format!("{} is given twice", quote(&entry.key));
            problems.add(Code::RepeatedField, entry.at, message, "keep one of the two");
        }
    }
    drop(seen);
    entries.into_iter().map(|entry| (entry.key.into_owned(), value(entry.node, problems))).collect()
}

impl Value {
    /// The value of a field, in an object.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.object()?.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The value of a field, in an object.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.object_mut()?.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The items of a list; none of anything else.
    pub(super) fn items_mut(&mut self) -> &mut [Self] {
        if let Self::List(items) = self { items } else { &mut [] }
    }

    /// Gives a field of an object another value; a new field comes last.
    pub(super) fn set(&mut self, key: &str, value: Self) {
        match self.get_mut(key) {
            Some(old) => *old = value,
            None => {
                if let Some(fields) = self.object_mut() {
                    fields.push((key.to_owned(), value));
                }
            }
        }
    }

    /// Takes a field out of an object.
    pub(super) fn remove(&mut self, key: &str) {
        if let Some(fields) = self.object_mut() {
            fields.retain(|(name, _)| name != key);
        }
    }

    pub(super) fn object(&self) -> Option<&Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    pub(super) fn object_mut(&mut self) -> Option<&mut Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    pub(super) fn string(&self) -> Option<&str> {
        if let Self::String(string) = self { Some(string) } else { None }
    }
}

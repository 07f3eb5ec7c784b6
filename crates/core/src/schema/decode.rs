//! Reading one value of a known type.

use std::collections::HashSet;
use std::ops::Range;

use super::object::Spec;
use crate::json::{Escapes, Node, Value};
use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};

/// Most items of a list. There are no more numbers for blips, and of nothing else in a radar there are as many.
///
/// It also bounds the memory that a file can ask for: an empty object is two bytes, and a blip that is read many hundred.
const LONGEST: usize = 9999;

/// What can be read from a value.
pub(crate) trait Decode<'a>: Sized {
    /// `None` when the value is of another type, which is then reported. `spec` is the field that the value is in.
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self>;
}

/// A string and its place, quotes included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Str<'a> {
    pub(crate) at: Span,
    pub(crate) value: &'a str,
}

/// A number as it is spelt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number<'a> {
    pub(crate) at: Span,
    pub(crate) digits: &'a str,
}

/// `true` or `false`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flag {
    pub(crate) at: Span,
    pub(crate) value: bool,
}

/// A list. An item is `None` when it was of the wrong type.
#[derive(Debug)]
pub(crate) struct List<T> {
    pub(crate) at: Span,
    pub(crate) items: Vec<Option<T>>,
}

/// A text in one language or in several.
#[derive(Debug)]
pub(crate) enum Text<'a> {
    /// In the radar's first language.
    Plain(Str<'a>),
    /// Language codes with what stands there; `None` when that was of the wrong type.
    ByLanguage { at: Span, texts: Vec<(Str<'a>, Option<Str<'a>>)> },
}

impl Str<'_> {
    /// The place in the file of a part of the value: byte offsets in the decoded string.
    pub(crate) fn part(&self, part: Range<usize>, problems: &Problems<'_>) -> Span {
        self.parts(problems).span(part)
    }

    /// The places of all its parts.
    pub(crate) fn parts(&self, problems: &Problems<'_>) -> Escapes {
        if self.is_file() { Escapes::none(self.at) } else { Escapes::of(problems.json(), self.at) }
    }

    /// Whether it is a whole file and not a string of the JSON.
    pub(crate) fn is_file(&self) -> bool {
        self.at.file > 0
    }
}

impl<T> List<T> {
    /// The items that could be read.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().flatten()
    }
}

impl<'a> Decode<'a> for Str<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        match &node.value {
            Value::String(value) => Some(Self { at: node.at, value }),
            _ => wrong_type(node, "a string", spec, problems),
        }
    }
}

impl<'a> Decode<'a> for Number<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        match &node.value {
            Value::Number(digits) => Some(Self { at: node.at, digits }),
            _ => wrong_type(node, "a number", spec, problems),
        }
    }
}

impl<'a> Decode<'a> for Flag {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        match &node.value {
            Value::Bool(value) => Some(Self { at: node.at, value: *value }),
            _ => wrong_type(node, "true", spec, problems),
        }
    }
}

impl<'a, T: Decode<'a>> Decode<'a> for List<T> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return wrong_type(node, "a list", spec, problems);
        };
        if items.len() > LONGEST {
            problems.add(
                Code::ListTooLong,
                node.spot(),
                format!("{} entries are too many for {:?}", items.len(), spec.name),
                format!("write {LONGEST} at most; nothing after the first {LONGEST} was read"),
            );
        }
        let items = items.iter().take(LONGEST);
        Some(Self { at: node.spot(), items: items.map(|item| T::decode(item, spec, problems)).collect() })
    }
}

impl<'a> Decode<'a> for Text<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let entries = match &node.value {
            Value::String(value) => return Some(Self::Plain(Str { at: node.at, value })),
            Value::Object(entries) => entries,
            _ => return wrong_type(node, "a string, or an object by language", spec, problems),
        };
        let mut seen = HashSet::new();
        let mut texts = Vec::new();
        for entry in entries {
            if seen.insert(entry.key.as_ref()) {
                let language = Str { at: entry.at, value: &entry.key };
                texts.push((language, Str::decode(&entry.node, spec, problems)));
            } else {
                repeated(entry.at, &entry.key, problems);
            }
        }
        Some(Self::ByLanguage { at: node.spot(), texts })
    }
}

/// Reports that `node` is not what `spec` wants.
pub(super) fn wrong_type<T>(
    node: &Node<'_>,
    expected: &str,
    spec: &Spec,
    problems: &mut Problems<'_>,
) -> Option<T> {
    let found = match &node.value {
        Value::Null => "null",
        Value::Bool(true) => "true",
        Value::Bool(false) => "false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::List(_) => "a list",
        Value::Object(_) => "an object",
    };
    let leave_out =
        if matches!(node.value, Value::Null) && !spec.required { "leave it out, or " } else { "" };
    problems.add(
        Code::WrongType,
        node.spot(),
        format!("expected {expected}, found {found}"),
        format!("{leave_out}write it like {}", spec.example()),
    );
    None
}

/// Reports a key that its object already has.
pub(super) fn repeated(at: Span, key: &str, problems: &mut Problems<'_>) {
    problems.add(Code::RepeatedField, at, format!("{} is given twice", quote(key)), "keep one of the two");
}

//! What must not occur twice.

use std::collections::HashMap;
use std::hash::Hash;

use super::languages::Languages;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};
use crate::schema::{Field, Str, Text};
use crate::text::look;

/// Keys with the place of their first occurrence.
pub(super) struct Seen<K>(HashMap<K, Span>);

impl<K: Eq + Hash> Seen<K> {
    pub(super) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Notes a key; returns where it occurred first if this is a repetition.
    pub(super) fn repeats(&mut self, key: K, at: Span) -> Option<Span> {
        let first = *self.0.entry(key).or_insert(at);
        (first != at).then_some(first)
    }
}

/// No two things of a kind have the same id.
pub(super) fn ids<'f, 'a: 'f>(
    kind: &str,
    ids: impl Iterator<Item = &'f Field<Str<'a>>>,
    problems: &mut Problems<'_>,
) {
    let mut seen = Seen::new();
    for id in ids.filter_map(Field::given).filter(|id| !id.value.is_empty()) {
        if let Some(first) = seen.repeats(id.value, id.at) {
            let message = format!("two {kind}s have the id {}", quote(id.value));
            report(Code::DuplicateId, id.at, first, message, "id", problems);
        }
    }
}

/// No two things of a kind have the same name in the same language.
pub(super) fn names<'f, 'a: 'f>(
    kind: &str,
    names: impl Iterator<Item = &'f Field<Text<'a>>>,
    languages: &Languages<'_>,
    problems: &mut Problems<'_>,
) {
    let mut seen = Seen::new();
    for text in names.filter_map(Field::given) {
        for (language, name) in languages.texts(text) {
            let look = look(name.value);
            if look.is_empty() {
                continue;
            }
            if let Some(first) = seen.repeats((language, look), name.at) {
                let message = format!("two {kind}s are named {}", quote(name.value));
                report(Code::DuplicateName, name.at, first, message, "name", problems);
            }
        }
    }
}

fn report(code: Code, second: Span, first: Span, message: String, what: &str, problems: &mut Problems<'_>) {
    let line = problems.line(first);
    problems.add(code, second, message, format!("the first is in line {line}; give this one another {what}"));
}

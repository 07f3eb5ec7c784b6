//! Reading an object field by field.

use std::collections::HashMap;

use super::decode::{Decode, repeated, wrong_type};
use crate::json::{Entry, Node, Value};
use crate::problem::wording::{nearest, quote, quote_all, quote_alternatives};
use crate::problem::{Code, Problems, Section, Span};

/// A field that an object may have.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    /// A value that would be right, as JSON.
    value: &'static str,
    pub(crate) required: bool,
}

/// A field that must be there.
pub(crate) const fn required(name: &'static str, value: &'static str) -> Spec {
    Spec { name, value, required: true }
}

/// A field that may be left out.
pub(crate) const fn optional(name: &'static str, value: &'static str) -> Spec {
    Spec { name, value, required: false }
}

impl Spec {
    /// The field with a value that would be right, as JSON.
    pub(crate) fn example(&self) -> String {
        if self.name.is_empty() { self.value.to_owned() } else { format!("{:?}: {}", self.name, self.value) }
    }
}

/// A kind of object.
#[derive(Debug)]
pub(super) struct Shape {
    /// The singular word for it: "ring".
    pub(super) kind: &'static str,
    /// Where the manual describes its fields.
    pub(super) section: Section,
    pub(super) fields: &'static [Spec],
}

/// A field as it was found.
#[derive(Debug)]
pub(crate) enum Field<T> {
    /// Not there, and need not be.
    Absent,
    /// Missing or of the wrong type. Already reported, so that nobody needs to complain again.
    Broken,
    Given(T),
}

impl<T> Field<T> {
    pub(crate) fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Broken => None,
        }
    }

    /// Checks the value if there is one: `Some(None)` when it was left out, `None` when it is wrong.
    #[expect(
        clippy::option_option,
        reason = "whether it is right, and whether it is there, are two questions"
    )]
    pub(crate) fn check<U>(&self, check: impl FnOnce(&T) -> Option<U>) -> Option<Option<U>> {
        match self {
            Self::Absent => Some(None),
            Self::Broken => None,
            Self::Given(value) => check(value).map(Some),
        }
    }
}

/// An object whose fields are being read.
pub(super) struct Object<'a, 'p, 's> {
    shape: &'static Shape,
    entries: HashMap<&'static str, &'a Entry<'a>>,
    problems: &'p mut Problems<'s>,
}

impl<'a, 'p, 's> Object<'a, 'p, 's> {
    /// Sorts the entries by field. `outer` is the field that the object is in.
    ///
    /// A misspelt field is reported and then read as what it was meant to be: mistakes inside it come out in the same
    /// run, and nothing complains that it is missing.
    pub(super) fn read(
        node: &'a Node<'a>,
        shape: &'static Shape,
        outer: &Spec,
        problems: &'p mut Problems<'s>,
    ) -> Option<Self> {
        let Value::Object(list) = &node.value else {
            return wrong_type(node, "an object", outer, problems);
        };
        let specs = shape.fields;
        problems.describe(node.at, shape.section);
        let mut entries = HashMap::new();
        let mut unknown = Vec::new();
        for entry in list {
            match specs.iter().find(|spec| spec.name == entry.key) {
                None => unknown.push(entry),
                Some(spec) if entries.contains_key(spec.name) => repeated(entry.at, spec.name, problems),
                Some(spec) => {
                    entries.insert(spec.name, entry);
                }
            }
        }
        for entry in unknown {
            let absent: Vec<_> =
                specs.iter().map(|spec| spec.name).filter(|name| !entries.contains_key(name)).collect();
            let meant = if problems.is_full() { None } else { nearest(&entry.key, &absent) };
            problems.add(
                Code::UnknownField,
                entry.at,
                format!("unknown field {}", quote(&entry.key)),
                help(meant, shape),
            );
            if let Some(name) = meant {
                entries.insert(name, entry);
            }
        }
        let missing = specs.iter().filter(|spec| spec.required && !entries.contains_key(spec.name));
        report_missing(node.spot(), shape.kind, &missing.collect::<Vec<_>>(), problems);
        Some(Self { shape, entries, problems })
    }

    /// Reads a field, which must be one of the specs.
    pub(super) fn field<T: Decode<'a>>(&mut self, name: &str) -> Field<T> {
        let Some(spec) = self.shape.fields.iter().find(|spec| spec.name == name) else {
            debug_assert!(false, "no spec for {name}");
            return Field::Absent;
        };
        match self.entries.get(spec.name) {
            None if spec.required => Field::Broken,
            None => Field::Absent,
            Some(entry) => T::decode(&entry.node, spec, self.problems).map_or(Field::Broken, Field::Given),
        }
    }
}

/// Reports the required fields that an object at `at` lacks, all in one problem.
fn report_missing(at: Span, kind: &str, missing: &[&Spec], problems: &mut Problems<'_>) {
    if missing.is_empty() {
        return;
    }
    let names: Vec<_> = missing.iter().map(|spec| spec.name).collect();
    let examples: Vec<_> = missing.iter().map(|spec| spec.example()).collect();
    problems.add(
        Code::MissingField,
        at,
        format!("this {kind} has no {}", quote_alternatives(&names)),
        format!("add {}", examples.join(", ")),
    );
}

fn help(meant: Option<&str>, shape: &Shape) -> String {
    let names = || shape.fields.iter().map(|spec| spec.name);
    match meant {
        Some(name) => format!("did you mean {name:?}?"),
        None => format!("the fields of a {} are {}", shape.kind, quote_all(names())),
    }
}

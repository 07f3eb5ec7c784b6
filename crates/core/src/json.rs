//! JSON with positions: what [`crate::schema`] reads from.

use std::borrow::Cow;

use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, ast, parse_to_ast};

use crate::problem::{Problems, Span};

mod escapes;
mod strict;
mod syntax;

pub(crate) use escapes::Escapes;

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'s> {
    /// All of it, with its quotes or brackets.
    pub(crate) at: Span,
    pub(crate) value: Value<'s>,
}

impl Node<'_> {
    /// What is marked when the value is wrong as a whole: of an object or a list, its opening bracket.
    pub(crate) fn spot(&self) -> Span {
        match self.value {
            Value::List(_) | Value::Object(_) => self.at.first(),
            _ => self.at,
        }
    }
}

/// A JSON value. Objects keep their order and repeated keys, numbers keep their spelling.
#[derive(Debug)]
pub(crate) enum Value<'s> {
    Null,
    Bool(bool),
    Number(&'s str),
    String(Cow<'s, str>),
    List(Vec<Node<'s>>),
    Object(Vec<Entry<'s>>),
}

/// One `"key": value` of an object.
#[derive(Debug)]
pub(crate) struct Entry<'s> {
    /// The key, with its quotes.
    pub(crate) at: Span,
    pub(crate) key: Cow<'s, str>,
    pub(crate) node: Node<'s>,
}

/// Reads a file. On a syntax error adds that one problem: what follows it cannot be judged.
pub(crate) fn parse<'s>(source: &'s str, problems: &mut Problems<'_>) -> Option<Node<'s>> {
    let tolerated = strict::first_error(source);
    let error = match parse_to_ast(source, &CollectOptions::default(), &STRICT) {
        Ok(parsed) if tolerated.is_none() => match parsed.value {
            Some(value) => return Some(node(value)),
            None => Some(syntax::empty()),
        },
        Ok(_) => None,
        Err(error) => Some(syntax::explain(source, &error)),
    };
    // The first error is the author's; later ones tend to be its consequences.
    if let Some(error) = tolerated.into_iter().chain(error).min_by_key(|error| error.noticed_at) {
        problems.add(error.code, error.at, error.message, error.help);
    }
    None
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

// Recursion is safe: the parser refuses what is nested too deeply.
fn node(value: ast::Value<'_>) -> Node<'_> {
    match value {
        ast::Value::NullKeyword(null) => Node { at: span(&null), value: Value::Null },
        ast::Value::BooleanLit(flag) => Node { at: span(&flag), value: Value::Bool(flag.value) },
        ast::Value::NumberLit(number) => Node { at: span(&number), value: Value::Number(number.value) },
        ast::Value::StringLit(string) => Node { at: span(&string), value: Value::String(string.value) },
        ast::Value::Array(list) => {
            Node { at: span(&list), value: Value::List(list.elements.into_iter().map(node).collect()) }
        }
        ast::Value::Object(object) => Node {
            at: span(&object),
            value: Value::Object(object.properties.into_iter().map(entry).collect()),
        },
    }
}

fn span(ranged: &impl Ranged) -> Span {
    Span::json(ranged.start(), ranged.end())
}

fn entry(property: ast::ObjectProp<'_>) -> Entry<'_> {
    let at = span(&property.name);
    let key = match property.name {
        ast::ObjectPropName::String(name) => name.value,
        ast::ObjectPropName::Word(name) => Cow::Borrowed(name.value),
    };
    Entry { at, key, node: node(property.value) }
}

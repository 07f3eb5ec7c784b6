//! JSON with positions: what [`crate::schema`] reads from.

use std::borrow::Cow;

use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, ast, parse_to_ast};

use crate::problem::Problems;

mod strict;
mod syntax;

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'s> {
    /// Byte offset of its first character.
    pub(crate) at: usize,
    pub(crate) value: Value<'s>,
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
    /// Byte offset of the key.
    pub(crate) at: usize,
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
        problems.add(error.at, error.message, error.help);
    }
    None
}

/// The byte offset in the file of a byte offset in the decoded string that starts (with its quote) at `at`.
pub(crate) fn offset_in_string(source: &str, at: usize, decoded_offset: usize) -> usize {
    let start = at + 1;
    let raw = source.get(start..).unwrap_or_default();
    let mut decoded = 0;
    let mut characters = raw.char_indices();
    while let Some((offset, character)) = characters.next() {
        if decoded >= decoded_offset || character == '"' {
            return start + offset;
        }
        decoded += match character {
            '\\' => match characters.next() {
                Some((_, 'u')) => {
                    let code = raw.get(offset + 2..offset + 6).unwrap_or_default();
                    characters.nth(3);
                    utf8_len(u32::from_str_radix(code, 16).unwrap_or_default())
                }
                _ => 1,
            },
            plain => plain.len_utf8(),
        };
    }
    start
}

/// Bytes that a `\u` escape stands for; each half of a surrogate pair counts for two of the four.
fn utf8_len(code: u32) -> usize {
    char::from_u32(code).map_or(2, char::len_utf8)
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
        ast::Value::NullKeyword(null) => Node { at: null.range.start, value: Value::Null },
        ast::Value::BooleanLit(flag) => Node { at: flag.range.start, value: Value::Bool(flag.value) },
        ast::Value::NumberLit(number) => Node { at: number.range.start, value: Value::Number(number.value) },
        ast::Value::StringLit(string) => Node { at: string.range.start, value: Value::String(string.value) },
        ast::Value::Array(list) => {
            Node { at: list.range.start, value: Value::List(list.elements.into_iter().map(node).collect()) }
        }
        ast::Value::Object(object) => Node {
            at: object.range.start,
            value: Value::Object(object.properties.into_iter().map(entry).collect()),
        },
    }
}

fn entry(property: ast::ObjectProp<'_>) -> Entry<'_> {
    let at = property.name.range().start;
    let key = match property.name {
        ast::ObjectPropName::String(name) => name.value,
        ast::ObjectPropName::Word(name) => Cow::Borrowed(name.value),
    };
    Entry { at, key, node: node(property.value) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_in_a_decoded_string_is_found_in_the_file(text in "[a\"\\\\\n\té😀\u{1}/]{0,12}", escape_all in any::<bool>()) {
            let literal = if escape_all { escaped(&text) } else { serde_json::to_string(&text).unwrap() };
            let source = format!("  {literal}");
            for (offset, _) in text.char_indices() {
                let at = offset_in_string(&source, 2, offset);
                let rest: String = serde_json::from_str(&format!("\"{}", &source[at..])).unwrap();
                prop_assert_eq!(rest.as_str(), &text[offset..]);
            }
        }
    }

    fn escaped(text: &str) -> String {
        let units: String =
            text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
        format!("\"{units}\"")
    }
}

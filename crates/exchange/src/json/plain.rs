//! JSON, and what JavaScript allows beyond it.

use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ast, parse_to_ast};
use radar_core::problem::Problem;

use super::{Entry, Locator, Node, Value};
use crate::File;

/// A syntax error.
pub(super) struct SyntaxError {
    at: usize,
    message: String,
    help: &'static str,
}

/// Reads one value.
pub(super) fn parse(source: &str) -> Result<Node, SyntaxError> {
    // A forgotten comma is wrong in JavaScript, too.
    let options = ParseOptions { allow_missing_commas: false, ..ParseOptions::default() };
    let parsed = parse_to_ast(source, &CollectOptions::default(), &options);
    match parsed.map(|parsed| parsed.value) {
        Ok(Some(value)) => {
            let mut node = node(value);
            node.locate(&mut Locator::new(source));
            Ok(node)
        }
        Ok(None) => Err(SyntaxError {
            at: 0,
            message: "the file is empty".to_owned(),
            help: "give a file with the radar's data",
        }),
        Err(error) => Err(explain(source, &error)),
    }
}

impl SyntaxError {
    pub(super) fn problem(self, file: &File, source: &str) -> Problem {
        let place = Locator::new(source).locate(source.floor_char_boundary(self.at));
        Problem::new(file.path.clone(), place, self.message, self.help)
    }
}

// Recursion is safe: the parser refuses what is nested too deeply.
fn node(value: ast::Value<'_>) -> Node {
    let at = value.range().start;
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(flag) => Value::Bool(flag.value),
        ast::Value::NumberLit(number) => Value::Number(number.value.to_owned()),
        ast::Value::StringLit(string) => Value::String(string.value.into_owned()),
        ast::Value::Array(list) => Value::List(list.elements.into_iter().map(node).collect()),
        ast::Value::Object(object) => Value::Object(object.properties.into_iter().map(entry).collect()),
    };
    Node::new(at, value)
}

fn entry(property: ast::ObjectProp<'_>) -> Entry {
    let key = match property.name {
        ast::ObjectPropName::String(name) => name.value.into_owned(),
        ast::ObjectPropName::Word(name) => name.value.to_owned(),
    };
    Entry { key, node: node(property.value) }
}

fn explain(source: &str, error: &ParseError) -> SyntaxError {
    let at = error.range().start;
    let (message, help) = match error.kind() {
        ParseErrorKind::ExpectedComma => ("a comma is missing", "write `,` between two entries"),
        ParseErrorKind::UnterminatedObject => {
            ("this `{` is never closed", "write `}` where it ends; the file may be cut off")
        }
        ParseErrorKind::UnterminatedArray => {
            ("this `[` is never closed", "write `]` where it ends; the file may be cut off")
        }
        ParseErrorKind::MultipleRootJsonValues => {
            ("something follows the end of the data", "put all entries into one list, and remove the rest")
        }
        ParseErrorKind::NestingDepthExceeded => {
            ("too many brackets inside each other", "give a file with a radar's data")
        }
        ParseErrorKind::String(_) => (
            "a string is not closed, or has an escape that does not exist",
            r#"write the closing `"`; inside of a string, write `\"` for a quote and `\\` for a backslash"#,
        ),
        _ if source.trim_start().starts_with(['{', '[']) => {
            let rest = source.get(at..).unwrap_or_default();
            let message = rest.chars().next().map_or_else(
                || "the file ends too early".to_owned(),
                |found| format!("unexpected `{}`", found.escape_debug()),
            );
            let help = "look before it: a comma, a quote or a bracket is missing, or one is too many";
            return SyntaxError { at, message, help };
        }
        _ => (
            "this is neither JSON nor a script with a radar's data",
            "give JSON, or a page with `radar_visualization({ … })`",
        ),
    };
    SyntaxError { at, message: message.to_owned(), help }
}

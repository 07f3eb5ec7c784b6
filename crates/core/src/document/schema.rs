//! The format as a JSON Schema, draft 2020-12, so that editors complete and check while somebody types.
//!
//! A schema judges one value at a time. What depends on another one (unknown ids, order, repetitions) is judged by
//! [`crate::check`] alone, which also says what would be right. What the schema refuses, the checks refuse as well.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::Document;
use crate::model::RelationKind;

/// The schema of a radar's file. Its text is `data/radar.schema.json`.
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings =
        settings.with_transform(RecursiveTransform(standard)).with_transform(RecursiveTransform(description));
    settings.into_generator().into_root_schema_for::<Document>().into()
}

/// A stable name in links.
pub(super) struct Id;
/// A text that stands on one line, in one language or in several.
pub(super) struct Line;
/// A Markdown text in one language or in several.
pub(super) struct Markdown;
/// Some words on one line, the same in all languages.
pub(super) struct Words;
/// A language code.
pub(super) struct Language;
/// A day.
pub(super) struct Date;
/// An absolute address.
pub(super) struct WebAddress;
/// An absolute address of a folder.
pub(super) struct SiteAddress;
/// An absolute or relative address.
pub(super) struct PageAddress;
/// An opaque colour.
pub(super) struct Color;
/// A file beside the radar's.
pub(super) struct FilePath;

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[a-z0-9]{2,8})*$";
/// Something to read, and no line break.
const ONE_LINE: &str = r"^[^\n\r\u2028\u2029]*[^\s][^\n\r\u2028\u2029]*$";
const SOMETHING: &str = r"[^\s]";

/// Gives a type its schema, under its own name among the definitions.
macro_rules! definition {
    ($type:ident, $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

definition!(
    Id,
    json_schema!({
        "description": "A stable name in links: a-z and 0-9, with single hyphens inside, 64 characters at most.",
        "type": "string", "pattern": ID, "maxLength": 64
    })
);
definition!(Line, text("A text, plain, on one line", ONE_LINE));
definition!(Markdown, text("A Markdown text without HTML and images", SOMETHING));
definition!(Words, json_schema!({ "type": "string", "pattern": ONE_LINE }));
definition!(
    Language,
    json_schema!({
        "description": "A language code in lower case: `en`, `pt-br`.",
        "type": "string", "pattern": LANGUAGE, "maxLength": 35
    })
);
definition!(
    Date,
    json_schema!({
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "examples": ["2025-03-31"]
    })
);
definition!(
    WebAddress,
    json_schema!({ "type": "string", "pattern": r"^[hH][tT][tT][pP][sS]?://[^\s]+$", "examples": ["https://example.org/"] })
);
definition!(
    SiteAddress,
    json_schema!({ "type": "string", "pattern": r"^[hH][tT][tT][pP][sS]?://[^\s?#]+/$", "examples": ["https://example.org/radar/"] })
);
definition!(
    PageAddress,
    json_schema!({ "type": "string", "pattern": r"^[^\s]+$", "examples": ["https://example.org/", "about/"] })
);

definition!(
    Color,
    json_schema!({
        "description": "An opaque colour: #rrggbb, or #rgb for short.",
        "type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "examples": ["#1f5bb5"]
    })
);
definition!(
    FilePath,
    json_schema!({
        "description": "The path of a file beside the radar's file or in a folder there, with slashes.",
        "type": "string", "pattern": r#"^[^/\\:.<>"|?*][^\\:<>"|?*]*$"#
    })
);

fn text(what: &str, pattern: &str) -> Schema {
    let string = json!({ "type": "string", "pattern": pattern });
    json_schema!({
        "description": format!("{what}: a string in the radar's first language, or an object by language."),
        "anyOf": [
            string,
            {
                "type": "object",
                "patternProperties": { LANGUAGE: string },
                "additionalProperties": false,
                "minProperties": 1,
                "examples": [{ "en": "Hold", "fr": "Suspendre" }]
            }
        ]
    })
}

/// The words for the types of relations.
pub(super) fn relation_types() -> [&'static str; 8] {
    RelationKind::ALL.map(RelationKind::id)
}

/// A relation has a target.
pub(super) fn one_target(relation: &mut Schema) {
    relation.insert("oneOf".to_owned(), json!([{ "required": ["to"] }, { "required": ["other"] }]));
}

/// A wording says something.
pub(super) fn some_words(wording: &mut Schema) {
    wording.insert("anyOf".to_owned(), json!([{ "required": ["summary"] }, { "required": ["text"] }]));
}

/// A placement puts the blip somewhere, unless it takes it off the radar. Only then there is a successor.
pub(super) fn a_place_or_a_removal(placement: &mut Schema) {
    let removed = json!({ "required": ["removed"], "properties": { "removed": { "const": true } } });
    placement.insert("if".to_owned(), removed);
    placement.insert("then".to_owned(), json!({ "properties": { "quadrant": false, "ring": false } }));
    let put = json!({ "required": ["quadrant", "ring"], "properties": { "successor": false } });
    placement.insert("else".to_owned(), put);
}

/// What is not known is left out, never `null`; and the sizes of Rust's integers are no format that JSON Schema knows.
fn standard(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
    }
    if schema.get("format").is_some_and(|format| format == "uint32") {
        schema.remove("format");
    }
}

/// One line per description, and once more as Markdown for the editors that show it.
fn description(schema: &mut Schema) {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains('`') {
        schema.insert("markdownDescription".to_owned(), text.clone().into());
    }
    schema.insert("description".to_owned(), text.replace('`', "\"").into());
}

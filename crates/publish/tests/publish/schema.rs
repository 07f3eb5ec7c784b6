//! The JSON Schema of a radar's file: it is what the types say, it knows what the checks know, and it accepts every right file.
//!
//! Not among the tests of radar-core, which are optimised: what validates takes a minute to compile there.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use radar_core::check::from_json;
use radar_core::document::schema::json_schema;
use serde_json::{Value, json};

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let file = root().join("data/radar.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, format!("{}\n", serde_json::to_string_pretty(&json_schema()).unwrap())).unwrap();
    }
    let published: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert!(
        published == json_schema(),
        "the types have changed: run `UPDATE_GOLDEN=1 cargo test -p radar-publish schema`"
    );
}

#[test]
fn every_radar_of_the_repository_passes() {
    let validator = validator();
    for file in right_files() {
        let radar: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let errors: Vec<_> = validator.iter_errors(&radar).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", file.display());
    }
}

/// The checks list the fields of an object when they meet an unknown one, and the required ones when all are missing.
#[test]
fn the_schema_and_the_checks_know_the_same_fields_and_require_the_same() {
    let schema = json_schema();
    for (kind, definition, path) in KINDS {
        let definition = if definition.is_empty() { &schema } else { &schema["$defs"][definition] };
        let mut fields: Vec<_> = definition["properties"].as_object().unwrap().keys().cloned().collect();
        let mut known = quoted_after(
            &complaint(path, r#"{ "xyzzy-xyzzy": 1 }"#),
            &format!("the fields of a {kind} are "),
        );
        fields.sort();
        known.sort();
        assert_eq!(fields, known, "{kind}");

        let mut required: Vec<String> =
            serde_json::from_value(definition.get("required").cloned().unwrap_or_default())
                .unwrap_or_default();
        let mut missing = quoted_after(&complaint(path, "{}"), &format!("this {kind} has no "));
        if kind == &"placement" {
            // Which are required depends on the others; the schema says it with `if`.
            missing.clear();
        }
        required.sort();
        missing.sort();
        assert_eq!(required, missing, "{kind}");
    }
}

#[test]
fn a_radar_with_one_thing_wrong_is_refused() {
    let validator = validator();
    let right = example();
    assert!(validator.is_valid(&right));
    for (path, wrong) in WRONG {
        let mut radar = right.clone();
        let (parent, key) = path.rsplit_once('/').unwrap();
        let parent = radar.pointer_mut(parent).unwrap();
        match serde_json::from_str(wrong) {
            Ok(value) => match parent {
                Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
                other => other[key] = value,
            },
            // Nothing: the field is missing.
            Err(_) => assert!(parent.as_object_mut().unwrap().remove(key).is_some()),
        }
        assert!(!validator.is_valid(&radar), "{path}: {wrong}");
        assert!(from_json("radar.json", &radar.to_string()).is_err(), "the checks accept {path}: {wrong}");
    }
}

/// What is wrong at a place of [`example`]; an empty value takes the field away.
const WRONG: &[(&str, &str)] = &[
    ("/colour", "1"),
    ("/format", "2"),
    ("/format", "\"1\""),
    ("/title", ""),
    ("/title", "null"),
    ("/title", "\"\""),
    ("/title", "\"two\\nlines\""),
    ("/title", "{}"),
    ("/title", "{ \"EN\": \"Radar\" }"),
    ("/languages", "[]"),
    ("/languages", "[\"en\", \"en\"]"),
    ("/languages/0", "\"EN\""),
    ("/site", "\"https://example.org\""),
    ("/site", "\"ftp://example.org/\""),
    ("/links/0/url", "\"with space\""),
    ("/links/0/colour", "1"),
    ("/theme", "\"dark\""),
    ("/theme/light/paper", "\"white\""),
    ("/theme/light/paper", "\"#ff\""),
    ("/theme/dark/tint", "\"#ffffff\""),
    ("/theme/font", "\"\""),
    ("/theme/fonts/0/file", ""),
    ("/theme/fonts/0/weight", "\"bold\""),
    ("/theme/fonts/0/style", "\"oblique\""),
    ("/theme/logo", "\"/logo.svg\""),
    ("/theme/logo", "\"../logo.svg\""),
    ("/theme/logo", "\"brand\\\\logo.svg\""),
    ("/rings/0/color", "\"#065f42\""),
    ("/rings", "[]"),
    ("/rings", "{}"),
    ("/rings/0/id", "\"Adopt\""),
    ("/rings/0/name", ""),
    ("/quadrants", ""),
    ("/quadrants/0/summary", "\"no such field\""),
    ("/editions/0/date", "\"2025-13-01\""),
    ("/editions/0/date", "20250331"),
    ("/blips", "null"),
    ("/blips/0/id", "\"a--b\""),
    ("/blips/0/number", "0"),
    ("/blips/0/number", "10000"),
    ("/blips/0/number", "1.5"),
    ("/blips/0/aliases", "\"k8s\""),
    ("/blips/0/tags/0", "\"Service Mesh\""),
    ("/blips/0/link", "\"example.org\""),
    ("/blips/0/text", "\" \""),
    ("/blips/0/placements", "[]"),
    ("/blips/0/placements/0/ring", ""),
    ("/blips/0/placements/0/successor", "\"go\""),
    ("/blips/0/placements/1/removed", "\"yes\""),
    ("/blips/0/placements/1/ring", "\"adopt\""),
    ("/blips/0/wordings/0", "{ \"until\": \"2025-03\" }"),
    ("/blips/0/relations/0/type", "\"friend\""),
    ("/blips/0/relations/0/other", "\"both\""),
    ("/blips/0/relations/0/to", ""),
];

/// A radar with every field.
fn example() -> Value {
    json!({
        "$schema": "radar.schema.json",
        "format": 1,
        "title": { "en": "Radar", "fr": "Radar" },
        "languages": ["en", "fr"],
        "introduction": "Ours.",
        "site": "https://example.org/radar/",
        "links": [{ "name": "Home", "url": "about/" }],
        "theme": {
            "light": { "paper": "#fff" },
            "dark": { "on-ring": "#000000" },
            "font": "Inter, sans-serif",
            "fonts": [{ "file": "inter.woff2", "weight": "100 900", "style": "italic" }],
            "logo": "brand/logo.svg"
        },
        "rings": [{
            "id": "adopt", "name": "Adopt", "summary": "use it",
            "color": { "light": "#065f42", "dark": "#57d0a4" }
        }],
        "quadrants": [{ "id": "tools", "name": "Tools", "introduction": "What we build with." }],
        "editions": [
            { "id": "2025-03", "date": "2025-03-31", "name": "Spring" },
            { "id": "2025-09", "date": "2025-09-30" }
        ],
        "blips": [
            {
                "id": "rust", "number": 1, "name": "Rust", "aliases": ["rs"], "tags": ["language"],
                "link": "https://www.rust-lang.org/", "summary": "A language.", "text": "We **like** it.",
                "relations": [{ "type": "alternative", "to": "go", "note": "when it must be small" }],
                "placements": [
                    { "edition": "2025-03", "quadrant": "tools", "ring": "adopt", "reason": "It works." },
                    { "edition": "2025-09", "removed": true, "reason": "Why not.", "successor": "go" }
                ],
                "wordings": [{ "until": "2025-03", "summary": "A new language.", "text": "We try it." }]
            },
            {
                "id": "go", "number": 2, "name": "Go", "summary": "Another one.", "text": "Small.",
                "relations": [{ "type": "compare", "other": "C" }],
                "placements": [{ "edition": "2025-03", "quadrant": "tools", "ring": "adopt" }]
            }
        ]
    })
}

/// The word of the checks, the definition in the schema, and a place for such an object.
const KINDS: &[(&str, &str, &str)] = &[
    ("radar", "", ""),
    ("link", "Link", "/links/0"),
    ("theme", "Theme", "/theme"),
    ("palette", "Colors", "/theme/light"),
    ("font", "Font", "/theme/fonts/0"),
    ("color", "RingColor", "/rings/0/color"),
    ("ring", "Ring", "/rings/0"),
    ("quadrant", "Quadrant", "/quadrants/0"),
    ("edition", "Edition", "/editions/0"),
    ("blip", "Blip", "/blips/0"),
    ("relation", "Relation", "/blips/0/relations/0"),
    ("placement", "Placement", "/blips/0/placements/0"),
    ("wording", "Wording", "/blips/0/wordings/0"),
];

/// All that the checks say about the example with `object` in that place.
fn complaint(path: &str, object: &str) -> String {
    let mut radar = example();
    *radar.pointer_mut(path).unwrap() = serde_json::from_str(object).unwrap();
    // A theme may say nothing at all.
    let problems = from_json("radar.json", &radar.to_string()).err().unwrap_or_default();
    let told =
        problems.iter().flat_map(|problem| [problem.message.as_str(), problem.help.as_deref().unwrap_or("")]);
    told.collect::<Vec<_>>().join("\n")
}

/// The quoted words of the line that starts so; none where there is no such line.
fn quoted_after(told: &str, start: &str) -> Vec<String> {
    let line = told.lines().find_map(|line| line.strip_prefix(start)).unwrap_or_default();
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn validator() -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(&json_schema()).unwrap()
}

fn right_files() -> Vec<PathBuf> {
    let folders = ["data", "examples", "crates/core/tests/good", "crates/core/tests"];
    let files = folders.iter().filter_map(|folder| fs::read_dir(root().join(folder)).ok()).flatten();
    let files: Vec<_> = files
        .map(|entry| entry.unwrap().path())
        .filter(|file| {
            file.extension().is_some_and(|end| end == "json") && !file.ends_with("radar.schema.json")
        })
        .collect();
    assert!(files.len() > 2);
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

//! Writing a radar down: nothing is lost on the way to a file and back, and there is one way to lay it out.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use radar_core::check::from_json;
use radar_core::document::{Document, Tree};
use serde_json::Value;

#[path = "support/documents.rs"]
mod documents;
use documents::documents;

proptest! {
    #[test]
    fn a_written_document_holds_every_value(document in documents()) {
        let written: Value = serde_json::from_str(&document.to_json()).unwrap();
        prop_assert_eq!(written, serde_json::to_value(&document).unwrap());
    }

    #[test]
    fn a_checked_radar_written_down_is_the_same_radar(document in documents()) {
        let radar = from_json("radar.json", &document.to_json()).map_err(|problems| {
            TestCaseError::fail(format!("{}\n{}", problems[0], document.to_json()))
        })?;
        let again = Document::from(&radar).to_json();
        prop_assert_eq!(&from_json("again.json", &again).unwrap(), &radar);
        prop_assert_eq!(Document::from(&radar).to_json(), again);
    }

    #[test]
    fn any_json_survives_and_is_laid_out_the_same_the_second_time(value in values()) {
        let tree = Tree::parse("any.json", &value.to_string()).unwrap();
        let printed = tree.print();
        prop_assert_eq!(&serde_json::from_str::<Value>(&printed).unwrap(), &value);
        let again = Tree::parse("again.json", &printed).unwrap();
        prop_assert_eq!(&again, &tree);
        prop_assert_eq!(again.print(), printed);
    }

    #[test]
    fn sorting_keeps_the_radar_and_is_done_once(document in documents(), order in any::<u64>()) {
        let shuffled = shuffled(serde_json::to_value(&document).unwrap(), order);
        let source = shuffled.to_string();
        let sorted = canonical(&source);
        prop_assert_eq!(canonical(&sorted), sorted.as_str());
        prop_assert_eq!(from_json("radar.json", &sorted).unwrap(), from_json("radar.json", &source).unwrap());
        let written: Value = serde_json::from_str(&document.to_json()).unwrap();
        prop_assert_eq!(serde_json::from_str::<Value>(&sorted).unwrap(), written);
    }
}

#[test]
fn the_radars_of_the_repository_are_the_same_after_they_are_written_anew() {
    for file in ["data/radar.json", "examples/full-circle.json"] {
        let source = fs::read_to_string(Path::new("../..").join(file)).unwrap();
        let radar = from_json(file, &source).unwrap();
        assert!(from_json(file, &Document::from(&radar).to_json()).unwrap() == radar, "{file}");
        assert!(from_json(file, &canonical(&source)).unwrap() == radar, "{file}");
    }
}

#[test]
fn the_radars_of_the_repository_have_the_canonical_layout() {
    for file in ["data/radar.json", "examples/full-circle.json"] {
        let source = fs::read_to_string(Path::new("../..").join(file)).unwrap();
        assert!(canonical(&source) == source, "run `cargo radar fmt {file}`");
    }
}

#[test]
fn numbers_keep_their_spelling_and_unknown_fields_come_last() {
    let source = r#"{"zzz":1.50e+1,"blips":[{"id":"b","number":2},{"number":1.0,"x":-0},{"number":1,"id":"a"}],"format":1}"#;
    let expected = r#"{
  "format": 1,
  "blips": [
    { "id": "a", "number": 1 },
    { "id": "b", "number": 2 },
    { "number": 1.0, "x": -0 }
  ],
  "zzz": 1.50e+1
}
"#;
    assert_eq!(canonical(source), expected);
}

#[test]
fn characters_stay_as_they_are_unless_one_cannot_see_them() {
    let source = r#"{ "title": "\u00e9 \u202e \u0007 \/ \ud83d\ude00" }"#;
    assert_eq!(canonical(source), "{\n  \"title\": \"é \\u202e \\u0007 / 😀\"\n}\n");
}

#[test]
fn of_a_repeated_key_neither_value_is_dropped() {
    let problems = Tree::parse("radar.json", r#"{ "a": 1, "b": { "c": 1, "c": 2 }, "a": 2 }"#).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.column, problem.message.as_str())).collect();
    assert_eq!(told, [(26, "\"c\" is given twice"), (36, "\"a\" is given twice")]);
}

fn canonical(source: &str) -> String {
    let mut tree = Tree::parse("radar.json", source).unwrap();
    tree.sort();
    tree.print()
}

/// Any JSON, with keys and strings of all sorts.
fn values() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,40}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    scalar.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z$\"é]{0,8}", inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// The blips in another order. (The fields are in alphabetic order already.)
fn shuffled(mut document: Value, order: u64) -> Value {
    if let Some(blips) = document["blips"].as_array_mut() {
        let count = blips.len().max(1);
        blips.rotate_left(order as usize % count);
    }
    document
}

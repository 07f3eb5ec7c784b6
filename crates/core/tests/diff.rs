//! What changed between two radars: nothing that differs goes unmentioned, and nothing else is said.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use proptest::prelude::*;
use radar_core::check::from_json;
use radar_core::diff::{Diff, State};
use radar_core::document::Document;
use radar_core::model::{Movement, Radar};
use serde_json::{Value, json};

#[path = "support/documents.rs"]
mod documents;
use documents::documents;

proptest! {
    #[test]
    fn the_same_radar_has_no_differences(document in documents()) {
        let radar = checked(&document);
        prop_assert!(Diff::new(&radar, &radar).is_empty());
    }

    #[test]
    fn whatever_differs_is_mentioned(before in documents(), after in documents()) {
        let (before, after) = (checked(&before), checked(&after));
        prop_assert_eq!(Diff::new(&before, &after).is_empty(), before == after);
    }

    /// One value of the file is another one, and the checks still accept it: that is a difference.
    #[test]
    fn a_single_value_that_differs_is_mentioned(document in documents(), choice in any::<prop::sample::Index>(), edit in 0..3_u8) {
        let before = checked(&document);
        let mut value = serde_json::to_value(&document).unwrap();
        edit_one(&mut value, choice, edit);
        if let Ok(after) = from_json("radar.json", &value.to_string()) {
            prop_assert_eq!(Diff::new(&before, &after).is_empty(), before == after, "{}", value);
        }
    }

    #[test]
    fn back_is_there_the_other_way_round(before in documents(), after in documents()) {
        let (before, after) = (checked(&before), checked(&after));
        let (there, back) = (Diff::new(&before, &after), Diff::new(&after, &before));
        prop_assert_eq!(there.blips.len(), back.blips.len());
        for blip in &there.blips {
            let other = back.blips.iter().find(|other| other.id == blip.id).unwrap();
            prop_assert_eq!((&blip.from, &blip.to), (&other.to, &other.from));
            prop_assert_eq!(blip.changes.len(), other.changes.len());
            for change in &blip.changes {
                let is_reverse = |other: &&radar_core::diff::Change| {
                    (change.field, &change.of, &change.language, &change.before, &change.after)
                        == (other.field, &other.of, &other.language, &other.after, &other.before)
                };
                prop_assert!(other.changes.iter().any(|other| is_reverse(&other)), "{:?}", change);
            }
        }
    }
}

#[test]
fn every_field_of_the_format_is_compared() {
    let before = history();
    for (path, value) in [
        ("/title", json!("Other")),
        ("/languages", json!(["en", "fr"])),
        ("/introduction", json!("Words.")),
        ("/site", json!("https://example.org/")),
        ("/links", json!([{ "name": "Home", "url": "home/" }])),
        ("/rings/0/name", json!("Other")),
        ("/rings/0/summary", json!("words")),
        ("/quadrants/0/name", json!("Other")),
        ("/quadrants/0/introduction", json!("Words.")),
        ("/editions/0/date", json!("2020-01-02")),
        ("/editions/0/name", json!("First")),
        ("/tags", json!([{ "id": "x", "name": "Y" }])),
        ("/blips/0/number", json!(77)),
        ("/blips/0/name", json!("Other")),
        ("/blips/0/aliases", json!(["x"])),
        ("/blips/0/tags", json!(["x"])),
        ("/blips/0/link", json!("https://example.org/")),
        ("/blips/0/summary", json!("Other.")),
        ("/blips/0/text", json!("Other.")),
        ("/blips/0/relations", json!([{ "type": "uses", "other": "X" }])),
        ("/blips/0/placements/0/reason", json!("Because.")),
        ("/blips/0/placements/0/ring", json!("hold")),
        ("/blips/0/wordings", json!([{ "until": "e1", "text": "Before." }])),
    ] {
        let mut after = before.clone();
        let (parent, key) = path.rsplit_once('/').unwrap();
        after.pointer_mut(parent).unwrap()[key] = value;
        assert!(!diff(&before, &after).is_empty(), "{path}");
    }
}

#[test]
fn movements_are_those_of_the_newest_editions() {
    let before = history();
    let mut after = before.clone();
    after["editions"].as_array_mut().unwrap().push(json!({ "id": "e3", "date": "2022-01-01" }));
    assert!(diff(&before, &after).blips.is_empty(), "a new edition alone moves nothing");
    let placements = after["blips"][0]["placements"].as_array_mut().unwrap();
    placements.push(json!({ "edition": "e3", "quadrant": "tools", "ring": "hold", "reason": "Too slow." }));
    let diff = diff(&before, &after);
    let blip = &diff.blips[0];
    assert_eq!((blip.movement, diff.editions[0].state), (Movement::Out, State::Added));
    assert_eq!(
        (blip.from.as_ref().unwrap().ring.as_str(), blip.to.as_ref().unwrap().ring.as_str()),
        ("adopt", "hold")
    );
    assert!(blip.changes.iter().all(|change| !change.rewrites_history));
}

#[test]
fn a_placement_of_an_older_edition_that_changed_rewrites_history() {
    let before = history();
    let mut after = before.clone();
    after["blips"][0]["placements"][0]["ring"] = json!("hold");
    let diff = diff(&before, &after);
    let change = &diff.blips[0].changes[0];
    assert!(change.rewrites_history);
    assert_eq!((change.field, change.of.as_deref()), ("placement", Some("e1")));
    assert_eq!(change.before.as_deref(), Some("tools, trial"));
    assert_eq!(diff.blips[0].movement, Movement::Unchanged);
}

#[test]
fn a_radar_that_gets_its_first_editions_has_new_editions_and_nothing_else() {
    let mut before = history();
    before.as_object_mut().unwrap().remove("editions");
    before["blips"][0]["placements"] = json!([{ "quadrant": "tools", "ring": "adopt" }]);
    let mut after = before.clone();
    after["editions"] = json!([{ "id": "e1", "date": "2020-01-01" }, { "id": "e2", "date": "2021-01-01" }]);
    after["blips"][0]["placements"][0]["edition"] = json!("e1");
    let diff = diff(&before, &after);
    assert_eq!((diff.editions.len(), diff.blips.len()), (2, 0));
}

#[test]
fn what_leaves_the_file_and_what_leaves_the_radar_are_told_apart() {
    let before = history();
    let mut gone = before.clone();
    gone["blips"] = json!([]);
    let gone = diff(&before, &gone);
    assert_eq!((gone.blips[0].state, gone.blips[0].movement), (State::Removed, Movement::Removed));
    let mut off = before.clone();
    off["blips"][0]["placements"][1] = json!({ "edition": "e2", "removed": true });
    let off = diff(&before, &off);
    assert_eq!((off.blips[0].state, off.blips[0].movement), (State::Changed, Movement::Removed));
}

#[test]
fn a_new_order_is_a_difference() {
    let before = history();
    let mut after = before.clone();
    after["rings"].as_array_mut().unwrap().reverse();
    let diff = diff(&before, &after);
    let order = &diff.radar[0];
    assert_eq!((order.field, order.after.as_deref()), ("order of rings", Some("hold, trial, adopt")));
    assert!(diff.blips.is_empty());
}

/// One blip that moved in with the second of two editions.
fn history() -> Value {
    json!({
        "format": 1,
        "title": "Radar",
        "languages": ["en"],
        "rings": [{ "id": "adopt", "name": "Adopt" }, { "id": "trial", "name": "Trial" }, { "id": "hold", "name": "Hold" }],
        "quadrants": [{ "id": "tools", "name": "Tools" }],
        "editions": [{ "id": "e1", "date": "2020-01-01" }, { "id": "e2", "date": "2021-01-01" }],
        "blips": [{
            "id": "rust", "number": 1, "name": "Rust", "summary": "A language.", "text": "Good.",
            "placements": [
                { "edition": "e1", "quadrant": "tools", "ring": "trial" },
                { "edition": "e2", "quadrant": "tools", "ring": "adopt" }
            ]
        }]
    })
}

fn diff(before: &Value, after: &Value) -> Diff {
    let radar = |value: &Value| from_json("radar.json", &value.to_string()).unwrap();
    Diff::new(&radar(before), &radar(after))
}

fn checked(document: &Document) -> Radar {
    from_json("radar.json", &document.to_json()).unwrap()
}

/// Takes a value away, gives it another one, or turns a list round.
fn edit_one(value: &mut Value, choice: prop::sample::Index, edit: u8) {
    let mut paths = Vec::new();
    collect(value, "", &mut paths);
    let path = &paths[choice.index(paths.len())];
    let (parent, key) = path.rsplit_once('/').unwrap();
    let parent = value.pointer_mut(parent).unwrap();
    match (edit, parent) {
        (0, Value::Object(fields)) => {
            fields.remove(key);
        }
        (0, Value::Array(items)) => {
            items.remove(key.parse().unwrap());
        }
        (1, parent) => match parent.pointer_mut(&format!("/{key}")).unwrap() {
            Value::Array(items) => items.reverse(),
            Value::String(text) => text.push('x'),
            other => *other = json!("another"),
        },
        (_, parent) => {
            let twice = parent.pointer(&format!("/{key}")).unwrap().clone();
            if let Value::Array(items) = parent {
                items.push(twice);
            }
        }
    }
}

fn collect(value: &Value, path: &str, paths: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(key, value)| (key.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (key, child) in children {
        let path = format!("{path}/{key}");
        collect(child, &path, paths);
        paths.push(path);
    }
}

//! `radar new`: somebody's first minute.

use serde_json::Value;

use crate::folder::Folder;
use crate::run::{complaint, printed, radar};

#[test]
fn the_new_radar_is_right_canonical_and_passes_its_schema() {
    let folder = Folder::new();
    let answer = printed(folder.radar(&["new"]));
    assert!(answer.contains("radar check radar.json"), "{answer}");
    assert_eq!(folder.files(), ["radar.json", "radar.schema.json"]);
    printed(folder.radar(&["check", "--strict", "radar.json"]));
    printed(folder.radar(&["fmt", "--check", "radar.json"]));
    let radar: Value = serde_json::from_str(&folder.read("radar.json")).unwrap();
    let schema = folder.read(radar["$schema"].as_str().unwrap());
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert!(jsonschema::validate(&schema, &radar).is_ok());
}

#[test]
fn the_new_radar_shows_each_field_of_a_blip() {
    let radar: Value = serde_json::from_str(&printed(radar(&["new", "-"]))).unwrap();
    let blips = radar["blips"].as_array().unwrap();
    for field in ["aliases", "tags", "link", "summary", "text", "relations", "wordings"] {
        assert!(blips.iter().any(|blip| blip.get(field).is_some()), "{field}");
    }
    let placements = || blips.iter().flat_map(|blip| blip["placements"].as_array().unwrap());
    for field in ["reason", "removed", "successor"] {
        assert!(placements().any(|placement| placement.get(field).is_some()), "{field}");
    }
}

#[test]
fn the_title_is_the_one_asked_for_whatever_is_in_it() {
    let radar: Value = serde_json::from_str(&printed(radar(&["new", "-", "--title", "\"R\\D\""]))).unwrap();
    assert_eq!(radar["title"], "\"R\\D\"");
}

#[test]
fn a_title_that_the_checks_would_refuse_is_refused_at_once() {
    for title in ["", " ", "two\nlines", "a \u{202e}turn"] {
        let (code, told) = complaint(radar(&["new", "-", "--title", title]));
        assert!(code == 2 && told.contains("a title is one line"), "{title:?}: {code} {told}");
    }
}

#[test]
fn nothing_is_overwritten() {
    let folder = Folder::new();
    folder.write("radar.json", "mine");
    let (code, told) = complaint(folder.radar(&["new"]));
    assert_eq!(code, 1);
    assert!(told.contains("radar.json: the file exists already"), "{told}");
    assert_eq!((folder.read("radar.json"), folder.files().len()), ("mine".to_owned(), 1));
    folder.write("radar.schema.json", "mine, too");
    printed(folder.radar(&["new", "other.json"]));
    assert_eq!(folder.read("radar.schema.json"), "mine, too");
}

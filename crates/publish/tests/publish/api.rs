//! The API's files against their schemas, and against the radar.

use std::env;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use proptest::prelude::*;
use radar_core::model::Radar;
use radar_publish::{Published, publish};
use serde_json::Value;

use crate::{circle, file, generate, radars};

#[test]
fn every_file_is_as_its_schema_says() {
    for radar in radars() {
        assert_valid(&radar);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_file_of_any_radar_is_as_its_schema_says(radar in generate::radars()) {
        assert_valid(&radar);
    }
}

/// A change of the schema is a change for everybody who reads the API: `UPDATE_GOLDEN=1` writes the files anew.
#[test]
fn the_schemas_are_those_in_the_repository() {
    let published = publish(&circle()).unwrap();
    for name in ["radar.schema.json", "blip.schema.json"] {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
        let generated = file(&published, &format!("api/v1/{name}"));
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &generated).unwrap();
        }
        let kept = fs::read_to_string(&golden).unwrap();
        // By value: the order of keys depends on what else is compiled.
        assert_eq!(json(&kept), json(&generated), "{name}");
    }
}

#[test]
fn nothing_is_null_and_every_field_is_described() {
    for radar in radars() {
        let published = publish(&radar).unwrap();
        for file in published.files.iter().filter(|file| file.path.starts_with("api/")) {
            assert!(!has_null(&json(&file.text)), "{}", file.path);
        }
    }
    let published = publish(&circle()).unwrap();
    for name in ["api/v1/radar.schema.json", "api/v1/blip.schema.json"] {
        let schema = json(&file(&published, name));
        for (field, property) in schema["properties"].as_object().unwrap() {
            assert!(property["description"].is_string(), "{field} in {name}");
        }
    }
}

#[test]
fn every_blip_is_in_the_list_and_has_a_file_and_a_badge() {
    for radar in radars() {
        let published = publish(&radar).unwrap();
        let index = json(&file(&published, "api/v1/radar.json"));
        let listed: Vec<&str> =
            index["blips"].as_array().unwrap().iter().map(|blip| blip["id"].as_str().unwrap()).collect();
        let ids: Vec<&str> = radar.blips.iter().map(|blip| blip.id.as_str()).collect();
        assert_eq!(listed, ids);
        for id in ids {
            let blip = json(&file(&published, &format!("api/v1/blips/{id}.json")));
            assert_eq!(blip["id"], id);
            file(&published, &format!("badges/{id}.svg"));
        }
    }
}

#[test]
fn a_blip_tells_its_whole_history_with_reasons() {
    let published = publish(&circle()).unwrap();
    let blip = json(&file(&published, "api/v1/blips/container-queries.json"));
    let history: Vec<(&str, &str, &str)> = blip["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|at| {
            let word = |field: &str| at[field].as_str().unwrap();
            (word("edition"), word("movement"), word("ring"))
        })
        .collect();
    assert_eq!(
        history,
        [("2025-03", "unchanged", "trial"), ("2025-09", "in", "adopt"), ("2026-03", "unchanged", "adopt")]
    );
    assert!(blip["history"][1]["reason"]["en"].as_str().unwrap().starts_with("Every engine"));
    assert_eq!((&blip["since"], &blip["ring"]), (&"2025-09".into(), &"adopt".into()));
    assert_eq!(blip["wordings"][0]["until"], "2025-03");
    assert!(blip["text"]["en"].as_str().unwrap().contains("*window*"));
    assert!(blip["html"]["en"].as_str().unwrap().contains("<em>window</em>"));
}

#[test]
fn a_relation_is_told_on_both_sides() {
    let published = publish(&circle()).unwrap();
    let told = |id: &str, about: &str| -> Value {
        let blip = json(&file(&published, &format!("api/v1/blips/{id}.json")));
        let relations = blip["relations"].as_array().unwrap();
        relations.iter().find(|relation| relation["blip"] == about).unwrap().clone()
    };
    let (stated, inverse) =
        (told("container-queries", "web-components"), told("web-components", "container-queries"));
    assert_eq!((&stated["type"], &stated["inverse"]), (&"complements".into(), &false.into()));
    assert_eq!((&inverse["type"], &inverse["inverse"]), (&"complements".into(), &true.into()));
    assert_eq!(inverse["json"], "container-queries.json");
}

#[test]
fn a_removed_blip_stays_with_the_reason_and_the_way_out() {
    let radar = circle();
    let newest = radar.newest();
    let published = publish(&radar).unwrap();
    let removed: Vec<_> = radar.blips.iter().filter(|blip| blip.placement(newest).is_none()).collect();
    assert!(!removed.is_empty(), "the example has some");
    for blip in removed {
        let json = json(&file(&published, &format!("api/v1/blips/{}.json", blip.id)));
        let removal = blip.removal(newest).unwrap();
        assert_eq!(json["removed"], true);
        assert_eq!(json["removal"]["edition"], radar.editions[removal.edition].id);
        assert_eq!(
            json["removal"]["reason"]["en"].as_str(),
            removal.reason.as_ref().map(|text| text.get("en"))
        );
        let successor = removal.successor.map(|successor| radar.blips[successor].id.as_str());
        assert_eq!(json["removal"]["successor"].as_str(), successor);
    }
}

fn assert_valid(radar: &Radar) {
    let published = publish(radar).unwrap();
    let (radar, blip) = (validator(&published, "radar"), validator(&published, "blip"));
    for file in &published.files {
        let schema = match file.path.as_str() {
            "api/v1/radar.json" => &radar,
            path if path.starts_with("api/v1/blips/") => &blip,
            _ => continue,
        };
        let json = json(&file.text);
        let errors: Vec<String> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", file.path);
    }
}

fn validator(published: &Published, name: &str) -> Validator {
    let schema = json(&file(published, &format!("api/v1/{name}.schema.json")));
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(fields) => fields.values().any(has_null),
        _ => false,
    }
}

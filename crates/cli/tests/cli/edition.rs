//! `radar edition`: a new edition opened, and what keeps it from being opened.

use serde_json::{Value, json};

use crate::folder::Folder;
use crate::run::{FULL_CIRCLE, SHIPPED, complaint, data, printed, radar};

#[test]
fn a_new_edition_comes_last_and_everything_else_stays() {
    let folder = Folder::with(FULL_CIRCLE);
    let answer = printed(folder.radar(&[
        "edition",
        "radar.json",
        "2026-09",
        "--date",
        "2026-09-30",
        "--name",
        "Autumn",
    ]));
    assert!(answer.starts_with("radar.json: opened the edition 2026-09 of 2026-09-30."), "{answer}");
    assert!(answer.contains("\"until\": \"2026-03\""), "{answer}");
    let mut expected = data(FULL_CIRCLE);
    let editions = expected["editions"].as_array_mut().unwrap();
    editions.push(json!({ "id": "2026-09", "date": "2026-09-30", "name": "Autumn" }));
    assert_eq!(serde_json::from_str::<Value>(&folder.read("radar.json")).unwrap(), expected);
    printed(folder.radar(&["layout", "radar.json", "--edition", "2026-09"]));
    printed(folder.radar(&["fmt", "--check", "radar.json"]));
}

#[test]
fn the_date_is_that_of_an_id_that_is_a_day() {
    let folder = Folder::with(FULL_CIRCLE);
    printed(folder.radar(&["edition", "radar.json", "2026-09-30"]));
    assert!(folder.read("radar.json").contains(r#"{ "id": "2026-09-30", "date": "2026-09-30" }"#));
}

#[test]
fn an_edition_named_after_a_month_is_of_that_month() {
    let folder = Folder::with(FULL_CIRCLE);
    printed(folder.radar(&["edition", "radar.json", "2931-05"]));
    assert!(folder.read("radar.json").contains(r#"{ "id": "2931-05", "date": "2931-05-01" }"#));
}

#[test]
fn without_a_date_the_edition_is_of_today() {
    let folder = Folder::new();
    folder.write("radar.json", r#"{ "editions": [{ "id": "old", "date": "2020-01-01" }] }"#);
    printed(folder.radar(&["edition", "radar.json", "next"]));
    let radar: Value = serde_json::from_str(&folder.read("radar.json")).unwrap();
    assert!(radar["editions"][1]["date"].as_str().unwrap() > "2026-01-01", "{radar}");
}

#[test]
fn a_radar_without_editions_asks_which_one_its_placements_are() {
    let folder = Folder::with(SHIPPED);
    let before = folder.read("radar.json");
    let (code, told) = complaint(folder.radar(&["edition", "radar.json", "2026-09", "--date", "2026-09-30"]));
    assert_eq!(code, 1);
    assert!(told.contains("--from 2025-03=2025-03-31"), "{told}");
    assert_eq!(folder.read("radar.json"), before);

    let from = ["edition", "radar.json", "2026-09", "--date", "2026-09-30", "--from", "2025-03=2025-03-31"];
    printed(folder.radar(&from));
    let radar: Value = serde_json::from_str(&folder.read("radar.json")).unwrap();
    assert_eq!(radar["editions"].as_array().unwrap().len(), 2);
    for blip in radar["blips"].as_array().unwrap() {
        assert_eq!(blip["placements"][0]["edition"], "2025-03");
    }
    assert!(printed(folder.radar(&["layout", "radar.json"])).contains("\"edition\":\"2026-09\""));
}

#[test]
fn what_an_edition_cannot_be_is_told_with_what_would_be_right() {
    let folder = Folder::with(FULL_CIRCLE);
    let before = folder.read("radar.json");
    for (arguments, code, told) in [
        (&["2026-03"][..], 1, "the radar has an edition \"2026-03\" already"),
        (
            &["old", "--date", "2025-10-01"],
            1,
            "not after 2026-03-18, the date of the newest edition, \"2026-03\"",
        ),
        (&["Herbst 26"], 2, "'Herbst 26' is not an id"),
        (&["next", "--date", "30.9.2026"], 2, "write year, month and day like 2025-03-31"),
        (&["next", "--date", "2026-02-30"], 2, "write year, month and day"),
        (&["next", "--name", ""], 2, "a name is one line"),
        (&["next", "--name", "Au\u{7}tumn"], 2, "of characters that can be seen"),
        (
            &["next", "--date", "2026-09-30", "--name", "march  2026"],
            1,
            "an edition named \"march  2026\" already",
        ),
        (&["2027-03", "--date", "2027-03-31", "--from", "a=2020-01-01"], 1, "leave '--from' out"),
        (&["2027-03", "--from", "2020-01-01"], 2, "write the edition's id and its date"),
    ] {
        let (found, complaint) = complaint(folder.radar(&[&["edition", "radar.json"], arguments].concat()));
        assert!(complaint.contains(told) && found == code, "{arguments:?}: {found} {complaint}");
        assert_eq!(folder.read("radar.json"), before);
    }
}

#[test]
fn an_edition_without_a_date_needs_one_before_another_can_follow() {
    let mut command = radar(&["edition", "-", "2026-09", "--date", "2026-09-30"]);
    command.write_stdin(r#"{ "editions": [{ "id": "first" }] }"#);
    let (code, told) = complaint(command);
    assert_eq!(code, 1);
    assert!(told.contains("the edition \"first\" has no date"), "{told}");
}

#[test]
fn standard_input_goes_to_standard_output_and_nothing_else_does() {
    let mut command = radar(&["edition", "-", "2026-09-30"]);
    command.write_stdin(r#"{ "editions": [{ "id": "first", "date": "2020-01-01" }], "x": 1.0 }"#);
    let expected = "{\n  \"editions\": [\n    { \"id\": \"first\", \"date\": \"2020-01-01\" },\n    { \"id\": \"2026-09-30\", \"date\": \"2026-09-30\" }\n  ],\n  \"x\": 1.0\n}\n";
    assert_eq!(printed(command), expected);
}

#[test]
fn what_is_wrong_already_is_not_overwritten() {
    let history = ["edition", "-", "2026-09-30", "--from", "a=2020-01-01"];
    for (radar_file, message) in [
        ("[]", "the file is not a radar"),
        (r#"{ "editions": { "id": "a" } }"#, "\"editions\" is not a list"),
        (r#"{ "blips": [{ "placements": [{ "edition": "b" }] }] }"#, "a placement names an edition"),
    ] {
        let mut command = radar(&history);
        command.write_stdin(radar_file);
        let (code, told) = complaint(command);
        assert!(code == 1 && told.contains(message), "{told}");
    }
}

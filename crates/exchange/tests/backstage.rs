//! The radar of Backstage, read and written.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "support/format.rs"]
mod format;
#[path = "support/round_trip.rs"]
mod round_trip;
mod support;

use format::{Tried, file, notes, placed};
use proptest::prelude::*;
use radar_core::model::{Blip, Radar};
use radar_exchange::{Format, Kind, export};
use round_trip::{holds_the_law, radar, repository_radar};

const THIS: Tried = Tried { format: Format::Backstage, samples: "backstage" };

fn blip<'r>(radar: &'r Radar, id: &str) -> &'r Blip {
    &radar.blips[radar.blip_index(id).unwrap()]
}

/// The rings of a blip by edition.
fn history(radar: &Radar, id: &str) -> Vec<String> {
    let ring =
        |edition| blip(radar, id).placement(edition).map_or("", |at| radar.rings[at.ring].name.get("en"));
    (0..radar.editions.len()).map(|edition| ring(edition).to_owned()).collect()
}

fn entry(rest: &str) -> String {
    let rings = r#"[{ "id": "use", "name": "Use" }, { "id": "try", "name": "Try" }, { "id": "stop", "name": "Stop" }]"#;
    format!(
        r#"{{ "quadrants": [{{ "id": "q", "name": "Tools" }}], "rings": {rings}, "entries": [{{ "id": "x", "key": "x", "title": "X", "quadrant": "q", {rest} }}] }}"#
    )
}

#[test]
fn every_date_of_a_timeline_is_an_edition() {
    let (radar, import) = THIS.read(&[THIS.sample("radar.json")]);
    let dates: Vec<_> = radar.editions.iter().map(|edition| edition.date.clone().unwrap()).collect();
    assert_eq!(dates, ["2020-07-05", "2020-08-06", "2021-01-15"]);
    // The timeline may be in any order, and an entry stays until it changes.
    assert_eq!(history(&radar, "pipelines"), ["Trial", "Adopt", "Adopt"]);
    assert_eq!(history(&radar, "mob-work"), ["", "", "Assess"]);
    assert_eq!((import.report.rows, import.report.placed), (6, 6));
    THIS.pinned("radar.notes.txt", &notes(&import).join("\n"));
}

#[test]
fn a_description_is_the_text_and_those_of_the_timeline_are_reasons() {
    let (radar, _) = THIS.read(&[THIS.sample("radar.json")]);
    let pipelines = blip(&radar, "pipelines");
    assert_eq!(pipelines.text.get("en"), "All **builds** run there.\n\n- [Guide](https://example.org/guide)");
    assert_eq!(pipelines.link.as_deref(), Some("https://example.org/pipelines"));
    let reason =
        |edition| pipelines.placement(edition).unwrap().reason.as_ref().unwrap().get("en").to_owned();
    assert_eq!((reason(0), reason(1)), ("A first team.".to_owned(), "All teams.".to_owned()));
}

#[test]
fn without_a_description_the_timeline_is_the_text_and_its_wordings() {
    let (radar, _) = THIS.read(&[THIS.sample("radar.json")]);
    let script = blip(&radar, "script");
    assert_eq!(script.summary(0).get("en"), "Our first language.");
    assert_eq!(script.summary(2).get("en"), "Only for pages.");
    assert!(script.placement(0).unwrap().reason.is_none());
}

#[test]
fn a_source_file_is_read_like_json() {
    let (radar, _) = THIS.read(&[THIS.sample("sample.ts")]);
    assert_eq!(placed(&radar), ["Lathe | Tools | USE", "Glue | Materials | HOLD"]);
    assert_eq!(radar.editions[0].id, "2021-03-04");
}

#[test]
fn entries_of_the_older_plugin_have_their_ring_themselves() {
    let content = entry(r##""ring": { "id": "try", "name": "TRY" }, "moved": 1, "url": "#""##);
    let (radar, import) = THIS.read(&[file("old.json", &content)]);
    assert_eq!(placed(&radar), ["X | Tools | Try"]);
    assert!(radar.editions.iter().all(|edition| edition.id.is_empty()));
    assert_eq!(import.report.rows, 1);
}

#[test]
fn of_two_entries_for_one_date_the_first_holds_and_the_other_is_noted() {
    let content = entry(
        r#""timeline": [{ "date": "2024-01-02", "ringId": "use", "description": "Yes." }, { "date": "2024-01-02T10:00:00Z", "ringId": "stop", "description": "No." }]"#,
    );
    let (radar, import) = THIS.read(&[file("r.json", &content)]);
    assert_eq!(placed(&radar), ["X | Tools | Use"]);
    assert_eq!(blip(&radar, "x").text.get("en"), "Yes.\n\nNo.");
    assert_eq!((import.report.rows, import.report.placed), (2, 1));
    assert!(import.report.notes.iter().any(|note| note.kind == Kind::Row));
}

#[test]
fn a_date_is_a_text_or_a_number_of_milliseconds() {
    for (date, day) in [
        ("\"2024-02-29T23:59:59.000Z\"", "2024-02-29"),
        ("1709164800000", "2024-02-29"),
        ("\"2024-02\"", "2024-02-01"),
    ] {
        let content = entry(&format!(r#""timeline": [{{ "date": {date}, "ringId": "use" }}]"#));
        let (radar, _) = THIS.read(&[file("r.json", &content)]);
        assert_eq!(radar.editions[0].date.as_deref(), Some(day));
    }
}

#[test]
fn an_entry_without_a_date_is_in_the_first_edition() {
    let content = entry(
        r#""timeline": [{ "date": "2024-01-02", "ringId": "use" }] }, { "id": "y", "title": "Y", "quadrant": "q", "timeline": [{ "ringId": "stop", "date": "soon" }]"#,
    );
    let (radar, import) = THIS.read(&[file("r.json", &content)]);
    assert_eq!(placed(&radar), ["X | Tools | Use", "Y | Tools | Stop"]);
    assert!(notes(&import).iter().any(|note| note.contains("\"soon\" is no date that can be read")));
}

#[test]
fn dates_without_end_are_taken_together() {
    let entries = (0..4_000).map(|index| {
        let date = format!("{}-{:02}-{:02}", 2000 + index / 336, index / 28 % 12 + 1, index % 28 + 1);
        format!(r#"{{ "id": "x{index}", "title": "X {index}", "quadrant": "q", "timeline": [{{ "date": "{date}", "ringId": "use" }}] }}"#)
    });
    let content = format!(r#"{{ "entries": [{}] }}"#, entries.collect::<Vec<_>>().join(","));
    let (radar, import) = THIS.read(&[file("r.json", &content)]);
    assert_eq!((radar.editions.len(), radar.editions[0].id.as_str()), (143, "2000-01"));
    assert_eq!(import.report.placed, 4_000);
}

#[test]
fn what_has_the_wrong_type_is_noted_and_no_entry_is_lost() {
    let (_, import) = THIS.read(&[THIS.sample("wrong-types.json")]);
    assert_eq!((import.report.rows, import.report.placed), (7, 4));
    THIS.pinned("wrong-types.notes.txt", &notes(&import).join("\n"));
}

#[test]
fn what_is_no_radar_is_a_problem_with_its_place() {
    assert_eq!(THIS.problems("[]"), "1:1: a list where a radar should be\n");
    assert_eq!(THIS.problems("{}"), "1:1: there are no entries here\n");
    assert_eq!(THIS.problems("{ \"entries\": {} }"), "1:14: an object where the list of entries should be\n");
    assert_eq!(
        THIS.problems("{ \"entries\": [], \"rings\": 4 }"),
        "1:27: a number where the list of rings should be\n"
    );
}

#[test]
fn the_radars_of_the_repository_come_back_but_for_what_is_listed() {
    for radar in ["data/radar.json", "examples/full-circle.json"] {
        holds_the_law(Format::Backstage, &repository_radar(radar));
    }
}

#[test]
fn the_current_state_comes_first_in_an_exported_timeline() {
    let export = export(Format::Backstage, &repository_radar("examples/full-circle.json"), None);
    let json: serde_json::Value = serde_json::from_slice(&export.files[0].bytes).unwrap();
    for entry in json["entries"].as_array().unwrap() {
        let timeline = entry["timeline"].as_array().unwrap();
        let dates: Vec<_> = timeline.iter().map(|snapshot| snapshot["date"].as_str().unwrap()).collect();
        assert!(dates.is_sorted_by(|a, b| a > b), "{entry}");
    }
}

proptest! {
    #![proptest_config(format::config())]

    #[test]
    fn a_radar_comes_back_but_for_what_is_listed(radar in radar()) {
        holds_the_law(Format::Backstage, &radar);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        THIS.survives(bytes);
    }

    #[test]
    fn any_values_are_placed_or_noted(values in prop::collection::vec(format::any_value(), 9)) {
        let [id, title, quadrant, ring, moved, date, text, url, links] = <[String; 9]>::try_from(values).unwrap();
        let snapshot = format!(r#"{{ "date": {date}, "ringId": {ring}, "moved": {moved}, "description": {text} }}"#);
        let entry = format!(r#"{{ "id": {id}, "title": {title}, "quadrant": {quadrant}, "url": {url}, "links": {links}, "description": {text}, "timeline": [{snapshot}, {date}] }}"#);
        THIS.places_or_notes(&format!(r#"{{ "rings": [{id}], "quadrants": [{{ "id": {id}, "name": {title} }}], "entries": [{entry}, {id}] }}"#), 3);
    }
}

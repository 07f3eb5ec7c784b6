//! Build Your Own Radar as JSON, read and written.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "support/format.rs"]
mod format;
#[path = "support/round_trip.rs"]
mod round_trip;
mod support;

use format::{Tried, file};
use proptest::prelude::*;
use radar_exchange::{Format, Kind};
use round_trip::{holds_the_law, radar, repository_radar};

const THIS: Tried = Tried { format: Format::ByorJson, samples: "byor-json" };

#[test]
fn several_lists_become_one_history() {
    let files =
        [THIS.sample("Radar Volume 2 (Oct 2025).json"), THIS.sample("Radar Volume 1 (Mar 2025).json")];
    let (radar, import) = THIS.read(&files);
    let editions: Vec<_> =
        radar.editions.iter().map(|edition| (edition.id.as_str(), edition.date.as_deref())).collect();
    assert_eq!(editions, [("2025-03", Some("2025-03-01")), ("2025-10", Some("2025-10-01"))]);
    let rings: Vec<_> = radar.rings.iter().map(|ring| ring.name.get("en")).collect();
    assert_eq!(rings, ["Adopt", "Trial", "Hold", "Caution"]);
    assert_eq!(
        format::placed(&radar),
        [
            "Rust | Languages and frameworks | Adopt",
            "Long branches | Techniques | Caution",
            "Nightly builds | Techniques | Trial"
        ]
    );
    assert_eq!((import.report.rows, import.report.placed), (6, 6));
    THIS.pinned("history.notes.txt", &format::notes(&import).join("\n"));
}

#[test]
fn quoted_html_becomes_markdown() {
    let (radar, _) = THIS.read(&[THIS.sample("Radar Volume 2 (Oct 2025).json")]);
    let rust = &radar.blips[radar.blip_index("rust").unwrap()];
    assert_eq!(
        rust.text.get("en"),
        "**Rust** is what we write [services](https://example.org/services) in.\n\nIt has `Vec<T>` & more."
    );
    assert_eq!(rust.summary.get("en"), "Rust is what we write services in.");
}

#[test]
fn related_blips_are_relations() {
    let (radar, _) = THIS.read(&[THIS.sample("Radar Volume 2 (Oct 2025).json")]);
    let builds = &radar.blips[radar.blip_index("nightly-builds").unwrap()];
    assert_eq!(builds.relations.len(), 2, "{:?}", builds.relations);
}

#[test]
fn a_file_with_several_lists_by_name_has_several_editions() {
    let content = r#"{ "2025-03": [{ "name": "A", "ring": "Adopt", "quadrant": "Tools" }], "2025-09": [{ "name": "A", "ring": "Hold", "quadrant": "Tools" }] }"#;
    let (radar, _) = THIS.read(&[file("all.json", content)]);
    assert_eq!(radar.editions.len(), 2);
    assert_eq!(radar.blips[0].movement(1).unwrap().id(), "out");
}

#[test]
fn new_is_a_text_or_a_boolean() {
    for value in ["\"TRUE\"", "true", "\"yes\"", "1", "\"WAHR\"", "\"VRAI\"", "\"oui\"", "\" x \"", "\"new\""]
    {
        let content =
            format!(r#"[{{ "name": "A", "ring": "Adopt", "quadrant": "Tools", "isNew": {value} }}]"#);
        let files = [file("2025-03.json", &content), file("2025-09.json", &content)];
        let (_, import) = THIS.read(&files);
        let statuses = import.report.notes.iter().filter(|note| note.kind == Kind::Status);
        assert_eq!(statuses.count(), 1, "{value}");
    }
}

#[test]
fn what_has_the_wrong_type_is_noted_and_no_row_is_lost() {
    let (_, import) = THIS.read(&[THIS.sample("wrong-types.json")]);
    assert_eq!((import.report.rows, import.report.placed), (6, 4));
    THIS.pinned("wrong-types.notes.txt", &format::notes(&import).join("\n"));
}

#[test]
fn what_is_no_radar_is_a_problem_with_its_place() {
    assert_eq!(THIS.problems("true"), "1:1: a boolean where a list of rows should be\n");
    assert_eq!(THIS.problems("{}"), "1:1: there are no rows here\n");
    assert_eq!(THIS.problems("{ \"a\": 1 }"), "1:8: a number where a list of rows should be\n");
    assert_eq!(THIS.problems("[{} {}]"), "1:4: a comma is missing\n");
    assert_eq!(THIS.problems("[]"), ":0:0: there is no ring\n:0:0: there is no quadrant\n");
}

#[test]
fn the_radars_of_the_repository_come_back_but_for_what_is_listed() {
    for radar in ["data/radar.json", "examples/full-circle.json"] {
        holds_the_law(Format::ByorJson, &repository_radar(radar));
    }
}

proptest! {
    #![proptest_config(format::config())]

    #[test]
    fn a_radar_comes_back_but_for_what_is_listed(radar in radar()) {
        let export = holds_the_law(Format::ByorJson, &radar);
        let never = ["blips", "placements", "editions"];
        prop_assert!(export.losses.iter().all(|loss| !never.contains(&loss.what)), "{:?}", export.losses);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        THIS.survives(bytes);
    }

    #[test]
    fn any_values_are_placed_or_noted(values in prop::collection::vec(format::any_value(), 7)) {
        let [name, ring, quadrant, new, status, text, related] = <[String; 7]>::try_from(values).unwrap();
        let row = format!(r#"{{ "name": {name}, "ring": {ring}, "quadrant": {quadrant}, "isNew": {new}, "status": {status}, "description": {text}, "relatedBlips": {related} }}"#);
        THIS.places_or_notes(&format!("[{row}, {name}]"), 2);
    }
}

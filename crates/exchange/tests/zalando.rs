//! Zalando's radar: configurations and pages, read and written.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "support/format.rs"]
mod format;
#[path = "support/round_trip.rs"]
mod round_trip;
mod support;

use format::{Tried, file, notes, placed};
use proptest::prelude::*;
use radar_exchange::{Format, Kind, Loss, export};
use round_trip::{holds_the_law, radar, repository_radar};

const THIS: Tried = Tried { format: Format::Zalando, samples: "zalando" };

#[test]
fn a_configuration_becomes_a_radar_that_is_drawn_alike() {
    let (radar, import) = THIS.read(&[THIS.sample("2024-08.json")]);
    let quadrants: Vec<_> = radar.quadrants.iter().map(|quadrant| quadrant.name.get("en")).collect();
    // Theirs go clockwise from the bottom right, ours from the top right.
    assert_eq!(quadrants, ["Data", "Languages", "Infrastructure", "Stores"]);
    assert_eq!(
        placed(&radar),
        [
            "Kafka | Data | ADOPT",
            "Rust | Languages | TRIAL",
            "Fortran | Languages | HOLD",
            "Postgres | Stores | ADOPT"
        ]
    );
    assert_eq!(
        (radar.editions[0].id.as_str(), radar.editions[0].date.as_deref()),
        ("2024-08", Some("2024-08-01"))
    );
    assert_eq!((import.report.rows, import.report.placed), (4, 4));
}

#[test]
fn a_page_is_read_like_a_configuration() {
    let (radar, _) = THIS.read(&[THIS.sample("index.html")]);
    assert_eq!(radar.title.get("en"), "Radar of the Harbour — 2022.03");
    assert_eq!(radar.editions[0].id, "2022-03");
    assert_eq!(placed(&radar), ["Tugs | Vessels | LEAVING", "Ropes | Moorings | IN USE"]);
}

#[test]
fn a_page_names_the_rings_and_quadrants_of_entries_in_another_file() {
    let page = "<script>fetch('c.json').then(c => radar_visualization({ quadrants: [{name:'A'},{name:'B'},{name:'C'},{name:'D'}], rings: [{name:'Use'},{name:'Try'},{name:'Look'},{name:'Stop'}], date: c.date, entries: c.entries }))</script>";
    let entries = r#"{ "date": "2023.10", "entries": [{ "quadrant": 1, "ring": 3, "label": "X", "active": true, "moved": 0 }] }"#;
    let (radar, _) = THIS.read(&[file("index.html", page), file("config.json", entries)]);
    assert_eq!(placed(&radar), ["X | B | Stop"]);
}

#[test]
fn entries_alone_get_the_names_of_the_original_page() {
    let (radar, import) = THIS.read(&[file("c.json", r#"[{ "quadrant": 0, "ring": 1, "label": "X" }]"#)]);
    assert_eq!(placed(&radar), ["X | Languages | Trial"]);
    assert!(notes(&import)[0].contains("the quadrants have no names here"), "{:?}", notes(&import));
}

#[test]
fn several_configurations_become_one_history() {
    let (radar, import) = THIS.read(&[THIS.sample("2024-08.json"), THIS.sample("2024-02.json")]);
    let ids: Vec<_> = radar.editions.iter().map(|edition| edition.id.as_str()).collect();
    assert_eq!(ids, ["2024-02", "2024-08"]);
    let rust = &radar.blips[radar.blip_index("rust").unwrap()];
    assert_eq!(rust.movement(1).unwrap().id(), "in");
    let cobol = &radar.blips[radar.blip_index("cobol").unwrap()];
    assert_eq!(cobol.movement(1).unwrap().id(), "removed");
    // Kafka says that it did not move, but it is new.
    let status: Vec<_> = import.report.notes.iter().filter(|note| note.kind == Kind::Status).collect();
    assert_eq!(status.len(), 1, "{status:?}");
    assert_eq!((import.report.rows, import.report.placed), (7, 7));
}

#[test]
fn a_number_out_of_range_is_a_quadrant_or_a_ring_of_its_own() {
    let (radar, import) = THIS.read(&[file(
        "c.json",
        r#"{ "quadrants": [{"name":"A"}], "rings": [{"name":"R"}], "entries": [{ "quadrant": 7, "ring": -1, "label": "X" }] }"#,
    )]);
    assert_eq!(placed(&radar), ["X | Quadrant 7 | Ring -1"]);
    assert!(
        notes(&import)
            .iter()
            .any(|note| note == "c.json:1: there is no quadrant 7: this entry is in \"Quadrant 7\"")
    );
}

#[test]
fn what_has_the_wrong_type_is_noted_and_no_entry_is_lost() {
    let (radar, import) = THIS.read(&[THIS.sample("wrong-types.json")]);
    assert_eq!(import.report.rows, 8);
    assert_eq!(placed(&radar).len(), import.report.placed);
    THIS.pinned("wrong-types.notes.txt", &notes(&import).join("\n"));
}

#[test]
fn what_is_no_radar_is_a_problem_with_its_place() {
    assert_eq!(THIS.problems("7"), "1:1: a number where a radar should be\n");
    assert_eq!(THIS.problems("{ \"entries\": 7 }"), "1:14: a number where the list of entries should be\n");
    assert_eq!(THIS.problems("{}"), "1:1: there are no entries here\n");
    assert_eq!(THIS.problems("{ \"entries\": [ }"), "1:16: unexpected `}`\n");
    assert_eq!(THIS.problems(""), "1:1: the file is empty\n");
    assert_eq!(
        THIS.problems("<html>nothing</html>"),
        "1:1: this is neither JSON nor a script with a radar's data\n"
    );
}

#[test]
fn the_radars_of_the_repository_come_back_but_for_what_is_listed() {
    for radar in ["data/radar.json", "examples/full-circle.json"] {
        holds_the_law(Format::Zalando, &repository_radar(radar));
    }
}

#[test]
fn one_edition_can_be_exported_alone() {
    let export = export(Format::Zalando, &repository_radar("examples/full-circle.json"), Some(1));
    assert_eq!(export.files.len(), 1);
    assert_eq!(export.files[0].path, "2025-09.json");
    assert!(export.losses.contains(&Loss { what: "editions", count: 2 }), "{:?}", export.losses);
}

proptest! {
    #![proptest_config(format::config())]

    #[test]
    fn a_radar_comes_back_but_for_what_is_listed(radar in radar()) {
        let export = holds_the_law(Format::Zalando, &radar);
        prop_assert!(export.losses.iter().all(|loss| !["blips", "placements", "editions"].contains(&loss.what)), "{:?}", export.losses);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        THIS.survives(bytes);
    }

    #[test]
    fn any_values_are_placed_or_noted(values in prop::collection::vec(format::any_value(), 8)) {
        let [q, r, l, m, a, link, d, t] = <[String; 8]>::try_from(values).unwrap();
        let entry = format!(r#"{{ "quadrant": {q}, "ring": {r}, "label": {l}, "moved": {m}, "active": {a}, "link": {link}, "description": {d}, "tags": {t} }}"#);
        let content = format!(r#"{{ "quadrants": [{{"name":"A"}}], "rings": [{{"name":"R"}}], "entries": [{entry}, {l}] }}"#);
        THIS.places_or_notes(&content, 2);
    }
}

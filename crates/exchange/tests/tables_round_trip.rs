//! What is exported as tables comes back, but for what is listed as lost.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "support/round_trip.rs"]
mod round_trip;
mod support;

use proptest::prelude::*;
use radar_core::model::{Radar, RelationKind, Target};
use radar_exchange::{Format, Options, export, import};
use round_trip::{holds_the_law, radar, repository_radar};
use support::check;

const TABLES: [Format; 3] = [Format::ByorCsv, Format::Qiwi, Format::Csv];

#[test]
fn the_radars_of_the_repository_come_back_but_for_what_is_listed() {
    for format in TABLES {
        holds_the_law(format, &repository_radar("data/radar.json"));
        holds_the_law(format, &repository_radar("examples/full-circle.json"));
    }
}

#[test]
fn a_plain_table_holds_all_that_is_told_of_blips_but_notes_of_relations() {
    let radar = repository_radar("examples/full-circle.json");
    let export = export(Format::Csv, &radar, None);
    let lost: Vec<_> = export.losses.iter().map(|loss| loss.what).collect();
    for kept in [
        "numbers",
        "aliases",
        "tags",
        "links",
        "summaries",
        "reasons",
        "successors",
        "placements",
        "ids of blips",
    ] {
        assert!(!lost.contains(&kept), "{lost:?}");
    }
}

#[test]
fn a_plain_table_keeps_apart_blips_and_what_is_only_called_like_one() {
    for path in ["data/radar.json", "examples/full-circle.json"] {
        let radar = repository_radar(path);
        let options = Options { language: Some(radar.language().to_owned()), ..Options::default() };
        let read = import(Format::Csv, &export(Format::Csv, &radar, None).files, &options).unwrap();
        assert_eq!(relations(&check(&read.document)), relations(&radar));
        assert_eq!(read.report.notes, []);
    }
}

#[test]
fn what_a_cell_would_read_as_two_is_left_out_and_said() {
    let mut radar = repository_radar("examples/full-circle.json");
    radar.blips[0].aliases.push("one; two".to_owned());
    let written = export(Format::Csv, &radar, None);
    assert!(
        written.losses.iter().any(|loss| loss.what == "aliases" && loss.count == 1),
        "{:?}",
        written.losses
    );
    let read = import(Format::Csv, &written.files, &Options::default()).unwrap();
    radar.blips[0].aliases.pop();
    let id = &radar.blips[0].id;
    let read = check(&read.document);
    assert_eq!(read.blips[read.blip_index(id).unwrap()].aliases, radar.blips[0].aliases);
}

/// From which blip to what, but for notes.
fn relations(radar: &Radar) -> Vec<(&str, RelationKind, String)> {
    let all = radar.blips.iter().flat_map(|blip| blip.relations.iter().map(move |one| (blip, one)));
    let mut all: Vec<_> = all
        .map(|(blip, one)| match &one.target {
            Target::Blip(other) => (blip.id.as_str(), one.kind, radar.blips[*other].id.clone()),
            Target::Other(name) => (blip.id.as_str(), one.kind, format!("other {name}")),
        })
        .collect();
    all.sort();
    all
}

#[test]
fn one_edition_alone_is_what_the_radar_showed_then() {
    let radar = repository_radar("examples/full-circle.json");
    for format in TABLES {
        for edition in 0..radar.editions.len() {
            let export = export(format, &radar, Some(edition));
            assert_eq!(export.files.len(), 1);
            let read = check(&import(format, &export.files, &Options::default()).unwrap().document);
            let shown = radar.blips.iter().filter(|blip| blip.placement(edition).is_some()).count();
            assert_eq!(read.blips.len(), shown);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_radar_comes_back_but_for_what_is_listed(radar in radar()) {
        for format in TABLES {
            holds_the_law(format, &radar);
        }
    }
}

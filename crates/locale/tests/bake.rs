//! A radar with all its languages, as the page gets it.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

use radar_core::bake::Baked;
use radar_core::check::from_json;
use radar_core::filter::tag_rank;
use radar_core::model::Radar;
use radar_core::view::Dimension;
use radar_locale::bake;

/// Languages in which different things are missing: German lacks texts, Swedish nearly all of them.
const THREE_LANGUAGES: &str = r#"{
  "format": 1, "title": { "en": "Our radar", "de": "Unser Radar" }, "languages": ["de", "en", "sv"],
  "rings": [{ "id": "adopt", "name": { "de": "Einsetzen", "en": "Adopt" } }],
  "quadrants": [{ "id": "tools", "name": { "en": "Tools" } }],
  "editions": [{ "id": "e1", "date": "2025-03-01" }, { "id": "e2", "date": "2026-03-01", "name": "Frühling" }],
  "tags": [
    { "id": "a", "name": { "de": "Ärger", "en": "trouble", "sv": "ärenden" } },
    { "id": "z", "name": { "de": "Zeit", "en": "time", "sv": "zoner" } }
  ],
  "blips": [{
    "id": "rust", "number": 1, "name": "Rust", "tags": ["z", "a", "no-name"],
    "summary": { "en": "A language." }, "text": { "de": "Eine **Sprache**.", "en": "A **language**." },
    "placements": [{ "edition": "e1", "quadrant": "tools", "ring": "adopt" }]
  }]
}"#;

#[test]
fn an_edition_without_a_name_is_called_by_its_date_in_every_language_of_the_radar() {
    let baked = bake(three_languages());
    let names = |edition: usize| {
        let name = baked.radar.editions[edition].name.clone().unwrap();
        ["de", "en", "sv"].map(|language| name.get(language).to_owned())
    };
    assert_eq!(names(0), ["1. März 2025", "1 March 2025", "1 mars 2025"]);
    assert_eq!(names(1), ["Frühling", "Frühling", "Frühling"]);
    assert_eq!(baked.radar.editions[0].date.as_deref(), Some("2025-03-01"), "programs still get the date");
}

#[test]
fn tags_are_in_the_order_of_their_names_in_each_language() {
    let baked = bake(three_languages());
    assert_eq!(tags(&baked, "de"), ["Ärger", "no name", "Zeit"]);
    assert_eq!(tags(&baked, "en"), ["no name", "time", "trouble"]);
    assert_eq!(tags(&baked, "sv"), ["no name", "zoner", "ärenden"]);
}

#[test]
fn tags_that_more_blips_have_stay_first_in_every_language() {
    for file in ["data/radar.json", "examples/full-circle.json"] {
        let source = fs::read_to_string(Path::new("../..").join(file)).unwrap();
        let baked = bake(from_json(file, &source).unwrap());
        let values = baked.values(Dimension::Tag);
        assert_eq!(baked.tag_orders.len(), baked.radar.languages.len());
        for order in &baked.tag_orders {
            let ranks: Vec<_> = order.iter().map(|tag| tag_rank(&baked.radar, &values[*tag])).collect();
            assert!(ranks.is_sorted(), "{file}");
            let mut all = order.clone();
            all.sort_unstable();
            assert!(all.into_iter().eq(0..values.len()), "{file}: each once");
        }
    }
}

#[test]
fn a_text_that_a_language_lacks_is_there_in_another_and_says_in_which() {
    let radar = bake(three_languages()).radar;
    let shown = [&radar.title, &radar.rings[0].name, &radar.quadrants[0].name, &radar.blips[0].summary];
    for (text, languages) in shown.into_iter().zip([["de", "en"], ["de", "en"], ["en", "en"], ["en", "en"]]) {
        assert_eq!([text.language("de"), text.language("en")], languages);
        assert!(!text.get("sv").is_empty());
    }
}

#[test]
fn what_is_baked_survives_the_page() {
    let baked = bake(three_languages());
    let read = Baked::from_json(&baked.to_json().unwrap()).unwrap();
    assert_eq!(read.tag_orders, baked.tag_orders);
    assert_eq!(read.radar.tags, baked.radar.tags);
    assert_eq!(read.radar.editions, baked.radar.editions);
}

fn three_languages() -> Radar {
    from_json("radar.json", THREE_LANGUAGES).unwrap()
}

/// The names of all tags as readers of a language see them.
fn tags(baked: &Baked, language: &str) -> Vec<String> {
    let place = baked.radar.languages.iter().position(|other| other == language).unwrap();
    let values = baked.values(Dimension::Tag);
    baked.tag_orders[place].iter().map(|tag| baked.radar.tag_name(&values[*tag], language)).collect()
}

//! The feeds, as a reader of feeds sees them.

use std::collections::BTreeSet;

use feed_rs::model::Feed;
use proptest::prelude::*;
use radar_core::compare::{Change, changed};
use radar_core::model::{Period, Radar};
use radar_publish::publish;

use crate::{SITE, circle, file, generate};

#[test]
fn both_feeds_say_the_same() {
    assert_same(&circle());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn both_feeds_of_any_radar_say_the_same(radar in generate::radars()) {
        let has_feeds = radar.site.is_some() && radar.editions[0].date.is_some();
        let published = publish(&radar).unwrap();
        prop_assert_eq!(published.files.iter().any(|file| file.path.contains("feed.")), has_feeds);
        if has_feeds {
            assert_same(&radar);
        }
    }
}

#[test]
fn there_is_one_entry_per_change_and_one_for_the_first_edition() {
    let radar = circle();
    let editions = 1..radar.editions.len();
    let changes =
        editions.flat_map(|edition| Change::ALL.into_iter().map(move |change| (Period::of(edition), change)));
    let count: usize = changes.map(|(period, change)| changed(&radar, period, change).count()).sum();
    assert_eq!(feed(&radar, "feed.xml").entries.len(), count + 1);
}

#[test]
fn the_newest_edition_comes_first_and_the_first_one_is_one_entry_with_all_its_blips() {
    let feed = feed(&circle(), "feed.xml");
    let dates: Vec<_> = feed.entries.iter().map(|entry| entry.updated.unwrap()).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b));
    assert_eq!(dates[0].to_rfc3339(), "2026-03-18T00:00:00+00:00");
    assert_eq!(feed.updated, Some(dates[0]));
    let first = feed.entries.last().unwrap();
    let radar = circle();
    let there = radar.blips.iter().filter(|blip| blip.placement(0).is_some()).count();
    assert_eq!(title(first), format!("March 2025: first edition with {there} blips"));
    let html = first.content.as_ref().unwrap().body.as_ref().unwrap();
    assert_eq!(html.matches("<li>").count(), there);
}

#[test]
fn a_move_says_from_where_to_where_and_why() {
    let feed = feed(&circle(), "feed.xml");
    let entry =
        feed.entries.iter().find(|entry| title(entry) == "Container queries: Trial → Adopt (in)").unwrap();
    let address = format!("{SITE}blips/container-queries/?edition=2025-09");
    assert_eq!((entry.id.as_str(), entry.links[0].href.as_str()), (address.as_str(), address.as_str()));
    let html = entry.content.as_ref().unwrap().body.as_ref().unwrap();
    assert!(html.starts_with("<p>Every engine has had them"), "{html}");
    assert!(html.contains(&format!("<a href=\"{address}\">Container queries</a>")), "{html}");
    let reworded = feed.entries.iter().find(|entry| title(entry) == "Container queries: reworded").unwrap();
    assert_eq!(reworded.id, format!("{address}#reworded"));
}

#[test]
fn the_feed_of_a_quadrant_has_what_came_went_or_changed_there() {
    let radar = circle();
    let all: BTreeSet<String> = feed(&radar, "feed.xml").entries.into_iter().map(|entry| entry.id).collect();
    let mut found = BTreeSet::new();
    for quadrant in &radar.quadrants {
        let feed = feed(&radar, &format!("quadrants/{}/feed.xml", quadrant.id));
        assert_eq!(feed.title.unwrap().content, format!("{} · Web platform radar", quadrant.name.get("en")));
        found.extend(feed.entries.into_iter().map(|entry| entry.id));
    }
    let firsts = |id: &&String| !id.contains("/blips/");
    assert_eq!(found.iter().filter(firsts).count(), radar.quadrants.len());
    assert!(all.iter().filter(|id| id.contains("/blips/")).all(|id| found.contains(id)));
}

#[test]
fn a_long_history_ends_after_a_whole_edition() {
    let mut radar = circle();
    // The same changes, edition after edition.
    for round in 0..20_usize {
        for blip in &mut radar.blips {
            let next = blip.placements[1 + round % 2].clone();
            blip.placements.push(next);
        }
        let mut edition = radar.editions[2].clone();
        edition.id = format!("later-{round}");
        edition.date = Some(format!("20{}-01-01", 30 + round));
        radar.editions.push(edition);
    }
    let feed = feed(&radar, "feed.xml");
    let oldest = feed.entries.last().unwrap().updated.unwrap();
    let of_oldest = feed.entries.iter().filter(|entry| entry.updated == Some(oldest)).count();
    assert!(feed.entries.len() >= 100 && feed.entries.len() - of_oldest < 100, "{}", feed.entries.len());
    let date = oldest.format("%Y-%m-%d").to_string();
    let edition = radar.editions.iter().position(|edition| edition.date.as_deref() == Some(&date)).unwrap();
    let period = Period::of(edition);
    let count: usize = Change::ALL.into_iter().map(|change| changed(&radar, period, change).count()).sum();
    assert_eq!(of_oldest, count);
}

/// That Atom feed and JSON Feed have the same entries, each with an address of its own.
fn assert_same(radar: &Radar) {
    let pages = radar.quadrants.iter().map(|quadrant| format!("quadrants/{}/", quadrant.id));
    for page in std::iter::once(String::new()).chain(pages) {
        let [atom, json] = ["feed.xml", "feed.json"].map(|name| feed(radar, &format!("{page}{name}")));
        let entries = |feed: &Feed| -> Vec<_> {
            let entry = |entry: &feed_rs::model::Entry| {
                let body = entry.content.as_ref().unwrap().body.clone().unwrap();
                (entry.id.clone(), title(entry).to_owned(), body, entry.published.unwrap())
            };
            feed.entries.iter().map(entry).collect()
        };
        // What XML cannot hold is replaced in one of them.
        let comparable =
            |feed: &Feed| format!("{:?}", entries(feed)).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let printable = |text: String| text.replace("\\u{fffe}", "\u{fffd}").replace("\\u{ffff}", "\u{fffd}");
        assert_eq!(printable(comparable(&atom)), printable(comparable(&json)));
        let ids: BTreeSet<_> = atom.entries.iter().map(|entry| &entry.id).collect();
        assert_eq!(ids.len(), atom.entries.len());
        assert!(ids.iter().all(|id| id.starts_with(SITE)));
        assert!(!atom.id.is_empty() && !atom.authors.is_empty());
    }
}

fn feed(radar: &Radar, path: &str) -> Feed {
    let text = file(&publish(radar).unwrap(), path);
    feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))
}

fn title(entry: &feed_rs::model::Entry) -> &str {
    &entry.title.as_ref().unwrap().content
}

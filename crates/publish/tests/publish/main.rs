//! What a radar's site offers to other programs.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod addresses;
mod api;
mod badges;
mod feeds;
mod generate;
mod hostile;
mod schema;
mod sitemap;

use radar_core::check;
use radar_core::document::Document;
use radar_core::model::Radar;
use radar_publish::{Published, publish};

const SITE: &str = "https://example.org/radar/";

/// The radars of the repository, as they are and with an address.
fn radars() -> Vec<Radar> {
    let shipped = include_str!("../../../../data/radar.json");
    let circle = include_str!("../../../../examples/full-circle.json");
    [shipped, circle].iter().flat_map(|json| [read(json), at(SITE, read(json))]).collect()
}

/// The example with several quadrants and editions, published at [`SITE`].
fn circle() -> Radar {
    at(SITE, read(include_str!("../../../../examples/full-circle.json")))
}

fn at(site: &str, radar: Radar) -> Radar {
    Radar { site: Some(site.to_owned()), ..radar }
}

fn read(json: &str) -> Radar {
    check::from_json("radar.json", json).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The radar that an author gets who writes this one down and reads it again.
fn reread(document: &Document) -> Radar {
    read(&serde_json::to_string(document).unwrap())
}

fn file(published: &Published, path: &str) -> String {
    let file = published.files.iter().find(|file| file.path == path);
    file.unwrap_or_else(|| panic!("no {path}")).text.clone()
}

#[test]
fn the_same_radar_gives_the_same_bytes() {
    for radar in radars() {
        assert_eq!(publish(&radar).unwrap(), publish(&radar).unwrap());
    }
}

#[test]
fn the_order_of_the_blips_in_the_data_makes_no_difference() {
    for radar in radars() {
        let mut document = Document::from(&radar);
        document.blips.reverse();
        assert_eq!(publish(&reread(&document)).unwrap(), publish(&radar).unwrap());
    }
}

#[test]
fn no_two_files_have_the_same_path() {
    for radar in radars() {
        let files = publish(&radar).unwrap().files;
        let mut paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count);
    }
}

#[test]
fn what_is_left_out_is_said_once_with_what_to_write() {
    let undated = read(include_str!("../../../../data/radar.json"));
    let circle = Radar { site: None, ..circle() };
    let no_site = "the radar has no \"site\"; write one, or build with --site-url";
    let sitemap = format!("sitemap.xml left out: {no_site}");
    assert_eq!(
        publish(&circle).unwrap().left_out,
        [format!("feed.xml, feed.json and those of the quadrants left out: {no_site}"), sitemap.clone()]
    );
    let no_date = "feed.xml, feed.json and those of the quadrants left out: no edition of the radar has a \"date\"; \
        write \"editions\", each with the day of its publication";
    assert_eq!(publish(&undated).unwrap().left_out, [no_date.to_owned(), sitemap]);
    assert_eq!(publish(&at(SITE, undated)).unwrap().left_out, [no_date]);
}

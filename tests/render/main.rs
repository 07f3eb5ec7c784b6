//! The prerendered pages: what a reader gets before WebAssembly, or without scripts.
#![recursion_limit = "256"]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod editions;
mod facts;
mod history;
#[path = "../shared/hostile.rs"]
mod hostile;
mod hostile_data;
mod hostile_links;
mod imported;
mod languages;
mod light;
mod many;
mod pages;
mod published;
mod shape;
mod sharing;
mod single_file;
mod theme;
mod validity;
mod wording;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use radar_core::bake::Baked;
use radar_core::check;
use scraper::{ElementRef, Html, Selector};
use tech_radar::prerender::{File, LIGHT_FROM, body, files};
use tech_radar::site::Site;

const TEMPLATE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="./"><link rel="stylesheet" href="./radar.css" integrity="sha384-a">
<title>x</title><link rel="icon" href="./favicon.svg" integrity="sha384-c"><script type="module">start()</script>
<link rel="modulepreload" href="./radar.js" integrity="sha384-d"><link rel="preload" as="fetch" href="./radar.wasm" integrity="sha384-b"></head><body></body></html>"#;

/// The radar that this program was built with, and the example with several quadrants and editions.
fn sites() -> [&'static Site; 2] {
    static SITES: OnceLock<[&'static Site; 2]> = OnceLock::new();
    *SITES.get_or_init(|| {
        [Site::embedded(None, false).unwrap(), read(include_str!("../../examples/full-circle.json"))]
    })
}

fn read(json: &str) -> &'static Site {
    let radar = check::from_json("radar.json", json).unwrap();
    // As the page gets it: through the embedded JSON.
    let baked = Baked::from_json(&radar_locale::bake(radar).to_json().unwrap()).unwrap();
    Box::leak(Box::new(Site::new(baked, None)))
}

/// All pages of a radar.
fn print(site: &'static Site) -> Vec<File> {
    let mut files = print_all(site);
    files.retain(File::is_page);
    files
}

/// They and what they share.
fn print_all(site: &'static Site) -> Vec<File> {
    files(site, TEMPLATE, "body { margin: 0 }", LIGHT_FROM).unwrap()
}

/// The pages of both sites, printed once for all tests.
fn printed() -> &'static [(&'static Site, Vec<File>); 2] {
    static PRINTED: OnceLock<[(&'static Site, Vec<File>); 2]> = OnceLock::new();
    PRINTED.get_or_init(|| sites().map(|site| (site, print(site))))
}

fn show(site: &'static Site, address: &str) -> Html {
    Html::parse_document(&body(site, site.view(address), false))
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn ids(html: &Html, selector: &str, attribute: &str) -> BTreeSet<String> {
    all(html, selector).iter().filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
}

fn text(html: &Html, selector: &str) -> String {
    all(html, selector).iter().flat_map(scraper::ElementRef::text).collect()
}

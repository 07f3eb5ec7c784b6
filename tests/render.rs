//! The prerendered pages: what a reader gets before WebAssembly, or without scripts.
#![recursion_limit = "256"]
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use radar_core::bake::Baked;
use radar_core::check;
use radar_core::view::{Page, ViewState};
use scraper::{ElementRef, Html, Selector};
use tech_radar::prerender::{File, body, files, pages};
use tech_radar::site::Site;

const TEMPLATE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="./">
<title>x</title><link rel="stylesheet" href="./radar.css" integrity="sha384-a"><script type="module">start()</script>
<link rel="preload" as="fetch" href="./radar.wasm" integrity="sha384-b"></head><body></body></html>"#;

/// The radar that this program was built with, and the example with several quadrants and editions.
fn sites() -> [&'static Site; 2] {
    static SITES: OnceLock<[&'static Site; 2]> = OnceLock::new();
    *SITES.get_or_init(|| [Site::embedded().unwrap(), read(include_str!("../examples/full-circle.json"))])
}

fn read(json: &str) -> &'static Site {
    let radar = check::from_json("radar.json", json).unwrap();
    // As the page gets it: through the embedded JSON.
    let baked = Baked::from_json(&Baked::new(radar).to_json().unwrap()).unwrap();
    Box::leak(Box::new(Site::new(baked)))
}

fn printed(site: &'static Site) -> Vec<File> {
    files(site, TEMPLATE, "body { margin: 0 }").unwrap()
}

fn show(site: &'static Site, address: &str) -> Html {
    Html::parse_document(&body(site, ViewState::decode(address).known_to(&site.radar), false))
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

#[test]
fn the_first_page_shows_every_blip_on_the_chart_and_in_the_list() {
    for site in sites() {
        let html = show(site, "");
        let placed: BTreeSet<String> = site.order.iter().map(|blip| site.blip(*blip).id.clone()).collect();
        assert_eq!(ids(&html, "svg a[data-blip-id]", "data-blip-id"), placed);
        assert_eq!(ids(&html, "[data-testid=blip-list] a[data-blip-ref]", "data-blip-ref"), placed);
        assert_eq!(text(&html, "[data-testid=match-count]"), placed.len().to_string());
        assert!(all(&html, "[data-testid=blip-detail]").is_empty(), "nothing is open");
    }
}

#[test]
fn every_blip_has_a_page_with_its_text() {
    for site in sites() {
        for (index, blip) in site.radar.blips.iter().enumerate() {
            let html = show(site, &format!("blips/{}/", blip.id));
            let panel = all(&html, "[data-testid=blip-detail]");
            let [panel] = panel.as_slice() else { panic!("{} has {} panels", blip.id, panel.len()) };
            assert!(panel.attr("hidden").is_none());
            let words: String = panel.text().collect();
            assert!(words.contains(site.name(index)), "{words}");
            assert!(panel.html().contains(site.article(index).trim()), "the text of {}", blip.id);
        }
    }
}

#[test]
fn a_removed_blip_keeps_its_page_and_says_why_it_left() {
    let [_, site] = sites();
    let gone: Vec<_> = (0..site.radar.blips.len()).filter(|blip| site.placement(*blip).is_none()).collect();
    assert!(!gone.is_empty());
    for blip in gone {
        let html = show(site, &format!("blips/{}/", site.blip(blip).id));
        let words = text(&html, "[data-testid=blip-detail]");
        let reason =
            site.optional(site.blip(blip).removal(site.edition).and_then(|removal| removal.reason.as_ref()));
        assert!(words.contains("Removed") && words.contains(reason), "{words}");
    }
}

#[test]
fn the_page_of_a_ring_lists_that_ring_and_dims_the_others() {
    for site in sites() {
        for ring in &site.radar.rings {
            let html = show(site, &format!("rings/{}/", ring.id));
            let inside: BTreeSet<String> = site
                .order
                .iter()
                .filter(|blip| site.ring(**blip).is_some_and(|at| at.id == ring.id))
                .map(|blip| site.blip(*blip).id.clone())
                .collect();
            assert_eq!(ids(&html, "a[data-blip-ref]", "data-blip-ref"), inside);
            assert_eq!(ids(&html, "a[data-blip-id]:not([data-dimmed])", "data-blip-id"), inside);
        }
    }
}

#[test]
fn a_dimension_with_one_value_is_no_filter() {
    let [shipped, circle] = sites();
    if shipped.radar.quadrants.len() == 1 {
        assert!(all(&show(shipped, ""), "[data-filter=quadrant], [data-filter=movement]").is_empty());
    }
    assert_eq!(all(&show(circle, ""), "[data-filter=quadrant]").len(), circle.radar.quadrants.len());
    assert!(!all(&show(circle, ""), "[data-filter=movement]").is_empty());
}

#[test]
fn nothing_matching_says_so_and_offers_to_clear() {
    for site in sites() {
        let html = show(site, "?q=zzzzqqqq");
        let offer = all(&html, "[data-testid=no-match]:not([hidden]) [data-testid=clear]");
        assert_eq!(offer.first().and_then(|clear| clear.attr("href")), Some("./"));
    }
}

#[test]
fn every_page_is_a_file_with_its_own_title_description_and_address() {
    for site in sites() {
        let files = printed(site);
        let expected = pages(site).len() + 1;
        assert_eq!(files.len(), expected, "and the page for wrong addresses");
        let mut titles = BTreeSet::new();
        for file in &files {
            let html = Html::parse_document(&file.html);
            let head = |selector: &str, attribute: &str| {
                all(&html, selector)
                    .first()
                    .and_then(|element| element.attr(attribute))
                    .unwrap_or_default()
                    .to_owned()
            };
            titles.insert(text(&html, "head > title"));
            assert!(!head("meta[name=description]", "content").is_empty(), "{}", file.path);
            let folder = file.path.trim_end_matches("index.html");
            if file.path != "404.html" {
                let address = format!("{}{folder}", site.radar.site.as_deref().unwrap_or("./"));
                assert_eq!(head("link[rel=canonical]", "href"), address);
                let up = "../".repeat(folder.matches('/').count());
                assert_eq!(head("base", "href"), if up.is_empty() { "./" } else { up.as_str() });
            }
        }
        assert_eq!(titles.len(), expected, "titles differ");
    }
}

#[test]
fn all_links_between_pages_lead_to_a_file() {
    for site in sites() {
        let files = printed(site);
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in &files {
            let html = Html::parse_document(&file.html);
            for link in all(&html, "body a[href]") {
                let href = link.attr("href").unwrap();
                if href.contains("://") || href.starts_with('#') {
                    continue;
                }
                let folder = href.split('?').next().unwrap().trim_start_matches("./");
                assert!(
                    paths.contains(format!("{folder}index.html").as_str()),
                    "{} links to {href}",
                    file.path
                );
            }
        }
    }
}

#[test]
fn an_address_with_everything_in_it_is_shown_like_the_one_it_encodes_to() {
    for site in sites() {
        let ring = &site.radar.rings[0].id;
        let view = ViewState::decode(&format!("?ring={ring}&q=a")).known_to(&site.radar);
        assert_eq!(body(site, view.clone(), false), body(site, ViewState::decode(&view.encode()), false));
    }
}

#[test]
fn printing_twice_gives_the_same_bytes() {
    for site in sites() {
        assert_eq!(printed(site), printed(site));
    }
}

#[test]
fn names_and_texts_are_data_and_never_markup() {
    let hostile = r#"{ "format": 1, "title": "<b>T</b>", "languages": ["en"],
        "rings": [{ "id": "r", "name": "<i>R</i>" }], "quadrants": [{ "id": "q", "name": "\"><script>q()</script>" }],
        "blips": [{ "id": "b", "number": 1, "name": "</title><script>n()</script>", "summary": "\" onload=\"s()",
          "tags": ["t"], "aliases": ["<u>"], "text": "a `<script>t()</script>` b", "link": "https://example.org/?a=1&b='2'",
          "relations": [{ "type": "mentions", "other": "<img src=x onerror=o()>" }],
          "placements": [{ "quadrant": "q", "ring": "r", "reason": "<svg onload=w()>" }] }] }"#;
    let site = read(hostile);
    for file in printed(site) {
        let html = Html::parse_document(&file.html);
        assert!(
            all(&html, "body script, body img, b, i, u, [onload], [onerror]").is_empty(),
            "{}",
            file.path
        );
        assert_eq!(all(&html, "script[type=module]").len(), 1);
    }
    assert!(pages(site).contains(&Page::Blip("b".to_owned())));
}

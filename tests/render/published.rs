//! What programs find: the pages and what is published beside them belong together.

use std::collections::BTreeSet;

use radar_publish::publish;
use scraper::Html;
use tech_radar::prerender::embedded_radar;

use super::{all, print, printed, read, sites};

#[test]
fn what_is_published_is_what_the_page_shows() {
    let shown = sites()[0].to_json().unwrap();
    assert_eq!(radar_locale::bake(embedded_radar().unwrap()).to_json().unwrap(), shown);
}

#[test]
fn a_page_names_its_feeds_and_its_json_and_they_are_there() {
    let site = read(
        r#"{ "format": 1, "title": "T", "languages": ["en"], "site": "https://example.org/radar/",
        "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q1", "name": "Q 1" }, { "id": "q2", "name": "Q 2" }],
        "editions": [{ "id": "e1", "date": "2025-03-31" }, { "id": "e2", "date": "2025-09-30" }],
        "blips": [{ "id": "b", "number": 1, "name": "B", "summary": "S", "text": "T",
          "placements": [{ "edition": "e1", "quadrant": "q1", "ring": "r" }] }] }"#,
    );
    let published = publish(&site.radar).unwrap();
    let paths: BTreeSet<&str> = published.files.iter().map(|file| file.path.as_str()).collect();
    for file in print(site) {
        let found = alternates(&file.html);
        assert!(found.iter().all(|(_, path)| paths.contains(path.as_str())), "{}: {found:?}", file.path);
        let count = match file.path.split('/').next().unwrap() {
            "404.html" => 0,
            "index.html" | "blips" => 3,
            "quadrants" => 4,
            _ => 2,
        };
        assert_eq!(found.len(), count, "{}: {found:?}", file.path);
    }
}

#[test]
fn a_page_names_no_feed_that_is_not_there() {
    for (_, files) in printed().iter().filter(|(site, _)| site.radar.site.is_none()) {
        for file in files {
            let kinds: Vec<String> = alternates(&file.html).into_iter().map(|(kind, _)| kind).collect();
            assert!(kinds.iter().all(|kind| kind == "application/json"), "{}: {kinds:?}", file.path);
        }
    }
}

#[test]
fn the_pages_and_the_files_beside_them_are_different_files() {
    for (site, files) in printed() {
        let pages: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in publish(&site.radar).unwrap().files {
            assert!(!pages.contains(file.path.as_str()), "{}", file.path);
        }
    }
}

/// Type and address of what a page says it is, too.
fn alternates(html: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(html);
    let attribute = |link: &scraper::ElementRef<'_>, name: &str| link.attr(name).unwrap().to_owned();
    let links = all(&html, "head > link[rel=alternate][type]");
    links.iter().map(|link| (attribute(link, "type"), attribute(link, "href"))).collect()
}

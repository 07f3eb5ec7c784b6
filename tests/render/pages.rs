//! What holds for every radar and every page.

use std::collections::BTreeSet;

use radar_core::model::Blip;
use radar_core::view::{Page, ViewState};
use scraper::Html;
use tech_radar::prerender::{File, body, pages};
use tech_radar::site::Site;

use super::{all, ids, print, printed, read, show, sites, text};

#[test]
fn the_first_page_shows_every_blip_on_the_chart_and_in_the_list() {
    for site in sites() {
        let html = show(site, "");
        let newest = site.radar.newest();
        let placed = ids_of(site, |blip| blip.placement(newest).is_some());
        let moved = ids_of(site, |blip| blip.movement(newest).is_some());
        assert_eq!(ids(&html, "svg a[data-blip-id]", "data-blip-id"), moved, "also what has just left");
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
            let article = site.article(index, site.radar.newest());
            let article = site.optional(article.as_ref()).trim();
            assert!(panel.html().contains(article), "the text of {}", blip.id);
        }
    }
}

#[test]
fn the_page_of_a_ring_lists_that_ring_and_dims_the_others() {
    for site in sites() {
        for ring in &site.radar.rings {
            let html = show(site, &format!("rings/{}/", ring.id));
            let inside = ids_of(site, |blip| {
                site.ring(blip.placement(site.radar.newest())).is_some_and(|at| at.id == ring.id)
            });
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
    for (site, files) in printed() {
        let expected = pages(site).len() + 1;
        assert_eq!(files.len(), expected, "and the page for wrong addresses");
        let mut titles = BTreeSet::new();
        for file in files {
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
                // Found by the whole address, since the base is another one.
                assert_eq!(head("link[rel=expect]", "href"), format!("{folder}#introduction"));
                assert_eq!(all(&html, "main > #introduction").len(), 1);
            }
        }
        assert_eq!(titles.len(), expected, "titles differ");
    }
}

#[test]
fn a_radar_without_sentences_describes_its_pages_by_what_they_show() {
    let radar = r#"{ "format": 1, "title": "Ours", "languages": ["en"], "rings": [{ "id": "adopt", "name": "Adopt" }],
        "quadrants": [{ "id": "tools", "name": "Tools" }], "blips": [{ "id": "rust", "number": 1, "name": "Rust",
        "placements": [{ "quadrant": "tools", "ring": "adopt" }] }] }"#;
    let describe = |file: &File| {
        let html = Html::parse_document(&file.html);
        let description = all(&html, "meta[name=description]")[0].attr("content").unwrap().to_owned();
        (file.path.clone(), description)
    };
    let described: Vec<_> = print(read(radar)).iter().map(describe).collect();
    for (path, description) in [
        ("index.html", "Ours: 1 blip."),
        ("rings/adopt/index.html", "Adopt. 1 blip: Rust."),
        ("quadrants/tools/index.html", "Ours: 1 blip."),
        ("blips/rust/index.html", "Rust: Adopt in Tools, Ours."),
    ] {
        assert!(described.contains(&(path.to_owned(), description.to_owned())), "{described:#?}");
    }
}

#[test]
fn all_links_between_pages_lead_to_a_file() {
    for (_, files) in printed() {
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in files {
            let html = Html::parse_document(&file.html);
            for link in all(&html, "body a[href]:not([hreflang])") {
                let href = link.attr("href").unwrap();
                if href.contains("://") {
                    continue;
                }
                let folder = href.split(['?', '#']).next().unwrap().trim_start_matches("./");
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
        let view = site.view(&format!("?ring={ring}&q=a"));
        assert_eq!(body(site, view.clone(), false), body(site, ViewState::decode(&view.encode()), false));
    }
}

#[test]
fn printing_twice_gives_the_same_bytes() {
    for (site, files) in printed() {
        assert_eq!(print(site), *files);
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
    for file in print(site) {
        let html = Html::parse_document(&file.html);
        assert!(
            all(&html, "body > * > * script, body img, b, i, u, [onload], [onerror]").is_empty(),
            "{}",
            file.path
        );
        // What is wanted before the program.
        assert_eq!(all(&html, "body > * > script").len(), 1, "{}", file.path);
        assert_eq!(all(&html, "main > style + script").len(), 1, "{}", file.path);
        assert_eq!(all(&html, "main > style + .chart").len(), 1, "{}", file.path);
        // Texts, checksums, and two that start the program.
        let of_the_page = "body > script:not([type='application/ld+json'])";
        assert_eq!(all(&html, of_the_page).len(), 4, "{}", file.path);
        assert_eq!(all(&html, "script[type=module]").len(), 1);
    }
    assert!(pages(site).contains(&Page::Blip("b".to_owned())));
}

fn ids_of(site: &Site, is_wanted: impl Fn(&Blip) -> bool) -> BTreeSet<String> {
    site.radar.blips.iter().filter(|blip| is_wanted(blip)).map(|blip| blip.id.clone()).collect()
}

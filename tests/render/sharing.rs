//! How other programs show a link to a page: pictures, Open Graph, JSON-LD.

use std::collections::BTreeSet;
use std::sync::Arc;

use radar_core::view::Page;
use radar_fonts::Fonts;
use radar_preview::{HEIGHT, Renderer, WIDTH};
use scraper::Html;
use serde_json::Value;
use tech_radar::prerender::{File, missing_glyphs, pages, picture};
use tech_radar::site::Site;

use super::{all, print, printed, read};

#[test]
fn the_picture_that_a_page_names_is_drawn_in_its_size() {
    let renderer = Renderer::new(Arc::new(Fonts::bundled()));
    for (site, files) in printed() {
        let named: BTreeSet<String> = linkable(files).filter_map(|file| meta(file, "og:image")).collect();
        assert_eq!(named.len(), pages(site).len(), "each page has its own");
        let base = site.radar.site.as_deref().unwrap_or("./");
        for page in [Page::Home, pages(site).pop().unwrap()] {
            let picture = picture(site, &page, &renderer).unwrap();
            assert!(named.contains(&format!("{base}{}", picture.path)), "{}", picture.path);
            // In the first chunk of every PNG: width and height.
            let size = |at: usize| u32::from_be_bytes(picture.bytes[at..at + 4].try_into().unwrap());
            assert_eq!((size(16), size(20)), (WIDTH, HEIGHT));
        }
    }
}

#[test]
fn a_link_says_what_it_leads_to() {
    for (site, files) in printed() {
        for file in linkable(files) {
            let said = |name: &str| meta(file, name).unwrap_or_else(|| panic!("{}: no {name}", file.path));
            assert_eq!(said("og:site_name"), site.text(&site.radar.title));
            assert_eq!(said("og:locale"), site.language());
            assert_eq!(said("twitter:card"), "summary_large_image");
            assert_eq!(said("twitter:image:alt"), said("og:image:alt"));
            assert_eq!((said("og:image:width"), said("og:image:height")), ("1200".into(), "630".into()));
            assert!(!said("og:image:alt").is_empty());
        }
        let lost = files.iter().find(|file| file.path == "404.html").unwrap();
        assert_eq!(meta(lost, "og:image"), None, "nobody links to a page that does not exist");
    }
}

#[test]
fn every_address_in_the_linked_data_leads_to_a_page() {
    for (site, files) in printed() {
        let base = site.radar.site.as_deref().unwrap_or("./");
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in linkable(files) {
            let data = linked_data(file);
            let own = format!("{base}{}", file.path.trim_end_matches("index.html"));
            assert_eq!(data["url"], own.as_str());
            for address in texts_of(&data, &["url", "item"]) {
                let page =
                    address.strip_prefix(base).unwrap_or_else(|| panic!("{address} is not below {base}"));
                assert!(paths.contains(format!("{page}index.html").as_str()), "{address}");
            }
            let known = names(site);
            for item in data["mainEntity"]["itemListElement"].as_array().into_iter().flatten() {
                assert!(known.contains(item["name"].as_str().unwrap()), "{item}");
            }
        }
    }
}

#[test]
fn the_linked_data_of_a_blip_is_the_blip() {
    for (site, files) in printed() {
        for (index, blip) in site.radar.blips.iter().enumerate() {
            let path = format!("blips/{}/index.html", blip.id);
            let data = linked_data(files.iter().find(|file| file.path == path).unwrap());
            let term = &data["mainEntity"];
            assert_eq!(
                (term["@type"].as_str(), term["name"].as_str()),
                (Some("DefinedTerm"), Some(site.name(index)))
            );
            assert_eq!(term["sameAs"].as_str(), blip.link.as_deref());
            let way = data["breadcrumb"]["itemListElement"].as_array().unwrap();
            assert_eq!(way.len(), 3, "radar, quadrant, blip");
            assert_eq!(way[2]["name"].as_str(), Some(site.name(index)));
        }
    }
}

#[test]
fn hostile_names_change_nothing_but_names() {
    let site = hostile();
    let name = site.name(0);
    assert!(name.contains("</script>"), "{name}");
    let files = print(site);
    let file = files.iter().find(|file| file.path == "blips/one/index.html").unwrap();
    assert_eq!(linked_data(file)["mainEntity"]["name"], name);
    assert!(meta(file, "og:image:alt").unwrap().starts_with(name));
    let html = Html::parse_document(&file.html);
    assert_eq!(all(&html, "script[type='application/ld+json']").len(), 1);
    assert!(all(&html, "b").is_empty(), "no element comes from a name");
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_places_and_what_to_do() {
    let warnings = missing_glyphs(&hostile().radar, &Fonts::bundled());
    let [warning] = warnings.as_slice() else { panic!("{warnings:?}") };
    for part in ["U+12000", "the blip `one`", "fonts-noto", "RADAR_FONTS"] {
        assert!(warning.contains(part), "{warning}");
    }
}

fn hostile() -> &'static Site {
    read(
        r#"{ "format": 1, "title": "R", "languages": ["en"],
            "rings": [{ "id": "in", "name": "In" }], "quadrants": [{ "id": "all", "name": "All" }],
            "blips": [{ "id": "one", "number": 1, "placements": [{ "quadrant": "all", "ring": "in" }],
                        "name": "</script><b>\"'&amp;]]>\ud808\udc00" }] }"#,
    )
}

/// All but the page of wrong addresses.
fn linkable(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.path != "404.html")
}

/// A page's head. It is a small part of the page, and asked for many times.
fn head(file: &File) -> Html {
    Html::parse_document(file.html.split("<body").next().unwrap())
}

fn meta(file: &File, name: &str) -> Option<String> {
    let html = head(file);
    let found = all(&html, &format!("head meta[property='{name}'], head meta[name='{name}']"));
    assert!(found.len() < 2, "{}: {name} twice", file.path);
    found.first().and_then(|meta| meta.attr("content")).map(str::to_owned)
}

fn linked_data(file: &File) -> Value {
    let html = Html::parse_document(&file.html);
    let scripts = all(&html, "script[type='application/ld+json']");
    let [script] = scripts.as_slice() else { panic!("{}: {} scripts", file.path, scripts.len()) };
    serde_json::from_str(&script.text().collect::<String>()).unwrap()
}

/// The texts below these keys, however deep.
fn texts_of(data: &Value, keys: &[&str]) -> Vec<String> {
    match data {
        Value::Object(fields) => {
            let own = fields.iter().filter(|(key, _)| keys.contains(&key.as_str()));
            let own = own.filter_map(|(_, value)| value.as_str()).map(str::to_owned);
            own.chain(fields.values().flat_map(|value| texts_of(value, keys))).collect()
        }
        Value::Array(items) => items.iter().flat_map(|item| texts_of(item, keys)).collect(),
        _ => Vec::new(),
    }
}

fn names(site: &Site) -> BTreeSet<&str> {
    (0..site.radar.blips.len()).map(|blip| site.name(blip)).collect()
}

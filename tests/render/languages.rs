//! Pages in every language of the radar.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use radar_core::bake::Baked;
use radar_core::check;
use radar_core::model::Target;
use radar_core::text::Text;
use scraper::node::Element;
use scraper::{Html, Node};
use tech_radar::prerender::{File, embedded_sites};
use tech_radar::site::Site;

use super::{all, print, show, text};

/// Attributes that readers see or hear.
const SPOKEN: [&str; 5] = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];

/// Words that are the same in English and in French.
const SHARED: [&str; 9] = ["Quadrants", "blips", "Tab", "A–Z", "SVG", "PNG", "CSV", "JSON", "Markdown"];

#[test]
fn nothing_on_a_french_page_is_english() {
    let [(english, in_english), (_, in_french)] = shipped();
    let same = said_alike(english);
    for blip in &english.radar.blips {
        assert_eq!(blip.summary.language("fr"), "fr", "{}", blip.id);
    }
    for article in &english.articles {
        assert_eq!(article.language("fr"), "fr", "{}", article.get("en"));
    }
    let (mut seen, mut untranslated) = (0, BTreeSet::new());
    for page in in_english.iter().filter(|page| page.path != "404.html") {
        let translation = find(in_french, &["fr/", &page.path].concat());
        let (before, after) = (said(&page.html), said(&translation.html));
        assert_eq!(before.len(), after.len(), "{} is put together alike", page.path);
        for (english, french) in before.iter().zip(&after) {
            let has_words = english.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
            let words =
                french.trim_start_matches(|letter: char| letter.is_ascii_digit() || " ·".contains(letter));
            if has_words && english == french && !same.contains(words) {
                untranslated.insert(french.clone());
            }
            seen += usize::from(has_words);
        }
    }
    assert!(untranslated.is_empty(), "{untranslated:#?}");
    assert!(seen > 1000, "only {seen} words were looked at");
}

#[test]
fn every_page_names_its_language_and_its_translations() {
    for (site, files) in shipped() {
        for page in files.iter().filter(|page| page.path != "404.html") {
            let html = Html::parse_document(&page.html);
            assert_eq!(all(&html, "html")[0].attr("lang"), Some(site.language()), "{}", page.path);
            assert_eq!(all(&html, "body")[0].attr("lang"), None, "the interface speaks the same language");
            let links = all(&html, "link[rel=alternate][hreflang]");
            let named: Vec<_> = links.iter().filter_map(|link| link.attr("hreflang")).collect();
            assert_eq!(named, ["en", "fr", "x-default"]);
            for link in links {
                let path = link.attr("href").unwrap().trim_start_matches("./");
                let exists =
                    shipped().iter().any(|(_, files)| files.iter().any(|file| file.path == index(path)));
                assert!(exists, "{} names {path}", page.path);
            }
        }
    }
}

#[test]
fn the_switch_leads_to_the_same_page_in_the_other_language() {
    for (site, files) in shipped() {
        for page in files.iter().filter(|page| page.path != "404.html") {
            let html = Html::parse_document(&page.html);
            let switch = all(&html, ".languages a");
            let [switch] = switch.as_slice() else { panic!("{} switches", switch.len()) };
            let other = switch.attr("href").unwrap().trim_start_matches("./");
            let (lang, expected) = match site.folder() {
                None => ("fr", ["fr/", &page.path].concat()),
                Some(_) => ("en", page.path.trim_start_matches("fr/").to_owned()),
            };
            assert_eq!((switch.attr("lang"), switch.attr("hreflang")), (Some(lang), Some(lang)));
            assert_eq!(index(other), expected);
        }
    }
}

#[test]
fn a_text_that_is_missing_in_a_language_falls_back_and_says_in_which_it_is() {
    let site = partly_french();
    let html = Html::parse_document(&find(&print(site), "fr/blips/one/index.html").html);
    assert_eq!(text(&html, ".brand"), "Le radar");
    assert_eq!(all(&html, ".brand span")[0].attr("lang"), None);
    assert_eq!(all(&html, "h1")[0].attr("lang"), Some("en"), "the quadrant's name is English only");
    assert_eq!(text(&html, ".detail > .summary").trim(), "Said in English only.");
    assert_eq!(all(&html, ".detail > .summary")[0].attr("lang"), Some("en"));
    assert_eq!(all(&html, ".detail .prose")[0].attr("lang"), None, "the text is there in French");
    let listed = all(&html, "a[data-blip-ref=one] .summary");
    assert_eq!(listed[0].attr("lang"), Some("en"));
}

#[test]
fn a_radar_in_a_language_without_messages_is_marked_as_such_inside_an_english_interface() {
    let json = radar_json(r#"["de"]"#, r#""Das Radar""#, r#""Nur auf Deutsch.""#, r#""Der **Text**.""#);
    let site = leak(&json, None);
    let html = Html::parse_document(&find(&print(site), "blips/one/index.html").html);
    assert_eq!(all(&html, "html")[0].attr("lang"), Some("de"));
    assert_eq!(all(&html, "body")[0].attr("lang"), Some("en"));
    for marked in ["h1", ".detail > .summary", ".detail .prose", "a[data-blip-ref=one] .summary"] {
        assert_eq!(all(&html, marked)[0].attr("lang"), Some("de"), "{marked}");
    }
    assert!(all(&html, ".languages").is_empty(), "there is nothing to choose");
}

#[test]
fn dates_and_tags_follow_the_language_of_the_page() {
    const RADAR: &str = r#"{
        "format": 1, "title": "T", "languages": ["en", "fr"],
        "rings": [{ "id": "r", "name": "R" }], "quadrants": [{ "id": "q", "name": "Q" }],
        "editions": [{ "id": "e1", "date": "2025-09-01" }, { "id": "e2", "date": "2026-03-01" }],
        "tags": [
            { "id": "security", "name": { "en": "security", "fr": "sécurité" } },
            { "id": "training", "name": { "en": "training", "fr": "école" } }
        ],
        "blips": [{
            "id": "b", "number": 1, "name": "B", "summary": "S", "tags": ["training", "security", "no-name"],
            "placements": [{ "edition": "e1", "quadrant": "q", "ring": "r" }]
        }]
    }"#;
    for (folder, date, tags) in [
        (None, "1 March 2026", ["no name", "security", "training"]),
        (Some("fr"), "1er mars 2026", ["école", "no name", "sécurité"]),
    ] {
        let html = show(leak(RADAR, folder), "");
        assert_eq!(text(&html, "[data-testid=edition-name]"), date);
        let chips = all(&html, "[data-filter=tag]");
        let names: Vec<_> = chips.iter().filter_map(|chip| chip.text().next()).collect();
        assert_eq!(names, tags);
    }
}

/// The shipped radar in English and in French, with all pages.
fn shipped() -> &'static [(&'static Site, Vec<File>); 2] {
    static SITES: OnceLock<[(&'static Site, Vec<File>); 2]> = OnceLock::new();
    SITES.get_or_init(|| {
        let sites: [&'static Site; 2] = embedded_sites(false).unwrap().try_into().ok().unwrap();
        sites.map(|site| (site, print(site)))
    })
}

fn find<'a>(files: &'a [File], path: &str) -> &'a File {
    files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("there is no {path}"))
}

/// The file of a folder.
fn index(folder: &str) -> String {
    [folder, "index.html"].concat()
}

/// Every text of a page, in order: between the tags, and in what is spoken of attributes.
fn said(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let mut said = Vec::new();
    for node in html.tree.nodes() {
        // Scripts and styles are for the browser. The blips' texts are put together in each language as it needs.
        let is_other = |around: &Element| {
            matches!(around.name(), "script" | "style") || around.attr("class") == Some("prose")
        };
        if node.ancestors().filter_map(|around| around.value().as_element()).any(is_other) {
            continue;
        }
        match node.value() {
            Node::Text(text) => said.push(text.trim().to_owned()),
            Node::Element(element) => {
                let is_description = element.attr("name").or(element.attr("property")).is_some_and(|name| {
                    matches!(name, "description" | "og:title" | "og:description" | "og:image:alt")
                });
                let spoken =
                    SPOKEN.into_iter().filter(|name| !(*name == "title" && element.name() == "link"));
                let spoken = spoken.chain(is_description.then_some("content"));
                said.extend(spoken.filter_map(|name| element.attr(name)).map(str::to_owned));
            }
            _ => {}
        }
    }
    said
}

/// What the radar says in both languages with the same words: names of products, above all.
fn said_alike(site: &Site) -> BTreeSet<String> {
    let radar = &site.radar;
    let mut texts: Vec<&Text> = vec![&radar.title];
    texts.extend(radar.links.iter().map(|link| &link.name));
    texts.extend(radar.rings.iter().map(|ring| &ring.name));
    texts.extend(radar.quadrants.iter().map(|quadrant| &quadrant.name));
    texts.extend(radar.tags.iter().map(|tag| &tag.name));
    texts.extend(radar.blips.iter().map(|blip| &blip.name));
    let alike = texts.into_iter().filter(|text| text.get("en") == text.get("fr"));
    let mut alike: BTreeSet<String> = alike.map(|text| text.get("en").to_owned()).collect();
    alike.extend(SHARED.map(str::to_owned));
    alike.extend(site.articles.iter().flat_map(shared_terms));
    for related in site.related.iter().flatten() {
        if let Target::Other(name) = &related.target {
            alike.insert(name.clone());
        }
    }
    for blip in &radar.blips {
        let address = blip.link.as_deref().unwrap_or_default();
        let shown = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
        alike.insert(shown.to_owned());
    }
    alike
}

/// The code and the terms of at most three words (`kube-proxy`, "runtime") that stand alone in a text in both languages.
fn shared_terms(article: &Text) -> BTreeSet<String> {
    let terms = |language| -> BTreeSet<String> {
        let terms = said(article.get(language)).into_iter();
        terms.filter(|text| text.split_whitespace().count() <= 3).collect()
    };
    &terms("en") & &terms("fr")
}

fn partly_french() -> &'static Site {
    let json = radar_json(
        r#"["en", "fr"]"#,
        r#"{ "en": "The radar", "fr": "Le radar" }"#,
        r#""Said in English only.""#,
        r#"{ "en": "The **text**.", "fr": "Le **texte**." }"#,
    );
    leak(&json, Some("fr"))
}

/// A radar of one blip.
fn radar_json(languages: &str, title: &str, summary: &str, text: &str) -> String {
    format!(
        r#"{{
            "format": 1, "title": {title}, "languages": {languages},
            "rings": [{{ "id": "adopt", "name": "Adopt" }}],
            "quadrants": [{{ "id": "tools", "name": "Tools" }}],
            "blips": [{{
                "id": "one", "number": 1, "name": "One", "summary": {summary}, "text": {text},
                "placements": [{{ "quadrant": "tools", "ring": "adopt" }}]
            }}]
        }}"#
    )
}

fn leak(json: &str, folder: Option<&str>) -> &'static Site {
    let radar = check::from_json("radar.json", json).unwrap();
    let baked = Baked::from_json(&radar_locale::bake(radar).to_json().unwrap()).unwrap();
    Box::leak(Box::new(Site::new(baked, folder)))
}

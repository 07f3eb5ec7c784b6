//! Texts that make careless pages run scripts are words here: they change nothing but the words.

use std::sync::{Arc, OnceLock};

use radar_core::check;
use radar_core::export::Export;
use radar_core::picture::{Caption, Picture};
use radar_core::shown::{Scene, Shown};
use radar_core::view::{Page, ViewState};
use radar_fonts::Fonts;
use radar_preview::Renderer;
use radar_publish::{Published, publish};
use rayon::prelude::*;
use scraper::Html;
use serde_json::Value;
use tech_radar::prerender::{body, picture};
use tech_radar::site::Site;

use super::shape::{leads_to_the_web, of_fragment, of_json, of_page, of_xml};
use super::{all, print, read, text};
use crate::hostile::{harmless, lines, radar, together};

/// What some words make of a radar, and what it would be without their meaning.
struct Pair {
    words: String,
    hostile: &'static Site,
    harmless: &'static Site,
}

impl Pair {
    fn of(words: String) -> Self {
        let [hostile, harmless] = [words.clone(), harmless(&words)].map(|words| read(&radar(&words, true)));
        Self { words, hostile, harmless }
    }

    /// A result of both.
    fn map<T>(&self, of: impl Fn(&'static Site) -> T) -> [T; 2] {
        [self.hostile, self.harmless].map(of)
    }
}

/// Pairs that have a few texts each.
fn pairs() -> &'static [Pair] {
    static PAIRS: OnceLock<Vec<Pair>> = OnceLock::new();
    PAIRS.get_or_init(|| together_by(4))
}

/// Pairs with more texts in each, so that they are few, for what takes long. Not so many that pages of one have them inside and
/// those of the other beside them.
fn groups() -> Vec<Pair> {
    together_by(8)
}

fn together_by(count: usize) -> Vec<Pair> {
    lines().par_chunks(count).map(|lines| Pair::of(together(lines))).collect()
}

#[test]
fn a_hostile_text_changes_the_words_of_a_page_and_can_be_read_there() {
    pairs().par_iter().for_each(|pair| {
        let words = &pair.words;
        let pages = pair.map(|site| body(site, site.view("blips/b0/"), false));
        is_other_words(&pages, &format!("{words:?}"));
        let page = Html::parse_document(&pages[0]);
        assert!(text(&page, "h2").contains(words), "{words:?} as a name");
        assert!(text(&page, "pre").contains(words), "{words:?} in a text");
    });
}

#[test]
fn a_hostile_text_changes_the_words_of_a_file_and_nothing_else() {
    groups().par_iter().for_each(|pair| {
        let [hostile, harmless] = pair.map(print);
        assert_eq!(hostile.len(), harmless.len());
        for (hostile, harmless) in hostile.iter().zip(&harmless) {
            let context = format!("{} with {:?}", hostile.path, pair.words);
            is_other_words(&[&hostile.html, &harmless.html], &context);
            assert_eq!(hostile.policy, harmless.policy, "{context}");
        }
    });
}

/// Two pages differ in nothing but their words, and no word became anything else.
fn is_other_words(pages: &[impl AsRef<str>; 2], context: &str) {
    let [hostile, harmless] = pages.each_ref().map(|page| Html::parse_document(page.as_ref()));
    assert_eq!(of_page(&hostile), of_page(&harmless), "{context}");
    leads_to_the_web(&hostile, context);
    for data in all(&hostile, "script[type='application/ld+json']") {
        serde_json::from_str::<Value>(&data.text().collect::<String>()).expect(context);
    }
}

#[test]
fn a_hostile_text_changes_the_words_of_published_files_and_nothing_else() {
    // The whole radar: what is embedded lacks the Markdown.
    let published = |words: &str| -> Published {
        publish(&check::from_json("radar.json", &radar(words, true)).unwrap()).unwrap()
    };
    lines().par_chunks(4).for_each(|lines| {
        let words = together(lines);
        let (hostile, harmless) = (published(&words), published(&harmless(&words)));
        for (hostile, harmless) in hostile.files.iter().zip(&harmless.files) {
            let context = format!("{words:?} in {}", hostile.path);
            match hostile.path.rsplit('.').next() {
                Some("json") => {
                    let parsed = |text: &str| of_json(&serde_json::from_str(text).expect(&context));
                    assert_eq!(parsed(&hostile.text), parsed(&harmless.text), "{context}");
                }
                Some("xml" | "svg") => {
                    assert_eq!(of_xml(&hostile.text), of_xml(&harmless.text), "{context}");
                }
                _ => assert_eq!(hostile.text, harmless.text, "{context}"),
            }
        }
    });
}

#[test]
fn a_hostile_text_changes_the_words_of_saved_files_and_nothing_else() {
    pairs().par_iter().for_each(|pair| {
        for address in ["", "quadrants/q1/"] {
            let context = format!("{:?} in {address:?}", pair.words);
            let [hostile, harmless] =
                [(pair.hostile, pair.words.clone()), (pair.harmless, harmless(&pair.words))]
                    .map(|(site, words)| Saved::of(site, address, &words));
            assert_eq!(of_xml(&hostile.svg), of_xml(&harmless.svg), "{context}");
            let json = [hostile.json, harmless.json].map(|json| serde_json::from_str(&json).expect(&context));
            let [hostile_json, harmless_json] = json.map(|json: Value| of_json(&json));
            assert_eq!(hostile_json, harmless_json, "{context}");
            // As programs show it that allow HTML.
            let [hostile, harmless] = [hostile.markdown, harmless.markdown].map(|markdown| {
                let mut html = String::new();
                pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&markdown));
                of_fragment(&html)
            });
            assert_eq!(hostile, harmless, "{context}");
        }
    });
}

/// A view as the files that readers can save.
struct Saved {
    svg: String,
    json: String,
    markdown: String,
}

impl Saved {
    fn of(site: &Site, address: &str, words: &str) -> Self {
        let view = ViewState::decode(address).known_to(&site.radar);
        let scene = &Scene::new(&site.radar, &view);
        let shown = &Shown::new(&site.radar, &site.filters, || site.index(), &view, None);
        // Browsers encode what somebody writes into it.
        let address = "https://example.org/radar/?q='%3Cscript%3E'&tag=t";
        let caption = Caption { title: words, view: words, movements: site.words.movements, address };
        let (palette, language) = (&site.radar.theme.light, site.language());
        let svg = Picture { baked: site, scene, shown, language, palette, font: "sans-serif" };
        let export = Export {
            baked: site,
            scene,
            shown,
            language,
            folder: None,
            base: "https://example.org/radar/",
            columns: site.words.columns,
            caption,
        };
        Self { svg: svg.document(&caption), json: export.json(), markdown: export.markdown() }
    }
}

#[test]
fn pages_with_hostile_texts_have_pictures() {
    let renderer = Renderer::new(Arc::new(Fonts::bundled()));
    for pair in groups() {
        for page in [Page::Home, Page::Blip("b0".to_owned())] {
            picture(pair.hostile, &page, &renderer)
                .unwrap_or_else(|error| panic!("{error}: {:?}", pair.words));
        }
    }
}

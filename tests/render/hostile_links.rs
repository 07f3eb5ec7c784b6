//! What is no text takes no hostile one: links, ids, colours, files.

use radar_core::bake::Baked;
use radar_core::check;
use radar_core::markdown::to_html;
use radar_core::theme::Theme;
use rayon::prelude::*;
use scraper::Html;
use serde_json::Value;
use tech_radar::prerender::body;
use tech_radar::site::Site;
use url::Url;
use url::form_urlencoded::byte_serialize;

use super::shape::{leads_to_the_web, of_page};
use super::{all, read};
use crate::hostile::{payloads, radar};

#[test]
fn there_are_many_hostile_texts() {
    assert!(payloads().len() >= 250, "{}", payloads().len());
}

#[test]
fn hostile_markdown_comes_out_as_harmless_html() {
    let known = "html p a h3 h4 h5 h6 em strong code pre ul ol li blockquote hr br";
    for payload in payloads() {
        let html = to_html(&payload);
        let page = Html::parse_fragment(&html);
        for element in all(&page, "*") {
            let (name, context) = (element.value().name(), format!("{payload:?} gives {html}"));
            assert!(known.split(' ').any(|known| known == name), "{context}");
            for (name, _) in element.value().attrs() {
                assert!(["href", "rel", "start"].contains(&name), "{context}");
            }
        }
        leads_to_the_web(&page, &html);
    }
}

#[test]
fn a_hostile_link_is_refused_or_leads_to_the_web() {
    let refused: usize = payloads().par_iter().map(|payload| links(payload)).sum();
    assert!(refused > 1000, "{refused}");
}

/// Writes a payload wherever a radar may link to, and returns how many of these radars are refused.
fn links(payload: &str) -> usize {
    let forms = ["[x](P)", "[x](<P>)", "<P>", "[x][y]\n\n[y]: P", "![x](P)", "P"];
    let markdown = forms.map(|form| ("/blips/0/text", form.replace('P', payload)));
    let fields = ["/links/0/url", "/blips/0/link", "/site"].map(|field| (field, payload.to_owned()));
    let is_refused = |(field, value): &(&str, String)| {
        let Ok(radar) = check::from_json("radar.json", &with(field, value)) else { return true };
        let baked = Baked::from_json(&radar_locale::bake(radar).to_json().unwrap()).unwrap();
        let site = Box::leak(Box::new(Site::new(baked, None)));
        let page = Html::parse_document(&body(site, site.view("blips/b0/"), false));
        leads_to_the_web(&page, &format!("{value:?} as {field}"));
        false
    };
    fields.iter().chain(&markdown).filter(|case| is_refused(case)).count()
}

#[test]
fn addresses_of_scripts_and_of_nothing_on_the_web_are_refused() {
    let schemes =
        ["javascript", "vbscript", "livescript", "mocha", "data", "blob", "file", "view-source", "jar"];
    let disguised = |payload: &&String| {
        let plain: String = payload.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let plain = plain.trim_matches(['\u{feff}', '\u{200b}']).to_lowercase();
        schemes.iter().any(|scheme| plain.starts_with(&format!("{scheme}:")))
            || payload.chars().any(char::is_control)
    };
    let payloads = payloads();
    let hostile: Vec<&String> = payloads.iter().filter(disguised).collect();
    assert!(hostile.len() >= 30, "{}", hostile.len());
    for payload in hostile {
        for field in ["/links/0/url", "/blips/0/link", "/site"] {
            check::from_json("radar.json", &with(field, payload)).expect_err(payload);
        }
    }
}

#[test]
fn a_hostile_id_colour_date_or_file_is_refused() {
    let fields = [
        "/languages/1",
        "/rings/0/id",
        "/rings/0/color/light",
        "/quadrants/0/id",
        "/editions/0/id",
        "/editions/0/date",
        "/tags/0/id",
        "/theme/dark/ink",
        "/theme/font",
        "/theme/fonts/0/weight",
        "/theme/fonts/0/style",
        "/blips/0/id",
        "/blips/0/tags/0",
        "/blips/0/relations/0/type",
        "/blips/0/relations/1/to",
        "/blips/0/placements/0/edition",
        "/blips/0/placements/0/quadrant",
        "/blips/0/placements/0/ring",
        "/blips/0/wordings/0/until",
        "/blips/2/placements/1/successor",
    ];
    check::from_json("radar.json", &with("/title", "x")).unwrap();
    payloads().par_iter().for_each(|payload| {
        for field in fields {
            let refused = check::from_json("radar.json", &with(field, payload));
            refused.expect_err(&format!("{payload:?} as {field}"));
        }
        for field in ["/theme/logo", "/theme/fonts/0/file"] {
            let accepted = check::from_json("radar.json", &with(field, payload)).is_ok();
            assert!(!accepted || !payload.contains(['<', '>', '"', ':']), "{payload:?} as {field}");
        }
    });
}

/// A radar with a payload in one field.
fn with(field: &str, payload: &str) -> String {
    let mut radar: Value = serde_json::from_str(&radar("x", true)).unwrap();
    radar["theme"] = serde_json::json!({
        "dark": { "ink": "#ffffff" }, "font": "x, sans-serif", "logo": "x.svg",
        "fonts": [{ "file": "x.woff2", "weight": "400", "style": "normal" }],
    });
    radar["rings"][0]["color"] = serde_json::json!({ "light": Theme::default().light.rings[0] });
    *radar.pointer_mut(field).unwrap() = payload.into();
    radar.to_string()
}

#[test]
fn a_hostile_address_of_a_page_changes_nothing_in_it() {
    let site = read(&radar("x", true));
    let shown = |words: &str| {
        let keys = ["q", "ring", "tag", "edition", "compare", "category", "embed", "theme", words];
        let query = Url::parse_with_params("https://example.org/", keys.map(|key| (key, words))).unwrap();
        let path: String = byte_serialize(words.as_bytes()).collect();
        let address = format!("blips/{path}/?{}&rank=1#{words}", query.query().unwrap());
        of_page(&Html::parse_document(&body(site, site.view(&address), false)))
    };
    // With a word that is nowhere in the radar, so that none of them finds anything.
    let expected = shown("xyzzy!");
    payloads().par_iter().for_each(|payload| {
        assert_eq!(shown(&format!("{payload} xyzzy!")), expected, "{payload:?}");
    });
}

//! The sitemap, by the rules of sitemaps.org, and `robots.txt`.

use quick_xml::de::from_str;
use radar_core::model::Radar;
use radar_publish::{pages, publish};
use serde::Deserialize;

use crate::{SITE, circle, file, radars};

#[derive(Deserialize)]
struct Sitemap {
    #[serde(rename = "@xmlns")]
    xmlns: String,
    url: Vec<Url>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Url {
    loc: String,
    lastmod: Option<String>,
    #[serde(rename = "xhtml:link", alias = "link", default)]
    translations: Vec<Translation>,
}

#[derive(Deserialize)]
struct Translation {
    #[serde(rename = "@hreflang")]
    hreflang: String,
    #[serde(rename = "@href")]
    href: String,
}

#[test]
fn every_page_is_in_the_sitemap_with_its_absolute_address() {
    for radar in radars().into_iter().filter(|radar| radar.site.is_some()) {
        let sitemap = sitemap(&radar);
        assert_eq!(sitemap.xmlns, "http://www.sitemaps.org/schemas/sitemap/0.9");
        let mut expected = Vec::new();
        for page in pages(&radar) {
            for (index, language) in radar.languages.iter().enumerate() {
                let path = page.path_in((index > 0).then_some(language));
                expected.push(format!("{SITE}{path}"));
            }
        }
        for url in &sitemap.url {
            let translations: Vec<_> = url.translations.iter().map(|other| other.hreflang.as_str()).collect();
            let languages: Vec<_> = radar.languages.iter().map(String::as_str).collect();
            assert_eq!(translations, if languages.len() > 1 { languages } else { Vec::new() });
            assert!(url.translations.iter().all(|other| expected.contains(&other.href)));
        }
        let locations: Vec<String> = sitemap.url.into_iter().map(|url| url.loc).collect();
        assert_eq!(locations, expected);
        assert!(locations.len() <= 50_000 && locations.iter().all(|location| location.len() < 2048));
    }
}

#[test]
fn a_page_changed_last_with_the_edition_that_changed_it() {
    let sitemap = sitemap(&circle());
    let changed = |path: &str| {
        let location = format!("{SITE}{path}");
        sitemap.url.iter().find(|url| url.loc == location).unwrap().lastmod.clone().unwrap()
    };
    assert_eq!(changed(""), "2026-03-18");
    assert_eq!(changed("editions/2025-09/"), "2025-09-17");
    assert_eq!(changed("blips/container-queries/"), "2025-09-17");
    assert_eq!(changed("blips/has-selector/"), "2025-03-12");
}

#[test]
fn robots_may_read_everything_and_are_told_where_the_sitemap_is() {
    for radar in radars() {
        let robots = file(&publish(&radar).unwrap(), "robots.txt");
        assert!(robots.starts_with("User-agent: *\nAllow: /\n"));
        let sitemap = format!("\nSitemap: {SITE}sitemap.xml\n");
        assert_eq!(robots.ends_with(&sitemap), radar.site.is_some());
    }
}

fn sitemap(radar: &Radar) -> Sitemap {
    from_str(&file(&publish(radar).unwrap(), "sitemap.xml")).unwrap()
}

//! `sitemap.xml`: every page, as search engines ask for it (sitemaps.org, protocol 0.9), with its translations (as Google
//! documents it: each address names all of them, itself included).

use radar_core::model::{Blip, Movement, Radar};
use radar_core::view::Page;
use serde::Serialize;

use crate::address::SITEMAP;
use crate::{Error, File, Made, pages, xml};

pub(crate) fn file(radar: &Radar) -> Result<Made, Error> {
    let Some(site) = &radar.site else {
        let why = "sitemap.xml left out: the radar has no \"site\"; write one, or build with --site-url";
        return Ok(Made::Nothing(why.to_owned()));
    };
    let pages = pages(radar);
    // A radar has 9999 blips at most. Where all languages are too many, the first one names its translations.
    let is_small = pages.len() * radar.languages.len() <= MOST_ADDRESSES;
    let languages = radar.languages.iter().take(if is_small { usize::MAX } else { 1 });
    let addresses = pages.iter().flat_map(|page| languages.clone().map(move |language| (page, language)));
    let url = |(page, language): (&Page, &String)| Url {
        loc: address(site, radar, page, language),
        lastmod: last_change(radar, page).and_then(|edition| radar.editions.get(edition)?.date.as_deref()),
        translations: translations(site, radar, page),
    };
    let sitemap = Sitemap {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        xhtml: "http://www.w3.org/1999/xhtml",
        url: addresses.map(url).collect(),
    };
    Ok(Made::Files(vec![File { path: SITEMAP.to_owned(), text: xml::document(&sitemap)? }]))
}

/// What the protocol allows in one file.
const MOST_ADDRESSES: usize = 50_000;

fn address(site: &str, radar: &Radar, page: &Page, language: &str) -> String {
    let folder = Some(language).filter(|language| *language != radar.language());
    [site, &page.path_in(folder)].concat()
}

fn translations<'a>(site: &str, radar: &'a Radar, page: &Page) -> Vec<Translation<'a>> {
    let languages = radar.languages.iter().filter(|_| radar.languages.len() > 1);
    languages
        .map(|language| Translation {
            rel: "alternate",
            hreflang: language,
            href: address(site, radar, page, language),
        })
        .collect()
}

#[derive(Serialize)]
#[serde(rename = "urlset")]
struct Sitemap<'a> {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    #[serde(rename = "@xmlns:xhtml")]
    xhtml: &'static str,
    url: Vec<Url<'a>>,
}

#[derive(Serialize)]
struct Url<'a> {
    loc: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<&'a str>,
    #[serde(rename = "xhtml:link")]
    translations: Vec<Translation<'a>>,
}

#[derive(Serialize)]
struct Translation<'a> {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@hreflang")]
    hreflang: &'a str,
    #[serde(rename = "@href")]
    href: String,
}

/// The edition that changed a page last.
fn last_change(radar: &Radar, page: &Page) -> Option<usize> {
    match page {
        Page::Home | Page::Ring(_) | Page::Quadrant(_) => Some(radar.newest()),
        Page::Edition(id) => radar.editions.iter().position(|edition| edition.id == *id),
        Page::Blip(id) => last_change_of_blip(radar, radar.blips.get(radar.blip_index(id)?)?),
    }
}

fn last_change_of_blip(radar: &Radar, blip: &Blip) -> Option<usize> {
    let is_changed = |edition: &usize| {
        let Some(before) = edition.checked_sub(1) else { return blip.placement(*edition).is_some() };
        let has_moved = blip.movement(*edition).is_some_and(|movement| movement != Movement::Unchanged);
        let has_reason = blip.placement(*edition).is_some_and(|at| at.reason.is_some());
        has_moved || has_reason || blip.is_reworded(before, *edition)
    };
    (0..radar.editions.len()).rev().find(is_changed)
}

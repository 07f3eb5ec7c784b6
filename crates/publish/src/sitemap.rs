//! `sitemap.xml`: every page, as search engines ask for it (sitemaps.org, protocol 0.9).
//!
//! The protocol allows 50,000 addresses in a file. A radar has at most 9999 blips and few other pages.

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
    let url = |page: Page| Url {
        loc: format!("{site}{}", page.path()),
        lastmod: last_change(radar, &page).and_then(|edition| radar.editions.get(edition)?.date.as_deref()),
    };
    let sitemap = Sitemap {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        url: pages(radar).into_iter().map(url).collect(),
    };
    Ok(Made::Files(vec![File { path: SITEMAP.to_owned(), text: xml::document(&sitemap)? }]))
}

#[derive(Serialize)]
#[serde(rename = "urlset")]
struct Sitemap<'a> {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    url: Vec<Url<'a>>,
}

#[derive(Serialize)]
struct Url<'a> {
    loc: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<&'a str>,
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

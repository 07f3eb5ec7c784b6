//! What browsers and programs find in a page's head: feeds of what changed, and the same as JSON.

use radar_core::view::Page;
use radar_publish::{api, feeds};

use crate::site::Site;

/// Another form of a page.
#[derive(Debug)]
pub(super) struct Alternate {
    /// Its media type.
    pub(super) kind: &'static str,
    /// What it is called.
    pub(super) title: String,
    /// Its address relative to the base.
    pub(super) href: String,
}

/// The feeds of the radar on every page, those of a quadrant on its own page, and the JSON of the radar or of a blip.
pub(super) fn alternates(site: &Site, page: &Page) -> Vec<Alternate> {
    let radar = &site.radar;
    let title = site.text(&radar.title);
    let mut alternates = feeds("", title, site);
    match page {
        Page::Quadrant(id) => {
            let quadrant = radar.quadrants.iter().find(|quadrant| quadrant.id == *id);
            let name = site.optional(quadrant.map(|quadrant| &quadrant.name));
            alternates.extend(feeds(&page.path(), &format!("{name} · {title}"), site));
        }
        Page::Blip(id) => alternates.push(json(api::blip_address(id))),
        Page::Home => alternates.push(json(api::radar_address())),
        Page::Ring(_) | Page::Edition(_) => {}
    }
    alternates
}

fn feeds(page: &str, title: &str, site: &Site) -> Vec<Alternate> {
    let kinds = ["application/atom+xml", "application/feed+json"];
    let addresses = feeds::addresses(&site.radar, page).into_iter().flatten();
    kinds
        .into_iter()
        .zip(addresses)
        .map(|(kind, href)| Alternate { kind, title: title.to_owned(), href })
        .collect()
}

fn json(href: String) -> Alternate {
    Alternate { kind: "application/json", title: "JSON".to_owned(), href }
}

//! What a page is called, in the browser's tab and in search results.

use radar_core::view::{Page, ViewState};

use crate::changes;
use crate::site::Site;

/// The title of a view: the blip, ring or quadrant that is shown, then the radar.
pub fn title(site: &Site, view: &ViewState) -> String {
    let radar = site.text(&site.radar.title);
    match subject(site, view) {
        Some(subject) => format!("{subject} · {radar}"),
        None => radar.to_owned(),
    }
}

/// What a view is about; nothing for the whole radar in its newest edition.
pub(crate) fn subject(site: &Site, view: &ViewState) -> Option<String> {
    let radar = &site.radar;
    let text = match view.page_of() {
        Page::Home | Page::Edition(_) => return edition(site, view),
        Page::Blip(id) => Some(&radar.blips.get(radar.blip_index(&id)?)?.name),
        Page::Ring(id) => radar.rings.iter().find(|ring| ring.id == id).map(|ring| &ring.name),
        Page::Quadrant(id) => {
            radar.quadrants.iter().find(|quadrant| quadrant.id == id).map(|quadrant| &quadrant.name)
        }
    };
    text.map(|text| site.text(text).to_owned())
}

/// "Edition March 2025", "What changed from March 2025 to March 2026"; nothing for the newest edition.
fn edition(site: &Site, view: &ViewState) -> Option<String> {
    let period = view.period_in(&site.radar);
    match (&view.compare, &view.edition) {
        (Some(_), _) => Some(changes::heading(site, period)),
        (None, Some(_)) => Some((site.words.edition)(site.edition_name(period.to))),
        (None, None) => None,
    }
}

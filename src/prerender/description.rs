//! What search results say about a page.

use radar_core::view::{Page, ViewState};

use crate::changes;
use crate::site::Site;

/// A sentence about a view, for search results. The author's own where there is one.
pub(super) fn description(site: &Site, page: &Page, view: &ViewState) -> String {
    let radar = &site.radar;
    match page {
        Page::Edition(_) => edition_description(site, view),
        Page::Blip(id) => {
            radar.blip_index(id).map_or_else(String::new, |blip| blip_description(site, view, blip))
        }
        Page::Ring(id) => ring_description(site, id),
        Page::Quadrant(id) => {
            let quadrant = radar.quadrants.iter().find(|quadrant| quadrant.id == *id);
            let introduction = quadrant.and_then(|quadrant| quadrant.introduction.as_ref());
            introduction.map_or_else(|| home_description(site), |text| site.text(text).to_owned())
        }
        Page::Home => home_description(site),
    }
}

/// The radar's introduction, or "Our radar: 14 blips."
fn home_description(site: &Site) -> String {
    match site.optional(site.radar.introduction.as_ref()) {
        "" => {
            let words = site.words;
            let blips = site.list_order(site.radar.newest()).len();
            [site.text(&site.radar.title), words.colon, &(words.blips)(blips), "."].concat()
        }
        introduction => introduction.to_owned(),
    }
}

/// The blip's summary, or "Trivy: Trial in Secure, Our radar."
fn blip_description(site: &Site, view: &ViewState, blip: usize) -> String {
    let about = site.blip(blip);
    match site.text(&about.summary) {
        "" => {
            let place = about.last_placement(view.period_in(&site.radar).to);
            let (ring, quadrant) = (site.ring_name(place), site.quadrant_name(place));
            (site.words.blip_in)(site.name(blip), ring, quadrant, site.text(&site.radar.title))
        }
        summary => summary.to_owned(),
    }
}

/// "What changed from September 2025 to March 2026: 3 added, 1 removed."
fn edition_description(site: &Site, view: &ViewState) -> String {
    let period = view.period_in(&site.radar);
    match period.from {
        Some(_) => {
            let summary = changes::summary(site, period, |_| true);
            [&changes::heading(site, period), site.words.colon, &summary].concat()
        }
        None => (site.words.first_edition)(&(site.words.blips)(site.list_order(period.to).len())),
    }
}

/// "Trial: use it where it fits. 5 blips: Checkov, Cilium, …"
fn ring_description(site: &Site, id: &str) -> String {
    let Some(ring) = site.radar.rings.iter().find(|ring| ring.id == id) else { return String::new() };
    let (newest, colon) = (site.radar.newest(), site.words.colon);
    let is_in =
        |blip: &usize| site.ring(site.blip(*blip).placement(newest)).is_some_and(|ring| ring.id == id);
    let blips = site.list_order(newest).into_iter().filter(is_in);
    let blips: Vec<&str> = blips.map(|blip| site.name(blip)).collect();
    let meaning =
        ring.summary.as_ref().map(|summary| [colon, site.text(summary)].concat()).unwrap_or_default();
    let names = if blips.is_empty() { String::new() } else { [colon, &blips.join(", ")].concat() };
    format!("{}{meaning}. {}{names}.", site.text(&ring.name), (site.words.blips)(blips.len()))
}

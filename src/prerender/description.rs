//! What search results say about a page.

use radar_core::view::{Page, ViewState};

use crate::site::Site;
use crate::words;

/// A sentence about a view, for search results.
pub(super) fn description(site: &Site, view: &ViewState) -> String {
    let radar = &site.radar;
    let sentence = match view.page_of() {
        Page::Blip(id) => radar.blip_index(&id).map(|index| site.text(&site.blip(index).summary)),
        Page::Quadrant(id) => {
            let quadrant = radar.quadrants.iter().find(|quadrant| quadrant.id == id);
            quadrant.and_then(|quadrant| quadrant.introduction.as_ref()).map(|text| site.text(text))
        }
        Page::Ring(id) => return ring_description(site, &id),
        Page::Home => None,
    };
    sentence.unwrap_or_else(|| site.optional(radar.introduction.as_ref())).to_owned()
}

/// "Trial: use it where it fits. 5 blips: Checkov, Cilium, …"
fn ring_description(site: &Site, id: &str) -> String {
    let Some(ring) = site.radar.rings.iter().find(|ring| ring.id == id) else { return String::new() };
    let blips: Vec<&str> = site
        .order
        .iter()
        .filter(|blip| site.ring(**blip).is_some_and(|ring| ring.id == id))
        .map(|blip| site.name(*blip))
        .collect();
    let meaning =
        ring.summary.as_ref().map(|summary| format!(": {}", site.text(summary))).unwrap_or_default();
    let names = if blips.is_empty() { String::new() } else { format!(": {}", blips.join(", ")) };
    format!("{}{meaning}. {}{names}.", site.text(&ring.name), words::blips(blips.len()))
}

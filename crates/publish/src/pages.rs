//! Which pages a radar has.

use radar_core::model::Radar;
use radar_core::view::Page;

/// Every view that has a file of its own, the first page first.
pub fn pages(radar: &Radar) -> Vec<Page> {
    let rings = radar.rings.iter().map(|ring| Page::Ring(ring.id.clone()));
    let quadrants = radar.quadrants.iter().map(|quadrant| Page::Quadrant(quadrant.id.clone()));
    let editions = radar.editions.iter().filter(|_| radar.editions.len() > 1);
    let editions = editions.map(|edition| Page::Edition(edition.id.clone()));
    let blips = radar.blips.iter().map(|blip| Page::Blip(blip.id.clone()));
    std::iter::once(Page::Home).chain(rings).chain(quadrants).chain(editions).chain(blips).collect()
}

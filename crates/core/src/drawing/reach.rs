//! How near to a blip a finger has to come.

use crate::geometry::Point;
use crate::layout::Spot;

/// A finger needs targets of 24 CSS pixels (WCAG 2.5.8). A chart of 1000 units is 360 pixels wide on a phone.
const FINGER: f64 = 34.0;

/// How far around its centre a blip reacts to a finger: as far as a finger needs, but never into the mark of another
/// blip, in any edition.
pub(super) fn reach(editions: &[Vec<Option<Spot>>], blip_radius: f64) -> f64 {
    let nearest = editions.iter().map(|spots| least_distance(spots)).fold(f64::INFINITY, f64::min);
    (nearest - blip_radius).clamp(blip_radius, FINGER.max(blip_radius))
}

fn least_distance(spots: &[Option<Spot>]) -> f64 {
    let places: Vec<Point> = spots.iter().flatten().map(|spot| spot.at).collect();
    let pairs = places.iter().enumerate().flat_map(|(index, one)| {
        let others = places.iter().skip(index + 1);
        others.map(move |other| one.distance(*other))
    });
    pairs.fold(f64::INFINITY, f64::min)
}

//! The name of a quadrant, which runs along the outside of its sector on a disc.

use crate::geometry::{Point, Rect, Sector, text_arc};
use crate::layout::widest;
use crate::text::Text;

/// The size of the quadrants' names on a disc, as in the stylesheet.
const QUADRANT_NAME_SIZE: f64 = 15.0;

/// The line that the name follows, as path data.
pub(super) fn arc(sector: Sector, radius: f64) -> String {
    text_arc(sector, baseline(sector, radius))
}

/// What the name covers around a disc of this radius.
pub(super) fn boxes(name: &Text, sector: Sector, radius: f64) -> impl Iterator<Item = Rect> {
    boxes_along(sector, baseline(sector, radius), widest(name, QUADRANT_NAME_SIZE))
}

/// What a text of this width covers that runs along a sector's outside: a box per letter, about.
fn boxes_along(sector: Sector, radius: f64, width: f64) -> impl Iterator<Item = Rect> {
    let size = QUADRANT_NAME_SIZE * 1.3;
    let count = (width / size).ceil().max(1.0);
    (0..count as u32).map(move |index| {
        let along = (f64::from(index) + 0.5 - count / 2.0) * size / radius;
        let at = Point::polar(sector.middle() + along, radius + size / 3.0);
        Rect { x: at.x - size / 2.0, y: at.y - size / 2.0, width: size, height: size }
    })
}

/// Where a quadrant's name stands. In the lower half of the disc it hangs from its line, towards the outside.
fn baseline(sector: Sector, radius: f64) -> f64 {
    let below = libm::cos(sector.middle()) < -1e-9;
    radius + if below { 22.0 } else { 11.0 }
}

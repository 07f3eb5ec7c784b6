//! The shape of a blip: it says how the blip moved, so that colour does not have to.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use crate::geometry::{Point, round};
use crate::model::Movement;

/// A filled disc and, around it, what shows the movement. Both lie inside the blip's radius, around the blip's centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The radius of the filled disc.
    pub disc: String,
    /// The line around the disc, of [`line_width`], as SVG path data; `None` for a blip that did not move.
    pub line: Option<String>,
}

/// The mark of a blip of this radius that stands straight above the centre. Elsewhere it is turned by the blip's bearing.
///
/// New: a whole ring. In: an arc on the side of the centre. Out: an arc on the far side. To another quadrant: an arc on
/// each flank. Removed: a ring of dashes.
pub fn mark(movement: Movement, radius: f64) -> Mark {
    let disc = disc_radius(movement, radius).to_string();
    let arcs: &[(f64, f64)] = match movement {
        Movement::Unchanged => return Mark { disc, line: None },
        Movement::New => &[(0.0, TAU)],
        Movement::In => &[(PI, WIDE)],
        Movement::Out => &[(0.0, WIDE)],
        Movement::Moved => &[(-FRAC_PI_2, NARROW), (FRAC_PI_2, NARROW)],
        Movement::Removed => {
            &[(0.0, NARROW / 2.0), (FRAC_PI_2, NARROW / 2.0), (PI, NARROW / 2.0), (-FRAC_PI_2, NARROW / 2.0)]
        }
    };
    let middle = radius - line_width(radius) / 2.0;
    let arcs = arcs.iter().map(|(bearing, angle)| arc(middle, *bearing, *angle)).collect();
    Mark { disc, line: Some(arcs) }
}

/// The radius of the filled disc of a blip of this radius: what shows a movement has its place around it.
pub fn disc_radius(movement: Movement, radius: f64) -> f64 {
    round(if movement == Movement::Unchanged { radius } else { radius * 0.73 })
}

/// The width of the line around the mark of a blip of this radius.
pub fn line_width(radius: f64) -> f64 {
    round(radius * 0.17)
}

/// How far the arc of a blip that moved in or out reaches around it, in radians.
const WIDE: f64 = PI * 0.75;
/// How far each of two arcs reaches.
const NARROW: f64 = PI * 0.45;

/// An arc around the origin, in two halves so that a whole ring is possible, too.
fn arc(radius: f64, middle: f64, angle: f64) -> String {
    let point = |bearing| Point::polar(bearing, radius).rounded();
    let (from, via, to) = (point(middle - angle / 2.0), point(middle), point(middle + angle / 2.0));
    let radius = round(radius);
    format!(
        "M{} {}A{radius} {radius} 0 0 1 {} {}A{radius} {radius} 0 0 1 {} {}",
        from.x, from.y, via.x, via.y, to.x, to.y
    )
}

//! How wide the rings are.

use crate::geometry::{Cell, Sector, round};

/// The outer radii of `count` rings on a chart of this radius, innermost first.
///
/// With exponent 1 the rings would be equally wide, and the inner ones too small for what is in them; with ½ they
/// would have equal areas, and the outer ones would be too narrow for a blip. 0.68 lies between; it gives a radar of four
/// rings 39, 62, 82 and 100 % of the radius. The number of blips is left out of it on purpose: see the laws.
pub fn radii(count: usize, radius: f64) -> Vec<f64> {
    (1..=count).map(|ring| round(radius * libm::pow(ring as f64 / count as f64, 0.68))).collect()
}

/// The radius halfway between each ring's borders.
pub(super) fn middles(radii: &[f64]) -> impl Iterator<Item = f64> {
    let inner = std::iter::once(0.0).chain(radii.iter().copied());
    inner.zip(radii).map(|(inner, outer)| f64::midpoint(inner, *outer))
}

/// The cell of a ring in a sector. A ring that does not exist has an empty cell.
pub(super) fn cell(radii: &[f64], sector: Sector, ring: usize) -> Cell {
    let inner = ring.checked_sub(1).and_then(|inside| radii.get(inside)).copied().unwrap_or_default();
    Cell { sector, inner, outer: radii.get(ring).copied().unwrap_or(inner) }
}

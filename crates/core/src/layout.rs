//! Where every blip stands: the radar's layout, computed once, when the page is built.
//!
//! # The laws
//!
//! - No two blips overlap, and none touches the border of its cell, in any edition.
//! - A position depends on the blip's id and on the radar's history, never on the order of the input.
//! - A blip that keeps its cell from one edition to the next keeps its position exactly; one that changes its ring
//!   keeps its bearing as nearly as there is room.
//! - The rings' radii depend on their number only, so that a change of the data never redraws the map.
//! - The same data gives the same bytes on every machine.
//!
//! # The algorithm
//!
//! Editions are walked from oldest to newest. In each, who stayed in its cell keeps its place, then those who changed
//! cell are placed, then the newcomers, both in the order of their hashed ids. A blip looks at a fixed number of points
//! of its cell, a low-discrepancy sequence that is shifted by a hash of its id, and takes the first one that has
//! ample room around it; when there is none, the first with a little less, and so on down to the least gap
//! (`place.rs`). Taking the *first good* place and not the *best* one keeps a blip's place independent of neighbours
//! that do not come near it: an added or removed blip disturbs few others of its own edition, and nobody older.
//!
//! When somebody finds no place, all blips of the chart become smaller and the walk begins again.
//!
//! On a fan each blip also brings its name, to its right or left, and a place counts as free only when the name has
//! room too. When no such place is left, the name is shown on hover and focus only; it never lies on something.
//!
//! # Cost
//!
//! Per chart O(blips × candidates × neighbours): some milliseconds for a hundred blips. What it trades away: the
//! spread within a cell is good, not optimal, and a name's width is estimated, since fonts are the reader's.

mod name;
mod place;
mod rings;
mod sequence;

use serde::Serialize;

use crate::geometry::{Cell, Point, Rect, Sector};
use crate::model::Radar;

pub use name::{Side, width};
pub use rings::radii;

/// All charts of a radar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Layout {
    /// All quadrants as sectors of a disc.
    pub disc: Chart,
    /// Each quadrant alone, as a fan with names: see [`Sector::FAN`].
    pub fans: Vec<Chart>,
}

/// One drawing of a radar, in its own units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// The rings' outer radii, innermost first. The last one is the radius of the chart.
    pub rings: Vec<f64>,
    /// The radius of every blip: its mark, whatever its shape, lies inside this circle.
    pub blip_radius: f64,
    /// By edition (oldest first), then by blip: where it stands, or `None` where this chart does not show it.
    pub spots: Vec<Vec<Option<Spot>>>,
}

/// Where a blip stands, and on which side of it there is room for its name.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spot {
    /// The blip's centre, rounded to one decimal.
    #[serde(flatten)]
    pub at: Point,
    /// Where the name stands; `None` where it has no room, or on a chart without names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Side>,
}

impl Chart {
    /// The chart's radius: that of its outermost ring.
    pub fn radius(&self) -> f64 {
        self.rings.last().copied().unwrap_or_default()
    }

    /// The radius halfway between each ring's borders, innermost first.
    pub fn ring_middles(&self) -> impl Iterator<Item = f64> {
        rings::middles(&self.rings)
    }

    /// Where a blip stands in an edition.
    pub fn spot(&self, edition: usize, blip: usize) -> Option<Spot> {
        *self.spots.get(edition)?.get(blip)?
    }

    /// The cell of a ring in a sector of this chart.
    pub fn cell(&self, sector: Sector, ring: usize) -> Cell {
        rings::cell(&self.rings, sector, ring)
    }
}

/// The radius of a disc.
pub const DISC_RADIUS: f64 = 400.0;
/// The radius of a fan. Twice the disc's, so that text sizes are about those of the screen.
pub const FAN_RADIUS: f64 = 800.0;
/// The size of the names on a fan: the font's size in the chart's units.
pub const NAME_SIZE: f64 = 17.0;
/// The size of the rings' names on a disc.
pub const RING_NAME_SIZE: f64 = 12.0;

/// Lays a radar out. A pure function of the radar.
pub fn lay_out(radar: &Radar) -> Layout {
    Layout {
        disc: disc(radar),
        fans: (0..radar.quadrants.len()).map(|quadrant| fan(radar, quadrant)).collect(),
    }
}

fn disc(radar: &Radar) -> Chart {
    let count = radar.quadrants.len();
    place::chart(
        radar,
        &place::Sheet {
            rings: radii(radar.rings.len(), DISC_RADIUS),
            blip_radius: 11.0,
            sector_of: &|quadrant| Some(Sector::of(quadrant, count)),
            taken: ring_names(radar),
            names: None,
        },
    )
}

fn fan(radar: &Radar, focus: usize) -> Chart {
    let frame = Rect { x: 0.0, y: -FAN_RADIUS, width: FAN_RADIUS, height: FAN_RADIUS };
    place::chart(
        radar,
        &place::Sheet {
            rings: radii(radar.rings.len(), FAN_RADIUS),
            blip_radius: 17.0,
            sector_of: &|quadrant| (quadrant == focus).then_some(Sector::FAN),
            taken: Vec::new(),
            names: Some(frame),
        },
    )
}

/// What the names of the rings cover: on a disc they stand on the upper vertical axis, in the middle of each ring.
fn ring_names(radar: &Radar) -> Vec<Rect> {
    let radii = radii(radar.rings.len(), DISC_RADIUS);
    let names = radar.rings.iter().map(|ring| &ring.name);
    let height = RING_NAME_SIZE * 1.4;
    names
        .zip(rings::middles(&radii))
        .map(|(name, middle)| {
            let width = name::widest(name, RING_NAME_SIZE) + 6.0;
            Rect { x: -width / 2.0, y: -middle - height / 2.0, width, height }
        })
        .collect()
}

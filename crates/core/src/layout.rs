//! Where every blip stands: the radar's layout over all of its editions, computed once, when the page is built.
//!
//! # The laws
//!
//! - No two blips overlap, and none touches the border of its cell, in any edition. A blip that was removed counts as
//!   one for the edition that it was removed with: it is drawn there as a ghost.
//! - A blip that keeps its cell from one edition to the next keeps its position exactly. One that changes its ring keeps
//!   its bearing as nearly as there is room.
//! - To remove or rename a blip in the newest edition, or to sort the input in another way, moves nobody. To add one with
//!   the next number moves nobody either, while its cell has room (see below).
//! - On a disc, cells do not know each other, but for the blips that move between them: these take their bearings along.
//! - When a cell is full, all blips of the chart become smaller, evenly. None is hidden.
//! - The rings' radii depend on their number only, so that a change of the data never redraws the map.
//! - The same data gives the same bytes on every machine.
//!
//! # The algorithm
//!
//! **Slots.** Each cell is divided into slots: rows on concentric arcs, each row cut into equal parts
//! (`lattice.rs`). A slot holds one blip, wherever in the slot it stands. There are 24 slots in a cell of a disc, 40 in
//! one of a fan, or as many as it holds at full size if that is fewer; so they are as large as they can be, and blips have
//! freedom in them. Where a blip stands in its slot is the slot's choice, off the cell's border. A cell that
//! needs more at any time of its history, ghosts included, gets twice as many at once, or as many as it holds at full
//! size. Only when that is not enough, its slots are made for smaller blips, and the smallest ones set the size for the
//! whole chart.
//!
//! **Editions** are walked from oldest to newest (`walk.rs`). Who stays keeps its slot. A ghost keeps it for one
//! more edition. Then come those who changed cell, then the newcomers, both in the order of their numbers: a number stays
//! with its blip, and a new blip has the highest one, so it chooses last.
//!
//! - Who comes from another cell takes the free slot in which it turns the least. Slots within 2.5° of the best one
//!   count as equal, and the one with the most room wins.
//! - A newcomer has its own ranking of all slots, a hash of its id and the slot (rendezvous hashing), and takes the
//!   first free one, before all one that is not right beside somebody who was there before. Apart from the slots that
//!   they take, newcomers ignore each other: this is why so few care when one goes.
//!
//! A slot that somebody has just left for another cell is taken last.
//!
//! **Names** stand beside the blips of a fan. While blips are placed, room of one width for all is kept for them
//! (`reserve.rs`); so a position cannot depend on a name. Who finds no room for a name still finds a slot, if possible one
//! that takes no other's room. Once all blips stand, names are shown where their real width is free (`lettering.rs`),
//! on the side where they were before if they can. A name without room is shown when its blip is open or under the
//! pointer, where it lies on nothing ([`callouts`]).
//!
//! # Cost
//!
//! Per chart and edition O(blips × slots of a cell), on fans O(blips × slots of the fan), plus O(names × blips) for the
//! names. A hundred blips take milliseconds, most of them for the size of the slots; `docs/layout.md` has the figures.
//!
//! # What it trades away
//!
//! - Blips that come together are spread by chance: neighbours may be near each other while there is room elsewhere. A
//!   spread that looks at all of them would move some for each one that goes.
//! - The blip that makes a cell outgrow its slots moves all others of that cell, in all editions: at the 25th and the
//!   49th, if the cell holds so many at full size, and at nearly each one from where it does not. [`capacity`] shows how
//!   near that is.
//! - A newcomer removed from the data as if it had never been frees its slot for others of its edition that would have
//!   liked it. So does a blip that is removed in the edition in which it would have changed cell.
//! - Cells are independent on the disc, so blips on two sides of a border may come close, but never touch.
//! - A name's width is an estimate from above, since fonts are the reader's.

mod board;
mod callout;
pub(crate) mod hash;
mod lattice;
mod lettering;
mod load;
mod name;
mod reserve;
mod rings;
mod walk;

use serde::Serialize;

use crate::geometry::{Cell, Point, Rect, Sector};
use crate::model::Radar;

pub use callout::{Callout, callouts};
pub use load::{CellLoad, capacity};
pub use name::{Side, widest, width};
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
    /// By edition (oldest first), then by blip: where it stands, or `None` where this chart does not show it. A blip that
    /// was removed with the edition has its old place, without a name.
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

impl Spot {
    fn unnamed(at: Point) -> Self {
        Self { at, name: None }
    }
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
/// The radius of a blip on a disc whose cells have room.
pub const BLIP_RADIUS: f64 = 11.0;
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
    walk::chart(radar, &Sheet::disc(radar))
}

fn fan(radar: &Radar, focus: usize) -> Chart {
    let frame = Rect { x: 0.0, y: -FAN_RADIUS, width: FAN_RADIUS, height: FAN_RADIUS };
    let mut chart = walk::chart(radar, &Sheet::fan(radar, focus, frame));
    lettering::letter(radar, &mut chart, frame);
    chart
}

/// A chart before blips stand on it.
struct Sheet {
    /// The rings' outer radii.
    rings: Vec<f64>,
    /// The radius that blips have while there is room.
    blip_radius: f64,
    /// How many slots each cell has while it needs no more.
    slots: usize,
    /// By quadrant: its sector, `None` when the chart does not show it.
    sectors: Vec<Option<Sector>>,
    /// What blips must not cover.
    taken: Vec<Rect>,
    /// The frame that names must stay in; `None` on a chart without names.
    names: Option<Rect>,
}

impl Sheet {
    fn disc(radar: &Radar) -> Self {
        let count = radar.quadrants.len();
        Self {
            rings: radii(radar.rings.len(), DISC_RADIUS),
            blip_radius: BLIP_RADIUS,
            slots: 24,
            sectors: (0..count).map(|quadrant| Some(Sector::of(quadrant, count))).collect(),
            taken: ring_names(radar),
            names: None,
        }
    }

    fn fan(radar: &Radar, focus: usize, frame: Rect) -> Self {
        let count = radar.quadrants.len();
        Self {
            rings: radii(radar.rings.len(), FAN_RADIUS),
            blip_radius: 17.0,
            // More to choose from: names need room.
            slots: 40,
            sectors: (0..count).map(|quadrant| (quadrant == focus).then_some(Sector::FAN)).collect(),
            taken: Vec::new(),
            names: Some(frame),
        }
    }

    /// All cells of the radar, by quadrant, then by ring: both indices, and the cell where the chart shows it.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, Option<Cell>)> {
        self.sectors.iter().enumerate().flat_map(move |(quadrant, sector)| {
            (0..self.rings.len()).map(move |ring| {
                (quadrant, ring, sector.map(|sector| rings::cell(&self.rings, sector, ring)))
            })
        })
    }
}

/// The width that is kept for a ring's name even if it is shorter, so that "Hold" can become "Caution" and moves nobody.
const LEAST_RING_NAME: f64 = 5.0 * RING_NAME_SIZE;

/// What the names of the rings cover: on a disc they stand on the upper vertical axis, in the middle of each ring.
pub(crate) fn ring_names(radar: &Radar) -> Vec<Rect> {
    let radii = radii(radar.rings.len(), DISC_RADIUS);
    let names = radar.rings.iter().map(|ring| &ring.name);
    let height = RING_NAME_SIZE * 1.4;
    names
        .zip(rings::middles(&radii))
        .map(|(name, middle)| {
            let width = (name::widest(name, RING_NAME_SIZE) + 6.0).max(LEAST_RING_NAME);
            Rect { x: -width / 2.0, y: -middle - height / 2.0, width, height }
        })
        .collect()
}

//! How full the cells are.

use serde::Serialize;

use super::Sheet;
use super::lattice::Lattice;
use crate::model::{Blip, Radar};

/// How full a cell of the disc is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CellLoad {
    /// Index into [`Radar::quadrants`].
    pub quadrant: usize,
    /// Index into [`Radar::rings`].
    pub ring: usize,
    /// The number of its blips in the newest edition.
    pub newest: usize,
    /// The most places that it needs in any edition: those of its blips, and those of the blips that were removed with
    /// that edition, whose places are still held.
    pub most: usize,
    /// How many blips it can hold before all of the chart become smaller.
    pub capacity: usize,
}

/// How full the cells of the disc are: quadrant by quadrant, each from the innermost ring.
pub fn capacity(radar: &Radar) -> Vec<CellLoad> {
    let sheet = Sheet::disc(radar);
    let newest = radar.newest();
    sheet
        .cells()
        .map(|(quadrant, ring, cell)| {
            let here = |blip: &&Blip| is_in(blip, newest, quadrant, ring);
            let capacity = cell.map_or(0, |cell| Lattice::capacity(&cell, &sheet.taken, sheet.blip_radius));
            CellLoad {
                quadrant,
                ring,
                newest: radar.blips.iter().filter(here).count(),
                most: most(radar, quadrant, ring),
                capacity,
            }
        })
        .collect()
}

/// The most places that a cell needs in any edition.
pub(super) fn most(radar: &Radar, quadrant: usize, ring: usize) -> usize {
    let held = |edition: usize| {
        let here =
            |blip: &&Blip| is_in(blip, edition, quadrant, ring) || was_in(blip, edition, quadrant, ring);
        radar.blips.iter().filter(here).count()
    };
    (0..radar.editions.len()).map(held).max().unwrap_or_default()
}

fn is_in(blip: &Blip, edition: usize, quadrant: usize, ring: usize) -> bool {
    blip.placement(edition).is_some_and(|at| at.quadrant == quadrant && at.ring == ring)
}

/// Whether the blip was removed from the cell with this edition.
fn was_in(blip: &Blip, edition: usize, quadrant: usize, ring: usize) -> bool {
    let Some(before) = edition.checked_sub(1) else { return false };
    blip.placement(edition).is_none() && is_in(blip, before, quadrant, ring)
}

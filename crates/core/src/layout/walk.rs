//! Gives every blip its place, edition by edition.

use super::board::{Board, Stand};
use super::lattice::Lattice;
use super::{Chart, Sheet, Spot, load};
use crate::model::Radar;

/// Places all blips of a chart. Names come later.
pub(super) fn chart(radar: &Radar, sheet: &Sheet) -> Chart {
    let lattices: Vec<Lattice> = sheet
        .cells()
        .map(|(quadrant, ring, cell)| {
            let need = || load::most(radar, quadrant, ring);
            cell.map(|cell| Lattice::new(&cell, &sheet.taken, need(), sheet.slots, sheet.blip_radius))
                .unwrap_or_default()
        })
        .collect();
    let blip_radius = lattices
        .iter()
        .filter(|lattice| !lattice.slots.is_empty())
        .map(|lattice| lattice.blip_radius)
        .fold(sheet.blip_radius, f64::min);
    let spots = Walk { radar, sheet, lattices: &lattices }.editions();
    Chart { rings: sheet.rings.clone(), blip_radius, spots }
}

struct Walk<'a> {
    radar: &'a Radar,
    sheet: &'a Sheet,
    /// By quadrant, then by ring; empty ones for quadrants that are not on the chart.
    lattices: &'a [Lattice],
}

impl Walk<'_> {
    fn editions(&self) -> Vec<Vec<Option<Spot>>> {
        // Numbers do not change, and a new blip has the highest: it is placed last and is in nobody's way.
        let mut order: Vec<usize> = (0..self.radar.blips.len()).collect();
        order.sort_by_key(|index| self.radar.blips.get(*index).map(|blip| (blip.number, blip.id.as_str())));
        let mut stands = vec![None; self.radar.blips.len()];
        (0..self.radar.editions.len()).map(|edition| self.edition(edition, &order, &mut stands)).collect()
    }

    /// Where the blips are drawn in one edition. `stands` are those of the blips that were on the chart in the edition
    /// before, and becomes those of this one.
    fn edition(&self, edition: usize, order: &[usize], stands: &mut [Option<Stand>]) -> Vec<Option<Spot>> {
        let mut board = Board::new(self.sheet, self.lattices);
        let mut spots = vec![None; stands.len()];
        let (mut movers, mut newcomers) = (Vec::new(), Vec::new());
        for &index in order {
            let (Some(blip), Some(stand), Some(spot)) =
                (self.radar.blips.get(index), stands.get_mut(index), spots.get_mut(index))
            else {
                continue;
            };
            let placement = blip.placement(edition);
            let cell = placement.and_then(|at| self.cell(at.quadrant, at.ring));
            match (stand.take(), cell) {
                (Some(old), Some(cell)) if old.cell == cell => {
                    board.hold(old);
                    *stand = Some(old);
                    *spot = Some(Spot::unnamed(old.at));
                }
                (Some(old), Some(cell)) => {
                    board.leave(old);
                    movers.push((index, cell, old.at.bearing()));
                }
                // To a quadrant that is not on this chart.
                (Some(old), None) if placement.is_some() => board.leave(old),
                // A ghost: its place is free from the next edition on.
                (Some(old), None) => {
                    board.hold(old);
                    *spot = Some(Spot::unnamed(old.at));
                }
                (None, Some(cell)) => newcomers.push((index, cell, blip.id.as_str())),
                (None, None) => {}
            }
        }
        let moved =
            movers.into_iter().map(|(index, cell, bearing)| (index, board.near_bearing(cell, bearing)));
        let moved: Vec<_> = moved.collect();
        let new = newcomers.into_iter().map(|(index, cell, id)| (index, board.anywhere(cell, id)));
        for (index, new) in moved.into_iter().chain(new) {
            if let (Some(stand), Some(spot)) = (stands.get_mut(index), spots.get_mut(index)) {
                *stand = new;
                *spot = new.map(|stand| Spot::unnamed(stand.at));
            }
        }
        spots
    }

    /// The index of a cell's lattice; `None` when the chart does not show it.
    fn cell(&self, quadrant: usize, ring: usize) -> Option<usize> {
        let cell = quadrant * self.radar.rings.len() + ring;
        self.lattices.get(cell).is_some_and(|lattice| !lattice.slots.is_empty()).then_some(cell)
    }
}

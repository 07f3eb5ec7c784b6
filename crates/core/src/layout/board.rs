//! What is taken on a chart in one edition, and which of the free slots a blip gets.

use super::Sheet;
use super::hash;
use super::lattice::{Lattice, Slot};
use super::name::Side;
use super::reserve::{Reserves, Room};
use crate::geometry::Point;

/// Where a blip stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    /// The index of its cell's lattice.
    pub(super) cell: usize,
    /// The index of its slot in there.
    slot: usize,
    /// The blip's centre, in that slot.
    pub(super) at: Point,
    /// The side on which room is kept for its name.
    reserve: Option<Side>,
}

/// One chart in one edition, as far as it is filled.
pub(super) struct Board<'a> {
    lattices: &'a [Lattice],
    /// By lattice, then by slot.
    holds: Vec<Vec<Hold>>,
    /// Room for names; `None` on a chart without.
    reserves: Option<Reserves>,
}

/// What is in a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Hold {
    Free,
    /// A blip stood here until this edition, and is now in another cell. Others come here last, so that a reader who
    /// looks for it does not find somebody else.
    Left,
    /// A blip, or its ghost, that stood here in the edition before, too.
    Older(Point),
    /// A blip that came with this edition.
    Newer(Point),
}

impl Hold {
    fn blip(self) -> Option<Point> {
        match self {
            Self::Free | Self::Left => None,
            Self::Older(at) | Self::Newer(at) => Some(at),
        }
    }
}

/// Among the places whose bearing is at most this much further from the wanted one than the best, in radians, the one
/// with the most room is taken.
const WORTH_MORE_ROOM: f64 = 2.5 / 180.0 * std::f64::consts::PI;

impl<'a> Board<'a> {
    pub(super) fn new(sheet: &Sheet, lattices: &'a [Lattice]) -> Self {
        let holds = lattices.iter().map(|lattice| vec![Hold::Free; lattice.slots.len()]).collect();
        Self {
            lattices,
            holds,
            reserves: sheet.names.map(|frame| Reserves::new(frame, sheet.blip_radius, lattices)),
        }
    }

    /// Somebody stays where it was.
    pub(super) fn hold(&mut self, stand: Stand) {
        self.put(stand, Hold::Older(stand.at));
    }

    /// Somebody has left for another cell.
    pub(super) fn leave(&mut self, stand: Stand) {
        if let Some(hold) = self.holds.get_mut(stand.cell).and_then(|holds| holds.get_mut(stand.slot)) {
            *hold = Hold::Left;
        }
    }

    /// Places a blip that comes from another cell: as near to its bearing as there is room.
    ///
    /// `None` when the cell is full. It never is: it has the slots that its fullest edition needs.
    pub(super) fn near_bearing(&mut self, cell: usize, bearing: f64) -> Option<Stand> {
        let lattice = self.lattices.get(cell)?;
        let places = || {
            self.free(cell).map(|(index, slot, left)| {
                let (at, turn) = lattice.near_bearing(slot, bearing);
                (left, turn, index, at)
            })
        };
        let (left, least, ..) = places().min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))?;
        let good = places().filter(|place| place.0 == left && place.1 <= least + WORTH_MORE_ROOM);
        let best = good
            .map(|(_, _, slot, at)| {
                let (room, reserve) = self.room(|reserves| reserves.at(at));
                (Stand { cell, slot, at, reserve }, room, self.clearance(cell, at))
            })
            .min_by(|a, b| a.1.cmp(&b.1).then(b.2.total_cmp(&a.2)));
        let (stand, ..) = best?;
        self.put(stand, Hold::Newer(stand.at));
        Some(stand)
    }

    /// Places a blip that was not on the chart before. Its id ranks all slots (rendezvous hashing, Thaler and
    /// Ravishankar 1996), so that it meets few others in the slots that it likes, and leaves few behind when it goes.
    ///
    /// `None` when the cell is full, as above.
    pub(super) fn anywhere(&mut self, cell: usize, id: &str) -> Option<Stand> {
        let id = hash::hash(id);
        let rank = |(index, slot, left): (usize, &Slot, bool)| {
            let (room, reserve) = self.room(|reserves| reserves.in_slot(cell, index));
            let crowded = slot.beside.iter().any(|other| self.was_taken(cell, *other));
            let key = (left, room, crowded, hash::with(id, index));
            (key, Stand { cell, slot: index, at: slot.home, reserve })
        };
        let (_, stand) = self.free(cell).map(rank).min_by_key(|(key, _)| *key)?;
        self.put(stand, Hold::Newer(stand.at));
        Some(stand)
    }

    /// The slots of a cell that nobody stands in, and whether somebody has just left them.
    fn free(&self, cell: usize) -> impl Iterator<Item = (usize, &Slot, bool)> {
        let slots = self.lattices.get(cell).into_iter().flat_map(|lattice| &lattice.slots).enumerate();
        let holds = self.holds.get(cell).into_iter().flatten();
        slots
            .zip(holds)
            .filter(|(_, hold)| hold.blip().is_none())
            .map(|((index, slot), hold)| (index, slot, *hold == Hold::Left))
    }

    /// The room for a name; none on a chart without names.
    fn room(&self, ask: impl FnOnce(&Reserves) -> (Room, Option<Side>)) -> (Room, Option<Side>) {
        self.reserves.as_ref().map_or((Room::None, None), ask)
    }

    /// Whether somebody stood in a slot in the edition before.
    fn was_taken(&self, cell: usize, slot: usize) -> bool {
        let hold = self.holds.get(cell).and_then(|holds| holds.get(slot));
        matches!(hold, Some(Hold::Older(_) | Hold::Left))
    }

    /// The distance from a point to the nearest blip of the cell.
    fn clearance(&self, cell: usize, at: Point) -> f64 {
        let others = self.holds.get(cell).into_iter().flatten().filter_map(|hold| hold.blip());
        others.map(|other| other.distance(at)).fold(f64::INFINITY, f64::min)
    }

    fn put(&mut self, stand: Stand, how: Hold) {
        if let Some(hold) = self.holds.get_mut(stand.cell).and_then(|holds| holds.get_mut(stand.slot)) {
            *hold = how;
        }
        if let Some(reserves) = &mut self.reserves {
            reserves.put(stand.at, stand.reserve);
        }
    }
}

//! Room that is kept for names on a fan while blips look for their places.

use super::NAME_SIZE;
use super::lattice::Lattice;
use super::name::Side;
use crate::geometry::{Point, Rect};

/// The width that is kept for a name, whatever the name is: a renamed blip must not move anybody.
const WIDTH: f64 = 9.0 * NAME_SIZE;
/// The height that is ample: while a fan has such places, names do not stand close together.
const AMPLE: f64 = 2.6 * NAME_SIZE;
/// The least distance between a blip and room that is kept for another one's name.
const CLEAR: f64 = 3.0;

/// How much room for a name a place has, in the order in which places are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    /// More than a name needs.
    Ample,
    /// As much as a name needs.
    Enough,
    /// None.
    None,
    /// None, and what stands here takes somebody else's.
    Covers,
}

/// The room that is kept for names on a fan, and what is left for others.
pub(super) struct Reserves {
    frame: Rect,
    blip_radius: f64,
    taken: Vec<Taken>,
    /// By lattice, then by slot.
    homes: Vec<Vec<Prospect>>,
}

impl Reserves {
    /// An empty fan. Names must stay in the frame.
    pub(super) fn new(frame: Rect, blip_radius: f64, lattices: &[Lattice]) -> Self {
        let prospects = |lattice: &Lattice| {
            let homes = lattice.slots.iter().map(|slot| slot.home);
            homes.map(|home| Prospect::new(home, blip_radius, frame)).collect()
        };
        Self { frame, blip_radius, taken: Vec::new(), homes: lattices.iter().map(prospects).collect() }
    }

    /// The room that a blip would have in a slot, and on which side of it.
    pub(super) fn in_slot(&self, lattice: usize, slot: usize) -> (Room, Option<Side>) {
        let prospect = self.homes.get(lattice).and_then(|homes| homes.get(slot));
        prospect.map_or((Room::None, None), Prospect::room)
    }

    /// The room that a blip would have at any other point.
    pub(super) fn at(&self, at: Point) -> (Room, Option<Side>) {
        let mut prospect = Prospect::new(at, self.blip_radius, self.frame);
        self.taken.iter().for_each(|taken| prospect.meet(taken, self.blip_radius));
        prospect.room()
    }

    /// A blip stands here, and room for its name is kept on this side.
    pub(super) fn put(&mut self, at: Point, side: Option<Side>) {
        let taken = Taken { blip: at, room: side.map(|side| side.rect(at, self.blip_radius, WIDTH)) };
        let homes = self.homes.iter_mut().flatten();
        homes.for_each(|prospect| prospect.meet(&taken, self.blip_radius));
        self.taken.push(taken);
    }
}

/// A blip, and the room that is kept for its name.
struct Taken {
    blip: Point,
    room: Option<Rect>,
}

/// A place, and what room it has as the fan fills. Can only become worse, so nothing is computed twice.
struct Prospect {
    at: Point,
    sides: [(Side, Rect, Room); 2],
    covers: bool,
}

impl Prospect {
    fn new(at: Point, blip_radius: f64, frame: Rect) -> Self {
        let sides = Side::ALL.map(|side| {
            let room = side.rect(at, blip_radius, WIDTH);
            (side, room, if room.inside(frame) { Room::Ample } else { Room::None })
        });
        Self { at, sides, covers: false }
    }

    fn meet(&mut self, taken: &Taken, blip_radius: f64) {
        let clear = blip_radius + CLEAR;
        if (self.at.y - taken.blip.y).abs() > AMPLE / 2.0 + clear {
            return;
        }
        self.covers |= taken.room.is_some_and(|room| room.distance(self.at) < clear);
        let free = |room: Rect| {
            room.distance(taken.blip) >= clear && !taken.room.is_some_and(|other| other.overlaps(room))
        };
        for (_, rect, room) in &mut self.sides {
            if *room < Room::None && !free(*rect) {
                *room = Room::None;
            } else if *room < Room::Enough && !free(rect.with_height(AMPLE)) {
                *room = Room::Enough;
            }
        }
    }

    fn room(&self) -> (Room, Option<Side>) {
        if self.covers {
            return (Room::Covers, None);
        }
        let best = self.sides.iter().min_by_key(|(_, _, room)| *room);
        match best {
            Some((side, _, room @ (Room::Ample | Room::Enough))) => (*room, Some(*side)),
            _ => (Room::None, None),
        }
    }
}

//! Room that is kept for names on a fan while blips look for their places.

use super::NAME_SIZE;
use super::name::Side;
use crate::geometry::{Point, Rect};

/// The width that is kept for a name, whatever the name is: a renamed blip must not move anybody.
const WIDTH: f64 = 9.0 * NAME_SIZE;
/// The height that is ample: while a fan has such places, names do not stand close together.
const AMPLE: f64 = 2.6 * NAME_SIZE;
/// The least distance between a blip and room that is kept for another one's name.
const CLEAR: f64 = 3.0;

/// The blips on a fan, and the room that is kept for their names.
pub(super) struct Reserves {
    frame: Rect,
    blip_radius: f64,
    blips: Vec<Point>,
    rooms: Vec<Rect>,
}

/// How much room for a name a place has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// More than a name needs.
    Ample(Side),
    /// As much as a name needs.
    Enough(Side),
    /// None.
    None,
    /// None, and what stands here takes somebody else's.
    Covers,
}

impl Room {
    /// Which places are taken first.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Ample(_) => 0,
            Self::Enough(_) => 1,
            Self::None => 2,
            Self::Covers => 3,
        }
    }

    /// The side of it.
    pub(super) fn side(self) -> Option<Side> {
        match self {
            Self::Ample(side) | Self::Enough(side) => Some(side),
            Self::None | Self::Covers => None,
        }
    }
}

impl Reserves {
    /// None yet, on a fan whose names must stay in the frame.
    pub(super) fn new(frame: Rect, blip_radius: f64) -> Self {
        Self { frame, blip_radius, blips: Vec::new(), rooms: Vec::new() }
    }

    /// The room that a blip would have here.
    pub(super) fn room(&self, at: Point) -> Room {
        if self.rooms.iter().any(|room| room.distance(at) < self.blip_radius + CLEAR) {
            return Room::Covers;
        }
        let rooms = Side::ALL.map(|side| (side, self.rect(side, at)));
        let free = || rooms.iter().filter(|(_, rect)| rect.inside(self.frame) && self.is_free(*rect));
        let ample = free().find(|(_, rect)| self.is_free(rect.with_height(AMPLE)));
        let enough = || free().next();
        ample
            .map(|(side, _)| Room::Ample(*side))
            .or_else(|| enough().map(|(side, _)| Room::Enough(*side)))
            .unwrap_or(Room::None)
    }

    /// A blip stands here.
    pub(super) fn put(&mut self, at: Point, side: Option<Side>) {
        self.blips.push(at);
        self.rooms.extend(side.map(|side| self.rect(side, at)));
    }

    fn rect(&self, side: Side, at: Point) -> Rect {
        side.rect(at, self.blip_radius, WIDTH)
    }

    fn is_free(&self, rect: Rect) -> bool {
        !self.rooms.iter().any(|other| rect.overlaps(*other))
            && self.blips.iter().all(|blip| rect.distance(*blip) >= self.blip_radius + CLEAR)
    }
}

//! Finds a place for every blip of a chart, edition by edition.

use super::name::{self, Side};
use super::sequence;
use super::{Chart, NAME_SIZE, Spot, rings};
use crate::geometry::{Cell, Point, Rect, Sector, round};
use crate::model::{Placement, Radar};

/// What a chart is before blips stand on it.
pub(super) struct Sheet<'a> {
    /// The rings' outer radii.
    pub(super) rings: Vec<f64>,
    /// The radius that blips have while there is room.
    pub(super) blip_radius: f64,
    /// The sector of a quadrant, `None` when the chart does not show it.
    pub(super) sector_of: &'a dyn Fn(usize) -> Option<Sector>,
    /// What blips must not cover.
    pub(super) taken: Vec<Rect>,
    /// The frame that names must stay in; `None` on a chart without names.
    pub(super) names: Option<Rect>,
}

/// How many points of its cell a blip looks at.
const CANDIDATES: usize = 400;
/// How much room a blip looks for around itself, in blip radii: ample first, then less, then the least.
const ROOM: [f64; 8] = [4.0, 3.0, 2.2, 1.6, 1.1, 0.7, 0.4, 0.0];
/// Of the blip's radius: the least gap around every blip. Leaves room for rounding, too.
const GAP: f64 = 0.12;
/// How much smaller blips become when they do not fit.
const SHRINK: f64 = 0.94;

/// Places all blips, with smaller and smaller blips until they fit.
pub(super) fn chart(radar: &Radar, sheet: &Sheet<'_>) -> Chart {
    let mut blip_radius = sheet.blip_radius;
    let spots = loop {
        if let Some(spots) = (Walk { radar, sheet, blip_radius }).editions() {
            break spots;
        }
        // Ends: a blip without extent fits anywhere.
        blip_radius = if blip_radius > 0.4 { round(blip_radius * SHRINK) } else { 0.0 };
    };
    Chart { rings: sheet.rings.clone(), blip_radius, spots }
}

/// One attempt, at one size of blips.
struct Walk<'a> {
    radar: &'a Radar,
    sheet: &'a Sheet<'a>,
    blip_radius: f64,
}

/// By blip: its spot in one edition.
type Spots = Vec<Option<Spot>>;

impl Walk<'_> {
    /// The spots in all editions, or `None` when a blip finds no place.
    fn editions(&self) -> Option<Vec<Spots>> {
        let mut editions: Vec<Spots> = Vec::with_capacity(self.radar.editions.len());
        for edition in 0..self.radar.editions.len() {
            let before = editions.last();
            editions.push(self.edition(edition, before)?);
        }
        Some(editions)
    }

    fn edition(&self, edition: usize, before: Option<&Spots>) -> Option<Spots> {
        let mut spots: Spots = vec![None; self.radar.blips.len()];
        let mut board = Board::new(self.sheet, self.blip_radius);
        let mut looking = Vec::new();
        for (index, blip) in self.radar.blips.iter().enumerate() {
            let old = before.and_then(|before| before[index]);
            let was = edition.checked_sub(1).and_then(|previous| blip.placement(previous));
            match (blip.placement(edition), old) {
                (Some(now), Some(spot)) if was.is_some_and(|was| same_cell(was, now)) => {
                    board.put(spot, self.name_width(index));
                    spots[index] = Some(spot);
                }
                (Some(now), old) => looking.extend(self.cell(now).map(|cell| (index, cell, old))),
                // Who has just left stays as a ghost for one edition, so its place is not yet free.
                (None, Some(ghost)) => board.circles.push(ghost.at),
                (None, None) => {}
            }
        }
        // Who was on the chart before comes first: it has a bearing to keep.
        looking.sort_by_key(|(index, _, old)| {
            let id = self.radar.blips[*index].id.as_str();
            (old.is_none(), sequence::hash(id), id)
        });
        for (index, cell, old) in looking {
            let width = self.name_width(index);
            let kept = old.and_then(|old| board.near_bearing(&cell, old.at.bearing(), width));
            let spot = kept.or_else(|| board.anywhere(&cell, &self.radar.blips[index].id, width))?;
            board.put(spot, width);
            board.drop_covered_names(spot, &mut spots, |other| self.name_width(other));
            spots[index] = Some(spot);
        }
        Some(spots)
    }

    fn cell(&self, placement: &Placement) -> Option<Cell> {
        let sector = (self.sheet.sector_of)(placement.quadrant)?;
        Some(rings::cell(&self.sheet.rings, sector, placement.ring))
    }

    fn name_width(&self, blip: usize) -> f64 {
        name::widest(&self.radar.blips[blip].name, NAME_SIZE)
    }
}

fn same_cell(a: &Placement, b: &Placement) -> bool {
    (a.quadrant, a.ring) == (b.quadrant, b.ring)
}

/// What already stands on the chart in one edition.
struct Board<'a> {
    sheet: &'a Sheet<'a>,
    blip_radius: f64,
    circles: Vec<Point>,
    names: Vec<Rect>,
}

impl<'a> Board<'a> {
    fn new(sheet: &'a Sheet<'a>, blip_radius: f64) -> Self {
        Self { sheet, blip_radius, circles: Vec::new(), names: Vec::new() }
    }

    fn put(&mut self, spot: Spot, name_width: f64) {
        self.circles.push(spot.at);
        self.names.extend(spot.name.map(|side| side.rect(spot.at, self.blip_radius, name_width)));
    }

    /// The first of the id's points with the most generous room that any of them has, a place for the name before
    /// one without.
    fn anywhere(&self, cell: &Cell, id: &str, name_width: f64) -> Option<Spot> {
        let points = sequence::points(id).take(CANDIDATES);
        let places: Vec<Place> = points
            .filter_map(|(across, along)| cell.point(self.inset(), across, along))
            .filter_map(|at| self.place(cell, at.rounded(), name_width))
            .collect();
        let with_name = |place: &&Place| self.sheet.names.is_none() || place.spot.name.is_some();
        let first = |room: f64, wanted: &dyn Fn(&&Place) -> bool| {
            places.iter().filter(wanted).find(|place| place.room >= room)
        };
        let named = ROOM.iter().find_map(|room| first(*room, &with_name));
        let unnamed = || ROOM.iter().find_map(|room| first(*room, &|place| !place.covers_name));
        named.or_else(unnamed).or_else(|| first(0.0, &|_| true)).map(|place| place.spot)
    }

    /// The free place whose bearing is nearest to the given one. Up to a few degrees a place for the name is worth
    /// the turn.
    fn near_bearing(&self, cell: &Cell, bearing: f64, name_width: f64) -> Option<Spot> {
        const STEPS: i32 = 45;
        const WORTH_A_NAME: f64 = 4.0;
        let (low, high) = cell.reach(self.inset())?;
        let mut nearest: Option<(f64, Spot)> = None;
        for step in 0..=STEPS {
            let turn = f64::from(step).to_radians();
            let mut best: Option<Place> = None;
            for (bearing, across) in [bearing + turn, bearing - turn].into_iter().flat_map(|bearing| {
                [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].into_iter().map(move |across| (bearing, across))
            }) {
                let distance = low + across * (high - low);
                let Some((first, last)) = cell.bearings(self.inset(), distance) else { continue };
                let at = Point::polar(bearing.clamp(first, last), distance).rounded();
                let place = self.place(cell, at, name_width).filter(|place| !place.covers_name);
                best = match (best, place) {
                    (Some(best), Some(place)) if place.rank() > best.rank() => Some(place),
                    (best, place) => best.or(place),
                };
            }
            let Some(best) = best else { continue };
            let named = self.sheet.names.is_none() || best.spot.name.is_some();
            match nearest {
                None if named => return Some(best.spot),
                None => nearest = Some((f64::from(step), best.spot)),
                Some((at, _)) if f64::from(step) <= at + WORTH_A_NAME && named => return Some(best.spot),
                Some((at, spot)) if f64::from(step) > at + WORTH_A_NAME => return Some(spot),
                Some(_) => {}
            }
        }
        nearest.map(|(_, spot)| spot)
    }

    /// What standing at a point would be like; `None` when a blip cannot stand there.
    fn place(&self, cell: &Cell, at: Point, name_width: f64) -> Option<Place> {
        let r = self.blip_radius;
        let gap = r * GAP;
        let to_circles =
            self.circles.iter().map(|other| at.distance(*other) - 2.0 * r).fold(f64::INFINITY, f64::min);
        let to_taken =
            self.sheet.taken.iter().map(|rect| rect.distance(at) - r).fold(f64::INFINITY, f64::min);
        let to_border = cell.distance_to_border(at) - r;
        if to_circles < gap || to_taken < gap || to_border < gap / 2.0 {
            return None;
        }
        let covers_name = self.names.iter().any(|name| name.distance(at) < r + gap);
        let free = |side: &Side| !covers_name && self.has_room_for(side.rect(at, r, name_width));
        let name = self.sheet.names.and_then(|_| Side::ALL.into_iter().find(free));
        // A border is no blip: half the room is enough towards it.
        let room = to_circles.min(2.0 * to_border).min(2.0 * to_taken) - gap;
        Some(Place { spot: Spot { at, name }, room: room / r.max(f64::MIN_POSITIVE), covers_name })
    }

    fn has_room_for(&self, name: Rect) -> bool {
        let clear = self.blip_radius * (1.0 + 2.0 * GAP);
        self.sheet.names.is_some_and(|frame| name.inside(frame))
            && !self.names.iter().any(|other| name.overlaps(*other))
            && self.circles.iter().all(|circle| name.distance(*circle) >= clear)
    }

    /// A blip that found no other place stands on somebody's name: that name is then shown on hover only.
    fn drop_covered_names(&mut self, newcomer: Spot, spots: &mut Spots, width: impl Fn(usize) -> f64) {
        let r = self.blip_radius;
        let covered = |name: &Rect| name.distance(newcomer.at) < r;
        if !self.names.iter().any(covered) {
            return;
        }
        self.names.retain(|name| !covered(name));
        for (index, spot) in spots.iter_mut().enumerate() {
            if let Some(spot) = spot {
                spot.name = spot.name.filter(|side| !covered(&side.rect(spot.at, r, width(index))));
            }
        }
    }

    /// How far a blip's centre stays from its cell's border.
    fn inset(&self) -> f64 {
        // A tenth for rounding.
        self.blip_radius * (1.0 + GAP / 2.0) + 0.1
    }
}

/// A free place.
struct Place {
    spot: Spot,
    /// The room around a blip there, in blip radii, beyond the least gap.
    room: f64,
    /// A name already stands there.
    covers_name: bool,
}

impl Place {
    fn rank(&self) -> (bool, f64) {
        (self.spot.name.is_some(), self.room)
    }
}

//! The places that a cell has: slots on concentric arcs.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::hash;
use crate::geometry::{Cell, Point, Rect, Sector};

/// The slots of one cell, and the size of the blips that they take.
#[derive(Debug, Clone, Default)]
pub(super) struct Lattice {
    /// Row by row from the outside, each row clockwise.
    pub(super) slots: Vec<Slot>,
    /// The largest radius of a blip that fits into every slot.
    pub(super) blip_radius: f64,
    /// How far a blip's centre stays from the border of its slot.
    inset: f64,
}

/// A place for one blip.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// What belongs to this slot alone. It has the shape of a cell: part of a ring.
    area: Cell,
    /// Where a blip stands in it that has no bearing to keep. Not the middle, so that the map does not look like a grid.
    pub(super) home: Point,
    /// The slots right beside this one, by index.
    pub(super) beside: Vec<usize>,
}

/// How many times as many it gets when it needs more. Many at once, because every blip of the cell moves then.
const GROWTH: usize = 2;
/// From one pitch to the next one that is tried.
const STEP: f64 = 1.02;
/// The least distance between two blips: each keeps half of it from the border of its slot.
const GAP: f64 = 0.6;
/// Of the freedom that a blip has in its slot: how much of it the homes use.
const JITTER: f64 = 1.0;
/// How far homes stay from the border of their cell where their slot has the room, in blip radii.
const OFF_BORDER: f64 = 2.0;
/// How many points of a slot are looked at for that.
const DRAWS: u64 = 8;
/// In diameters of blips: slots whose homes are nearer to each other than this are right beside each other.
const BESIDE: f64 = 1.3;

impl Lattice {
    /// The slots of a cell that has to hold `need` blips, without those on what is `taken`.
    ///
    /// The slots are as large as they can be while there are `standard` ones, but large enough for blips of
    /// `blip_radius`. Only when `need` asks for it, they are smaller.
    pub(super) fn new(cell: &Cell, taken: &[Rect], need: usize, standard: usize, blip_radius: f64) -> Self {
        let rows = |pitch: f64| rows(cell, pitch, taken);
        let count = |pitch: f64| rows(pitch).iter().map(|row| row.slots).sum::<usize>();
        let least = pitch_for(blip_radius);
        let pitch_from = |steps: i32| least * libm::pow(STEP, f64::from(steps));
        // A slot is no smaller than a square, so most need not be counted.
        let may_have = |pitch: f64, slots: usize| pitch * pitch * slots as f64 <= cell.area();
        let has = |pitch: f64, slots: usize| may_have(pitch, slots) && count(pitch) >= slots;
        let pitch = if need <= count(least) {
            let wanted = class(need, standard);
            (0..=100).rev().map(pitch_from).find(|pitch| has(*pitch, wanted)).unwrap_or(least)
        } else {
            (-500..0).rev().map(pitch_from).find(|pitch| has(*pitch, need)).unwrap_or(least)
        };
        Self::with_rows(cell, &rows(pitch), pitch, blip_radius)
    }

    /// How many blips of this radius a cell can hold.
    pub(super) fn capacity(cell: &Cell, taken: &[Rect], blip_radius: f64) -> usize {
        rows(cell, pitch_for(blip_radius), taken).iter().map(|row| row.slots).sum()
    }

    fn with_rows(cell: &Cell, rows: &[Row], pitch: f64, standard_radius: f64) -> Self {
        let gap = gap(pitch);
        // Rounded down, since a radius is written with one decimal.
        let fitting = ((pitch - gap - 0.01) * 5.0).floor() / 10.0;
        let blip_radius = fitting.clamp(0.0, standard_radius);
        let inset = blip_radius + gap / 2.0;
        let areas: Vec<Cell> = rows.iter().flat_map(Row::areas).collect();
        let homes: Vec<Point> = areas
            .iter()
            .enumerate()
            .map(|(index, area)| home(cell, area, blip_radius, inset, index))
            .collect();
        let near = |a: &Point, b: &Point| a.distance(*b) < BESIDE * (2.0 * blip_radius);
        let slots = areas.into_iter().zip(&homes).enumerate().map(|(index, (area, home))| {
            let beside =
                homes.iter().enumerate().filter(|(other, point)| *other != index && near(home, point));
            Slot { area, home: *home, beside: beside.map(|(other, _)| other).collect() }
        });
        Self { slots: slots.collect(), blip_radius, inset }
    }

    /// Where a blip stands in a slot that would like to keep a bearing, and by how much it turns nevertheless.
    pub(super) fn near_bearing(&self, slot: &Slot, bearing: f64) -> (Point, f64) {
        let distance = slot.home.radius();
        let Some((first, last)) = slot.area.bearings(self.inset, distance) else { return (slot.home, PI) };
        let (middle, half) = (f64::midpoint(first, last), (last - first) / 2.0);
        // Clockwise from the middle of the slot, in -PI..PI.
        let off = (bearing - middle + PI).rem_euclid(TAU) - PI;
        let turn = (off.abs() - half).max(0.0);
        (Point::polar(middle + off.clamp(-half, half), distance).rounded(), turn)
    }
}

/// The pitch that blips of this radius need.
fn pitch_for(blip_radius: f64) -> f64 {
    2.0 * blip_radius + GAP + 0.1
}

/// The least distance between blips on a lattice of this pitch.
fn gap(pitch: f64) -> f64 {
    // Coordinates are rounded to a tenth, which brings two blips nearer by 0.15 at most.
    (pitch * 0.1).clamp(0.2, GAP)
}

/// The number of slots that a cell should have for so many blips.
fn class(need: usize, standard: usize) -> usize {
    let mut class = standard.max(1);
    while class < need {
        class *= GROWTH;
    }
    class
}

/// Where a blip stands in a slot while nothing else matters: somewhere, but off the border of the cell.
fn home(cell: &Cell, area: &Cell, blip_radius: f64, inset: f64, index: usize) -> Point {
    let centred = |unit: f64| 0.5 + JITTER * (unit - 0.5);
    let draws = (0..DRAWS).filter_map(|draw| {
        let (across, along) = hash::unit_square(hash::with(draw, index));
        area.point(inset, centred(across), centred(along))
    });
    let off_border = |at: &Point| cell.distance_to_border(*at).min(OFF_BORDER * blip_radius);
    // The first of equal ones.
    let best = draws.reduce(|best, at| if off_border(&at) > off_border(&best) { at } else { best });
    let middle = || Point::polar(area.sector.middle(), f64::midpoint(area.inner, area.outer));
    best.unwrap_or_else(middle).rounded()
}

/// Slots at the same distance from the centre.
#[derive(Debug)]
struct Row {
    area: Cell,
    slots: usize,
}

impl Row {
    fn areas(&self) -> impl Iterator<Item = Cell> {
        let Cell { sector: Sector { start, end }, inner, outer } = self.area;
        let bearing = move |slot: usize| start + (end - start) * slot as f64 / self.slots as f64;
        (0..self.slots).map(move |slot| Cell {
            sector: Sector { start: bearing(slot), end: bearing(slot + 1) },
            inner,
            outer,
        })
    }
}

/// The rows of a cell, from the outside.
fn rows(cell: &Cell, pitch: f64, taken: &[Rect]) -> Vec<Row> {
    let inset = pitch / 2.0;
    let Some((low, high)) = cell.reach(inset) else { return Vec::new() };
    // The very centre has room for one blip only, but belongs to no direction.
    let (inner, outer) = (low.max(inset) - inset, high + inset);
    // A hair, so that a cell of exactly three rows has three.
    let count = ((outer - inner) / pitch + 1e-9).floor();
    // At the tip of a sector there is nothing to fill.
    let height = if cell.inner > 0.0 { (outer - inner) / count } else { pitch };
    (0..count as usize)
        .map(|row| {
            let outer = outer - height * row as f64;
            let area = beside(taken, Cell { sector: cell.sector, inner: outer - height, outer });
            let middle = f64::midpoint(area.inner, area.outer);
            let half = if middle > inset { libm::asin(inset / middle) } else { FRAC_PI_2 };
            Row { area, slots: (area.sector.angle() / (2.0 * half) + 1e-9).floor().max(0.0) as usize }
        })
        .collect()
}

/// The part of a row that is beside what is taken. That lies on the upper vertical axis, where the first sector
/// starts and the last one ends.
fn beside(taken: &[Rect], mut row: Cell) -> Cell {
    for rect in taken {
        let (half, near, far) = (rect.width / 2.0, -rect.y - rect.height, -rect.y);
        if row.outer <= near || row.inner >= libm::hypot(half, far) {
            continue;
        }
        // Its corner that is nearest to the centre, or where the row cuts its side.
        let height = near.max(libm::sqrt((row.inner * row.inner - half * half).max(0.0)));
        let clear = libm::atan2(half, height);
        row.sector.start = row.sector.start.max(clear);
        row.sector.end = row.sector.end.min(TAU - clear);
    }
    row
}

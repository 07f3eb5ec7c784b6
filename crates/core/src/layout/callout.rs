//! Where a name can stand that is shown only while its blip is open or under the pointer.

use std::f64::consts::TAU;

use super::name::Side;
use super::{Chart, NAME_SIZE, Spot};
use crate::geometry::{Point, Rect};

/// A name beside a blip, or a little away from it with a line between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Callout {
    /// The near end of the text, on its middle line.
    pub at: Point,
    /// The side of `at` on which the text is.
    pub side: Side,
    /// A line from the blip's edge to the text, when it does not stand right beside its blip.
    pub leader: Option<(Point, Point)>,
    /// The size of the font that there is room for, in units of the chart.
    pub size: f64,
}

/// How far from its blip's edge a callout may be, in em.
const REACH: f64 = 6.0;
/// From one distance to the next, in em.
const STEP: f64 = 0.5;
/// Between a leader's end and the text, in em.
const LEADER_GAP: f64 = 0.25;
/// The height of a line of text, in em.
const LINE: f64 = 1.3;
/// The extent of a blip that is open, in blip radii: it has a ring around it.
const OPEN: f64 = 1.32;
/// The bearings that are tried at each distance, in twelfths of a turn, the flat ones first.
const DIRECTIONS: [u32; 10] = [2, 4, 10, 8, 1, 5, 11, 7, 0, 6];

/// By blip: where its name stands while it is open or under the pointer, in this edition.
///
/// `name_widths` are the widths of the names by blip, in a font of this `size`. A callout stays in the `frame` and lies
/// neither on a blip nor on what is to be avoided, nor on a name that is always shown. `None` for a blip that is not on
/// the chart, for one whose name is always shown, and where nothing is free within six em.
///
/// A callout stays where it was `before`, in another edition, if its blip does and the place is free. Else right beside the
/// blip comes first, then further and further away. Cost: blips × (blips + places × those near by).
pub fn callouts(
    chart: &Chart,
    edition: usize,
    before: &[Option<Callout>],
    name_widths: &[f64],
    size: f64,
    frame: Rect,
    avoid: &[Rect],
) -> Vec<Option<Callout>> {
    let spots = chart.spots.get(edition).map(Vec::as_slice).unwrap_or_default();
    let r = chart.blip_radius;
    let shown = spots.iter().zip(name_widths).filter_map(|(spot, width)| {
        let Spot { at, name } = (*spot)?;
        Some(name?.rect(at, r, width * NAME_SIZE / size))
    });
    let rects: Vec<Rect> = shown.chain(avoid.iter().copied()).collect();
    let blips: Vec<Point> = spots.iter().flatten().map(|spot| spot.at).collect();
    let before = before.iter().copied().chain(std::iter::repeat(None));
    spots
        .iter()
        .zip(name_widths)
        .zip(before)
        .map(|((spot, width), before)| {
            let Spot { at, name: None } = (*spot)? else { return None };
            let all = Surroundings { at, blip_radius: r, size, frame, blips: &blips, rects: &rects };
            all.near(*width, |near| near.callout(*width, before))
        })
        .collect()
}

/// One blip, and what is around it.
struct Surroundings<'a> {
    at: Point,
    blip_radius: f64,
    size: f64,
    frame: Rect,
    blips: &'a [Point],
    rects: &'a [Rect],
}

impl Surroundings<'_> {
    /// Asks with what is near enough to matter only.
    fn near<T>(&self, width: f64, ask: impl FnOnce(&Surroundings<'_>) -> T) -> T {
        let reach = REACH * self.size + OPEN * self.blip_radius;
        let (across, up) = (reach + width, reach + self.size);
        let area = Rect { x: self.at.x - across, y: self.at.y - up, width: 2.0 * across, height: 2.0 * up };
        let blips = self.blips.iter().copied().filter(|blip| area.distance(*blip) < 2.0 * self.blip_radius);
        let rects = self.rects.iter().copied().filter(|rect| area.overlaps(*rect));
        ask(&Surroundings { blips: &blips.collect::<Vec<_>>(), rects: &rects.collect::<Vec<_>>(), ..*self })
    }

    /// The place that it had before, else the nearest free one; before all one whose leader crosses no blip.
    fn callout(&self, width: f64, before: Option<Callout>) -> Option<Callout> {
        let free = || self.places().filter(|place| self.is_free(self.rect(place, width)));
        let leads = |place: &Callout| place.leader.is_none_or(|(from, to)| self.is_clear(from, to));
        let stays = |before: &Callout| {
            self.is_free(self.rect(before, width))
                && leads(before)
                && self.places().any(|place| place == *before)
        };
        if let Some(before) = before.filter(stays) {
            return Some(before);
        }
        free().find(leads).or_else(|| free().next())
    }

    /// All places, the nearest first.
    fn places(&self) -> impl Iterator<Item = Callout> {
        let edge = self.blip_radius * OPEN;
        let beside = Side::ALL.into_iter().map(move |side| {
            let away = edge + LEADER_GAP * self.size;
            let x = match side {
                Side::Right => self.at.x + away,
                Side::Left => self.at.x - away,
            };
            Callout { at: Point { x, ..self.at }.rounded(), side, leader: None, size: self.size }
        });
        let steps = (1..=(REACH / STEP) as u32).map(|step| f64::from(step) * STEP * self.size);
        // Away from the blip looks best; over or under it is possible, too.
        let further = steps.flat_map(move |distance| {
            [false, true].into_iter().flat_map(move |back| {
                DIRECTIONS.into_iter().map(move |twelfth| self.away(twelfth, distance, back))
            })
        });
        beside.chain(further)
    }

    /// A place at this distance from the blip's edge, with text that leads away from the blip, or back over or under it.
    fn away(&self, twelfth: u32, distance: f64, back: bool) -> Callout {
        let bearing = f64::from(twelfth) / 12.0 * TAU;
        let point = |length: f64| {
            let Point { x, y } = Point::polar(bearing, length);
            Point { x: self.at.x + x, y: self.at.y + y }.rounded()
        };
        let text = self.blip_radius * OPEN + distance;
        let at = point(text);
        let side = if (at.x < self.at.x) == back { Side::Right } else { Side::Left };
        // Text that leads back is met from below or above.
        let gap = if back { LINE / 2.0 / libm::cos(bearing).abs() } else { LEADER_GAP };
        let end = (text - gap * self.size).max(self.blip_radius);
        Callout { at, side, leader: Some((point(self.blip_radius), point(end))), size: self.size }
    }

    fn rect(&self, place: &Callout, width: f64) -> Rect {
        let x = match place.side {
            Side::Right => place.at.x,
            Side::Left => place.at.x - width,
        };
        let height = LINE * self.size;
        Rect { x, y: place.at.y - height / 2.0, width, height }
    }

    fn is_free(&self, rect: Rect) -> bool {
        rect.inside(self.frame)
            && self.blips.iter().all(|blip| rect.distance(*blip) >= self.blip_radius)
            && !self.rects.iter().any(|other| rect.overlaps(*other))
    }

    /// Whether a line crosses no other blip.
    fn is_clear(&self, from: Point, to: Point) -> bool {
        let others = self.blips.iter().filter(|blip| **blip != self.at);
        others.map(|blip| blip.distance_to_line(from, to)).all(|distance| distance >= self.blip_radius)
    }
}

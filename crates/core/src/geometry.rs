//! Points, sectors and cells of a radar.
//!
//! The coordinate space of every chart: origin at the radar's centre, x to the right, y **downwards** as in SVG.
//! A *bearing* is an angle in radians, clockwise from straight up. Lengths are in the chart's own units.
//!
//! Trigonometry comes from `libm` and not from the standard library, whose last bits depend on the platform: the
//! same data has to give the same bytes everywhere.

use std::f64::consts::{FRAC_PI_2, PI, TAU};
use std::fmt::Write as _;

use serde::Serialize;

/// A place on a chart.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The point at `distance` from the centre in the direction of `bearing`.
    pub fn polar(bearing: f64, distance: f64) -> Self {
        Self { x: distance * libm::sin(bearing), y: -distance * libm::cos(bearing) }
    }

    /// Distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        libm::hypot(self.x - other.x, self.y - other.y)
    }

    /// Distance to the nearest point of the line between two others.
    pub fn distance_to_line(self, from: Self, to: Self) -> f64 {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = dx * dx + dy * dy;
        let along =
            if length > 0.0 { ((self.x - from.x) * dx + (self.y - from.y) * dy) / length } else { 0.0 };
        let along = along.clamp(0.0, 1.0);
        self.distance(Self { x: from.x + along * dx, y: from.y + along * dy })
    }

    /// Distance from the centre.
    pub fn radius(self) -> f64 {
        libm::hypot(self.x, self.y)
    }

    /// Direction from the centre, in `0..TAU`. 0 at the centre itself.
    pub fn bearing(self) -> f64 {
        let bearing = libm::atan2(self.x, -self.y);
        if bearing < 0.0 { bearing + TAU } else { bearing }
    }

    /// The nearest point whose coordinates have one decimal: what is baked into the page.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self { x: round(self.x), y: round(self.y) }
    }
}

/// Rounds to one decimal, and never to a negative zero, which would be written as `-0.0`.
pub fn round(length: f64) -> f64 {
    libm::round(length * 10.0) / 10.0 + 0.0
}

/// An axis-parallel box, for names and other things that are not round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Extent to the right, not negative.
    pub width: f64,
    /// Extent downwards, not negative.
    pub height: f64,
}

impl Rect {
    /// Whether the two share any area.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Distance from a point to the box; 0 inside it.
    pub fn distance(self, point: Point) -> f64 {
        let dx = (self.x - point.x).max(point.x - self.x - self.width).max(0.0);
        let dy = (self.y - point.y).max(point.y - self.y - self.height).max(0.0);
        libm::hypot(dx, dy)
    }

    /// The box with the same middle line and another height.
    #[must_use]
    pub fn with_height(self, height: f64) -> Self {
        Self { y: self.y + (self.height - height) / 2.0, height, ..self }
    }

    /// Whether it lies wholly in `outer`.
    pub fn inside(self, outer: Self) -> bool {
        self.x >= outer.x
            && self.y >= outer.y
            && self.x + self.width <= outer.x + outer.width
            && self.y + self.height <= outer.y + outer.height
    }
}

/// The directions that belong to one quadrant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sector {
    /// Bearing of the first side.
    pub start: f64,
    /// Bearing of the last side, clockwise from `start`, at most a full turn from it.
    pub end: f64,
}

impl Sector {
    /// The sector of a quadrant in focus: from straight up to the right, so that the centre is the lower left corner.
    pub const FAN: Self = Self { start: 0.0, end: FRAC_PI_2 };

    /// The sector of quadrant `index` of `count`, clockwise from straight up.
    pub fn of(index: usize, count: usize) -> Self {
        let turn = TAU / count.max(1) as f64;
        Self { start: turn * index as f64, end: turn * (index as f64 + 1.0) }
    }

    /// The bearing halfway between the sides.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// How far it opens, in radians.
    pub fn angle(self) -> f64 {
        self.end - self.start
    }

    /// Whether it is the whole disc, which has no sides.
    pub fn is_full(self) -> bool {
        self.angle() > TAU - 1e-9
    }

    /// Distance from a point of the sector to its nearest side; infinite for the whole disc.
    fn distance_to_sides(self, point: Point) -> f64 {
        if self.is_full() {
            return f64::INFINITY;
        }
        let distance = point.radius();
        let to_side = |side: f64| {
            let off = (point.bearing() - side).rem_euclid(TAU);
            let off = off.min(TAU - off);
            // Behind the centre, the centre itself is the side's nearest point.
            if off < FRAC_PI_2 { distance * libm::sin(off) } else { distance }
        };
        to_side(self.start).min(to_side(self.end))
    }
}

/// Where one ring and one quadrant meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The quadrant's directions.
    pub sector: Sector,
    /// The ring's inner radius; 0 for the innermost ring.
    pub inner: f64,
    /// The ring's outer radius.
    pub outer: f64,
}

impl Cell {
    /// How far a point of the cell is from its border.
    pub fn distance_to_border(&self, point: Point) -> f64 {
        let radius = point.radius();
        let to_inner = if self.inner > 0.0 { radius - self.inner } else { f64::INFINITY };
        to_inner.min(self.outer - radius).min(self.sector.distance_to_sides(point))
    }

    /// Its area.
    pub fn area(&self) -> f64 {
        self.sector.angle() / 2.0 * (self.outer * self.outer - self.inner * self.inner)
    }

    /// A point of the cell, at least `inset` from its border, for two numbers in `0..1`: the first chooses the
    /// distance from the centre (evenly by area), the second the bearing. `None` where the cell is too narrow.
    pub fn point(&self, inset: f64, across: f64, along: f64) -> Option<Point> {
        let (low, high) = self.reach(inset)?;
        let distance = libm::sqrt(low * low + across * (high * high - low * low));
        let (first, last) = self.bearings(inset, distance)?;
        Some(Point::polar(first + along * (last - first), distance))
    }

    /// The least and the greatest distance from the centre that a point with this inset can have.
    pub fn reach(&self, inset: f64) -> Option<(f64, f64)> {
        // Near the tip the two sides are closer together than twice the inset.
        let half = self.sector.angle() / 2.0;
        let tip = if self.sector.is_full() { 0.0 } else { inset / libm::sin(half.min(FRAC_PI_2)) };
        let low = if self.inner > 0.0 { tip.max(self.inner + inset) } else { tip };
        let high = self.outer - inset;
        (low <= high).then_some((low, high))
    }

    /// The first and the last bearing that a point at this distance and with this inset can have.
    pub fn bearings(&self, inset: f64, distance: f64) -> Option<(f64, f64)> {
        if self.sector.is_full() {
            return Some((self.sector.start, self.sector.end));
        }
        let margin = if distance > inset { libm::asin(inset / distance) } else { FRAC_PI_2 };
        let (first, last) = (self.sector.start + margin, self.sector.end - margin);
        // At the very tip the two are equal up to the last bits.
        (first <= last + 1e-9).then_some((first, last.max(first)))
    }

    /// The cell's outline as SVG path data.
    pub fn path(&self) -> String {
        let mut path = String::new();
        if self.sector.is_full() {
            circle(&mut path, self.outer);
            if self.inner > 0.0 {
                circle(&mut path, self.inner);
            }
            return path;
        }
        let large = u8::from(self.sector.angle() > PI);
        move_to(&mut path, 'M', Point::polar(self.sector.start, self.outer));
        arc_to(&mut path, self.outer, large, 1, Point::polar(self.sector.end, self.outer));
        if self.inner > 0.0 {
            move_to(&mut path, 'L', Point::polar(self.sector.end, self.inner));
            arc_to(&mut path, self.inner, large, 0, Point::polar(self.sector.start, self.inner));
        } else {
            path.push_str("L0 0");
        }
        path.push('Z');
        path
    }
}

/// An open arc along a sector's outside, for text that follows it. It runs so that the text stands upright:
/// clockwise in the upper half of the disc, counter-clockwise in the lower.
pub fn text_arc(sector: Sector, radius: f64) -> String {
    let (start, end) = if sector.is_full() { (-PI, PI - 1e-3) } else { (sector.start, sector.end) };
    let large = u8::from(end - start > PI);
    let below = libm::cos(f64::midpoint(start, end)) < -1e-9;
    let (from, to, sweep) = if below { (end, start, 0) } else { (start, end, 1) };
    let mut path = String::new();
    move_to(&mut path, 'M', Point::polar(from, radius));
    arc_to(&mut path, radius, large, sweep, Point::polar(to, radius));
    path
}

fn circle(path: &mut String, radius: f64) {
    move_to(path, 'M', Point { x: 0.0, y: -radius });
    arc_to(path, radius, 0, 1, Point { x: 0.0, y: radius });
    arc_to(path, radius, 0, 1, Point { x: 0.0, y: -radius });
    path.push('Z');
}

fn move_to(path: &mut String, command: char, to: Point) {
    let to = to.rounded();
    // Writing to a String cannot fail.
    let _ = write!(path, "{command}{} {}", to.x, to.y);
}

fn arc_to(path: &mut String, radius: f64, large: u8, sweep: u8, to: Point) {
    let (radius, to) = (round(radius), to.rounded());
    let _ = write!(path, "A{radius} {radius} 0 {large} {sweep} {} {}", to.x, to.y);
}

//! Where the keyboard goes on a chart: to the next blip in a direction, in a ring, in the list, or by its name.
//!
//! # Arrow keys
//!
//! An arrow looks at the blips in a right angle around its direction, 45° to either side, and goes to the one whose
//! distance forward and sideways is the smallest sum. So a blip straight ahead is preferred to one that is as far away
//! but to the side.
//!
//! **Arrows lead from every blip to every other.** This is the Yao graph of four cones in the maximum norm, turned by
//! 45°: the sum of the distances along the axes is the larger of the distances along the diagonals, `u` and `v`, and
//! what an arrow looks at is one quadrant of the plane of `u` and `v`. Be q at (a, b) in the first quadrant as seen from
//! p, at the distance d = max(a, b). The arrow goes to some r at (x, y) in that quadrant with 0 < x, y ≤ d. Then
//! |a - x| < d and |b - y| < d: from r it is strictly less far to q. So whoever follows the arrow towards q gets there.
//! That needs every blip to be inside of a quadrant and not between two; [`Place::diagonals`] sees to it.

mod typing;

pub use typing::{Typing, find};

/// A blip that the keyboard can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// Its index.
    pub blip: usize,
    /// Where it stands.
    pub place: Place,
    /// Its ring, counted from the centre.
    pub ring: usize,
}

/// A point on a chart in tenths of its unit, from the centre: x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// To the right of the centre.
    pub x: i32,
    /// Below the centre.
    pub y: i32,
}

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The nearest blip on the left.
    Left,
    /// The nearest blip on the right.
    Right,
    /// The nearest blip above.
    Up,
    /// The nearest blip below.
    Down,
    /// The next ring outwards that has a blip; there the blip with the nearest bearing.
    Outwards,
    /// The same inwards.
    Inwards,
    /// The first blip.
    First,
    /// The last blip.
    Last,
}

impl Step {
    /// What a key asks for, by its name in the DOM.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "PageUp" => Self::Outwards,
            "PageDown" => Self::Inwards,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// The blip to go to from `here`, which need not be one of the `stops`. `None` where there is nothing that way.
///
/// The order of the stops matters to [`Step::First`] and [`Step::Last`] only.
pub fn go(stops: &[Stop], here: Stop, step: Step) -> Option<usize> {
    let next = match step {
        Step::First => stops.first(),
        Step::Last => stops.last(),
        Step::Outwards => {
            let ring = stops.iter().map(|stop| stop.ring).filter(|ring| *ring > here.ring).min()?;
            nearest_bearing(stops, here.place, ring)
        }
        Step::Inwards => {
            let ring = stops.iter().map(|stop| stop.ring).filter(|ring| *ring < here.ring).max()?;
            nearest_bearing(stops, here.place, ring)
        }
        // In the signs of `u` and `v`, as `Place::diagonals` has them.
        Step::Right => nearest(stops, here.place, (1, 1)),
        Step::Down => nearest(stops, here.place, (1, -1)),
        Step::Left => nearest(stops, here.place, (-1, -1)),
        Step::Up => nearest(stops, here.place, (-1, 1)),
    };
    next.map(|next| next.blip)
}

/// The nearest stop in a quadrant of the diagonals.
fn nearest(stops: &[Stop], here: Place, (sign_u, sign_v): (i64, i64)) -> Option<&Stop> {
    let mut best = None;
    let mut shortest = i64::MAX;
    for stop in stops {
        let (u, v) = here.diagonals(stop.place);
        let (u, v) = (u * sign_u, v * sign_v);
        if u > 0 && v > 0 && u.max(v) < shortest {
            shortest = u.max(v);
            best = Some(stop);
        }
    }
    best
}

/// The stop of a ring that the smallest turn around the centre leads to.
fn nearest_bearing(stops: &[Stop], here: Place, ring: usize) -> Option<&Stop> {
    let mut best: Option<(f64, &Stop)> = None;
    for stop in stops.iter().filter(|stop| stop.ring == ring) {
        let cosine = here.dot(stop.place) / stop.place.dot(stop.place).sqrt().max(1.0);
        let is_better = best.is_none_or(|(highest, known)| {
            // Not `total_cmp`: to that, -0 and 0 are not the same bearing.
            cosine > highest || cosine >= highest && stop.place < known.place
        });
        if is_better {
            best = Some((cosine, stop));
        }
    }
    best.map(|(_, stop)| stop)
}

impl Place {
    /// Reads `x y` with at most one decimal each, as [`Stand::at`](crate::drawing::Stand::at) has it.
    pub fn parse(at: &str) -> Option<Self> {
        let (x, y) = at.split_once(' ')?;
        Some(Self { x: tenths(x)?, y: tenths(y)? })
    }

    /// The way to another place along the diagonals: `u` to the lower right, `v` to the upper right.
    ///
    /// Both are scaled, and turned by less than any two places could differ: so neither is zero, and no two places are
    /// equally far away. That takes coordinates below 2¹⁵.
    fn diagonals(self, other: Self) -> (i64, i64) {
        const SCALE: i64 = 1 << 20;
        let (dx, dy) = (i64::from(other.x) - i64::from(self.x), i64::from(other.y) - i64::from(self.y));
        let (u, v) = (dx + dy, dx - dy);
        (SCALE * u + v, SCALE * v - u)
    }

    fn dot(self, other: Self) -> f64 {
        f64::from(self.x) * f64::from(other.x) + f64::from(self.y) * f64::from(other.y)
    }
}

/// `-12.5` as -125. By hand: reading floating point numbers would add kilobytes to the page.
fn tenths(number: &str) -> Option<i32> {
    let unsigned = number.strip_prefix('-').unwrap_or(number);
    let (whole, decimal) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if whole.is_empty() || decimal.len() != 1 {
        return None;
    }
    let mut tenths: i32 = 0;
    for digit in whole.bytes().chain(decimal.bytes()) {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        tenths = tenths.checked_mul(10)?.checked_add(i32::from(digit))?;
    }
    Some(if unsigned.len() < number.len() { -tenths } else { tenths })
}

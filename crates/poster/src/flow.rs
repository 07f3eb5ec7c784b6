//! Setting the key in columns: as large as it fits, and evenly.

use radar_core::geometry::Rect;

use crate::ink::Ink;
use crate::key::{Block, Key, Set};
use crate::measure::Measure;

/// The key in its place.
pub(crate) struct Flow {
    /// The size of the names.
    pub(crate) size: f64,
    pub(crate) ink: Vec<Ink>,
}

/// The sizes that names can have, in halves of a tenth of a unit: nobody sees finer steps.
const SIZES: std::ops::RangeInclusive<u32> = 20..=210;
/// No narrower than this, in em, as long as there are wider columns: names would be broken into too many lines.
const NARROWEST: f64 = 9.0;
/// Between columns, in em.
const GAP: f64 = 2.0;

/// Sets the key as large as the area allows. `None` when even the smallest letters do not fit.
pub(crate) fn fill(key: &Key<'_>, area: Rect, measure: &Measure) -> Option<Flow> {
    let (mut fits, mut too_large) = (*SIZES.start(), *SIZES.end() + 1);
    let size = |step| f64::from(step) / 20.0;
    let mut best = columns(key, area, size(fits), measure)?;
    while too_large - fits > 1 {
        let middle = u32::midpoint(fits, too_large);
        match columns(key, area, size(middle), measure) {
            Some(found) => (best, fits) = (found, middle),
            None => too_large = middle,
        }
    }
    Some(best)
}

/// Sets the key with names of this size, in the number of columns that needs the least breaking of names.
fn columns(key: &Key<'_>, area: Rect, size: f64, measure: &Measure) -> Option<Flow> {
    let gap = GAP * size;
    let width = |count: u32| (area.width - gap * f64::from(count - 1)) / f64::from(count);
    let counts = (1..=12).filter(|count| *count == 1 || width(*count) >= NARROWEST * size);
    let tries = counts.filter_map(|count| {
        let column = Column { width: width(count), size, measure, key };
        let sets: Vec<Set> = key.blocks.iter().map(|block| column.set(block)).collect();
        let height = least_height(&column, &sets, count, area.height)?;
        let total: f64 = sets.iter().map(|set| set.height).sum();
        Some((total, count, sets, height))
    });
    // Of equal ones the first: wide columns are calmer.
    let (_, count, sets, height) = tries.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let column = Column { width: width(count), size, measure, key };
    let Places { at, repeated } = column.place(&sets, count, height)?;
    let step = column.width + gap;
    let headings = repeated.into_iter().map(|(column, set)| ((column, 0.0), set));
    let placed = at.into_iter().zip(sets).chain(headings);
    let ink = placed.flat_map(|((column, y), set)| {
        let (dx, dy) = (area.x + f64::from(column) * step, area.y + y);
        set.ink.into_iter().map(move |ink| ink.at(dx, dy))
    });
    Some(Flow { size, ink: ink.collect() })
}

/// The least height with which the columns hold everything, so that they end at about the same line.
fn least_height(column: &Column<'_>, sets: &[Set], count: u32, limit: f64) -> Option<f64> {
    column.place(sets, count, limit)?;
    let (mut low, mut high) = (0.0, limit);
    for _ in 0..12 {
        let middle = f64::midpoint(low, high);
        if column.place(sets, count, middle).is_some() { high = middle } else { low = middle }
    }
    Some(high)
}

/// What stands where.
#[derive(Default)]
struct Places {
    /// By block: the number of its column, and how far it is from the column's upper end.
    at: Vec<(u32, f64)>,
    /// Headings that are said once more at the upper end of a column.
    repeated: Vec<(u32, Set)>,
}

/// What all columns have in common.
struct Column<'a> {
    width: f64,
    size: f64,
    measure: &'a Measure,
    key: &'a Key<'a>,
}

impl Column<'_> {
    fn set(&self, block: &Block<'_>) -> Set {
        self.key.set(block, self.size, self.width, self.measure)
    }

    /// Fills one column after the other. `None` when there are too few.
    fn place(&self, sets: &[Set], count: u32, height: f64) -> Option<Places> {
        let mut places = Places::default();
        let (mut column, mut y) = (0, 0.0);
        for (index, set) in sets.iter().enumerate() {
            let space = if y > 0.0 { set.space } else { 0.0 };
            if y > 0.0 && y + space + self.kept(sets, index) > height {
                column += 1;
                y = 0.0;
                // A column does not start in the middle of a ring without saying which one it is.
                if let Some(heading) = self.key.heading_of(index) {
                    let set = self.set(&heading);
                    y = set.height;
                    places.repeated.push((column, set));
                }
            }
            let space = if y > 0.0 { set.space } else { 0.0 };
            if column >= count || y + space + set.height > height {
                return None;
            }
            places.at.push((column, y + space));
            y += space + set.height;
        }
        Some(places)
    }

    /// The height of what must not be torn apart: headings and the first blip below them.
    fn kept(&self, sets: &[Set], first: usize) -> f64 {
        let mut height = 0.0;
        for (index, (set, block)) in sets.iter().zip(&self.key.blocks).enumerate().skip(first) {
            height += set.height + if index > first { set.space } else { 0.0 };
            if matches!(block, Block::Blip { .. }) {
                break;
            }
        }
        height
    }
}

//! Sharing the sheet out between the chart and the texts.

use radar_core::geometry::Rect;

use crate::flow::{Flow, fill};
use crate::header::About;
use crate::ink::Ink;
use crate::key::Key;
use crate::measure::Measure;
use crate::setter::Setter;
use crate::sheet::AREA;

/// Where everything is.
pub(crate) struct Composition {
    /// Where the chart is drawn.
    pub(crate) chart: Rect,
    /// The size of the names in the key.
    pub(crate) key_size: f64,
    /// All texts beside the chart.
    pub(crate) ink: Vec<Ink>,
}

/// What the chart needs to be judged.
#[derive(Clone, Copy)]
pub(crate) struct ChartShape {
    /// The visible part of its plane.
    pub(crate) view: Rect,
    /// The size of the numbers on its blips, in its own units.
    pub(crate) number_size: f64,
}

/// How high the chart may be, the best first.
const HEIGHTS: [f64; 8] = [1.0, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.51];
/// Between the chart and the texts.
const GUTTER: f64 = 26.0;
/// Between texts that have nothing to do with each other.
const GAP: f64 = 15.0;
/// Names of this size can be read with ease on A4. More is not worth a smaller chart.
const GOOD_NAME: f64 = 7.5;
/// The same of numbers.
const GOOD_NUMBER: f64 = 5.0;

/// Chooses the largest chart with which all can be read; where there is none, the one with which names and numbers are
/// about equally hard to read. `None` when there are more names than a sheet can hold.
///
/// `keys` are wordings of the same key, the best first.
pub(crate) fn compose(
    about: &About<'_>,
    keys: &[Key<'_>],
    shape: ChartShape,
    measure: &Measure,
) -> Option<Composition> {
    let mut best: Option<(f64, Composition)> = None;
    for share in HEIGHTS {
        for key in keys {
            let Some(found) = arrange(about, key, shape, AREA.height * share, measure) else { continue };
            let number = shape.number_size * found.chart.height / shape.view.height;
            let score = (found.key_size / GOOD_NAME).min(number / GOOD_NUMBER).min(1.0);
            // No smaller chart for a gain that nobody sees.
            if best.as_ref().is_none_or(|(before, _)| score > before * 1.02) {
                best = Some((score, found));
            }
        }
        if best.as_ref().is_some_and(|(score, _)| *score >= 1.0) {
            break;
        }
    }
    best.map(|(_, composition)| composition)
}

/// The chart on the left, the texts on the right.
fn arrange(
    about: &About<'_>,
    key: &Key<'_>,
    shape: ChartShape,
    height: f64,
    measure: &Measure,
) -> Option<Composition> {
    let chart = Rect { x: AREA.x, y: AREA.y, width: height * shape.view.width / shape.view.height, height };
    let (right, bottom) = (AREA.x + AREA.width, AREA.y + AREA.height);
    let x = chart.x + chart.width + GUTTER;
    let width = right - x;
    let mut page = Page { ink: Vec::new() };

    let mut y = AREA.y + page.put(about.title(width, measure), x, AREA.y);
    // Below the chart, if there is room.
    let legend = about.legend(chart.width, measure);
    let below = chart.y + chart.height + GAP;
    if below + legend.y <= bottom {
        let top = bottom - legend.y;
        page.put(legend, chart.x, top);
    } else {
        y += GAP * 0.7;
        y += page.put(about.legend(width, measure), x, y);
    }
    let address = about.address(width, measure);
    let end = bottom - address.y;
    let end = if address.y > 0.0 { end - GAP * 0.7 } else { end };
    let place = (x, bottom - address.y);
    page.put(address, place.0, place.1);
    y += GAP;

    let Flow { size, ink } = fill(key, Rect { x, y, width, height: (end - y).max(0.0) }, measure)?;
    page.ink.extend(ink);
    Some(Composition { chart, key_size: size, ink: page.ink })
}

/// What has been put on the sheet.
struct Page {
    ink: Vec<Ink>,
}

impl Page {
    /// Returns the height of what was put there.
    fn put(&mut self, setter: Setter<'_>, x: f64, y: f64) -> f64 {
        self.ink.extend(setter.ink.into_iter().map(|ink| ink.at(x, y)));
        setter.y
    }
}

//! Names on a disc, beside the blips, as far as they touch nothing.
//!
//! They are a help for who looks at the chart; the key has all of them. A fan has names of its own: see
//! `radar_core::layout`.

use radar_core::geometry::Sector;
use radar_core::geometry::{Point, Rect};
use radar_core::layout::{Chart, RING_NAME_SIZE};
use radar_core::model::{Blip, Radar};

use crate::header::About;
use crate::ink::Style;
use crate::measure::Measure;

/// A name on the chart, in the chart's plane.
pub(crate) struct Name<'a> {
    pub(crate) text: &'a str,
    /// Where its baseline starts.
    pub(crate) at: Point,
}

/// Between a name and what is beside it, in em.
const CLEAR: f64 = 0.25;
/// A line's height, in em.
const HEIGHT: f64 = 1.15;
/// How far the baseline is below the middle of a line, in em.
const BASELINE: f64 = 0.35;

/// Finds places for the names of an edition's blips, in letters of this size.
pub(crate) fn names<'a>(about: &About<'a>, chart: &Chart, size: f64, measure: &Measure) -> Vec<Name<'a>> {
    let About { radar, edition, language, .. } = *about;
    let style = Style::regular(size, "");
    let blips = radar.blips.iter().enumerate().filter_map(|(index, blip)| {
        let at = chart.spot(edition, index)?.at;
        let name = blip.name.get(language);
        Some(Candidate { blip, at, name, width: measure.width(name, style) })
    });
    let blips: Vec<Candidate<'_>> = blips.collect();
    let mut taken = Taken {
        marks: blips.iter().map(|blip| blip.at).collect(),
        texts: ring_names(radar, chart, language, measure),
        chart,
        size,
    };
    let mut names = Vec::new();
    // Who finds room inside of the own ring first: there the name says no wrong ring.
    let mut waiting: Vec<&Candidate<'_>> =
        blips.iter().filter(|blip| blip.blip.placement(edition).is_some()).collect();
    for only_inside in [true, false] {
        waiting.retain(|candidate| {
            let cell = candidate
                .blip
                .placement(edition)
                .map(|at| chart.cell(Sector::of(at.quadrant, radar.quadrants.len()), at.ring));
            let mut places = candidate.places(chart.blip_radius, size).into_iter();
            let place = places.find(|place| {
                let inside = |corner: &Point| cell.is_some_and(|cell| cell.distance_to_border(*corner) > 0.0);
                taken.is_free(*place, candidate.at) && (!only_inside || corners(*place).iter().all(inside))
            });
            if let Some(place) = place {
                taken.texts.push(place);
                let at = Point { x: place.x, y: place.y + size * (HEIGHT / 2.0 + BASELINE) };
                names.push(Name { text: candidate.name, at });
            }
            place.is_none()
        });
    }
    names
}

/// A blip whose name looks for a place.
struct Candidate<'a> {
    blip: &'a Blip,
    at: Point,
    name: &'a str,
    width: f64,
}

impl Candidate<'_> {
    /// Beside the mark, then below and above it.
    fn places(&self, radius: f64, size: f64) -> [Rect; 4] {
        let (width, height, gap) = (self.width, size * HEIGHT, size * CLEAR);
        let Point { x, y } = self.at;
        let place = |x, y| Rect { x, y, width, height };
        [
            place(x + radius + gap, y - height / 2.0),
            place(x - radius - gap - width, y - height / 2.0),
            place(x - width / 2.0, y + radius),
            place(x - width / 2.0, y - radius - height),
        ]
    }
}

/// What names must not touch.
struct Taken<'a> {
    marks: Vec<Point>,
    texts: Vec<Rect>,
    chart: &'a Chart,
    size: f64,
}

impl Taken<'_> {
    /// Whether a name of the blip at `own` can stand there.
    fn is_free(&self, place: Rect, own: Point) -> bool {
        let gap = self.size * CLEAR;
        let wide = Rect { x: place.x - gap, width: place.width + 2.0 * gap, ..place };
        let reach = self.chart.blip_radius + gap;
        corners(place).iter().all(|corner| corner.radius() < self.chart.radius() - gap)
            && !self.texts.iter().any(|text| wide.overlaps(*text))
            && self.marks.iter().all(|mark| *mark == own || place.distance(*mark) >= reach)
    }
}

fn corners(Rect { x, y, width, height }: Rect) -> [Point; 4] {
    let (right, bottom) = (x + width, y + height);
    [Point { x, y }, Point { x: right, y }, Point { x, y: bottom }, Point { x: right, y: bottom }]
}

/// The names of the rings stand on the upper vertical axis.
fn ring_names(radar: &Radar, chart: &Chart, language: &str, measure: &Measure) -> Vec<Rect> {
    let style = Style::bold(RING_NAME_SIZE, "");
    let height = RING_NAME_SIZE * HEIGHT;
    let names = radar.rings.iter().zip(chart.ring_middles());
    let names = names.map(|(ring, middle)| {
        let width = measure.width(ring.name.get(language), style);
        Rect { x: -width / 2.0, y: -middle - height / 2.0, width, height }
    });
    names.collect()
}

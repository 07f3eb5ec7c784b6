//! A chart ready to be drawn: every number is already the text of an attribute.
//!
//! This is what the page gets of the layout. It does no arithmetic with it, and carries no code that could.

use std::collections::HashMap;

use serde::Serialize;

use crate::geometry::{Cell, Point, Rect, Sector, round, text_arc};
use crate::layout::{Callout, Chart, NAME_SIZE, RING_NAME_SIZE, Side, Spot, callouts, widest};
use crate::mark::{Mark, line_width, mark};
use crate::model::{Movement, Radar};

/// One chart in all editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawing {
    /// The visible part of the plane, as the attribute of an svg.
    pub view_box: String,
    /// The rings' outer radii, innermost first, with commas between them.
    pub rings: String,
    /// The sectors that are drawn: all of a disc, the only one of a fan.
    pub sectors: Vec<SectorDrawing>,
    /// Where the names of the rings stand, innermost first. Centred on the point.
    pub ring_names: Vec<Lettering>,
    /// The size of the numbers on the blips.
    pub number_size: String,
    /// The radius of the ring around a blip that is open or under the pointer.
    pub halo: String,
    /// The width of the lines that show movements.
    pub line: String,
    /// By movement, in the order of [`Movement::ALL`]: the shape of a blip that stands above the centre.
    pub marks: Vec<Mark>,
    /// All different ways in which blips stand on the chart.
    pub stands: Vec<Stand>,
    /// By blip, then by edition, oldest first: index into `stands`, or `None` where this chart does not show it. Empty for
    /// a blip that it never shows. One that left is shown where it was while nobody else needs the place: comparisons
    /// with earlier editions draw it.
    pub blips: Vec<Vec<Option<usize>>>,
}

/// The ground of one quadrant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorDrawing {
    /// The outlines of its cells as path data, innermost first.
    pub cells: Vec<String>,
    /// The line that the quadrant's name follows, as path data; empty on a fan.
    pub arc: String,
}

/// Where and how large a line of text is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lettering {
    /// To the right of the centre.
    pub x: String,
    /// Below the centre.
    pub y: String,
    /// The size of the font.
    pub size: String,
}

/// A blip that stands somewhere. Most stand there in many editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stand {
    /// The blip's centre, as `x y`. All below but the callout is relative to it.
    pub at: String,
    /// How far its mark is turned, in degrees, so that inwards and outwards are true.
    pub turn: String,
    /// The name beside the blip, where there is room for it.
    pub name: Option<Label>,
    /// The area around the blip and its name that reacts to the pointer, as path data. Without it, the gap between the
    /// two would belong to neither.
    pub hit: String,
    /// The name while the blip is open or under the pointer, relative to the chart's centre; `None` where the name is
    /// shown anyway, and in the rare case that there is no free place for it near by.
    pub callout: Option<Label>,
    /// A line from the blip to its callout, as path data, when that is not right beside it.
    pub leader: Option<String>,
    /// The distance from the left edge of the visible part, in percent.
    pub left: String,
    /// The distance from the upper edge of the visible part, in percent.
    pub top: String,
    /// Whether something beside the blip has more room on its left.
    pub leftwards: bool,
    /// Whether something beside the blip has more room below it.
    pub below: bool,
}

/// A name beside a blip.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// Where it starts or ends.
    pub x: String,
    /// Its middle line.
    pub y: String,
    /// `start` or `end`, as the text-anchor of svg.
    pub anchor: String,
}

impl Drawing {
    /// Draws the disc of a radar.
    pub fn disc(radar: &Radar, chart: &Chart) -> Self {
        // The names of the quadrants stand around the disc.
        let edge = 30.0;
        let reach = chart.radius() + edge;
        let frame = Frame { x: -reach, y: -reach, width: 2.0 * reach, height: 2.0 * reach };
        let count = radar.quadrants.len();
        let sector = |index| {
            let sector = Sector::of(index, count);
            SectorDrawing {
                cells: cells(chart, sector),
                arc: text_arc(sector, baseline(sector, chart.radius())),
            }
        };
        let ring_name =
            |middle: f64| Lettering { x: "0".to_owned(), y: text(-middle), size: text(RING_NAME_SIZE) };
        let ring_names = chart.ring_middles().map(ring_name).collect();
        let mut avoid = ring_name_boxes(radar, chart);
        for (quadrant, about) in radar.quadrants.iter().enumerate() {
            let sector = Sector::of(quadrant, count);
            let width = widest(&about.name, QUADRANT_NAME_SIZE);
            avoid.extend(boxes_along(sector, baseline(sector, chart.radius()), width));
        }
        let callouts = CalloutSpace { sizes: [26.0, 15.0], frame: frame.rect(), avoid };
        draw(radar, chart, frame, (0..count).map(sector).collect(), ring_names, &callouts)
    }

    /// Draws the fan of one quadrant.
    pub fn fan(radar: &Radar, chart: &Chart) -> Self {
        // The names of the rings stand below the fan's lower side.
        let (edge, below, baseline) = (2.0, 44.0, 28.0);
        let radius = chart.radius();
        let frame =
            Frame { x: -edge, y: -radius - edge, width: radius + 2.0 * edge, height: radius + edge + below };
        let sector = SectorDrawing { cells: cells(chart, Sector::FAN), arc: String::new() };
        let ring_names =
            radar.rings.iter().zip(chart.ring_middles()).enumerate().map(|(index, (ring, middle))| {
                let Cell { inner, outer, .. } = chart.cell(Sector::FAN, index);
                let longest = widest(&ring.name, NAME_SIZE);
                Lettering { x: text(middle), y: text(baseline), size: text(fitting(longest, outer - inner)) }
            });
        let plane = Rect { x: 0.0, y: -radius, width: radius, height: radius };
        let callouts = CalloutSpace { sizes: [30.0, NAME_SIZE], frame: plane, avoid: Vec::new() };
        draw(radar, chart, frame, vec![sector], ring_names.collect(), &callouts)
    }
}

fn draw(
    radar: &Radar,
    chart: &Chart,
    frame: Frame,
    sectors: Vec<SectorDrawing>,
    ring_names: Vec<Lettering>,
    callouts: &CalloutSpace,
) -> Drawing {
    let rings: Vec<String> = chart.rings.iter().copied().map(text).collect();
    let widths: Vec<f64> = radar.blips.iter().map(|blip| widest(&blip.name, NAME_SIZE)).collect();
    let mut stands = Stands::default();
    let mut blips = vec![Vec::new(); radar.blips.len()];
    let mut shown = Vec::new();
    for (edition, spots) in with_former(radar, chart).into_iter().enumerate() {
        shown = callouts.find(radar, chart, edition, &shown);
        for (((blip, spot), width), callout) in blips.iter_mut().zip(spots).zip(&widths).zip(&shown) {
            let stand = spot.map(|spot| stand(spot, *width, *callout, chart.blip_radius, frame));
            blip.push(stand.map(|stand| stands.index(stand)));
        }
    }
    // Most blips are not on most fans.
    for blip in &mut blips {
        if blip.iter().all(Option::is_none) {
            blip.clear();
        }
    }
    Drawing {
        view_box: frame.view_box(),
        rings: rings.join(","),
        sectors,
        ring_names,
        number_size: text(chart.blip_radius * 0.84),
        halo: text(chart.blip_radius * 1.32),
        line: text(line_width(chart.blip_radius)),
        marks: Movement::ALL.map(|movement| mark(movement, chart.blip_radius)).to_vec(),
        blips,
        stands: stands.all,
    }
}

/// The chart's spots, and those of all that left before, as long as they overlap nobody.
fn with_former(radar: &Radar, chart: &Chart) -> Vec<Vec<Option<Spot>>> {
    let mut editions: Vec<Vec<Option<Spot>>> = Vec::new();
    for (edition, spots) in chart.spots.iter().enumerate() {
        let mut spots = spots.clone();
        if let Some(before) = editions.last() {
            for (blip, former) in before.iter().enumerate() {
                let Some(former) = former else { continue };
                let has_left = radar.blips.get(blip).is_some_and(|blip| blip.removal(edition).is_some());
                let mut others = spots.iter().flatten();
                let is_free = others.all(|other| other.at.distance(former.at) >= 2.0 * chart.blip_radius);
                if let Some(spot @ None) = spots.get_mut(blip).filter(|_| has_left && is_free) {
                    *spot = Some(Spot { name: None, ..*former });
                }
            }
        }
        editions.push(spots);
    }
    editions
}

/// Where the names of open blips can be.
struct CalloutSpace {
    /// The sizes of their font, as in the stylesheet: on a chart that is drawn small, and else. A place for the larger
    /// letters is one for the smaller, too.
    sizes: [f64; 2],
    /// What they must not leave.
    frame: Rect,
    /// What they must not cover, besides blips and their names.
    avoid: Vec<Rect>,
}

impl CalloutSpace {
    fn find(
        &self,
        radar: &Radar,
        chart: &Chart,
        edition: usize,
        before: &[Option<Callout>],
    ) -> Vec<Option<Callout>> {
        let [large, small] = self.sizes.map(|size| {
            // They are bold, which is a little wider.
            let widths: Vec<f64> = radar.blips.iter().map(|blip| widest(&blip.name, size) * 1.1).collect();
            callouts(chart, edition, before, &widths, size, self.frame, &self.avoid)
        });
        large.into_iter().zip(small).map(|(large, small)| large.or(small)).collect()
    }
}

/// What the names of the rings cover on a disc.
fn ring_name_boxes(radar: &Radar, chart: &Chart) -> Vec<Rect> {
    let rings = radar.rings.iter().zip(chart.ring_middles());
    rings
        .map(|(ring, middle)| {
            let (width, height) = (widest(&ring.name, RING_NAME_SIZE), RING_NAME_SIZE * 1.4);
            Rect { x: -width / 2.0, y: -middle - height / 2.0, width, height }
        })
        .collect()
}

/// What a text of this width covers that runs along a sector's outside: a box per letter, about.
fn boxes_along(sector: Sector, radius: f64, width: f64) -> impl Iterator<Item = Rect> {
    let size = QUADRANT_NAME_SIZE * 1.3;
    let count = (width / size).ceil().max(1.0);
    (0..count as u32).map(move |index| {
        let along = (f64::from(index) + 0.5 - count / 2.0) * size / radius;
        let at = Point::polar(sector.middle() + along, radius + size / 3.0);
        Rect { x: at.x - size / 2.0, y: at.y - size / 2.0, width: size, height: size }
    })
}

/// The size of the quadrants' names on a disc, as in the stylesheet.
const QUADRANT_NAME_SIZE: f64 = 15.0;

/// Collects stands, each of them once.
#[derive(Default)]
struct Stands {
    all: Vec<Stand>,
    /// The indices of those that stand at the same place, by place.
    by_place: HashMap<String, Vec<usize>>,
}

impl Stands {
    fn index(&mut self, stand: Stand) -> usize {
        let here = self.by_place.entry(stand.at.clone()).or_default();
        if let Some(known) = here.iter().find(|index| self.all.get(**index) == Some(&stand)) {
            return *known;
        }
        here.push(self.all.len());
        self.all.push(stand);
        self.all.len() - 1
    }
}

fn stand(spot: Spot, name_width: f64, callout: Option<Callout>, blip_radius: f64, frame: Frame) -> Stand {
    let Spot { at, name } = spot;
    let (left, top) = frame.percent(at);
    let (hit_left, hit_right) = match name {
        None => (-blip_radius, blip_radius),
        Some(side @ Side::Right) => (-blip_radius, side.offset(blip_radius) + name_width),
        Some(side @ Side::Left) => (side.offset(blip_radius) - name_width, blip_radius),
    };
    Stand {
        at: format!("{} {}", text(at.x), text(at.y)),
        turn: text(at.bearing().to_degrees()),
        name: name.map(|side| anchored(side.offset(blip_radius), 0.0, side)),
        hit: rectangle(hit_left, -blip_radius, hit_right, blip_radius),
        callout: callout.map(|Callout { at, side, .. }| anchored(at.x, at.y, side)),
        leader: callout.and_then(|callout| callout.leader).map(|(from, to)| line(from, to)),
        left: format!("{}%", text(left)),
        top: format!("{}%", text(top)),
        leftwards: left > 55.0,
        below: top < 30.0,
    }
}

fn anchored(x: f64, y: f64, side: Side) -> Label {
    let anchor = match side {
        Side::Right => "start",
        Side::Left => "end",
    };
    Label { x: text(x), y: text(y), anchor: anchor.to_owned() }
}

fn line(from: Point, to: Point) -> String {
    format!("M{} {}L{} {}", text(from.x), text(from.y), text(to.x), text(to.y))
}

fn rectangle(left: f64, top: f64, right: f64, bottom: f64) -> String {
    let (left, top, right, bottom) = (round(left), round(top), round(right), round(bottom));
    format!("M{left} {top}H{right}V{bottom}H{left}Z")
}

fn cells(chart: &Chart, sector: Sector) -> Vec<String> {
    (0..chart.rings.len()).map(|ring| chart.cell(sector, ring).path()).collect()
}

/// Where a quadrant's name stands. In the lower half of the disc it hangs from its line, towards the outside.
fn baseline(sector: Sector, radius: f64) -> f64 {
    let below = libm::cos(sector.middle()) < -1e-9;
    radius + if below { 22.0 } else { 11.0 }
}

/// The size of a ring's name: smaller where the ring is narrower than its name.
fn fitting(name_width: f64, room: f64) -> f64 {
    // Bold letters are a little wider.
    let needed = name_width * 1.1 + 6.0;
    (NAME_SIZE * (room / needed).min(1.0)).floor()
}

/// A length as the text of an attribute, with one decimal at most.
fn text(length: f64) -> String {
    round(length).to_string()
}

/// The visible part of a chart's plane.
#[derive(Debug, Clone, Copy)]
struct Frame {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn view_box(self) -> String {
        [self.x, self.y, self.width, self.height].map(text).join(" ")
    }

    fn rect(self) -> Rect {
        Rect { x: self.x, y: self.y, width: self.width, height: self.height }
    }

    /// Where a point lies, in percent of the frame's width and height.
    fn percent(self, point: Point) -> (f64, f64) {
        (100.0 * (point.x - self.x) / self.width, 100.0 * (point.y - self.y) / self.height)
    }
}

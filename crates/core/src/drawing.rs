//! A chart ready to be drawn: every number is already the text of an attribute.
//!
//! This is what the page gets of the layout. It does no arithmetic with it, and carries no code that could.

use serde::Serialize;

use crate::geometry::{Cell, Point, Sector, round, text_arc};
use crate::layout::{Chart, NAME_SIZE, RING_NAME_SIZE, Side, Spot, width};
use crate::mark::{line_width, mark};
use crate::model::{Movement, Radar};

/// One chart in one edition.
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
    /// By blip: how it is drawn; `None` where this chart does not show it.
    pub blips: Vec<Option<BlipDrawing>>,
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

/// One blip.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlipDrawing {
    /// Moves the blip from the chart's centre to its place. All below but the callout is relative to that place.
    pub transform: String,
    /// The radius of the filled disc.
    pub radius: String,
    /// The line around the disc that shows the movement, as path data; `None` for a blip that did not move.
    pub line: Option<String>,
    /// The name beside the blip, where there is room for it.
    pub name: Option<Label>,
    /// The area around the blip and its name that reacts to the pointer, as path data. Without it, the gap between the
    /// two would belong to neither.
    pub hit: String,
    /// The name when it has to be shown where there is no room, relative to the chart's centre.
    pub callout: Label,
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
    pub fn disc(radar: &Radar, chart: &Chart, edition: usize) -> Self {
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
        draw(radar, chart, edition, frame, (0..count).map(sector).collect(), ring_names)
    }

    /// Draws the fan of one quadrant.
    pub fn fan(radar: &Radar, chart: &Chart, edition: usize) -> Self {
        // The names of the rings stand below the fan's lower side.
        let (edge, below, baseline) = (2.0, 44.0, 28.0);
        let radius = chart.radius();
        let frame =
            Frame { x: -edge, y: -radius - edge, width: radius + 2.0 * edge, height: radius + edge + below };
        let sector = SectorDrawing { cells: cells(chart, Sector::FAN), arc: String::new() };
        let ring_names =
            radar.rings.iter().zip(chart.ring_middles()).enumerate().map(|(index, (ring, middle))| {
                let Cell { inner, outer, .. } = chart.cell(Sector::FAN, index);
                let longest = ring.name.iter().map(|(_, name)| width(name, NAME_SIZE)).fold(0.0, f64::max);
                Lettering { x: text(middle), y: text(baseline), size: text(fitting(longest, outer - inner)) }
            });
        draw(radar, chart, edition, frame, vec![sector], ring_names.collect())
    }
}

fn draw(
    radar: &Radar,
    chart: &Chart,
    edition: usize,
    frame: Frame,
    sectors: Vec<SectorDrawing>,
    ring_names: Vec<Lettering>,
) -> Drawing {
    let rings: Vec<String> = chart.rings.iter().copied().map(text).collect();
    let blips = radar.blips.iter().enumerate().map(|(index, blip)| {
        let movement = blip.movement(edition).unwrap_or(Movement::Unchanged);
        let name_width = blip.name.iter().map(|(_, name)| width(name, NAME_SIZE)).fold(0.0, f64::max);
        Some(draw_blip(chart.spot(edition, index)?, name_width, movement, chart.blip_radius, frame))
    });
    Drawing {
        view_box: frame.view_box(),
        rings: rings.join(","),
        sectors,
        ring_names,
        number_size: text(chart.blip_radius * 0.84),
        halo: text(chart.blip_radius * 1.32),
        line: text(line_width(chart.blip_radius)),
        blips: blips.collect(),
    }
}

fn draw_blip(spot: Spot, name_width: f64, movement: Movement, blip_radius: f64, frame: Frame) -> BlipDrawing {
    let Spot { at, name } = spot;
    let mark = mark(movement, at, blip_radius);
    let (left, top) = frame.percent(at);
    let (hit_left, hit_right) = match name {
        None => (-blip_radius, blip_radius),
        Some(side @ Side::Right) => (-blip_radius, side.offset(blip_radius) + name_width),
        Some(side @ Side::Left) => (side.offset(blip_radius) - name_width, blip_radius),
    };
    let leftwards = left > 55.0;
    // Towards the middle of the chart, where a name without a place of its own crosses least.
    let callout = label(at, if leftwards { Side::Left } else { Side::Right }, blip_radius * 1.3);
    BlipDrawing {
        transform: format!("translate({} {})", text(at.x), text(at.y)),
        radius: text(mark.disc),
        line: mark.arcs,
        name: name.map(|side| label(Point { x: 0.0, y: 0.0 }, side, blip_radius)),
        hit: rectangle(hit_left, -blip_radius, hit_right, blip_radius),
        callout,
        left: format!("{}%", text(left)),
        top: format!("{}%", text(top)),
        leftwards,
        below: top < 30.0,
    }
}

fn label(at: Point, side: Side, blip_radius: f64) -> Label {
    let anchor = match side {
        Side::Right => "start",
        Side::Left => "end",
    };
    Label { x: text(at.x + side.offset(blip_radius)), y: text(at.y), anchor: anchor.to_owned() }
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

    /// Where a point lies, in percent of the frame's width and height.
    fn percent(self, point: Point) -> (f64, f64) {
        (100.0 * (point.x - self.x) / self.width, 100.0 * (point.y - self.y) / self.height)
    }
}

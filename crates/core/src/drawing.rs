//! A chart ready to be drawn: every number is already the text of an attribute.
//!
//! This is what the page gets of the layout. It does no arithmetic with it, and carries no code that could.

use crate::geometry::{Cell, Rect, Sector, round};
use crate::layout::{Chart, NAME_SIZE, RING_NAME_SIZE, ring_names, widest};
use crate::mark::{Mark, disc_radius, line_width, mark};
use crate::model::{Movement, Radar};

mod callout_space;
mod former;
mod frame;
mod quadrant_name;
mod reach;
mod stand;

use callout_space::CalloutSpace;
use former::with_former;
use frame::Frame;
use reach::reach;
use stand::{Stands, stand};

pub use stand::{Label, Stand};

/// One chart in all editions.
#[derive(Debug, Clone, PartialEq)]
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
    /// By movement: the width of the line around the disc of a mark that makes it react to a finger. Half of the line lies
    /// outside of the disc, and ends before the mark of any other blip.
    pub rims: Vec<String>,
    /// All different ways in which blips stand on the chart.
    pub stands: Vec<Stand>,
    /// By blip, then by edition, oldest first: index into `stands`, or `None` where this chart does not show it. Empty for
    /// a blip that it never shows. One that left is shown where it was while nobody else needs the place: comparisons
    /// with earlier editions draw it.
    pub blips: Vec<Vec<Option<usize>>>,
}

/// The ground of one quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorDrawing {
    /// The outlines of its cells as path data, innermost first.
    pub cells: Vec<String>,
    /// The line that the quadrant's name follows, as path data; empty on a fan.
    pub arc: String,
}

/// Where and how large a line of text is.
#[derive(Debug, Clone, PartialEq)]
pub struct Lettering {
    /// To the right of the centre.
    pub x: String,
    /// Below the centre.
    pub y: String,
    /// The size of the font.
    pub size: String,
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
            SectorDrawing { cells: cells(chart, sector), arc: quadrant_name::arc(sector, chart.radius()) }
        };
        let ring_name =
            |middle: f64| Lettering { x: "0".to_owned(), y: text(-middle), size: text(RING_NAME_SIZE) };
        let mut avoid = ring_names(radar);
        for (quadrant, about) in radar.quadrants.iter().enumerate() {
            avoid.extend(quadrant_name::boxes(&about.name, Sector::of(quadrant, count), chart.radius()));
        }
        let callouts = CalloutSpace { sizes: [26.0, 15.0], frame: frame.rect(), avoid };
        let names = chart.ring_middles().map(ring_name).collect();
        draw(radar, chart, frame, (0..count).map(sector).collect(), names, &callouts)
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

    /// How a blip stands in an edition.
    pub fn stand(&self, blip: usize, edition: usize) -> Option<&Stand> {
        self.stands.get(self.stand_index(blip, edition)?)
    }

    /// The same as an index into `stands`.
    pub fn stand_index(&self, blip: usize, edition: usize) -> Option<usize> {
        *self.blips.get(blip)?.get(edition)?
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
    let editions = with_former(radar, chart);
    let reach = reach(&editions, chart.blip_radius);
    for (edition, spots) in editions.into_iter().enumerate() {
        shown = callouts.find(radar, chart, edition, &shown);
        for (((blip, spot), width), callout) in blips.iter_mut().zip(spots).zip(&widths).zip(&shown) {
            let stand =
                spot.map(|spot| stand(spot, *width, *callout, callouts.sizes[0], chart.blip_radius, frame));
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
        rims: Movement::ALL
            .map(|movement| text(2.0 * (reach - disc_radius(movement, chart.blip_radius))))
            .to_vec(),
        blips,
        stands: stands.all,
    }
}

fn cells(chart: &Chart, sector: Sector) -> Vec<String> {
    (0..chart.rings.len()).map(|ring| chart.cell(sector, ring).path()).collect()
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

//! `radar capacity`: how full every cell is, before a new blip makes all the others smaller.

mod table;

use clap::Args;
use radar_core::layout::{BLIP_RADIUS, CellLoad, capacity, lay_out};
use radar_core::model::Radar;

use crate::failure::Failure;
use crate::radar_file::RadarFile;
use crate::stdout;

/// Print how full every cell is, as a table
///
/// A cell is where a quadrant and a ring meet. "newest" is the number of blips in it in the newest edition. "most" is the
/// most places that were held at once in any edition: a blip that has just left holds its place for one edition more.
/// "capacity" is how many places there are at full size. When a cell needs more, all blips of the radar become smaller.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    file: RadarFile,
}

const AFTER_HELP: &str = "\
Examples:
  radar capacity data/radar.json
  radar capacity examples/full-circle.json | grep over";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let radar = arguments.file.read()?;
    let table = table::aligned(&rows(&radar));
    let disc = lay_out(&radar).disc;
    stdout::print(|out| {
        writeln!(out, "{table}")?;
        let (now, full, radius) = (disc.blip_radius, BLIP_RADIUS, disc.radius());
        writeln!(out, "Blips have radius {now} of {full} on a disc of {radius}.")
    })
}

/// The heading, then a row per cell.
fn rows(radar: &Radar) -> Vec<table::Row> {
    let heading = ["quadrant", "ring", "newest", "most", "capacity", ""].map(str::to_owned);
    let cells = capacity(radar);
    std::iter::once(heading).chain(cells.iter().filter_map(|cell| row(radar, cell))).collect()
}

fn row(radar: &Radar, cell: &CellLoad) -> Option<table::Row> {
    let CellLoad { quadrant, ring, newest, most, capacity } = *cell;
    let quadrant = radar.quadrants.get(quadrant)?.id.clone();
    let ring = radar.rings.get(ring)?.id.clone();
    let [newest, held, places] = [newest, most, capacity].map(|count| count.to_string());
    let verdict = if most > capacity { "over: all blips become smaller" } else { "" };
    Some([quadrant, ring, newest, held, places, verdict.to_owned()])
}

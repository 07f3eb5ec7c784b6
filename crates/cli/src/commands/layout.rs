//! `radar layout`: where every blip stands, for programs that draw the radar themselves.

mod document;

use clap::Args;
use radar_core::layout::lay_out;
use radar_core::model::Radar;

use crate::choice::{edition_named, quadrant_named};
use crate::failure::Failure;
use crate::radar_file::RadarFile;
use crate::stdout;
use document::Document;

/// Print where every blip stands, as JSON
///
/// The origin is the centre of the radar, y points downwards, and lengths are in units of a disc with a radius of 400.
/// There is an entry for each blip in each edition. A blip that was removed with an edition has an entry there, too:
/// with the movement "removed", and where it was before. crates/cli/README.md describes every field.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    file: RadarFile,
    /// Print this edition only
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
    /// Print the blips of this quadrant only, where they stand on the disc
    #[arg(long, value_name = "ID")]
    quadrant: Option<String>,
    /// Print the quadrant's own chart instead: a quarter of a disc with a radius of 800, with names beside blips
    #[arg(long, requires = "quadrant")]
    fan: bool,
}

const AFTER_HELP: &str = "\
Examples:
  radar layout data/radar.json
  radar layout examples/full-circle.json --edition 2026-03 --quadrant tools
  radar layout examples/full-circle.json --quadrant tools --fan
  radar layout - < my-radar.json | jq '.blips[] | select(.movement == \"new\") | .id'";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let radar = arguments.file.read()?;
    let selection = arguments.selection(&radar)?;
    let layout = lay_out(&radar);
    let fan = selection.quadrant.filter(|_| arguments.fan).and_then(|quadrant| layout.fans.get(quadrant));
    let document = Document::new(&radar, fan.unwrap_or(&layout.disc), selection);
    stdout::print(|out| document.write(out))
}

/// What is printed of a radar. By index; `None` is everything.
#[derive(Clone, Copy)]
struct Selection {
    edition: Option<usize>,
    quadrant: Option<usize>,
}

impl Arguments {
    fn selection(&self, radar: &Radar) -> Result<Selection, Failure> {
        let edition = self.edition.as_deref().map(|id| edition_named(id, radar)).transpose()?;
        let quadrant = self.quadrant.as_deref().map(|id| quadrant_named(id, radar)).transpose()?;
        Ok(Selection { edition, quadrant })
    }
}

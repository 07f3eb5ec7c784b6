//! Porsche Digital's Technology Radar: `radar/<date>/<item>.md` with `segment`, `[[item]]` links, and `config.json`.

use radar_core::model::Radar;
use radar_core::problem::Problem;

use super::folders::{self, Dialect};
use crate::export::Export;
use crate::found::Found;
use crate::report::Report;
use crate::{File, Options};

pub(super) fn read(files: &[File], options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    folders::read(Dialect::Porsche, files, options, report)
}

pub(super) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    folders::write(Dialect::Porsche, radar, edition)
}

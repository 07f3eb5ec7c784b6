//! A radar as one list of rows per edition.

use radar_core::model::Radar;
use serde::Serialize;

use crate::export::Export;
use crate::formats::{Format, byor, per_edition};
use crate::losses;

#[derive(Serialize)]
struct Row<'r> {
    name: &'r str,
    ring: &'r str,
    quadrant: &'r str,
    #[serde(rename = "isNew")]
    is_new: &'static str,
    status: &'static str,
    description: String,
}

/// Writes one file per edition, or the one that is asked for.
pub(crate) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let editions = per_edition::editions(radar, edition);
    let file = |edition: &usize| {
        let cells = byor::blips(radar, *edition).filter_map(|blip| byor::cells(radar, blip, *edition));
        per_edition::file(radar, *edition, &cells.map(Row::from).collect::<Vec<_>>())
    };
    let files: Vec<_> = editions.iter().map(file).collect();
    Export { losses: losses::of(Format::ByorJson, radar, &editions, &files), files }
}

impl<'r> From<byor::Cells<'r>> for Row<'r> {
    fn from(cells: byor::Cells<'r>) -> Self {
        let byor::Cells { name, ring, quadrant, is_new, status, description } = cells;
        Self { name, ring, quadrant, is_new, status, description }
    }
}

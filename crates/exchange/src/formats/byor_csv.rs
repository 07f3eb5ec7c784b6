//! Build Your Own Radar as CSV: one file per edition, one row per blip.

use radar_core::model::{Blip, Radar};
use radar_core::problem::Problem;

use super::byor::{self, Row};
use super::{Format, per_edition, sheet};
use crate::export::Export;
use crate::found::{Found, Sighting};
use crate::report::Report;
use crate::table::{self, Column, Columns};
use crate::{File, Options, file_editions, losses};

const COLUMNS: [Column; 9] = [
    column("name", &["title", "blip"], true),
    column("ring", &[], true),
    column("quadrant", &[], true),
    column("isNew", &["new"], false),
    column("description", &["text"], false),
    column("status", &["movement", "moved"], false),
    column("relatedBlips", &["related"], false),
    column("tags", &["tag", "topic", "topics"], false),
    column("link", &["url", "website"], false),
];

const fn column(name: &'static str, also: &'static [&'static str], is_required: bool) -> Column {
    Column { name, also, is_required }
}

/// Reads one or more files, each of which is an edition.
pub(super) fn read(files: &[File], options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    let tables = table::read_all(files, &COLUMNS, report);
    let editions = file_editions::of_files(files, &[], options);
    let (tables, (editions, indices)) = match (tables, editions) {
        (Ok(tables), Ok(editions)) => (tables, editions),
        (Err(mut problems), Err(more)) => {
            problems.extend(more);
            return Err(problems);
        }
        (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => return Err(problems),
    };
    let mut sightings = Vec::new();
    for ((table, columns), edition) in tables.iter().zip(indices) {
        sightings.extend(table.rows.iter().map(|row| sighting(row, columns, edition, report)));
    }
    Ok(byor::found(editions, sightings, report))
}

fn sighting(row: &table::Row, columns: &Columns, edition: usize, report: &mut Report) -> Sighting {
    let cell = |column: &str| columns.cell(row, column).to_owned();
    let row = Row {
        place: row.place.clone(),
        edition,
        name: cell("name"),
        ring: cell("ring"),
        quadrant: cell("quadrant"),
        is_new: cell("isNew"),
        status: cell("status"),
        description: cell("description"),
        link: cell("link"),
        tags: table::list(&cell("tags"), &[';', ',']),
        related: table::list(&cell("relatedBlips"), &[';']),
    };
    byor::sighting(row, report)
}

/// Writes one file per edition, or the one that is asked for.
pub(super) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let editions = per_edition::editions(radar, edition);
    let file = |edition: &usize| {
        let heading =
            ["name", "ring", "quadrant", "isNew", "status", "description"].map(str::to_owned).to_vec();
        let rows = byor::blips(radar, *edition).filter_map(|blip| cells(radar, blip, *edition));
        let rows: Vec<_> = std::iter::once(heading).chain(rows).collect();
        File { path: per_edition::name(radar, *edition, "csv"), bytes: sheet::bytes(&rows) }
    };
    let files: Vec<_> = editions.iter().map(file).collect();
    Export { losses: losses::of(Format::ByorCsv, radar, &editions, &files), files }
}

fn cells(radar: &Radar, blip: &Blip, edition: usize) -> Option<Vec<String>> {
    let byor::Cells { name, ring, quadrant, is_new, status, description } =
        byor::cells(radar, blip, edition)?;
    Some([name, ring, quadrant, is_new, status, &description].map(str::to_owned).to_vec())
}

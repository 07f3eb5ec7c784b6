//! Radars as folders of releases: a Markdown file per item in the folder of each release that changed it.
//!
//! What both programs share. A file's name tells items apart. A release has the items that changed with it: what a file
//! leaves out is as in the releases before, and so are items without a file. `featured: false` takes an item off the
//! radar. Rings and quadrants are declared in `config.json`.

use radar_core::model::Radar;
use radar_core::problem::Problem;

use crate::export::Export;
use crate::found::{Absence, Found};
use crate::report::Report;
use crate::{File, Format, Options, losses};

mod config;
mod files;
mod history;
mod item;
mod left_out;
mod links;
mod releases;
mod write;

/// The folder of a radar that knows no dates. The programs need one that is a date; an import takes it for none.
const NO_DATE: &str = "1970-01-01";

/// Whose folders they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// AOE's: `quadrant`; an item stays hidden until a file says `featured: true`.
    Aoe,
    /// Porsche Digital's: `segment`, links in double brackets, addresses; a file that does not say `featured: false`
    /// shows the item.
    Porsche,
}

/// Reads all files of a folder.
pub(super) fn read(
    dialect: Dialect,
    files: &[File],
    options: &Options,
    report: &mut Report,
) -> Result<Found, Vec<Problem>> {
    let folder = files::sort(files, report);
    let mut problems = Vec::new();
    let config = config::read(&folder.configs, report, &mut problems);
    let pages = item::read(&folder.pages, report, &mut problems);
    let releases = releases::assign(&pages, options, &mut problems);
    if pages.is_empty() && problems.is_empty() {
        problems.push(nothing_found(files));
    }
    if !problems.is_empty() {
        problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        return Err(problems);
    }
    let sightings = history::sightings(dialect, pages, &releases, report);
    Ok(Found {
        title: config.title,
        rings: config.rings.unwrap_or_else(|| history::known_rings(&sightings)),
        quadrants: config.quadrants.unwrap_or_default(),
        editions: releases.editions,
        sightings,
        absence: Absence::Unchanged,
    })
}

/// Writes one edition, or all of them.
pub(super) fn write(dialect: Dialect, radar: &Radar, edition: Option<usize>) -> Export {
    let folder = write::Folder::of(dialect, radar, edition);
    let files = folder.files();
    let format = match dialect {
        Dialect::Aoe => Format::Aoe,
        Dialect::Porsche => Format::Porsche,
    };
    let losses = losses::of(format, radar, &folder.releases(), &files);
    Export { files, losses }
}

fn nothing_found(files: &[File]) -> Problem {
    let file = files.first().map_or_else(String::new, |file| file.path.clone());
    Problem::new(
        file,
        (0, 0),
        format!("{} files, and no item among them", files.len()),
        "name the folder with the releases, such as radar/ with radar/2024-03-01/rust.md in it",
    )
}

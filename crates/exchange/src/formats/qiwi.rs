//! QIWI's Tech Radar: CSV with sections, or the same as JSON. One file per edition.
//!
//! Facts from github.com/qiwi/tech-radar, README.md and data.

mod json;
mod sections;
mod write;

use radar_core::problem::Problem;

use super::rings::known_rings;
use crate::edition_name::{from_date, unclear};
use crate::found::{Absence, Category, Claim, Edition, Found, Place, Sighting};
use crate::prose::{from_markdown, one_line};
use crate::report::{Kind, Report};
use crate::slug::fold;
use crate::{File, Options, file_editions};

pub(super) use write::write;

/// A file, section by section.
#[derive(Default)]
struct Sheet {
    title: Option<String>,
    date: Option<String>,
    /// Short names of quadrants, and other names for each: `(q1, lang)`.
    aliases: Vec<(String, String)>,
    /// Short names of quadrants, and what readers see: `(q1, Languages)`.
    quadrants: Vec<(String, String)>,
    /// The same of rings, innermost first.
    rings: Vec<(String, String)>,
    /// Whether there is a section of blips, which may be empty.
    has_rows: bool,
    rows: Vec<Row>,
}

#[derive(Default)]
struct Row {
    place: Place,
    name: String,
    quadrant: String,
    ring: String,
    /// Markdown.
    description: String,
    moved: String,
}

/// Reads one or more files, each of which is an edition.
pub(super) fn read(files: &[File], options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    let mut sheets = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        let is_json = file.bytes.trim_ascii_start().starts_with(b"{");
        let sheet = if is_json { json::read(file, report) } else { sections::read(file, report) };
        match sheet {
            Ok(sheet) => sheets.push(sheet),
            Err(more) => problems.extend(more),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    for (file, sheet) in files.iter().zip(&sheets) {
        if let Some(message) = sheet.date.as_deref().and_then(unclear) {
            report.note(&Place { file: file.path.clone(), line: 0 }, Kind::LeftOut, message);
        }
    }
    let told: Vec<_> = sheets.iter().map(Sheet::edition).collect();
    let (editions, indices) = file_editions::of_files(files, &told, options)?;
    let mut found = Found {
        title: sheets.iter().rev().find_map(|sheet| sheet.title.clone()),
        editions,
        rings: Vec::new(),
        quadrants: Vec::new(),
        sightings: Vec::new(),
        absence: Absence::Removed,
    };
    for (sheet, edition) in sheets.iter().zip(indices) {
        declare(&mut found.rings, &sheet.rings);
        declare(&mut found.quadrants, &sheet.quadrants);
        found.sightings.extend(sheet.rows.iter().map(|row| sheet.sighting(row, edition, report)));
    }
    // Its quadrants begin in the east, ours in the north. Both go on clockwise.
    let turn = found.quadrants.len() / 4;
    found.quadrants.rotate_right(turn);
    if found.rings.is_empty() {
        found.rings = known_rings(found.sightings.iter().map(|row| row.ring.as_str()));
    }
    Ok(found)
}

fn declare(declared: &mut Vec<Category>, titles: &[(String, String)]) {
    for (_, title) in titles {
        if declared.iter().all(|category| fold(&category.name) != fold(title)) {
            declared.push(Category { id: None, name: title.clone(), description: None });
        }
    }
}

impl Sheet {
    fn edition(&self) -> Option<Edition> {
        from_date(self.date.as_deref()?)
    }

    fn sighting(&self, row: &Row, edition: usize, report: &mut Report) -> Sighting {
        let name = one_line(&row.name);
        let prose = from_markdown(&row.description);
        for change in prose.changes {
            report.note(&row.place, Kind::Markup, format!("{name:?}: {change}"));
        }
        let claim = match row.moved.trim() {
            // Most files say 0 of all that did not move, and of all that is new.
            "" | "0" => None,
            "1" => Some(Claim::In),
            "-1" => Some(Claim::Out),
            "2" => Some(Claim::New),
            other => {
                let message =
                    format!("{name:?}: moved is {other:?}, which is none of -1, 0 and 1, and is left out");
                report.note(&row.place, Kind::LeftOut, message);
                None
            }
        };
        Sighting {
            place: row.place.clone(),
            edition,
            name,
            quadrant: self.quadrant(&row.quadrant),
            ring: title(&self.rings, &row.ring).unwrap_or(&row.ring).to_owned(),
            claim,
            text: prose.markdown,
            ..Sighting::default()
        }
    }

    /// What readers see of a quadrant: an alias is a short name's, and that has a title.
    fn quadrant(&self, said: &str) -> String {
        let alias =
            self.aliases.iter().find(|(_, alias)| fold(alias) == fold(said)).map(|(short, _)| short.as_str());
        let short = alias.unwrap_or(said);
        title(&self.quadrants, short).unwrap_or(said).to_owned()
    }
}

fn title<'t>(titles: &'t [(String, String)], short: &str) -> Option<&'t str> {
    titles.iter().find(|(id, _)| fold(id) == fold(short)).map(|(_, title)| title.as_str())
}

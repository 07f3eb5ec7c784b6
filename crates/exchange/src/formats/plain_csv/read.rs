//! From rows to what they say.

use std::collections::HashMap;

use radar_core::model::RelationKind;
use radar_core::problem::Problem;

use super::{COLUMNS, OUTSIDE};
use crate::edition_name::{from_date, from_title};
use crate::formats::rings::known_rings;
use crate::formats::yes_or_no::is_yes;
use crate::found::{Absence, Edition, Found, Place, Related, Sighting};
use crate::json::fields::cut;
use crate::prose::{from_markdown, passes};
use crate::report::{Kind, Report};
use crate::slug::{is_id, slug};
use crate::table::{self, Columns, Row, Table, list};
use crate::{File, Options, file_editions};

/// Reads one or more tables.
pub(in crate::formats) fn read(
    files: &[File],
    options: &Options,
    report: &mut Report,
) -> Result<Found, Vec<Problem>> {
    let tables = table::read_all(files, &COLUMNS, report)?;
    let mut reader = Reader {
        editions: Vec::new(),
        indices: HashMap::new(),
        sightings: Vec::new(),
        problems: Vec::new(),
        report,
    };
    let has_editions = tables.iter().any(|(table, columns)| {
        table
            .rows
            .iter()
            .any(|row| !columns.cell(row, "edition").is_empty() || !columns.cell(row, "date").is_empty())
    });
    if has_editions {
        for (table, columns) in &tables {
            reader.read_dated(table, columns);
        }
    } else {
        let (editions, indices) = file_editions::of_files(files, &[], options)?;
        reader.editions = editions;
        for ((table, columns), edition) in tables.iter().zip(indices) {
            table.rows.iter().for_each(|row| reader.add(row, columns, edition));
        }
    }
    let Reader { editions, sightings, problems, .. } = reader;
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Found {
        title: None,
        rings: known_rings(sightings.iter().filter(|row| !row.removed).map(|row| row.ring.as_str())),
        quadrants: Vec::new(),
        // Files that are editions list all their blips. Rows with editions say what changed.
        absence: if has_editions { Absence::Unchanged } else { Absence::Removed },
        editions,
        sightings,
    })
}

struct Reader<'r> {
    editions: Vec<Edition>,
    /// By what the cell says.
    indices: HashMap<String, usize>,
    sightings: Vec<Sighting>,
    problems: Vec<Problem>,
    report: &'r mut Report,
}

impl Reader<'_> {
    fn read_dated(&mut self, table: &Table, columns: &Columns) {
        let mut above = None;
        for row in &table.rows {
            self.check_date(columns, row);
            let said = [columns.cell(row, "edition"), columns.cell(row, "date")]
                .into_iter()
                .find(|cell| !cell.is_empty());
            let edition = match (said, above) {
                (Some(said), _) => self.edition(said, columns, row),
                (None, Some(above)) => {
                    let message = "the row has no edition: it gets that of the row above".to_owned();
                    self.report.note(&row.place, Kind::Row, message);
                    above
                }
                (None, None) => 0,
            };
            above = Some(edition);
            self.add(row, columns, edition);
        }
    }

    fn check_date(&mut self, columns: &Columns, row: &Row) {
        let date = columns.cell(row, "date");
        if !date.is_empty() && from_date(date).is_none() {
            let help = "write year, month and day, like 2025-03-31, or 2025-03; what has another name goes into the column \"edition\"";
            let message = format!("the date {date:?} is not understood");
            self.problems.push(Problem::new(&row.place.file, (row.place.line, 1), message, help));
        }
    }

    /// The edition that a cell names.
    fn edition(&mut self, said: &str, columns: &Columns, row: &Row) -> usize {
        let date = columns.cell(row, "date");
        let index = self.indices.get(said).copied().unwrap_or_else(|| self.new_edition(said, columns, row));
        let edition = self.editions.get_mut(index);
        if let Some(edition) = edition.filter(|edition| edition.date.is_none() && !date.is_empty()) {
            edition.date = from_date(date).and_then(|date| date.date);
        }
        index
    }

    fn new_edition(&mut self, said: &str, columns: &Columns, row: &Row) -> usize {
        let is_named = !columns.cell(row, "edition").is_empty();
        let read = if is_named { from_title(said) } else { from_date(said) };
        let id = match &read {
            _ if is_id(said) => said.to_owned(),
            Some(read) => read.id.clone(),
            None => slug(said),
        };
        let name = columns.cell(row, "edition name");
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        // What another column says goes before what can be read off the id.
        let read = read.filter(|_| !is_named || from_date(columns.cell(row, "date")).is_none());
        let name = name.or_else(|| read.as_ref().and_then(|read| read.name.clone()));
        self.editions.push(Edition { id, date: read.and_then(|read| read.date), name });
        self.indices.insert(said.to_owned(), self.editions.len() - 1);
        self.editions.len() - 1
    }

    fn add(&mut self, row: &Row, columns: &Columns, edition: usize) {
        let cell = |column: &str| columns.cell(row, column);
        let given = |column: &str| Some(cell(column).to_owned()).filter(|cell| !cell.is_empty());
        let name = given("name").or_else(|| given("id")).unwrap_or_default();
        let number = cell("number").parse().ok();
        if number.is_none() && !cell("number").is_empty() {
            let message = format!("{name:?}: {:?} is not a number, and is left out", cell("number"));
            self.report.note(&row.place, Kind::LeftOut, message);
        }
        let removed = is_yes(cell("removed"));
        if removed.is_none() {
            let message = format!(
                "{name:?}: removed is {}, which is neither yes nor no: it is left out",
                cut(cell("removed"))
            );
            self.report.note(&row.place, Kind::LeftOut, message);
        }
        let text = text(cell("text"), &name, &row.place, self.report);
        let items = list(cell("relations"), &[';']);
        let related = items.iter().filter_map(|item| related(item, &name, &row.place, self.report)).collect();
        let sighting = Sighting {
            place: row.place.clone(),
            edition,
            key: given("id"),
            name,
            quadrant: cell("quadrant").to_owned(),
            ring: cell("ring").to_owned(),
            number,
            claim: None,
            summary: given("summary"),
            text,
            reason: given("reason"),
            link: given("link"),
            tags: list(cell("tags"), &[';']),
            aliases: list(cell("aliases"), &[';']),
            related,
            removed: removed.unwrap_or_default(),
            successor: given("successor"),
        };
        self.sightings.push(sighting);
    }
}

/// Markdown that a radar can have stays as it is, a table in it, too.
fn text(markdown: &str, name: &str, place: &Place, report: &mut Report) -> String {
    if passes(markdown) {
        return markdown.to_owned();
    }
    let prose = from_markdown(markdown);
    for change in prose.changes {
        report.note(place, Kind::Markup, format!("{name:?}: {change}"));
    }
    prose.markdown
}

/// `alternative: Linkerd`; without a kind it is something that the text mentions.
fn related(item: &str, blip: &str, place: &Place, report: &mut Report) -> Option<Related> {
    let mention =
        |name: &str| Related { kind: RelationKind::Mentions.id(), name: name.to_owned(), is_outside: false };
    let Some((said, name)) = item.split_once(':') else { return Some(mention(item)) };
    let said = said.trim().to_lowercase();
    let outside = said.strip_suffix(OUTSIDE);
    let kind = outside.unwrap_or(&said).replace([' ', '_'], "-");
    let Some(kind) = RelationKind::from_id(&kind) else {
        let message = format!(
            "{blip:?}: {} begins with no type of relation: all of it is something mentioned",
            cut(item)
        );
        report.note(place, Kind::Row, message);
        return Some(mention(item));
    };
    let name = name.trim();
    if name.is_empty() {
        report.note(
            place,
            Kind::LeftOut,
            format!("{blip:?}: the relation {} is to nothing: it is left out", cut(item)),
        );
        return None;
    }
    Some(Related { kind: kind.id(), name: name.to_owned(), is_outside: outside.is_some() })
}

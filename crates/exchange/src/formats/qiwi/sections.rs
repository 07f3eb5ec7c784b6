//! The sections of a file: tables with lines of `===` between them.

use radar_core::problem::Problem;

use super::{Row, Sheet};
use crate::File;
use crate::report::{Kind, Report};
use crate::table::{Column, Columns, Table, decode};

const QUADRANT: &[&str] = &["sector", "segment"];

const DATA: [Column; 5] = [
    Column { name: "name", also: &[], is_required: true },
    Column { name: "quadrant", also: QUADRANT, is_required: true },
    Column { name: "ring", also: &[], is_required: true },
    Column { name: "description", also: &["text"], is_required: false },
    Column { name: "moved", also: &[], is_required: false },
];

pub(super) fn read(file: &File, report: &mut Report) -> Result<Sheet, Vec<Problem>> {
    let text = decode(file, report);
    let mut sheet = Sheet::default();
    let mut problems = Vec::new();
    for (before, section) in split(&text) {
        if section.trim().is_empty() {
            continue;
        }
        match Table::parse(&file.path, &unpadded(section), before) {
            Ok(table) => {
                if let Err(more) = add(&table, &mut sheet, report) {
                    problems.extend(more);
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() && !sheet.has_rows {
        let help = "a section starts with a line like name,quadrant,ring,description,moved";
        problems.push(Problem::new(&file.path, (0, 0), "there is no section with blips", help));
    }
    if problems.is_empty() { Ok(sheet) } else { Err(problems) }
}

/// The sections with the number of lines before each. A line of `=` in quotes is text.
fn split(text: &str) -> Vec<(usize, &str)> {
    let (mut sections, mut start, mut before) = (Vec::new(), 0, 0);
    let (mut at, mut is_quoted) = (0, false);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let mark = line.trim();
        if !is_quoted && mark.len() >= 3 && mark.bytes().all(|byte| byte == b'=') {
            sections.push((before, text.get(start..at).unwrap_or_default()));
            (start, before) = (at + line.len(), number + 1);
            is_quoted = false;
        } else if line.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
            is_quoted = !is_quoted;
        }
        at += line.len();
    }
    sections.push((before, text.get(start..).unwrap_or_default()));
    sections
}

/// Without the spaces that align columns. A quote opens a cell only where it is the first in it.
fn unpadded(section: &str) -> String {
    let mut text = String::with_capacity(section.len());
    let (mut is_quoted, mut is_start) = (false, true);
    for c in section.chars() {
        match c {
            ' ' | '\t' if is_start && !is_quoted => continue,
            '"' if is_quoted || is_start => is_quoted = !is_quoted,
            _ => {}
        }
        is_start = !is_quoted && matches!(c, ',' | '\n' | '\r');
        text.push(c);
    }
    text
}

fn add(table: &Table, sheet: &mut Sheet, report: &mut Report) -> Result<(), Vec<Problem>> {
    let index = |names: &[&str]| {
        table.heading.cells.iter().position(|title| names.iter().any(|name| title.eq_ignore_ascii_case(name)))
    };
    let quadrant = index(&["quadrant", "sector", "segment"]);
    let (ring, title, alias) = (index(&["ring"]), index(&["title"]), index(&["alias"]));
    if index(&["name"]).is_some() {
        let columns = Columns::find(table, &DATA, report)?;
        sheet.has_rows = true;
        report.rows += table.rows.len();
        sheet.rows.extend(table.rows.iter().map(|row| {
            let cell = |column: &str| columns.cell(row, column).to_owned();
            Row {
                place: row.place.clone(),
                name: cell("name"),
                quadrant: cell("quadrant"),
                ring: cell("ring"),
                description: cell("description"),
                moved: cell("moved"),
            }
        }));
        return Ok(());
    }
    let pairs = |first: usize, second: usize| {
        let cell = |cells: &[String], index: usize| cells.get(index).cloned().unwrap_or_default();
        let pair = move |row: &crate::table::Row| (cell(&row.cells, first), cell(&row.cells, second));
        table.rows.iter().map(pair).filter(|(_, title)| !title.is_empty()).collect::<Vec<_>>()
    };
    match (quadrant, ring, title, alias) {
        (Some(quadrant), _, _, Some(alias)) => sheet.aliases.extend(pairs(quadrant, alias)),
        (Some(quadrant), _, Some(title), None) => sheet.quadrants.extend(pairs(quadrant, title)),
        (None, Some(ring), Some(title), None) => sheet.rings.extend(pairs(ring, title)),
        _ => about(table, sheet, report),
    }
    Ok(())
}

/// What the radar is called, and of when it is.
fn about(table: &Table, sheet: &mut Sheet, report: &mut Report) {
    let values = table.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    for (title, value) in table.heading.cells.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
        match title.to_lowercase().as_str() {
            // A title with a comma in it is two cells.
            "title" => sheet.title = Some(values.join(", ")),
            "date" => sheet.date = Some(value.clone()),
            _ => {
                let message = format!("{title:?} has no place in a radar: {value:?} is left out");
                report.note(&table.heading.place, Kind::LeftOut, message);
            }
        }
    }
    for row in table.rows.iter().skip(1) {
        let message = format!("a line that belongs to no section is left out: {:?}", row.cells.join(", "));
        report.note(&row.place, Kind::LeftOut, message);
    }
}

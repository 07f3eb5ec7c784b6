//! Build Your Own Radar as JSON: a list of rows, which are objects by column.

mod write;

use radar_core::problem::Problem;

use super::byor::{self, Row};
use crate::edition_name;
use crate::file_editions;
use crate::found::{Edition, Found};
use crate::json::fields::Reader;
use crate::json::{self, Node, Value};
use crate::report::Report;
use crate::{File, Options};

pub(crate) use write::write;

/// The rows of one edition.
struct Sheet<'f> {
    file: &'f File,
    /// Its name in a file of several.
    name: Option<String>,
    rows: Vec<Node>,
}

/// Reads one or more files. Each is an edition, or several by name: `{ "2025-09": [ … ], "2026-03": [ … ] }`.
pub(crate) fn read(files: &[File], options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    let mut sheets = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        match json::read(file).and_then(|root| self::sheets(file, root)) {
            Ok(more) => sheets.extend(more),
            Err(more) => problems.extend(more),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let told: Vec<_> = sheets.iter().map(Sheet::edition).collect();
    let names: Vec<_> = sheets.iter().map(Sheet::path).collect();
    let (editions, indices) = file_editions::of_files(&names, &told, options)?;
    let mut sightings = Vec::new();
    for (sheet, edition) in sheets.iter().zip(indices) {
        let mut reader = Reader::new(sheet.file, report);
        let rows: Vec<_> = sheet.rows.iter().filter_map(|node| row(node, edition, &mut reader)).collect();
        reader.done();
        sightings.extend(rows.into_iter().map(|row| byor::sighting(row, report)));
    }
    Ok(byor::found(editions, sightings, report))
}

impl Sheet<'_> {
    fn edition(&self) -> Option<Edition> {
        self.name.as_deref().and_then(edition_name::from_title)
    }

    /// A file for itself.
    fn path(&self) -> File {
        let name = self.name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
        File { path: format!("{}{name}", self.file.path), bytes: Vec::new() }
    }
}

fn sheets(file: &File, root: Node) -> Result<Vec<Sheet<'_>>, Vec<Problem>> {
    let help = r#"write a list of rows: `[{ "name": "Rust", "ring": "Adopt", "quadrant": "Tools" }]`"#;
    let (message, place) = match &root.value {
        Value::List(_) => return Ok(vec![Sheet { file, name: None, rows: into_items(root) }]),
        Value::Object(entries) => match entries.iter().find(|entry| entry.node.items().is_none()) {
            None if !entries.is_empty() => {
                return Ok(into_entries(root)
                    .map(|(name, node)| Sheet { file, name: Some(name), rows: into_items(node) })
                    .collect());
            }
            None => ("there are no rows here".to_owned(), &root),
            Some(entry) => (format!("{} where a list of rows should be", entry.node.kind()), &entry.node),
        },
        _ => (format!("{} where a list of rows should be", root.kind()), &root),
    };
    Err(vec![place.problem(file, message, help)])
}

fn row(node: &Node, edition: usize, reader: &mut Reader<'_>) -> Option<Row> {
    reader.row();
    let mut fields = reader.fields(node)?;
    let row = Row {
        place: node.place(reader.file),
        edition,
        name: reader.text(&mut fields, &["name"]),
        ring: reader.text(&mut fields, &["ring"]),
        quadrant: reader.text(&mut fields, &["quadrant"]),
        is_new: reader.text(&mut fields, &["isNew"]),
        status: reader.text(&mut fields, &["status"]),
        description: reader.text(&mut fields, &["description"]),
        link: reader.text(&mut fields, &["link", "url"]),
        tags: reader.texts(&mut fields, &["tags", "topic", "topics"], &[';', ',']),
        related: reader.texts(&mut fields, &["relatedBlips"], &[';']),
    };
    reader.finish(fields);
    Some(row)
}

fn into_items(node: Node) -> Vec<Node> {
    match node.value {
        Value::List(items) => items,
        _ => Vec::new(),
    }
}

fn into_entries(node: Node) -> impl Iterator<Item = (String, Node)> {
    let entries = match node.value {
        Value::Object(entries) => entries,
        _ => Vec::new(),
    };
    entries.into_iter().map(|entry| (entry.key, entry.node))
}

//! The same as JSON: `{ "meta", "data", "quadrantAliases", "quadrantTitles" }`.

use radar_core::problem::Problem;

use super::{Row, Sheet};
use crate::File;
use crate::json::fields::{Fields, Reader};
use crate::json::{self, Node, Value};
use crate::report::Report;

pub(super) fn read(file: &File, report: &mut Report) -> Result<Sheet, Vec<Problem>> {
    let root = json::read(file)?;
    let mut reader = Reader::new(file, report);
    let Some(mut fields) = reader.fields(&root) else {
        reader.done();
        let help = r#"write an object with "data", which is a list of rows"#;
        return Err(vec![root.problem(file, "there is no object here", help)]);
    };
    let mut sheet = Sheet::default();
    if let Some(meta) = fields.take(&["meta"])
        && let Some(mut meta) = reader.fields(meta)
    {
        sheet.title = Some(reader.text(&mut meta, &["title"])).filter(|title| !title.is_empty());
        sheet.date = Some(reader.text(&mut meta, &["date"])).filter(|date| !date.is_empty());
        reader.finish(meta);
    }
    let quadrants = fields.take(&["quadrantTitles", "sectorTitles"]);
    sheet.quadrants = quadrants.map(pairs).unwrap_or_default();
    sheet.aliases = fields.take(&["quadrantAliases", "sectorAliases"]).map(pairs).unwrap_or_default();
    sheet.rings = fields.take(&["ringTitles"]).map(pairs).unwrap_or_default();
    let data = fields.take(&["data"]);
    reader.finish(fields);
    let Some(rows) = data.and_then(Node::items) else {
        reader.done();
        let help = r#"write a list: "data": [{ "name": "Rust", "quadrant": "q1", "ring": "Adopt" }]"#;
        return Err(vec![data.unwrap_or(&root).problem(file, "there is no list of rows in \"data\"", help)]);
    };
    for node in rows {
        reader.row();
        if let Some(fields) = reader.fields(node) {
            sheet.rows.push(row(node, fields, &mut reader));
        }
    }
    reader.done();
    Ok(sheet)
}

fn row(node: &Node, mut fields: Fields<'_>, reader: &mut Reader<'_>) -> Row {
    let row = Row {
        place: node.place(reader.file),
        name: reader.text(&mut fields, &["name"]),
        quadrant: reader.text(&mut fields, &["quadrant", "sector"]),
        ring: reader.text(&mut fields, &["ring"]),
        description: reader.text(&mut fields, &["description"]),
        moved: reader.text(&mut fields, &["moved"]),
    };
    reader.finish(fields);
    row
}

/// `{ "q1": "lang", "q2": ["platforms", "infra"] }` as pairs.
fn pairs(node: &Node) -> Vec<(String, String)> {
    let Value::Object(entries) = &node.value else { return Vec::new() };
    let pair = |key: &str, node: &Node| match &node.value {
        Value::String(text) => Some((key.to_owned(), text.clone())),
        _ => None,
    };
    let mut pairs = Vec::new();
    for entry in entries {
        match entry.node.items() {
            Some(items) => pairs.extend(items.iter().filter_map(|item| pair(&entry.key, item))),
            None => pairs.extend(pair(&entry.key, &entry.node)),
        }
    }
    pairs
}

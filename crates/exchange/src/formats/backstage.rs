//! The Tech Radar plugin of Backstage: entries with a timeline each.
//!
//! Facts from github.com/backstage/community-plugins, `tech-radar-common/src/schema.ts`, and from the older
//! `plugins/tech-radar` of github.com/backstage/backstage, where an entry has `ring` and `moved` and no timeline.
//!
//! Every date of a timeline is an edition. That program shows the first of a timeline as the current state; a radar goes by
//! the dates, and says so where the two differ.

mod date;
mod entry;
mod timeline;
mod write;

use radar_core::problem::Problem;

use self::date::Dates;
use self::entry::Entry;
use crate::found::{Absence, Category, Found, Place};
use crate::json::fields::Reader;
use crate::json::{self, Node, Value};
use crate::prose;
use crate::report::{Kind, Report};
use crate::{File, Options};

pub(crate) use write::write;

/// Reads one or more files. Several are one radar, since their entries have dates of their own.
pub(crate) fn read(files: &[File], _options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    let (roots, problems) = parse(files);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut found = Found {
        title: roots.iter().find_map(|root| root.get("title")?.text()).map(str::to_owned),
        editions: Vec::new(),
        rings: Vec::new(),
        quadrants: Vec::new(),
        sightings: Vec::new(),
        absence: Absence::Unchanged,
    };
    let mut entries = Vec::new();
    for (file, root) in files.iter().zip(&roots) {
        let mut reader = Reader::new(file, report);
        found.rings.extend(categories(root, "rings", &mut reader));
        found.quadrants.extend(categories(root, "quadrants", &mut reader));
        let items = root.get("entries").and_then(Node::items).unwrap_or_default();
        entries.extend(items.iter().filter_map(|item| Entry::read(item, &mut reader)));
        if let Some(mut fields) = reader.fields(root) {
            reader.text(&mut fields, &["title"]);
            for part in ["rings", "quadrants", "entries"] {
                fields.take(&[part]);
            }
            reader.finish(fields);
        }
        reader.done();
    }
    distinct(&mut found.rings);
    distinct(&mut found.quadrants);
    let snapshots = entries.iter().flat_map(|entry| &entry.timeline);
    let dates: Vec<_> = snapshots.filter_map(|snapshot| snapshot.date.clone()).collect();
    let dates = Dates::of(&dates, entries.len());
    if let Some(shared) = dates.shared() {
        let message = format!("there are too many dates for a chart: those of a {shared} are one edition");
        report.note(&Place::default(), Kind::Row, message);
    }
    found.editions.clone_from(&dates.editions);
    for entry in &entries {
        found.sightings.extend(timeline::sightings(entry, &dates, report));
    }
    Ok(found)
}

fn parse(files: &[File]) -> (Vec<Node>, Vec<Problem>) {
    let mut roots = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        match json::read(file) {
            Ok(root) => {
                problems.extend(wrong(file, &root));
                roots.push(root);
            }
            Err(more) => problems.extend(more),
        }
    }
    (roots, problems)
}

fn wrong(file: &File, root: &Node) -> Option<Problem> {
    let help = r#"write `{ "quadrants": [ … ], "rings": [ … ], "entries": [ … ] }`"#;
    if !matches!(root.value, Value::Object(_)) {
        return Some(root.problem(file, format!("{} where a radar should be", root.kind()), help));
    }
    let Some(entries) = root.get("entries") else {
        return Some(root.problem(file, "there are no entries here", help));
    };
    let parts =
        [("entries", Some(entries)), ("rings", root.get("rings")), ("quadrants", root.get("quadrants"))];
    let mut parts = parts.into_iter().filter_map(|(name, node)| Some((name, node?)));
    let (name, node) = parts
        .find(|(name, node)| node.items().is_none() && !(node.value == Value::Null && *name != "entries"))?;
    Some(node.problem(file, format!("{} where the list of {name} should be", node.kind()), help))
}

fn categories(root: &Node, list: &str, reader: &mut Reader<'_>) -> Vec<Category> {
    let mut categories = Vec::new();
    for item in root.get(list).and_then(Node::items).unwrap_or_default() {
        if let Some(name) = item.text() {
            categories.push(Category { id: None, name: prose::one_line(name), description: None });
        } else if let Some(mut fields) = reader.fields(item) {
            let id = reader.line(&mut fields, &["id"]);
            let name = reader.line(&mut fields, &["name", "title"]).or_else(|| id.clone());
            let description = reader.line(&mut fields, &["description"]);
            reader.finish(fields);
            categories.extend(name.map(|name| Category { id, name, description }));
        }
    }
    categories
}

/// Leaves out what several files declare alike.
fn distinct(categories: &mut Vec<Category>) {
    let mut seen = std::collections::HashSet::new();
    categories.retain(|category| seen.insert((category.id.clone(), category.name.clone())));
}

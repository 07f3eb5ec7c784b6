//! Zalando's radar: `config.json`, or the page with `radar_visualization({ … })`.
//!
//! Quadrants and rings are numbers. Quadrant 0 begins in the east and they go on clockwise, so that 0 is at the bottom right;
//! ring 0 is the innermost. Facts from github.com/zalando/tech-radar, README.md and docs/radar.js.

mod names;
mod write;

use radar_core::problem::Problem;

use self::names::Names;
use crate::edition_name;
use crate::file_editions;
use crate::found::{Absence, Claim, Edition, Found, Place, Sighting};
use crate::json::fields::{Fields, Reader, cut};
use crate::json::{self, Node, Value};
use crate::report::{Kind, Report};
use crate::{File, Options};

pub(crate) use write::write;

/// A file that has been read.
struct Config<'f> {
    file: &'f File,
    root: Node,
}

/// Reads one or more configurations, and pages that name their quadrants and rings. Each that has entries is an edition.
pub(crate) fn read(files: &[File], options: &Options, report: &mut Report) -> Result<Found, Vec<Problem>> {
    let (configs, problems) = parse(files);
    if !problems.is_empty() {
        return Err(problems);
    }
    let dated: Vec<_> = configs.iter().filter(|config| config.entries().is_some()).collect();
    let names: Vec<_> = dated.iter().map(|config| config.name()).collect();
    let told: Vec<_> = dated.iter().map(|config| config.edition()).collect();
    let (editions, mut indices) = file_editions::of_files(&names, &told, options)?;
    let quadrants = Names::of(&configs, names::QUADRANTS, report);
    let rings = Names::of(&configs, names::RINGS, report);
    let title = configs.iter().find_map(|config| config.root.get("title")?.text());
    let mut found = Found {
        title: title.map(str::to_owned),
        editions,
        rings: rings.in_order(),
        quadrants: quadrants.clockwise_from_north(),
        sightings: Vec::new(),
        absence: Absence::Removed,
    };
    indices.reverse();
    for (index, config) in configs.iter().enumerate() {
        let mut reader = Reader::new(config.file, report);
        if let Some(entries) = config.entries() {
            let numbered = Numbered {
                edition: indices.pop().unwrap_or_default(),
                index,
                quadrants: &quadrants,
                rings: &rings,
            };
            for entry in entries {
                found.sightings.extend(numbered.sighting(entry, &mut reader));
            }
        }
        config.note_rest(&mut reader);
        reader.done();
    }
    Ok(found)
}

fn parse(files: &[File]) -> (Vec<Config<'_>>, Vec<Problem>) {
    let mut configs = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        match json::read(file) {
            Ok(root) => {
                let config = Config { file, root };
                problems.extend(config.problem());
                configs.push(config);
            }
            Err(more) => problems.extend(more),
        }
    }
    // Pages alone are no radar, but next to one that has entries they are of use.
    if problems.is_empty() && configs.iter().all(|config| config.entries().is_none()) {
        problems.extend(configs.iter().map(|config| {
            let message = "there are no entries here";
            let help = r#"give the file that has `"entries": [ … ]` as well"#;
            config.root.problem(config.file, message, help)
        }));
    }
    (configs, problems)
}

impl Config<'_> {
    /// The entries; a list alone is one of entries.
    fn entries(&self) -> Option<&[Node]> {
        self.root.items().or_else(|| self.root.get("entries")?.items())
    }

    fn problem(&self) -> Option<Problem> {
        let help = r#"write `{ "quadrants": [ … ], "rings": [ … ], "entries": [ … ] }`"#;
        let wrong = |node: &Node, what: &str| {
            Some(node.problem(self.file, format!("{} where {what} should be", node.kind()), help))
        };
        if self.root.items().is_some() {
            return None;
        }
        let Value::Object(_) = self.root.value else { return wrong(&self.root, "a radar") };
        let parts = ["entries", "quadrants", "rings"];
        let parts = parts.iter().filter_map(|part| Some((part, self.root.get(part)?)));
        let mut wrong_parts = parts.filter(|(_, node)| node.items().is_none() && !node.is_code());
        let (part, node) = wrong_parts.find(|(_, node)| node.value != Value::Null)?;
        wrong(node, &format!("the list of {part}"))
    }

    /// The file without what is in it.
    fn name(&self) -> File {
        File { path: self.file.path.clone(), bytes: Vec::new() }
    }

    /// By its date; in older pages that is a part of the title. The name of a file that agrees with it gives the id.
    fn edition(&self) -> Option<Edition> {
        let text = |key: &str| self.root.get(key).and_then(Node::text);
        let told = text("date").and_then(edition_name::from_date);
        let told = told.or_else(|| text("title").and_then(edition_name::from_title));
        let named = edition_name::from_path(&self.file.path);
        match (told, named) {
            (Some(told), Some(named))
                if named.id.len() == 7 && told.id.starts_with(&format!("{}-", named.id)) =>
            {
                Some(Edition { id: named.id, ..told })
            }
            (told, named) => told.or(named),
        }
    }

    /// What a radar has no place for, outside of the entries.
    fn note_rest(&self, reader: &mut Reader<'_>) {
        if self.root.items().is_none()
            && let Some(mut fields) = reader.fields(&self.root)
        {
            reader.text(&mut fields, &["title"]);
            let place = self.root.get("date").unwrap_or(&self.root);
            let date = reader.text(&mut fields, &["date"]);
            if let Some(message) = edition_name::unclear(&date) {
                reader.note(place, Kind::LeftOut, message);
            }
            for part in ["quadrants", "rings", "entries"] {
                fields.take(&[part]);
            }
            reader.finish(fields);
        }
    }
}

/// What the numbers of a file's entries stand for.
struct Numbered<'a> {
    /// Index into the editions.
    edition: usize,
    /// Index of the file.
    index: usize,
    quadrants: &'a Names,
    rings: &'a Names,
}

impl Numbered<'_> {
    fn sighting(&self, entry: &Node, reader: &mut Reader<'_>) -> Option<Sighting> {
        reader.row();
        let mut fields = reader.fields(entry)?;
        let place = Place { file: reader.file.path.clone(), line: entry.line };
        let name = reader.text(&mut fields, &["label", "name", "title"]);
        let quadrant = self.quadrants.name(self.index, &mut fields, reader);
        let ring = self.rings.name(self.index, &mut fields, reader);
        let id = fields.take(&["id", "number"]);
        let number = id.and_then(Node::integer).and_then(|number| u32::try_from(number).ok());
        let sighting = Sighting {
            place,
            edition: self.edition,
            quadrant,
            ring,
            // An id that is no number tells entries apart.
            key: id.filter(|_| number.is_none()).and_then(Node::text).map(str::to_owned),
            number,
            claim: claim(&mut fields, reader),
            summary: reader.line(&mut fields, &["summary"]),
            text: reader.prose(&mut fields, &["description", "comment"]),
            link: reader.optional_text(&mut fields, &["link", "url"]),
            tags: reader.texts(&mut fields, &["tags"], &[',', ';']),
            name,
            ..Sighting::default()
        };
        note_inactive(&sighting.name, &mut fields, reader);
        reader.finish(fields);
        Some(sighting)
    }
}

fn claim(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Claim> {
    match reader.integer(fields, &["moved"])? {
        -1 => Some(Claim::Out),
        0 => Some(Claim::Unchanged),
        1 => Some(Claim::In),
        2 => Some(Claim::New),
        other => {
            let message = format!("\"moved\" is {other}, which is none of -1, 0, 1 and 2: it is left out");
            reader.note(fields.node, Kind::LeftOut, message);
            None
        }
    }
}

/// An inactive entry is drawn in grey. A radar shows all blips alike.
fn note_inactive(name: &str, fields: &mut Fields<'_>, reader: &mut Reader<'_>) {
    let is_inactive = fields.take(&["active"]).and_then(Node::text) == Some("false");
    if is_inactive {
        let message =
            format!("{} is not active, which a radar cannot say: it is placed like the others", cut(name));
        reader.note(fields.node, Kind::LeftOut, message);
    }
}

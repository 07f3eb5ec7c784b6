//! What the file of an item says.

use std::collections::BTreeSet;

use radar_core::problem::Problem;

use super::files::{PageFile, whole};
use super::left_out::LeftOut;
use crate::found::Place;
use crate::front_matter::{self, Field, Value};
use crate::report::{Kind, Report};

/// A file of an item. What it leaves out is as in the release before.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) file: &'a PageFile<'a>,
    pub(super) title: Option<String>,
    pub(super) ring: Option<String>,
    pub(super) quadrant: Option<String>,
    pub(super) featured: Option<bool>,
    pub(super) summary: Option<String>,
    pub(super) link: Option<String>,
    pub(super) tags: Option<Vec<String>>,
    pub(super) aliases: Option<Vec<String>>,
    pub(super) related: Vec<String>,
    /// Markdown. Empty when it is as before.
    pub(super) body: String,
}

/// Reads the Markdown files. What is no item gets a note, and each field that a radar has no place for another.
pub(super) fn read<'a>(
    files: &'a [PageFile<'a>],
    report: &mut Report,
    problems: &mut Vec<Problem>,
) -> Vec<Item<'a>> {
    let is_dated = files.iter().any(|file| file.release.is_some());
    let mut left_out = LeftOut::default();
    let mut pages = Vec::new();
    for file in files {
        match front_matter::parse(&file.file.path, &file.file.bytes) {
            Ok(page) => pages.push((file, page)),
            // Beside the releases, there are pages about the radar.
            Err(problem) if is_dated && file.release.is_none() => {
                let place = Place { file: problem.file, line: problem.line };
                report.note(&place, Kind::LeftOut, format!("not an item: left out ({})", problem.message));
            }
            Err(problem) => problems.push(problem),
        }
    }
    let known: BTreeSet<&str> =
        pages.iter().filter(|(file, page)| has_fields(file, page)).map(|(file, _)| file.key).collect();
    let mut items = Vec::new();
    for (file, page) in pages {
        let is_rewording = page.fields.is_none() && file.release.is_some() && known.contains(file.key);
        if is_rewording || has_fields(file, &page) {
            items.push(item(file, page, &mut left_out, problems));
        } else {
            report.note(
                &whole(&file.file.path),
                Kind::LeftOut,
                "no ring and no quadrant, so not an item: left out",
            );
        }
    }
    left_out.tell(report);
    items
}

/// Whether a file is an item: in a release, whatever its fields; elsewhere, when they place it.
fn has_fields(file: &PageFile<'_>, page: &front_matter::Page) -> bool {
    let places = |field: &Field| QUADRANT.contains(&field.name.as_str()) || field.name == "ring";
    page.fields.as_ref().is_some_and(|fields| file.release.is_some() || fields.iter().any(places))
}

const QUADRANT: [&str; 2] = ["segment", "quadrant"];
const SUMMARY: [&str; 3] = ["summary", "info", "description"];
const LINK: [&str; 5] = ["link", "url", "website", "homepage", "links"];

fn item<'a>(
    file: &'a PageFile<'a>,
    page: front_matter::Page,
    left_out: &mut LeftOut,
    problems: &mut Vec<Problem>,
) -> Item<'a> {
    let mut fields = Fields { path: &file.file.path, left: page.fields.unwrap_or_default(), problems };
    let item = Item {
        file,
        title: fields.word(&["title"]),
        ring: fields.word(&["ring"]),
        quadrant: fields.word(&QUADRANT),
        featured: fields.truth("featured"),
        summary: fields.word(&SUMMARY),
        link: fields.link(left_out),
        tags: fields.words("tags"),
        aliases: fields.words("aliases"),
        related: fields.words("related").unwrap_or_default(),
        body: page.body,
    };
    for field in &fields.left {
        if !field.value.is_empty() {
            left_out.add(&field.name, &Place { file: file.file.path.clone(), line: field.at.0 });
        }
    }
    item
}

/// The fields that nobody has asked for yet.
struct Fields<'a> {
    path: &'a str,
    left: Vec<Field>,
    problems: &'a mut Vec<Problem>,
}

impl Fields<'_> {
    /// Takes the first of these names that is set to something.
    fn take(&mut self, names: &[&str]) -> Option<Field> {
        let index = names.iter().find_map(|name| {
            self.left.iter().position(|field| field.name == *name && !field.value.is_empty())
        })?;
        Some(self.left.remove(index))
    }

    fn word(&mut self, names: &[&str]) -> Option<String> {
        let field = self.take(names)?;
        let word = field.value.word().map(str::to_owned);
        if word.is_none() {
            let help = format!("write {}: and one word or sentence", field.name);
            self.problem(&field, format!("{} is not a text", field.name), help);
        }
        word
    }

    fn truth(&mut self, name: &str) -> Option<bool> {
        let field = self.take(&[name])?;
        match field.value.word() {
            Some("true" | "True" | "TRUE") => Some(true),
            Some("false" | "False" | "FALSE") => Some(false),
            _ => {
                let help = format!("write {name}: false to take the item off the radar, else {name}: true");
                self.problem(&field, format!("{name} is neither true nor false"), help);
                None
            }
        }
    }

    /// A list of words, or words with commas between them.
    fn words(&mut self, name: &str) -> Option<Vec<String>> {
        let field = self.take(&[name])?;
        let words = match &field.value {
            Value::Word(words) => {
                let words = words.split(',').map(str::trim).filter(|word| !word.is_empty());
                return Some(words.map(str::to_owned).collect());
            }
            Value::List(items) => items.iter().filter(|item| !item.is_empty()).map(Value::word).collect(),
            _ => None,
        };
        let Some(words): Option<Vec<&str>> = words else {
            let help = format!("write {name}: [first, second]");
            self.problem(&field, format!("{name} is not a list of words"), help);
            return None;
        };
        Some(words.into_iter().map(str::to_owned).collect())
    }

    /// The first address. A radar has one for each blip.
    fn link(&mut self, left_out: &mut LeftOut) -> Option<String> {
        let field = self.take(&LINK)?;
        let place = Place { file: self.path.to_owned(), line: field.at.0 };
        let addresses: Option<Vec<&str>> = match &field.value {
            Value::List(items) => items.iter().map(address).collect(),
            value => address(value).map(|address| vec![address]),
        };
        let Some(addresses) = addresses else {
            let help = "write - url: \"https://www.rust-lang.org/\" on a line of its own";
            self.problem(&field, format!("{} without an address", field.name), help.to_owned());
            return None;
        };
        for _ in addresses.iter().skip(1) {
            left_out.add(&format!("{}, after the first", field.name), &place);
        }
        addresses.first().map(|address| (*address).to_owned())
    }

    fn problem(&mut self, field: &Field, message: String, help: String) {
        self.problems.push(Problem::new(self.path, field.at, message, help));
    }
}

/// An address, or the `url` of an object that may also have a name.
fn address(value: &Value) -> Option<&str> {
    match value {
        Value::Fields(fields) => fields.iter().find(|field| field.name == "url")?.value.word(),
        value => value.word(),
    }
}

//! An entry and its timeline.

use std::fmt::Write as _;

use super::date;
use crate::found::{Claim, Edition};
use crate::json::fields::{Fields, Reader, cut};
use crate::json::{Node, Value};
use crate::prose;
use crate::report::Kind;

/// An entry.
pub(super) struct Entry {
    pub(super) file: String,
    pub(super) key: Option<String>,
    pub(super) name: String,
    pub(super) quadrant: String,
    /// Markdown; `None` where the timeline describes it.
    pub(super) text: Option<String>,
    pub(super) link: Option<String>,
    pub(super) tags: Vec<String>,
    /// Further links as a list in Markdown.
    links: String,
    /// In the order of the file. At least one.
    pub(super) timeline: Vec<Snapshot>,
}

/// Where an entry was at one time.
#[derive(Clone)]
pub(super) struct Snapshot {
    pub(super) line: usize,
    pub(super) date: Option<Edition>,
    pub(super) ring: String,
    pub(super) claim: Option<Claim>,
    /// What it says about the change, in Markdown.
    pub(super) text: String,
    /// The same as it is in the file.
    pub(super) raw: String,
}

impl Entry {
    /// `None`, with a note, for what is no entry.
    pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(mut fields) = reader.fields(node) else {
            reader.row();
            return None;
        };
        let name = reader.text(&mut fields, &["title", "name"]);
        let key = reader.line(&mut fields, &["id"]);
        let other = reader.line(&mut fields, &["key"]);
        let quadrant = category(&mut fields, &["quadrant", "quadrantId"], reader);
        let text = reader.prose(&mut fields, &["description"]);
        let (link, links) = links(&mut fields, reader);
        let tags = reader.texts(&mut fields, &["tags"], &[',', ';']);
        let timeline = timeline(&mut fields, reader);
        reader.finish(fields);
        let mut entry = Self {
            file: reader.file.path.clone(),
            key: key.or(other),
            name,
            quadrant,
            text: None,
            link,
            tags,
            links,
            timeline,
        };
        entry.text = Some(text).filter(|text| !text.is_empty()).map(|text| entry.with_links(text));
        Some(entry)
    }

    /// A text with the further links behind it.
    pub(super) fn with_links(&self, text: String) -> String {
        match (text.is_empty(), self.links.is_empty()) {
            (_, true) => text,
            (true, false) => self.links.clone(),
            (false, false) => format!("{text}\n\n{}", self.links),
        }
    }
}

impl Snapshot {
    /// Its date, `YYYY-MM-DD`.
    pub(super) fn day(&self) -> Option<&str> {
        self.date.as_ref()?.date.as_deref()
    }
}

/// The timeline; an entry without one has its ring itself.
fn timeline(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Snapshot> {
    let snapshots = fields.take(&["timeline"]);
    let mut timeline = Vec::new();
    match snapshots.map(|node| (node, node.items())) {
        Some((_, Some(items))) => {
            for item in items {
                reader.row();
                if let Some(mut fields) = reader.fields(item) {
                    timeline.push(snapshot(&mut fields, reader));
                    reader.finish(fields);
                }
            }
        }
        Some((node, None)) => {
            let message = format!("the timeline is {}, not a list: it is left out", node.kind());
            reader.note(node, Kind::LeftOut, message);
        }
        None => {}
    }
    if timeline.is_empty() {
        reader.row();
        timeline.push(snapshot(fields, reader));
    }
    timeline
}

fn snapshot(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Snapshot {
    let date = fields.take(&["date"]);
    let read = date.and_then(date::read);
    if let (Some(date), None) = (date, &read) {
        let shown = date.text().map_or_else(|| date.kind().to_owned(), cut);
        let message = format!("{shown} is no date that can be read: write it like \"2026-03-31\"");
        reader.note(date, Kind::LeftOut, message);
    }
    let raw = reader.text(fields, &["description"]);
    Snapshot {
        line: fields.node.line,
        date: read,
        ring: category(fields, &["ringId", "ring"], reader),
        claim: claim(fields, reader),
        text: reader.markdown(&raw, fields.node),
        raw,
    }
}

fn claim(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Claim> {
    match reader.integer(fields, &["moved"])? {
        ..0 => Some(Claim::Out),
        0 => Some(Claim::Unchanged),
        1.. => Some(Claim::In),
    }
}

/// A ring or a quadrant: its id, or itself with an id; empty when there is none.
fn category(fields: &mut Fields<'_>, names: &[&str], reader: &mut Reader<'_>) -> String {
    let Some(node) = fields.take(names) else { return String::new() };
    let text = match &node.value {
        Value::Object(_) => node.get("id").or_else(|| node.get("name")).and_then(Node::text),
        _ => node.text(),
    };
    let Some(text) = text else {
        reader.wrong(node, names, "a text");
        return String::new();
    };
    text.to_owned()
}

/// The first address that there is, and the others as a list in Markdown.
fn links(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> (Option<String>, String) {
    // "#" is what that program's examples have for none.
    let url = reader.optional_text(fields, &["url"]).filter(|url| url.trim() != "#");
    let mut all: Vec<(String, String)> = url.map(|url| (String::new(), url)).into_iter().collect();
    if let Some(node) = fields.take(&["links"]) {
        for item in node.items().unwrap_or(std::slice::from_ref(node)) {
            if let Some(url) = item.text() {
                all.push((String::new(), url.to_owned()));
            } else if let Some(mut fields) = reader.fields(item) {
                let title = reader.line(&mut fields, &["title", "name"]).unwrap_or_default();
                let url = reader.optional_text(&mut fields, &["url", "href"]);
                reader.finish(fields);
                all.extend(url.filter(|url| url.trim() != "#").map(|url| (title, url)));
            }
        }
    }
    let mut links = all.into_iter();
    let Some((_, first)) = links.next() else { return (None, String::new()) };
    let others: Vec<_> = links.filter(|(_, url)| *url != first).collect();
    let mut list = String::new();
    for (title, url) in &others {
        let title = if title.is_empty() { url } else { title };
        let url = url.trim();
        let needs_brackets = url.contains([' ', '(', ')']);
        let url = if needs_brackets { format!("<{url}>") } else { url.to_owned() };
        // Writing to a string cannot fail.
        let _ = writeln!(list, "- [{}]({url})", prose::from_plain(title));
    }
    if !others.is_empty() {
        let links = if others.len() == 1 { "link is" } else { "links are" };
        let message = format!("{} more {links} in a list at the end of the text", others.len());
        reader.note(fields.node, Kind::Markup, message);
    }
    (Some(first), prose::from_markdown(list.trim_end()).markdown)
}

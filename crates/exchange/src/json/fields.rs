//! Objects, field by field. What has the wrong type or an unknown name is noted, and nothing is dropped in silence.

use std::collections::BTreeMap;

use super::{Entry, Node, Value};
use crate::File;
use crate::found::Place;
use crate::prose::{self, Prose};
use crate::report::{Kind, Report};

/// Reads the objects of one file.
pub(crate) struct Reader<'r> {
    pub(crate) file: &'r File,
    report: &'r mut Report,
    /// Of each unknown field the first line, and how many values it had.
    unknown: BTreeMap<String, (usize, usize)>,
}

/// An object, and which of its fields have been asked for.
pub(crate) struct Fields<'n> {
    pub(crate) node: &'n Node,
    left: Vec<&'n Entry>,
}

impl<'n> Fields<'n> {
    /// The value of the first of these names that has one. Case, spaces and hyphens in names do not matter.
    pub(crate) fn take(&mut self, names: &[&str]) -> Option<&'n Node> {
        names.iter().find_map(|name| self.take_one(name))
    }

    fn take_one(&mut self, name: &str) -> Option<&'n Node> {
        // Of a repeated key the last one holds, as in JavaScript; the others stay, and are noted.
        let index = self.left.iter().rposition(|entry| is_same(&entry.key, name))?;
        let node = &self.left.remove(index).node;
        Some(node).filter(|node| !is_nothing(node))
    }

    /// All fields that have not been asked for.
    pub(crate) fn rest(&mut self) -> Vec<&'n Entry> {
        std::mem::take(&mut self.left)
    }
}

impl<'r> Reader<'r> {
    pub(crate) fn new(file: &'r File, report: &'r mut Report) -> Self {
        Self { file, report, unknown: BTreeMap::new() }
    }

    /// The fields of an object; `None`, with a note, for anything else.
    pub(crate) fn fields<'n>(&mut self, node: &'n Node) -> Option<Fields<'n>> {
        if let Value::Object(entries) = &node.value {
            Some(Fields { node, left: entries.iter().collect() })
        } else {
            let shown = node.text().map(|text| format!(" ({})", cut(text))).unwrap_or_default();
            let message = format!("{}{shown} where an object should be: it is left out", node.kind());
            self.note(node, Kind::LeftOut, message);
            None
        }
    }

    /// A text; empty when there is none. A number or a boolean is a text, too.
    pub(crate) fn text(&mut self, fields: &mut Fields<'_>, names: &[&str]) -> String {
        let Some(node) = fields.take(names) else { return String::new() };
        if let Some(text) = node.text() {
            text.to_owned()
        } else {
            self.wrong(node, names, "a text");
            String::new()
        }
    }

    /// A text that is there.
    pub(crate) fn optional_text(&mut self, fields: &mut Fields<'_>, names: &[&str]) -> Option<String> {
        Some(self.text(fields, names)).filter(|text| !text.trim().is_empty())
    }

    /// A text on one line, without markup.
    pub(crate) fn line(&mut self, fields: &mut Fields<'_>, names: &[&str]) -> Option<String> {
        let text = self.optional_text(fields, names)?;
        Some(prose::one_line(&text)).filter(|line| !line.is_empty())
    }

    /// A whole number.
    pub(crate) fn integer(&mut self, fields: &mut Fields<'_>, names: &[&str]) -> Option<i64> {
        let node = fields.take(names)?;
        let number = node.integer();
        if number.is_none() {
            self.wrong(node, names, "a whole number");
        }
        number
    }

    /// A list of texts, or one text with separators in it.
    pub(crate) fn texts(
        &mut self,
        fields: &mut Fields<'_>,
        names: &[&str],
        separators: &[char],
    ) -> Vec<String> {
        let Some(node) = fields.take(names) else { return Vec::new() };
        let mut texts = Vec::new();
        match (node.items(), node.text()) {
            (Some(items), _) => {
                for item in items.iter().filter(|item| !is_nothing(item)) {
                    // `{ "name": "…" }` is a text with a wrapping.
                    let wrapped =
                        ["name", "label", "title", "id"].iter().find_map(|key| item.get(key)?.text());
                    match item.text().or(wrapped) {
                        Some(text) => texts.push(text.to_owned()),
                        None => self.wrong(item, names, "a text"),
                    }
                }
            }
            (None, Some(text)) => texts.extend(text.split(separators).map(str::to_owned)),
            (None, None) => self.wrong(node, names, "a list of texts"),
        }
        texts.retain(|text| !text.trim().is_empty());
        texts
    }

    /// Markdown or HTML as Markdown that passes the checks; empty when there is none.
    pub(crate) fn prose(&mut self, fields: &mut Fields<'_>, names: &[&str]) -> String {
        let text = self.text(fields, names);
        self.markdown(&text, fields.node)
    }

    /// The same of a text that has been read from an object.
    pub(crate) fn markdown(&mut self, text: &str, node: &Node) -> String {
        let Prose { markdown, changes } =
            if is_html(text) { prose::from_html(text) } else { prose::from_markdown(text) };
        for change in changes {
            self.note(node, Kind::Markup, change);
        }
        markdown
    }

    /// Notes, in the end, what is left of an object.
    pub(crate) fn finish(&mut self, mut fields: Fields<'_>) {
        for entry in fields.rest() {
            if !is_nothing(&entry.node) {
                let (_, count) = self.unknown.entry(entry.key.clone()).or_insert((entry.node.line, 0));
                *count += 1;
            }
        }
    }

    /// Notes the unknown fields of all objects, each once.
    pub(crate) fn done(self) {
        for (key, (line, count)) in self.unknown {
            let place = Place { file: self.file.path.clone(), line };
            let values = if count == 1 { "1 value is".to_owned() } else { format!("{count} values are") };
            let message = format!("the field {} has no place in a radar: {values} left out", cut(&key));
            self.report.note(&place, Kind::LeftOut, message);
        }
    }

    /// Adds a note about a value.
    pub(crate) fn note(&mut self, node: &Node, kind: Kind, message: impl Into<String>) {
        let place = node.place(self.file);
        self.report.note(&place, kind, message);
    }

    /// Counts a row, whether or not anything can be made of it.
    pub(crate) fn row(&mut self) {
        self.report.rows += 1;
    }

    /// Notes a value of the wrong type.
    pub(crate) fn wrong(&mut self, node: &Node, names: &[&str], wanted: &str) {
        let name = names.first().copied().unwrap_or_default();
        let message = format!("{name:?} is {}, not {wanted}: it is left out", node.kind());
        self.note(node, Kind::LeftOut, message);
    }
}

/// A value in quotes, cut when long.
pub(crate) fn cut(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{:?}", format!("{}…", text.get(..end).unwrap_or_default())),
        None => format!("{text:?}"),
    }
}

/// Whether a text is HTML, and not Markdown with some HTML in it.
pub(crate) fn is_html(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.contains("</") || text.contains("</p>") || text.contains("<br")
}

/// Whether nothing is lost without this value.
fn is_nothing(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Code(_) => false,
    }
}

fn is_same(key: &str, name: &str) -> bool {
    key == name || fold(key).eq(fold(name))
}

/// Without what does not tell names apart. No allocation: an object may have very many keys.
fn fold(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !matches!(c, ' ' | '_' | '-')).flat_map(char::to_lowercase)
}

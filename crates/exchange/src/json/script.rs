//! The radar in a script or a page: the literals that it gives names to, passes on or exports, put together.

use std::collections::HashMap;

use super::cursor::Cursor;
use super::{Entry, Locator, Node, Value};

/// The keys that tell a radar from other objects, and the names that its parts go by.
const PARTS: [&str; 5] = ["title", "date", "quadrants", "rings", "entries"];

/// Brackets that are never closed would be looked for again and again.
const MOST_FAILURES: usize = 10;

/// One object of the radar's parts, or `None` where there is nothing of a radar.
pub(super) fn data(source: &str) -> Option<Node> {
    let mut found = Vec::new();
    for (start, end) in scripts(source) {
        let mut scan = Scan::new(source.get(..end).unwrap_or_default(), start);
        scan.run();
        found.append(&mut scan.found);
    }
    let mut locator = Locator::new(source);
    for literal in &mut found {
        literal.node.locate(&mut locator);
    }
    radar(found)
}

/// A literal and what the script does with it.
struct Literal {
    /// The last part of its name: of `config.entries`, `entries`.
    name: String,
    /// It is added to a list of this name.
    is_pushed: bool,
    node: Node,
}

/// Where the scripts of a page are; the whole source where it is no page.
fn scripts(source: &str) -> Vec<(usize, usize)> {
    let lower = source.to_ascii_lowercase();
    let mut scripts = Vec::new();
    let mut from = 0;
    while let Some(tag) = lower.get(from..).and_then(|rest| rest.find("<script")).map(|at| from + at) {
        let rest = lower.get(tag..).unwrap_or_default();
        let start = tag + rest.find('>').map_or(rest.len(), |at| at + 1);
        let rest = lower.get(start..).unwrap_or_default();
        from = start + rest.find("</script").unwrap_or(rest.len());
        scripts.push((start, from));
    }
    if scripts.is_empty() { vec![(0, source.len())] } else { scripts }
}

struct Scan<'s> {
    cursor: Cursor<'s>,
    /// The last name that was read.
    name: &'s str,
    /// The name before a colon, which a type follows: `const rings: Ring[] = […]`.
    typed: Option<&'s str>,
    found: Vec<Literal>,
    failures: usize,
}

impl<'s> Scan<'s> {
    fn new(source: &'s str, at: usize) -> Self {
        Self { cursor: Cursor::new(source, at), name: "", typed: None, found: Vec::new(), failures: 0 }
    }

    fn run(&mut self) {
        loop {
            self.cursor.skip_blank();
            match self.cursor.peek() {
                None => return,
                Some('"' | '\'' | '`') => {
                    self.cursor.string();
                }
                Some('=') => {
                    self.cursor.bump();
                    self.cursor.skip_blank();
                    let name = self.typed.take().unwrap_or(self.name);
                    self.literal(name, false);
                }
                Some('(') => {
                    self.cursor.bump();
                    self.cursor.skip_blank();
                    let list = self.name.strip_suffix(".push");
                    self.literal(list.unwrap_or(self.name), list.is_some());
                }
                Some(':') => {
                    self.cursor.bump();
                    self.typed = Some(self.name);
                }
                Some(other) => {
                    let name = self.cursor.word();
                    if name.is_empty() {
                        self.cursor.bump();
                    }
                    if matches!(other, ';' | ',' | ')' | '}') {
                        self.typed = None;
                    }
                    if matches!(name, "default" | "return") {
                        self.cursor.skip_blank();
                        self.literal(name, false);
                    }
                    if !name.is_empty() {
                        self.name = name;
                    }
                }
            }
        }
    }

    /// Keeps the object, list or string that starts here, if there is one.
    fn literal(&mut self, name: &str, is_pushed: bool) {
        let starts = matches!(self.cursor.peek(), Some('{' | '[' | '"' | '\'' | '`'));
        if !starts || self.failures > MOST_FAILURES {
            return;
        }
        let at = self.cursor.at;
        if let Some(node) = self.cursor.literal(0) {
            self.found.push(Literal { name: last_part(name).to_owned(), is_pushed, node });
        } else {
            self.failures += 1;
            self.cursor.at = at;
            self.cursor.bump();
        }
    }
}

/// Puts the parts together: from the first object that looks like a radar, from the others, and from what has the name of
/// a part.
fn radar(found: Vec<Literal>) -> Option<Node> {
    let (objects, others): (Vec<_>, Vec<_>) = found.into_iter().partition(is_radar);
    let named = by_name(others);
    let by_name = |name: &str| named.iter().find(|entry| entry.key == name).map(|entry| &entry.node);
    let mut objects = objects.into_iter().map(|object| object.node);
    let mut whole = objects.next().or_else(|| {
        let mut lists = named.iter().filter(|entry| entry.node.items().is_some());
        let first = lists.find(|entry| PARTS.contains(&entry.key.as_str()))?;
        Some(Node {
            value: Value::Object(Vec::new()),
            at: first.node.at,
            line: first.node.line,
            column: first.node.column,
        })
    })?;
    let objects: Vec<_> = objects.collect();
    for part in PARTS {
        let name = match whole.get(part).map(|node| &node.value) {
            None => part,
            Some(Value::Code(code)) => last_part(code),
            Some(_) => continue,
        };
        let elsewhere = objects.iter().filter_map(|object| object.get(part)).find(|node| !node.is_code());
        let elsewhere = elsewhere.or_else(|| by_name(name)).or_else(|| by_name(part));
        if let (Value::Object(entries), Some(node)) = (&mut whole.value, elsewhere) {
            entries.retain(|entry| entry.key != part);
            entries.push(Entry { key: part.to_owned(), node: node.clone() });
        }
    }
    Some(whole)
}

fn is_radar(literal: &Literal) -> bool {
    !literal.is_pushed
        && ["quadrants", "rings", "entries"].iter().any(|part| literal.node.get(part).is_some())
}

/// The lists, with what is pushed to them, and the other literals, each under its name.
fn by_name(literals: Vec<Literal>) -> Vec<Entry> {
    let mut named: Vec<Entry> = Vec::new();
    let mut index = HashMap::new();
    for Literal { name, is_pushed, node } in literals {
        let slot = *index.entry(name.clone()).or_insert(named.len());
        match (named.get_mut(slot), is_pushed) {
            (None, false) => named.push(Entry { key: name, node }),
            (None, true) => named.push(Entry { key: name, node: list_of(node) }),
            (Some(Entry { node: Node { value: Value::List(items), .. }, .. }), true) => items.push(node),
            (Some(_), true) => {}
            (Some(other), false) => other.node = node,
        }
    }
    named
}

fn list_of(item: Node) -> Node {
    Node { at: item.at, line: item.line, column: item.column, value: Value::List(vec![item]) }
}

fn last_part(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

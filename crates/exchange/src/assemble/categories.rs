//! Rings and quadrants: those that are declared, then those that rows speak of.

use std::collections::{BTreeSet, HashMap};

use radar_core::document::{Quadrant, Ring, Text};
use radar_core::problem::{Problem, nearest};

use crate::found::{Category, Place};
use crate::prose::one_line;
use crate::report::{Kind, Report};
use crate::slug::{Ids, fold};

/// Most rings, and most quadrants, that a radar can have.
const MOST: usize = 8;

/// Rings or quadrants: how messages speak of them.
pub(super) struct Sort {
    name: &'static str,
    option: &'static str,
}

pub(super) const RING: Sort = Sort { name: "ring", option: "--ring" };
pub(super) const QUADRANT: Sort = Sort { name: "quadrant", option: "--quadrant" };

/// The rings, or the quadrants, of the result.
pub(super) struct Categories {
    listed: Vec<Listed>,
    /// Folded ids of those declared, with their place in the list.
    ids: HashMap<String, usize>,
    /// Folded names, likewise.
    names: HashMap<String, usize>,
    /// Folded names with what to call them instead.
    renames: HashMap<String, String>,
}

struct Listed {
    id: String,
    name: String,
    description: Option<String>,
    rows: usize,
}

/// Tells of new names for what there is not.
fn note_idle(
    sort: &Sort,
    declared: &[Category],
    labels: &[(&str, &Place)],
    renames: &[(String, String)],
    report: &mut Report,
) {
    let declared =
        declared.iter().flat_map(|category| [Some(category.name.as_str()), category.id.as_deref()]);
    let known: BTreeSet<&str> = declared
        .flatten()
        .chain(labels.iter().map(|(label, _)| *label))
        .filter(|name| !name.is_empty())
        .collect();
    let known: Vec<&str> = known.into_iter().collect();
    for (old, new) in renames {
        if known.iter().any(|name| fold(&one_line(name)) == fold(&one_line(old))) {
            continue;
        }
        let near = nearest(old, &known).map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        let message = format!("{} {old}={new}: no {} is called {old:?}{near}", sort.option, sort.name);
        report.note(&Place::default(), Kind::Category, message);
    }
}

impl Categories {
    /// `labels` are what rows say, editions oldest first.
    pub(super) fn collect<'a>(
        sort: &Sort,
        declared: &[Category],
        labels: impl Iterator<Item = (&'a str, &'a Place)>,
        renames: &[(String, String)],
        report: &mut Report,
    ) -> Result<Self, Problem> {
        let labels: Vec<_> = labels.collect();
        note_idle(sort, declared, &labels, renames, report);
        let renames = renames.iter().map(|(old, new)| (fold(&one_line(old)), one_line(new)));
        let mut all = Self {
            listed: Vec::new(),
            ids: HashMap::new(),
            names: HashMap::new(),
            renames: renames.collect(),
        };
        for category in declared {
            all.declare(sort, category, report);
        }
        let is_declared = !all.listed.is_empty();
        for (label, place) in labels {
            let (index, is_new) = all.meet(sort, label);
            if is_new && is_declared {
                report.note(place, Kind::Category, all.undeclared(sort, index));
            }
            if let Some(listed) = all.listed.get_mut(index) {
                listed.rows += 1;
                if label.is_empty() && is_new {
                    report.note(
                        place,
                        Kind::Category,
                        format!("rows without a {0} are in {1:?}", sort.name, listed.name),
                    );
                }
            }
        }
        all.check_count(sort)?;
        all.make_ids();
        Ok(all)
    }

    /// The place of what a row calls it.
    pub(super) fn index(&self, label: &str) -> Option<usize> {
        let renamed = self.renames.get(&fold(label)).map_or(label, String::as_str);
        let label = fold(renamed);
        self.ids.get(&label).or_else(|| self.names.get(&label)).copied()
    }

    /// What readers see.
    pub(super) fn name(&self, index: usize) -> String {
        self.listed.get(index).map(|listed| listed.name.clone()).unwrap_or_default()
    }

    /// The id in the result.
    pub(super) fn id(&self, index: usize) -> Option<String> {
        self.listed.get(index).map(|listed| listed.id.clone())
    }

    pub(super) fn to_rings(&self) -> Vec<Ring> {
        let ring = |listed: &Listed| Ring {
            id: listed.id.clone(),
            name: Text::Plain(listed.name.clone()),
            summary: listed.description.clone().map(Text::Plain),
            color: None,
        };
        self.listed.iter().map(ring).collect()
    }

    pub(super) fn to_quadrants(&self) -> Vec<Quadrant> {
        let quadrant = |listed: &Listed| Quadrant {
            id: listed.id.clone(),
            name: Text::Plain(listed.name.clone()),
            introduction: listed.description.clone().map(Text::Plain),
        };
        self.listed.iter().map(quadrant).collect()
    }

    fn declare(&mut self, sort: &Sort, category: &Category, report: &mut Report) {
        let id = category.id.as_deref().map(one_line).filter(|id| !id.is_empty());
        let name = one_line(&category.name);
        let name = if name.is_empty() { id.clone().unwrap_or_default() } else { name };
        if name.is_empty() {
            return;
        }
        let description = category.description.as_deref().map(one_line).filter(|text| !text.is_empty());
        let renamed =
            self.renames.get(&fold(&name)).or_else(|| self.renames.get(&fold(id.as_deref()?))).cloned();
        let name = renamed.clone().unwrap_or(name);
        let known = self.names.get(&fold(&name)).copied();
        if known.is_some() {
            let message = format!("the {} {name:?} is declared twice: the two are one", sort.name);
            report.note(&Place::default(), Kind::Category, message);
        }
        let index = known.unwrap_or_else(|| {
            let own_id = id.clone().filter(|_| renamed.is_none()).unwrap_or_default();
            self.add(Listed { id: own_id, name: name.clone(), description, rows: 0 })
        });
        if let Some(id) = id {
            self.ids.entry(fold(&id)).or_insert(index);
        }
    }

    /// The place of what a row says, and whether it is the first to say so.
    fn meet(&mut self, sort: &Sort, label: &str) -> (usize, bool) {
        let known = self.index(label);
        let label = self.renames.get(&fold(label)).map_or(label, String::as_str).to_owned();
        let name = if label.is_empty() { format!("No {}", sort.name) } else { readable(&label) };
        if let Some(index) = known.or_else(|| self.names.get(&fold(&name)).copied()) {
            self.names.entry(fold(&label)).or_insert(index);
            return (index, false);
        }
        let index = self.add(Listed { id: String::new(), name, description: None, rows: 0 });
        self.names.insert(fold(&label), index);
        (index, true)
    }

    fn add(&mut self, listed: Listed) -> usize {
        let index = self.listed.len();
        self.names.insert(fold(&listed.name), index);
        self.listed.push(listed);
        index
    }

    fn undeclared(&self, sort: &Sort, index: usize) -> String {
        let name = self.name(index);
        let others: Vec<&str> = self.listed.iter().take(index).map(|listed| listed.name.as_str()).collect();
        let hint = nearest(&name, &others)
            .map(|near| format!("; if it is {near:?}: {} \"{name}={near}\"", sort.option));
        format!(
            "the {} {name:?} is none of those declared, and comes after them{}",
            sort.name,
            hint.unwrap_or_default()
        )
    }

    fn check_count(&self, sort: &Sort) -> Result<(), Problem> {
        let Sort { name, option } = sort;
        let count = self.listed.len();
        if count == 0 {
            let help = format!("a radar has at least one {name}, which is read off its blips");
            return Err(Problem::new("the input", (0, 0), format!("there is no {name}"), help));
        }
        if count <= MOST {
            return Ok(());
        }
        let told = self.listed.iter().take(50).map(|listed| match listed.rows {
            1 => format!("{:?} (1 row)", listed.name),
            rows => format!("{:?} ({rows} rows)", listed.name),
        });
        let told = told.collect::<Vec<_>>().join(", ");
        let message = format!("{count} {name}s are too many for a chart, which can show {MOST}: {told}");
        let help = format!("say which of them are the same, once for each: {option} OLD=NEW");
        Err(Problem::new("the input", (0, 0), message, help))
    }

    fn make_ids(&mut self) {
        let mut ids = Ids::default();
        for listed in &mut self.listed {
            if !ids.take(&listed.id) {
                listed.id = ids.make(if listed.id.is_empty() { &listed.name } else { &listed.id });
            }
        }
    }
}

/// `languages-and-frameworks` as one writes it in a heading. A label with capitals or spaces is one already.
fn readable(label: &str) -> String {
    let is_id = !label.contains(|c: char| c.is_uppercase() || c.is_whitespace());
    let words = if is_id { label.replace(['-', '_'], " ") } else { label.to_owned() };
    let words = one_line(&words);
    let words = if words.is_empty() { label.to_owned() } else { words };
    let mut characters = words.chars();
    match characters.next() {
        Some(first) if !words.contains(char::is_uppercase) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => words,
    }
}

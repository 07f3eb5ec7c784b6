//! What the numbers of quadrants and rings stand for.

use super::Config;
use crate::found::{Category, Place};
use crate::json::Node;
use crate::json::fields::{Fields, Reader};
use crate::prose::one_line;
use crate::report::{Kind, Report};

/// One of the two kinds of numbers.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    /// The field of an entry.
    field: &'static str,
    /// The list that names them.
    list: &'static str,
    /// Names for the first of them, for files without that list: those of Zalando's own page, where `config.json` has
    /// entries only.
    known: [&'static str; 4],
}

pub(super) const QUADRANTS: Numbers = Numbers {
    field: "quadrant",
    list: "quadrants",
    known: ["Languages", "Infrastructure", "Datastores", "Data Management"],
};

pub(super) const RINGS: Numbers =
    Numbers { field: "ring", list: "rings", known: ["Adopt", "Trial", "Assess", "Hold"] };

/// The names by number, file by file.
pub(super) struct Names {
    numbers: Numbers,
    /// Those of each file; of another one where it has none.
    of_files: Vec<Vec<Category>>,
    /// Those that the radar begins with.
    declared: Vec<Category>,
}

impl Names {
    pub(super) fn of(configs: &[Config<'_>], numbers: Numbers, report: &mut Report) -> Self {
        let own = |config: &Config<'_>| config.root.get(numbers.list)?.items().map(categories);
        let of_files: Vec<_> = configs.iter().map(own).collect();
        let declared = of_files.iter().flatten().next_back().cloned().unwrap_or_else(|| {
            let all = numbers.known.map(|name| format!("{name:?}")).join(", ");
            let list = numbers.list;
            let message = format!(
                "the {list} have no names here: they are taken for {all}; give the page that names them as well"
            );
            let file = configs.first().map(|config| config.file.path.clone()).unwrap_or_default();
            report.note(&Place { file, line: 1 }, Kind::Category, message);
            numbers.known.iter().map(|name| category((*name).to_owned(), None)).collect()
        });
        let of_files = of_files.into_iter().map(|own| own.unwrap_or_else(|| declared.clone())).collect();
        Self { numbers, of_files, declared }
    }

    /// Innermost first.
    pub(super) fn in_order(&self) -> Vec<Category> {
        self.declared.iter().filter(|category| !category.name.is_empty()).cloned().collect()
    }

    /// In the drawing order of a radar, which begins in the north, so that they keep their places. That is possible where
    /// a quarter of a turn is a whole number of quadrants; the others keep their order.
    pub(super) fn clockwise_from_north(&self) -> Vec<Category> {
        let mut turned = self.declared.clone();
        let count = turned.len();
        if count.is_multiple_of(4) {
            turned.rotate_right(count / 4);
        }
        turned.retain(|category| !category.name.is_empty());
        turned
    }

    /// The name for an entry's number; empty when it has none. An unknown number gets a name of its own, so that no entry
    /// is lost.
    pub(super) fn name(&self, file: usize, fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> String {
        let field = self.numbers.field;
        let what = format!(
            "{}{}",
            field.get(..1).unwrap_or_default().to_uppercase(),
            field.get(1..).unwrap_or_default()
        );
        let Some(node) = fields.take(&[field]) else { return String::new() };
        let names = self.of_files.get(file).unwrap_or(&self.declared);
        let number = node.integer();
        let known = number.and_then(|number| names.get(usize::try_from(number).ok()?));
        match (known.filter(|category| !category.name.is_empty()), number, node.text()) {
            (Some(category), ..) => category.name.clone(),
            (None, Some(number), _) => {
                let name = format!("{what} {number}");
                let message = format!("there is no {field} {number}: this entry is in {name:?}");
                reader.note(node, Kind::Category, message);
                name
            }
            // Some pages have names in the place of numbers.
            (None, None, Some(name)) => one_line(name),
            (None, None, None) => {
                reader.note(node, Kind::Category, format!("{field:?} is {}, not a number", node.kind()));
                String::new()
            }
        }
    }
}

/// The names in a list of `{ "name": … }`, or of names.
fn categories(items: &[Node]) -> Vec<Category> {
    let one = |item: &Node| {
        let text = |key: &str| item.get(key).and_then(Node::text).map(one_line);
        let name = text("name").or_else(|| text("label")).or_else(|| text("title"));
        let name = name.or_else(|| item.text().map(one_line)).unwrap_or_default();
        category(name, text("description").filter(|text| !text.is_empty()))
    };
    items.iter().map(one).collect()
}

fn category(name: String, description: Option<String>) -> Category {
    Category { id: None, name, description }
}

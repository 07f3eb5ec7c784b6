//! The canonical order of a radar's file.

use super::Tree;
use super::tree::{Object, Value};

/// A kind of object: its fields in the order of the manual, and what stands in them.
struct Kind {
    fields: &'static [&'static str],
    /// Fields with a list of objects, and of which kind.
    lists: &'static [(&'static str, &'static Kind)],
}

const RADAR: Kind = Kind {
    fields: &[
        "$schema",
        "format",
        "title",
        "languages",
        "introduction",
        "site",
        "links",
        "rings",
        "quadrants",
        "editions",
        "blips",
    ],
    lists: &[
        ("links", &LINK),
        ("rings", &RING),
        ("quadrants", &QUADRANT),
        ("editions", &EDITION),
        ("blips", &BLIP),
    ],
};
const LINK: Kind = leaf(&["name", "url"]);
const RING: Kind = leaf(&["id", "name", "summary"]);
const QUADRANT: Kind = leaf(&["id", "name", "introduction"]);
const EDITION: Kind = leaf(&["id", "date", "name"]);
const BLIP: Kind = Kind {
    fields: &[
        "id",
        "number",
        "name",
        "aliases",
        "tags",
        "link",
        "summary",
        "text",
        "relations",
        "placements",
        "wordings",
    ],
    lists: &[("relations", &RELATION), ("placements", &PLACEMENT), ("wordings", &WORDING)],
};
const RELATION: Kind = leaf(&["type", "to", "other", "note"]);
const PLACEMENT: Kind = leaf(&["edition", "quadrant", "ring", "removed", "reason", "successor"]);
const WORDING: Kind = leaf(&["until", "summary", "text"]);

const fn leaf(fields: &'static [&'static str]) -> Kind {
    Kind { fields, lists: &[] }
}

impl Tree {
    /// Puts fields in the order of the manual, unknown ones after them, and blips in the order of their numbers.
    ///
    /// The order of all other lists has a meaning, and so stays.
    pub fn sort(&mut self) {
        RADAR.sort(&mut self.root);
        if let Some(Value::List(blips)) = self.root.get_mut("blips") {
            blips.sort_by_cached_key(blip_key);
        }
    }
}

impl Kind {
    fn sort(&self, value: &mut Value) {
        let Some(fields) = value.object_mut() else { return };
        self.sort_fields(fields);
        for (key, kind) in self.lists {
            for item in value.get_mut(key).into_iter().flat_map(Value::items_mut) {
                kind.sort(item);
            }
        }
    }

    fn sort_fields(&self, fields: &mut Object) {
        let known = |key: &str| self.fields.iter().position(|field| *field == key);
        fields.sort_by_key(|(key, _)| known(key).unwrap_or(self.fields.len()));
    }
}

/// By number, then by id. A blip without a right number comes last.
fn blip_key(blip: &Value) -> (u64, Option<String>) {
    let number = match blip.get("number") {
        Some(Value::Number(digits)) => digits.parse().unwrap_or(u64::MAX),
        _ => u64::MAX,
    };
    (number, blip.get("id").and_then(Value::string).map(str::to_owned))
}

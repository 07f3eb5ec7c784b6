//! The canonical order of a radar's file.

use super::Tree;
use super::tree::{Object, Value};

/// A kind of object: its fields in the order of the manual, and what stands in them.
struct Kind {
    fields: &'static [&'static str],
    /// Fields with an object or a list of objects, and of which kind.
    parts: &'static [(&'static str, &'static Kind)],
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
        "theme",
        "rings",
        "quadrants",
        "editions",
        "tags",
        "blips",
    ],
    parts: &[
        ("links", &LINK),
        ("theme", &THEME),
        ("rings", &RING),
        ("quadrants", &QUADRANT),
        ("editions", &EDITION),
        ("tags", &TAG),
        ("blips", &BLIP),
    ],
};
const LINK: Kind = leaf(&["name", "url"]);
const THEME: Kind = Kind {
    fields: &["light", "dark", "font", "fonts", "logo"],
    parts: &[("light", &PALETTE), ("dark", &PALETTE), ("fonts", &FONT)],
};
const PALETTE: Kind = leaf(&["paper", "card", "ink", "soft", "line", "accent", "on-ring"]);
const FONT: Kind = leaf(&["file", "weight", "style"]);
const RING: Kind =
    Kind { fields: &["id", "name", "summary", "color"], parts: &[("color", &leaf(&["light", "dark"]))] };
const QUADRANT: Kind = leaf(&["id", "name", "introduction"]);
const EDITION: Kind = leaf(&["id", "date", "name"]);
const TAG: Kind = leaf(&["id", "name"]);
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
    parts: &[("relations", &RELATION), ("placements", &PLACEMENT), ("wordings", &WORDING)],
};
const RELATION: Kind = leaf(&["type", "to", "other", "note"]);
const PLACEMENT: Kind = leaf(&["edition", "quadrant", "ring", "removed", "reason", "successor"]);
const WORDING: Kind = leaf(&["until", "summary", "text"]);

const fn leaf(fields: &'static [&'static str]) -> Kind {
    Kind { fields, parts: &[] }
}

impl Tree {
    /// Puts fields in the order of the manual, unknown ones after them, blips in the order of their numbers, and names of
    /// tags in the order of their ids.
    ///
    /// The order of all other lists has a meaning, and so stays.
    pub fn sort(&mut self) {
        RADAR.sort(&mut self.root);
        if let Some(Value::List(blips)) = self.root.get_mut("blips") {
            blips.sort_by_cached_key(blip_key);
        }
        if let Some(Value::List(tags)) = self.root.get_mut("tags") {
            tags.sort_by_cached_key(id_key);
        }
    }
}

impl Kind {
    fn sort(&self, value: &mut Value) {
        let Some(fields) = value.object_mut() else { return };
        self.sort_fields(fields);
        for (key, kind) in self.parts {
            match value.get_mut(key) {
                Some(Value::List(items)) => items.iter_mut().for_each(|item| kind.sort(item)),
                Some(part) => kind.sort(part),
                None => {}
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
    (number, id_key(blip))
}

fn id_key(item: &Value) -> Option<String> {
    item.get("id").and_then(Value::string).map(str::to_owned)
}

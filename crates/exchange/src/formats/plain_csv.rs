//! A table with a heading, of our own: one row per blip, or one per blip and edition that changed something of it.
//!
//! | column | |
//! |---|---|
//! | `name`, `quadrant`, `ring` | required; quadrant and ring stay empty in a removal |
//! | `id`, `number` | made up where they are missing |
//! | `edition`, `date`, `edition name` | when the row begins to hold; without them the file's name says so |
//! | `summary`, `text` | one sentence, and Markdown; empty: as before |
//! | `link`, `tags`, `aliases` | tags and aliases are separated by `;` |
//! | `relations` | `alternative: Linkerd; uses: Rust`; `uses other: Rust` is one that has no blip, even if one is called so |
//! | `reason`, `removed`, `successor` | `removed` is `true` where the row takes the blip off the radar |

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

use crate::table::Column;

/// The columns in the order in which they are written.
const COLUMNS: [Column; 17] = [
    required("name", &["title", "label", "blip", "technology"]),
    required("quadrant", &["segment", "category", "sector"]),
    required("ring", &["level", "stage"]),
    optional("id", &["key", "slug"]),
    optional("number", &["no", "nr"]),
    optional("edition", &["release", "volume"]),
    optional("date", &["editiondate", "since"]),
    optional("edition name", &["editiontitle"]),
    optional("summary", &["teaser", "short"]),
    optional("text", &["description", "markdown", "body"]),
    optional("link", &["url", "website", "homepage", "href"]),
    optional("tags", &["tag", "topics", "topic", "labels"]),
    optional("aliases", &["alias", "alsoknownas", "aka"]),
    optional("relations", &["related", "relatedblips"]),
    optional("reason", &["why", "rationale"]),
    optional("removed", &["isremoved", "off"]),
    optional("successor", &["useinstead", "replacedby"]),
];

/// What follows the type of a relation to something that has no blip, although there is one of that name.
const OUTSIDE: &str = " other";

const fn required(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also, is_required: true }
}

const fn optional(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also, is_required: false }
}

//! Ids: their shape, and what they refer to.

use std::cell::Cell;
use std::collections::HashMap;

use crate::problem::wording::{choose, quote};
use crate::problem::{Code, Problems};
use crate::schema::{Field, List, Str};

/// Longest id in characters.
const LONGEST: usize = 64;

/// An unknown id is compared with all others only as long as that takes no noticeable time.
const MOST_COMPARED: usize = 1_000_000;

/// The ids of one kind that other parts of the file may refer to.
pub(super) struct Ids<'a> {
    kind: &'static str,
    /// How an id that is not among them is reported.
    unknown: Code,
    listed: Vec<&'a str>,
    indices: HashMap<&'a str, usize>,
    /// Whether all of them could be read. If not, an id that is not found may well exist.
    complete: bool,
    /// How many unknown ones were asked for.
    unknowns: Cell<usize>,
}

impl<'a> Ids<'a> {
    /// The ids of a list, with their place in it.
    pub(super) fn collect<T>(
        kind: &'static str,
        unknown: Code,
        list: &Field<List<T>>,
        id: impl Fn(&T) -> &Field<Str<'a>>,
    ) -> Self {
        let items: Vec<_> = list.given().into_iter().flat_map(List::iter).collect();
        Self::collect_sorted(kind, unknown, list, &items, id)
    }

    /// The ids of a list, with their place in `items`, which holds the same items in another order.
    pub(super) fn collect_sorted<T>(
        kind: &'static str,
        unknown: Code,
        list: &Field<List<T>>,
        items: &[&T],
        id: impl Fn(&T) -> &Field<Str<'a>>,
    ) -> Self {
        let listed: Vec<_> = items.iter().filter_map(|item| id(item).given()).map(|id| id.value).collect();
        let complete = match list {
            Field::Absent => true,
            Field::Broken => false,
            // An empty list is reported where it must not be empty; what refers to it is no further mistake.
            Field::Given(list) => !listed.is_empty() && listed.len() == list.items.len(),
        };
        let indices = listed.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        Self { kind, unknown, listed, indices, complete, unknowns: Cell::new(0) }
    }

    /// The place of the item that `id` refers to.
    pub(super) fn find(&self, id: &Str<'_>, problems: &mut Problems<'_>) -> Option<usize> {
        let found = self.indices.get(id.value).copied();
        if found.is_none() && self.complete {
            self.unknowns.set(self.unknowns.get() + 1);
            let help = if self.unknowns.get() * self.listed.len() <= MOST_COMPARED {
                choose(id.value, self.kind, &self.listed)
            } else {
                format!("write one of the radar's {} {}s", self.listed.len(), self.kind)
            };
            problems.add(self.unknown, id.at, format!("unknown {} {}", self.kind, quote(id.value)), help);
        }
        found
    }

    /// The place of an item, without a word if there is none.
    pub(super) fn index(&self, id: &str) -> Option<usize> {
        self.indices.get(id).copied()
    }

    /// Whether all ids could be read.
    pub(super) fn is_complete(&self) -> bool {
        self.complete
    }

    /// The ids in order.
    pub(super) fn all(&self) -> &[&'a str] {
        &self.listed
    }
}

/// Checks that an id is in kebab case.
pub(super) fn check_id(id: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    if is_id(id.value) {
        return Some(id.value.to_owned());
    }
    let help = if id.value.chars().count() > LONGEST {
        format!("shorten it to {LONGEST} characters")
    } else {
        let example = to_kebab(id.value).unwrap_or_else(|| "my-tool".to_owned());
        format!("write one like {example:?}: a–z and 0–9, with single hyphens inside")
    };
    problems.add(Code::InvalidId, id.at, format!("{} is not an id", quote(id.value)), help);
    None
}

/// Whether this is an id: kebab case, 64 characters at most.
pub fn is_id(id: &str) -> bool {
    id.len() <= LONGEST
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// The id that is nearest to a name; `None` when letters would be lost.
fn to_kebab(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_complete = !words.is_empty() && words.iter().all(|word| word.is_ascii());
    is_complete.then(|| words.join("-"))
}

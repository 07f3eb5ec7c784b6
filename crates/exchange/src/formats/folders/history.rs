//! From files that say what changed to what was seen of each item, release by release.

use std::collections::BTreeMap;

use super::Dialect;
use super::files::whole;
use super::item::Item;
use super::links::{Titles, unlink};
use super::releases::Releases;
use crate::found::{Category, Place, Related, Sighting};
use crate::prose;
use crate::report::{Kind, Report};

/// The rings that radars of this kind have unless they declare others, innermost first.
const RINGS: [&str; 4] = ["Adopt", "Trial", "Assess", "Hold"];

/// One sighting per file, and one more for an item that was hidden from its first release on.
pub(super) fn sightings(
    dialect: Dialect,
    mut items: Vec<Item<'_>>,
    releases: &Releases,
    report: &mut Report,
) -> Vec<Sighting> {
    items.sort_by_key(|item| releases.of(item));
    let titles = titles(&items);
    let mut history = History { dialect, titles, states: BTreeMap::new(), report };
    let mut sightings: Vec<Sighting> =
        items.into_iter().map(|item| history.sighting(releases.of(&item), item)).collect();
    sightings.extend(history.late_removals(releases.editions.len()));
    sightings.sort_by_key(|sighting| sighting.edition);
    sightings
}

/// Those of the usual rings that occur, for a radar that declares none.
pub(super) fn known_rings(sightings: &[Sighting]) -> Vec<Category> {
    let occurs = |ring: &str| sightings.iter().any(|sighting| sighting.ring.eq_ignore_ascii_case(ring));
    let category = |ring: &str| Category { id: None, name: ring.to_owned(), description: None };
    RINGS.into_iter().filter(|ring| occurs(ring)).map(category).collect()
}

fn titles(items: &[Item<'_>]) -> Titles {
    let mut titles = Titles::new();
    for item in items {
        let title = titles.entry(item.file.key.to_owned()).or_insert_with(|| item.file.key.to_owned());
        if let Some(newer) = &item.title {
            title.clone_from(newer);
        }
    }
    titles
}

/// An item as the files so far say.
#[derive(Debug, Default)]
struct State {
    name: String,
    ring: String,
    quadrant: String,
    summary: Option<String>,
    link: Option<String>,
    tags: Vec<String>,
    aliases: Vec<String>,
    is_hidden: bool,
    /// The first file, if it hid the item, and its edition.
    hidden_at_first: Option<(Place, usize)>,
    /// The edition of the second file.
    second: Option<usize>,
}

struct History<'a> {
    dialect: Dialect,
    titles: Titles,
    states: BTreeMap<String, State>,
    report: &'a mut Report,
}

impl History<'_> {
    fn sighting(&mut self, edition: usize, item: Item<'_>) -> Sighting {
        let place = whole(&item.file.file.path);
        let (text, mentions) = self.text(&place, &item.body);
        let is_first = !self.states.contains_key(item.file.key);
        let state = self.states.entry(item.file.key.to_owned()).or_default();
        let was_hidden = state.is_hidden;
        state.is_hidden = match (item.featured, self.dialect) {
            (Some(featured), _) => !featured,
            (None, Dialect::Aoe) => state.is_hidden,
            (None, Dialect::Porsche) => false,
        };
        if state.is_hidden
            && was_hidden
            && (is_other(&state.ring, item.ring.as_ref())
                || is_other(&state.quadrant, item.quadrant.as_ref()))
        {
            let message = "a ring or quadrant of an item that is off the radar: kept for its return only";
            self.report.note(&place, Kind::LeftOut, message);
        }
        state.update(item.file.key, &item);
        if !is_first {
            state.second.get_or_insert(edition);
        } else if state.is_hidden {
            state.hidden_at_first = Some((place.clone(), edition));
        }
        let names = mentions.into_iter().chain(item.related).filter(|name| name != item.file.key);
        Sighting {
            place,
            edition,
            key: Some(item.file.key.to_owned()),
            name: state.name.clone(),
            quadrant: state.quadrant.clone(),
            ring: state.ring.clone(),
            summary: state.summary.clone(),
            text,
            link: state.link.clone(),
            tags: state.tags.clone(),
            aliases: state.aliases.clone(),
            related: names.map(|name| Related { kind: "mentions", name, is_outside: false }).collect(),
            // A blip cannot begin with its removal.
            removed: state.is_hidden && !is_first,
            ..Sighting::default()
        }
    }

    /// The text as a radar can have it, and the items that it mentions.
    fn text(&mut self, place: &Place, body: &str) -> (String, Vec<String>) {
        let unlinked = unlink(self.dialect, body, &self.titles);
        let prose = prose::from_markdown(&unlinked.markdown);
        for change in unlinked.changes.into_iter().chain(prose.changes) {
            self.report.note(place, Kind::Markup, change);
        }
        (prose.markdown, unlinked.mentions)
    }

    /// Removals of the items that were hidden from the first: each is placed in its first release, and gone in the next.
    fn late_removals(self, editions: usize) -> Vec<Sighting> {
        let mut removals = Vec::new();
        for (key, state) in self.states {
            let Some((place, first)) = state.hidden_at_first else { continue };
            let next = first + 1;
            let message = if next < editions {
                "featured: false in its first release: on the radar then, and removed with the next release"
            } else {
                "featured: false in its only release: shown, since a radar has no hidden blips"
            };
            self.report.note(&place, Kind::Row, message);
            if next < editions && state.second.is_none_or(|second| second > next) {
                removals.push(Sighting {
                    place,
                    edition: next,
                    key: Some(key),
                    name: state.name,
                    removed: true,
                    ..Sighting::default()
                });
            }
        }
        removals
    }
}

fn is_other(before: &str, now: Option<&String>) -> bool {
    now.is_some_and(|now| now != before)
}

impl State {
    /// What a file leaves out stays.
    fn update(&mut self, key: &str, item: &Item<'_>) {
        if self.name.is_empty() {
            key.clone_into(&mut self.name);
        }
        set(&mut self.name, item.title.as_ref());
        set(&mut self.ring, item.ring.as_ref());
        set(&mut self.quadrant, item.quadrant.as_ref());
        set(&mut self.tags, item.tags.as_ref());
        set(&mut self.aliases, item.aliases.as_ref());
        self.summary = item.summary.clone().or_else(|| self.summary.take());
        self.link = item.link.clone().or_else(|| self.link.take());
    }
}

fn set<T: Clone>(value: &mut T, newer: Option<&T>) {
    if let Some(newer) = newer {
        value.clone_from(newer);
    }
}

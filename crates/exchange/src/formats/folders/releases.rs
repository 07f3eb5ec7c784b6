//! The releases that folders are named for.

use std::collections::{BTreeMap, BTreeSet};

use radar_core::problem::Problem;

use super::item::Item;
use crate::Options;
use crate::found::Edition;

/// The editions, and which of them an item's file belongs to.
#[derive(Debug, Default)]
pub(super) struct Releases {
    /// Oldest first; none for a radar whose folders are not dated.
    pub(super) editions: Vec<Edition>,
    /// Index of the edition by release, see [`name`].
    index: BTreeMap<String, usize>,
}

impl Releases {
    /// Index of the edition of an item's file; 0 where there are no editions.
    pub(super) fn of(&self, item: &Item<'_>) -> usize {
        self.index.get(name(item)).copied().unwrap_or_default()
    }
}

/// Puts the releases in order. A file is in one of them, or none of the files is.
pub(super) fn assign(items: &[Item<'_>], options: &Options, problems: &mut Vec<Problem>) -> Releases {
    if items.iter().any(|item| item.file.release.is_some()) {
        let outside = items.iter().filter(|item| item.file.release.is_none());
        problems.extend(outside.map(|item| {
            let help = "move it into the folder of a release, or name only the folder with the releases";
            Problem::new(&item.file.file.path, (1, 1), "an item outside of the dated folders", help)
        }));
    } else if options.editions.is_empty() {
        refuse_repetition(items, problems);
        return Releases::default();
    }
    // By date where there is one: names alone would put 2024-12 ahead of 2024-2.
    let found: BTreeMap<(Option<&str>, &str), Option<&Edition>> = items
        .iter()
        .map(|item| {
            let release = item.file.release.as_ref();
            ((release.and_then(|release| release.date.as_deref()), name(item)), release)
        })
        .collect();
    let index = found.keys().enumerate().map(|(index, (_, name))| ((*name).to_owned(), index)).collect();
    let editions = match named(&found.keys().map(|(_, name)| *name).collect::<Vec<_>>(), options, problems) {
        Some(editions) => editions,
        None => found.into_values().flatten().cloned().collect(),
    };
    Releases { editions, index }
}

/// What tells releases apart: the id that a date gives, else the folder's name.
fn name<'a>(item: &'a Item<'_>) -> &'a str {
    item.file.release.as_ref().map_or(item.file.folder, |release| &release.id)
}

/// The editions as the caller names them.
fn named(folders: &[&str], options: &Options, problems: &mut Vec<Problem>) -> Option<Vec<Edition>> {
    if options.editions.is_empty() {
        return None;
    }
    if options.editions.len() != folders.len() {
        let list = folders.join(", ");
        problems.push(Problem::new(
            "--editions",
            (0, 0),
            format!(
                "{} editions are named, and there are {} releases",
                options.editions.len(),
                folders.len()
            ),
            format!("name one edition for each of {list}, in this order"),
        ));
    }
    let edition = |edition: &crate::EditionName| Edition {
        id: edition.id.clone(),
        date: edition
            .date
            .clone()
            .or_else(|| crate::edition_name::from_path(&edition.id).and_then(|edition| edition.date)),
        name: None,
    };
    Some(options.editions.iter().map(edition).collect())
}

/// Folders without dates may be quadrants. Then an item is there once.
fn refuse_repetition(items: &[Item<'_>], problems: &mut Vec<Problem>) {
    let mut keys = BTreeSet::new();
    problems.extend(items.iter().filter(|item| !keys.insert(item.file.key)).map(|item| {
        Problem::new(
            &item.file.file.path,
            (1, 1),
            format!("a second file of {}, in a folder without a date", item.file.key),
            "name the folders by date, such as 2024-03-01, or name their editions with --editions",
        )
    }));
}

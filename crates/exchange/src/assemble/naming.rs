//! What no two blips share: names, numbers and ids.

use std::collections::{HashMap, HashSet};

use radar_core::problem::Problem;
use radar_core::text::look;

use super::Scope;
use super::identity::{Track, with_label};
use crate::found::Place;
use crate::prose::one_line;
use crate::report::{Kind, Report};
use crate::slug::{Ids, slug};

/// The largest number that a blip can have.
const LARGEST: u32 = 9999;

/// What a blip is called.
pub(super) struct Name {
    pub(super) id: String,
    pub(super) number: u32,
    pub(super) spelled: String,
    pub(super) aliases: Vec<String>,
}

/// Old blips before new ones, then by quadrant, ring and name: the order in which they get numbers.
pub(super) fn in_order(tracks: &mut [Track], scope: &Scope) {
    tracks.sort_by_cached_key(|track| {
        let first = track.entries.first();
        (
            first.map(|entry| (entry.edition, entry.cell)),
            newest_name(track, scope).to_lowercase(),
            newest_name(track, scope),
        )
    });
}

/// Names all blips, which are [`in_order`].
pub(super) fn name(tracks: &[Track], scope: &Scope, report: &mut Report) -> Result<Vec<Name>, Vec<Problem>> {
    if tracks.len() > LARGEST as usize {
        let message =
            format!("{} blips are too many: a radar numbers them from 1 to {LARGEST}", tracks.len());
        let help = "import a part of the files";
        return Err(vec![Problem::new("the input", (0, 0), message, help)]);
    }
    let numbers = numbers(tracks, scope, report);
    let names = names(tracks, scope, report);
    let ids = ids(tracks, &names, scope, report);
    let all = tracks.iter().zip(numbers).zip(names).zip(ids).map(|(((track, number), name), id)| {
        let aliases = aliases(track, &name, scope);
        Name { id, number, spelled: name, aliases }
    });
    Ok(all.collect())
}

/// The newest spelling.
fn newest_name(track: &Track, scope: &Scope) -> String {
    track.rows(scope).next_back().map(|row| row.name.clone()).unwrap_or_default()
}

fn place<'a>(track: &'a Track, scope: &'a Scope) -> &'a Place {
    const NOWHERE: &Place = &Place { file: String::new(), line: 0 };
    track.rows(scope).next_back().map_or(NOWHERE, |row| &row.place)
}

fn names(tracks: &[Track], scope: &Scope, report: &mut Report) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut repeated: HashMap<String, usize> = HashMap::new();
    let mut name = |track: &Track| {
        let spelled = newest_name(track, scope);
        let wanted = match &track.label {
            Some(label) => with_label(&spelled, label),
            None => spelled.clone(),
        };
        if taken.insert(look(&wanted)) {
            return wanted;
        }
        let quadrant = track
            .entries
            .first()
            .and_then(|entry| entry.cell)
            .map(|cell| scope.quadrants.name(cell.quadrant));
        let mut name = with_label(&spelled, &quadrant.unwrap_or_default());
        while !taken.insert(look(&name)) {
            let count = repeated.entry(look(&wanted)).or_insert(1);
            *count += 1;
            name = format!("{wanted} {count}");
        }
        let message = format!("another blip is called {wanted:?}: this one becomes {name:?}");
        report.note(place(track, scope), Kind::Row, message);
        name
    };
    tracks.iter().map(&mut name).collect()
}

/// The other spellings, where readers see more than letter case that tells them apart, and what rows give as other names.
fn aliases(track: &Track, name: &str, scope: &Scope) -> Vec<String> {
    let newest = look(&newest_name(track, scope));
    let mut seen = HashSet::from([look(name), newest]);
    let mut aliases = Vec::new();
    for row in track.rows(scope).rev() {
        for alias in row.aliases.iter().chain([&row.name]).map(|alias| one_line(alias)) {
            if !alias.is_empty() && seen.insert(look(&alias)) {
                aliases.push(alias);
            }
        }
    }
    aliases
}

/// The format's own numbers where they can be, else the next ones.
fn numbers(tracks: &[Track], scope: &Scope, report: &mut Report) -> Vec<u32> {
    let own = |track: &Track| track.rows(scope).rev().find_map(|row| row.number);
    let mut taken = HashSet::new();
    let kept: Vec<_> = tracks
        .iter()
        .map(|track| own(track).filter(|number| (1..=LARGEST).contains(number) && taken.insert(*number)))
        .collect();
    let largest = taken.iter().copied().max().unwrap_or(0);
    let after: Vec<u32> = (largest + 1..=LARGEST).chain(1..=largest).collect();
    let mut free = after.into_iter().filter(|number| !taken.contains(number));
    let number = |(track, kept): (&Track, Option<u32>)| {
        if let Some(kept) = kept {
            return kept;
        }
        let number = free.next().unwrap_or(LARGEST);
        if let Some(own) = own(track) {
            let why = if (1..=LARGEST).contains(&own) { "is taken" } else { "is not from 1 to 9999" };
            let message =
                format!("{:?}: the number {own} {why}, and becomes {number}", newest_name(track, scope));
            report.note(place(track, scope), Kind::Id, message);
        }
        number
    };
    tracks.iter().zip(kept).map(number).collect()
}

/// The format's own ids where they are some, else those that follow from names.
fn ids(tracks: &[Track], names: &[String], scope: &Scope, report: &mut Report) -> Vec<String> {
    let key = |track: &Track| track.rows(scope).next_back().and_then(|row| row.key.clone());
    let mut ids = Ids::default();
    let kept: Vec<_> = tracks.iter().map(|track| key(track).filter(|key| ids.take(key))).collect();
    let mut made = 0;
    let id = |((track, name), kept): ((&Track, &String), Option<String>)| {
        kept.unwrap_or_else(|| {
            made += 1;
            let id = ids.make(name);
            if id != slug(name) {
                report.note(
                    place(track, scope),
                    Kind::Id,
                    format!("{name:?}: the id {:?} is taken, so it is {id:?}", slug(name)),
                );
            }
            id
        })
    };
    tracks.iter().zip(names).zip(kept).map(id).collect()
}

//! The editions, by date.

use std::collections::HashSet;

use radar_core::check::is_date;
use radar_core::document::{self, Text};
use radar_core::problem::Problem;
use radar_core::text::look;

use crate::found::{Edition, Found, Place};
use crate::prose::one_line;
use crate::report::{Kind, Report};
use crate::slug::Ids;

/// The editions of the result, oldest first. None for a radar without history.
pub(super) struct Editions(Vec<Edition>);

impl Editions {
    /// Sorts editions, and rows with them.
    pub(super) fn sort(found: &mut Found, report: &mut Report) -> Result<Self, Vec<Problem>> {
        let given = std::mem::take(&mut found.editions);
        let is_several = given.len() > 1;
        let mut problems = Vec::new();
        let mut dated: Vec<(usize, Edition)> = Vec::with_capacity(given.len());
        for (index, mut edition) in given.into_iter().enumerate() {
            if edition.date.as_deref().is_some_and(|date| !is_date(date)) {
                let message =
                    format!("the edition {:?} has a date that is none: {:?}", edition.id, edition.date);
                report.note(&Place::default(), Kind::LeftOut, message);
                edition.date = None;
            }
            if edition.date.is_none() && is_several {
                problems.push(undated(&edition));
            }
            dated.push((index, edition));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        // Stable: editions of one date stay in their order, to be one.
        dated.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date));
        let mut editions: Vec<Edition> = Vec::new();
        let mut places = vec![0; dated.len()];
        for (index, edition) in dated {
            let is_same = editions.last().is_some_and(|last| last.date == edition.date);
            if is_same {
                let message = format!(
                    "the edition {:?} has the date of another one, and becomes one with it",
                    edition.id
                );
                report.note(&Place::default(), Kind::Row, message);
            } else {
                editions.push(edition);
            }
            if let Some(place) = places.get_mut(index) {
                *place = editions.len() - 1;
            }
        }
        for row in &mut found.sightings {
            row.edition = places.get(row.edition).copied().unwrap_or(editions.len().saturating_sub(1));
        }
        found.sightings.sort_by_key(|row| row.edition);
        Ok(Self(named(editions)))
    }

    /// How many there are: one for a radar without history.
    pub(super) fn count(&self) -> usize {
        self.0.len().max(1)
    }

    /// The id of an edition; `None` in a radar without history.
    pub(super) fn id(&self, edition: usize) -> Option<String> {
        self.0.get(edition).map(|edition| edition.id.clone())
    }

    pub(super) fn to_document(&self) -> Vec<document::Edition> {
        let edition = |edition: &Edition| document::Edition {
            id: edition.id.clone(),
            date: edition.date.clone(),
            name: edition.name.clone().map(Text::Plain),
        };
        self.0.iter().map(edition).collect()
    }
}

/// With ids and names that no two share.
fn named(mut editions: Vec<Edition>) -> Vec<Edition> {
    let mut ids = Ids::default();
    let mut names = HashSet::new();
    for edition in &mut editions {
        if !ids.take(&edition.id) {
            edition.id = ids.make(edition.date.as_deref().unwrap_or(&edition.id));
        }
        let name = edition.name.take().map(|name| one_line(&name)).filter(|name| !name.is_empty());
        edition.name = name.filter(|name| names.insert(look(name)));
    }
    editions
}

fn undated(edition: &Edition) -> Problem {
    let message = format!("the edition {:?} has no date", edition.id);
    let help = format!("with more than one edition each needs one: --editions {}=2025-03-31,…", edition.id);
    Problem::new("--editions", (0, 0), message, help)
}

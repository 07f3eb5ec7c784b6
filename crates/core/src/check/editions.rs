//! The radar's editions.

use super::ids::{Ids, check_id};
use super::{Scope, date, each, unique};
use crate::model::Edition;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List};

/// Most editions of a radar: a weekly one for nearly twenty years. Each blip has a place in memory for each of them.
const MOST: usize = 1000;

/// The editions that placements may name.
pub(super) enum Editions<'a> {
    /// The radar has no history: one edition without a name.
    None,
    Listed(Ids<'a>),
}

impl<'a> Editions<'a> {
    pub(super) fn collect(list: &Field<List<schema::Edition<'a>>>) -> Self {
        match list {
            Field::Absent => Self::None,
            Field::Given(given) if given.items.is_empty() => Self::None,
            _ => Self::Listed(Ids::collect("edition", Code::UnknownEdition, list, |edition| &edition.id)),
        }
    }

    /// How many editions the radar has, or may have.
    pub(super) fn count(&self) -> usize {
        match self {
            Self::None => 1,
            Self::Listed(ids) => ids.all().len().min(MOST),
        }
    }
}

/// Checks the editions and their order.
pub(super) fn check<'a>(
    list: &Field<List<schema::Edition<'a>>>,
    scope: &Scope<'a>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Edition>> {
    let list = match list {
        Field::Broken => return None,
        Field::Given(list) if !list.items.is_empty() => list,
        _ => return Some(vec![Edition { id: String::new(), date: None, name: None }]),
    };
    if list.items.len() > MOST {
        problems.add(
            Code::WrongNumberOfParts,
            list.at,
            format!("{} editions are too many", list.items.len()),
            format!("write {MOST} at most"),
        );
    }
    unique::ids("edition", list.iter().map(|edition| &edition.id), problems);
    unique::names("edition", list.iter().map(|edition| &edition.name), &scope.languages, problems);
    let mut previous: Option<String> = None;
    each(list, |edition| {
        let id = edition.id.given().and_then(|id| check_id(id, problems));
        if matches!(edition.date, Field::Absent) && list.items.len() > 1 {
            problems.add(
                Code::EditionWithoutDate,
                edition.at,
                "this edition has no \"date\"",
                "with more than one edition each needs one: add \"date\": \"2025-03-31\"",
            );
        }
        let date = edition.date.check(|date| {
            let day = date::check(date, problems)?;
            // Dates in this form sort like the days they stand for.
            if let Some(previous) = previous.as_ref().filter(|previous| **previous >= day) {
                problems.add(
                    Code::EditionOutOfOrder,
                    date.at,
                    format!("this edition is not later than the one before, of {}", quote(previous)),
                    "write the editions in order, oldest first",
                );
            }
            previous = Some(day.clone());
            Some(day)
        });
        let name = edition.name.check(|text| scope.line(text, problems));
        Some(Edition { id: id?, date: date?, name: name? })
    })
}

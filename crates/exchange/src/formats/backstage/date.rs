//! The dates of timelines as editions.

use std::collections::BTreeMap;

use super::entry::Snapshot;
use crate::edition_name;
use crate::found::Edition;
use crate::json::Node;

/// A radar has a place for each blip in each edition. With more of them than this, dates are taken together.
const MOST_PLACES: usize = 10_000_000;

/// All dates of a radar.
pub(super) struct Dates {
    /// Oldest first.
    pub(super) editions: Vec<Edition>,
    /// Index into the editions by date, or by the part of it that counts.
    by_date: BTreeMap<String, usize>,
    /// Of `YYYY-MM-DD` so many characters tell editions apart: all, or those of the month, or of the year.
    counted: usize,
}

impl Dates {
    /// An edition per date; per month or year, where there are too many.
    pub(super) fn of(dates: &[Edition], entries: usize) -> Self {
        let whole = Self::by(dates, 10);
        let is_small = |dates: &Self| dates.editions.len().saturating_mul(entries) <= MOST_PLACES;
        if is_small(&whole) {
            return whole;
        }
        Some(Self::by(dates, 7)).filter(is_small).unwrap_or_else(|| Self::by(dates, 4))
    }

    fn by(dates: &[Edition], counted: usize) -> Self {
        let mut editions: BTreeMap<String, Edition> = BTreeMap::new();
        for edition in dates {
            let Some(date) = edition.date.as_ref().and_then(|date| date.get(..counted)) else { continue };
            if !editions.contains_key(date) {
                let shared = edition_name::from_date(date).filter(|_| counted < 10);
                editions.insert(date.to_owned(), shared.unwrap_or_else(|| edition.clone()));
            }
        }
        let by_date = editions.keys().cloned().enumerate().map(|(index, date)| (date, index)).collect();
        Self { editions: editions.into_values().collect(), by_date, counted }
    }

    /// What the entries of one edition have in common, unless that is their date.
    pub(super) fn shared(&self) -> Option<&'static str> {
        match self.counted {
            10 => None,
            7 => Some("month"),
            _ => Some("year"),
        }
    }

    /// The edition of a snapshot; the first one where it has no date.
    pub(super) fn edition(&self, snapshot: &Snapshot) -> usize {
        let date = snapshot.day().and_then(|day| day.get(..self.counted));
        date.and_then(|date| self.by_date.get(date)).copied().unwrap_or_default()
    }
}

/// A date as text (`2026-03-31T00:00:00.000Z`), or in milliseconds since 1970 as in JavaScript.
pub(super) fn read(node: &Node) -> Option<Edition> {
    let milliseconds = node.integer().filter(|number| number.abs() > 99_999_999);
    match milliseconds {
        Some(milliseconds) => edition_name::from_date(&day(milliseconds.div_euclid(86_400_000))?),
        None => edition_name::from_date(node.text()?),
    }
}

/// The day with this number, counted from 1970-01-01. Algorithm: Howard Hinnant, `civil_from_days`.
fn day(number: i64) -> Option<String> {
    let shifted = number.checked_add(719_468)?;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

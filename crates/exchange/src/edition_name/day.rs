//! Days in numbers, in whatever order they are written.

use super::{Date, Within, day_of, year_of};

/// Three numbers with the same sign between them, of which the first or the last one is a year.
pub(super) enum Day {
    Told(Date),
    /// There is no such day, or it may be either of two.
    Unclear,
}

/// `2026-03-31`, `31.3.2026`, `3/31/2026`.
pub(super) fn day(name: &str) -> Option<Day> {
    let starts = name.char_indices().filter(|(at, c)| {
        // Not in the middle of such numbers.
        let before = name.get(..*at).unwrap_or_default().trim_end_matches(SIGNS);
        c.is_ascii_digit() && !before.ends_with(|c: char| c.is_ascii_digit())
    });
    starts.map(|(start, _)| start).find_map(|start| day_at(name, start))
}

const SIGNS: [char; 3] = ['-', '.', '/'];

fn day_at(name: &str, start: usize) -> Option<Day> {
    let run = name.get(start..)?;
    let run =
        run.get(..run.find(|c: char| !c.is_ascii_digit() && !SIGNS.contains(&c)).unwrap_or(run.len()))?;
    let run = run.trim_end_matches(SIGNS);
    let sign = run.chars().find(|c| SIGNS.contains(c))?;
    let parts: Vec<&str> = run.split(sign).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    if parts.iter().any(|part| !is_number(part)) || month.len() > 2 || first.len().min(last.len()) > 2 {
        return None;
    }
    let date = |year: u32, month: &str, day: &str| {
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        let within = Within::Day(month, day_of(day, year, month)?);
        Some(Date { year, within, range: start..start + run.len() })
    };
    let told = match (year_of(first), year_of(last)) {
        (Some(year), None) => date(year, month, last),
        (None, Some(year)) => match (date(year, month, first), date(year, first, month)) {
            // With dots, the day is the first everywhere.
            (Some(date), Some(other)) if sign == '.' || date.iso() == other.iso() => Some(date),
            (Some(_), Some(_)) => None,
            (date, other) => date.or(other),
        },
        _ => return None,
    };
    Some(told.map_or(Day::Unclear, Day::Told))
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

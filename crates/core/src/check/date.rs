//! Calendar days.

use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::Str;

/// Checks a day written as `YYYY-MM-DD`.
pub(super) fn check(date: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    let help = match parse(date.value) {
        None => "write year, month and day like \"2025-03-31\"".to_owned(),
        Some((_, month, _)) if !(1..=12).contains(&month) => "months go from 01 to 12".to_owned(),
        Some((year, month, day)) => match days_in(year, month) {
            days if (1..=days).contains(&day) => return Some(date.value.to_owned()),
            days => format!("the days of that month go from 01 to {days}"),
        },
    };
    problems.add(Code::InvalidDate, date.at, format!("{} is not a date", quote(date.value)), help);
    None
}

/// Whether this is a day of the calendar, written as `YYYY-MM-DD`.
pub fn is_date(date: &str) -> bool {
    parse(date).is_some_and(|(year, month, day)| {
        (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
    })
}

fn parse(date: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<_> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    Some((digits(year, 4)?, digits(month, 2)?, digits(day, 2)?))
}

/// Exactly `count` digits; `parse` alone would also take a sign.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all_digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

fn days_in(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

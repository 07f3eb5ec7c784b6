//! Dates as people write them.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale_core::{Locale, locale};

/// A day (`YYYY-MM-DD`) in words: "1 March 2026" in `en`, "1er mars 2026" in `fr`. `None` where that is no day, and in a
/// language that CLDR has no dates for.
///
/// The calendar is the Gregorian one in every language, since addresses and files have its years. English without a
/// country is British, like the interface.
pub fn long_date(language: &str, date: &str) -> Option<String> {
    let date = parse(date)?;
    let locale = if language == "en" { locale!("en-GB") } else { language.parse().ok()? };
    let name = format(&locale, date)?;
    // For a language that it does not know, CLDR falls back to a form that no language has ("2026 M03 1").
    let is_known = Some(&name) != format(&Locale::UNKNOWN, date).as_ref();
    is_known.then(|| if is_french(language) { ordinal_first(&name) } else { name })
}

fn parse(date: &str) -> Option<Date<Gregorian>> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::try_new_gregorian(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn format(locale: &Locale, date: Date<Gregorian>) -> Option<String> {
    let formatter = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
    Some(formatter.format(&date).to_string())
}

fn is_french(language: &str) -> bool {
    language.split('-').next() == Some("fr")
}

/// CLDR's pattern has a plain number, and French orthography the ordinal for the first of a month.
fn ordinal_first(name: &str) -> String {
    name.strip_prefix("1 ").map_or_else(|| name.to_owned(), |rest| ["1er ", rest].concat())
}

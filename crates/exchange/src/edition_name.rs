//! Editions that are told by a date, or by a name with a date in it.

mod day;

use std::ops::Range;

use crate::found::Edition;
use day::{Day, day, is_number};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that a number of an edition follows, in lower case.
const COUNTED: [&str; 6] = ["volume", "vol", "issue", "edition", "release", "version"];

/// The edition that a file or folder is about, read off the last part of its path that has a date in it.
///
/// Where the day is not told, it is the first of the month or quarter, and the edition has a name, so that readers are not
/// told more than is known.
pub(crate) fn from_path(path: &str) -> Option<Edition> {
    let mut parts = path.rsplit(['/', '\\']).filter(|part| !part.is_empty());
    let file = parts.next().and_then(|file| from_name(stem(file)));
    file.or_else(|| parts.find_map(from_name))
}

/// The edition of a date as a format writes it: `2024-03-31`, `31.3.2024`, `2024.08`, `Oct 2012`. Behind a day there may be a
/// time. `None` where anything else is said: a date that is understood in part is another one.
pub(crate) fn from_date(date: &str) -> Option<Edition> {
    let date = without_time(date.trim());
    read(date).filter(|read| read.is_whole).map(|read| read.edition)
}

/// What an account says of a date that is not understood; `None` for others, and where there is none.
pub(crate) fn unclear(date: &str) -> Option<String> {
    let is_unclear = !date.trim().is_empty() && from_date(date).is_none();
    is_unclear.then(|| format!("the date {date:?} is not understood, and is left out"))
}

/// The edition of a title, which may say more than a date: `Radar 2024.08`.
pub(crate) fn from_title(title: &str) -> Option<Edition> {
    from_name(title.trim())
}

/// `2024-03-31` of `2024-03-31T12:00:00Z`.
fn without_time(date: &str) -> &str {
    let is_time = |time: &str| {
        let (hour, rest) = time.split_once(':').unwrap_or_default();
        (1..=2).contains(&hour.len())
            && [hour, rest.get(..2).unwrap_or_default()].iter().all(|part| is_number(part))
    };
    date.split_once(['T', ' ']).filter(|(_, time)| is_time(time)).map_or(date, |(day, _)| day)
}

/// The name of a file without its ending. What follows the last dot of `2024.08` is no ending.
fn stem(file: &str) -> &str {
    match file.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            stem
        }
        _ => file,
    }
}

fn from_name(name: &str) -> Option<Edition> {
    read(name).map(|read| read.edition)
}

/// An edition that a name tells.
struct Read {
    edition: Edition,
    /// Whether the name says nothing else.
    is_whole: bool,
}

fn read(name: &str) -> Option<Read> {
    let mut words = words(name);
    let counted = counted(name, &words);
    // The number of a volume is no day: "Volume 02 (Apr 2010)".
    words.retain(|word| counted.as_ref().is_none_or(|counted| !counted.contains(&word.range.start)));
    let date = match day(name) {
        Some(Day::Told(date)) => Some(date),
        // What is left of it would be another date.
        Some(Day::Unclear) => return None,
        None => (0..words.len()).find_map(|start| full(&words, start)),
    };
    let date = date.or_else(|| (0..words.len()).find_map(|start| month(&words, start)));
    let date = date.or_else(|| (0..words.len()).find_map(|start| quarter(&words, start)));
    let date = date.or_else(|| (0..words.len()).rev().find_map(|start| year(&words, start)))?;
    let (id, iso) = (date.id(), date.iso());
    let told = [Some(&date.range), counted.as_ref()];
    let is_told = |at: usize| told.iter().flatten().any(|range| range.contains(&at));
    let is_whole = name.char_indices().all(|(at, c)| !c.is_alphanumeric() || is_told(at));
    let name = match counted {
        Some(counted) => name.get(counted.start..).map(str::trim),
        // A whole date is what readers see without a name.
        None if matches!(date.within, Within::Day(..)) => None,
        None => {
            name.get(date.range.clone()).filter(|words| words.contains(char::is_alphabetic)).or(Some(&id))
        }
    };
    let name = name.map(str::to_owned);
    Some(Read { edition: Edition { id, date: Some(iso), name }, is_whole })
}

struct Date {
    year: u32,
    within: Within,
    /// Where it stands in the name.
    range: Range<usize>,
}

enum Within {
    Day(u32, u32),
    Month(u32),
    Quarter(u32),
    Year,
}

impl Date {
    fn id(&self) -> String {
        let year = self.year;
        match self.within {
            Within::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Within::Month(month) => format!("{year}-{month:02}"),
            Within::Quarter(quarter) => format!("{year}-q{quarter}"),
            Within::Year => year.to_string(),
        }
    }

    fn iso(&self) -> String {
        let (month, day) = match self.within {
            Within::Day(month, day) => (month, day),
            Within::Month(month) => (month, 1),
            Within::Quarter(quarter) => (quarter * 3 - 2, 1),
            Within::Year => (1, 1),
        };
        format!("{}-{month:02}-{day:02}", self.year)
    }
}

/// A run of digits or of letters, in lower case.
struct Word {
    text: String,
    range: Range<usize>,
}

fn words(name: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_joined = false;
    for (at, c) in name.char_indices() {
        let end = at + c.len_utf8();
        match words.last_mut().filter(|_| is_joined) {
            Some(word)
                if c.is_ascii_digit() == word.text.starts_with(|c: char| c.is_ascii_digit())
                    && c.is_alphanumeric() =>
            {
                word.text.extend(c.to_lowercase());
                word.range.end = end;
            }
            _ if c.is_alphanumeric() => words.push(Word { text: c.to_lowercase().collect(), range: at..end }),
            _ => {}
        }
        is_joined = c.is_alphanumeric();
    }
    words
}

fn text(words: &[Word], at: usize) -> Option<&str> {
    words.get(at).map(|word| word.text.as_str())
}

fn range(words: &[Word], start: usize, count: usize) -> Option<Range<usize>> {
    Some(words.get(start)?.range.start..words.get(start + count - 1)?.range.end)
}

/// A number of exactly this many digits.
fn digits(word: &str, count: usize) -> Option<u32> {
    (word.len() == count && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

fn year_of(word: &str) -> Option<u32> {
    digits(word, 4).filter(|year| (1990..=2099).contains(year))
}

fn month_of(word: &str) -> Option<u32> {
    digits(word, 2).filter(|month| (1..=12).contains(month))
}

fn month_named(word: &str) -> Option<u32> {
    let is_name = |month: &str| {
        word.len() >= 3 && (month.starts_with(word) || (word == "sept" && month == "september"))
    };
    let month = MONTHS.iter().position(|month| is_name(month))?;
    u32::try_from(month + 1).ok()
}

fn day_of(word: &str, year: u32, month: u32) -> Option<u32> {
    let day = digits(word, 2).or_else(|| digits(word, 1))?;
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=days).contains(&day).then_some(day)
}

/// `2026-03-31`, `20260331`, `31 March 2026`, `March 31, 2026`.
fn full(words: &[Word], start: usize) -> Option<Date> {
    let first = text(words, start)?;
    if let Some(year) = first.get(..4).and_then(year_of).filter(|_| digits(first, 8).is_some()) {
        let month = first.get(4..6).and_then(month_of)?;
        let day = first.get(6..).and_then(|day| day_of(day, year, month))?;
        return Some(Date { year, within: Within::Day(month, day), range: range(words, start, 1)? });
    }
    let (second, third) = (text(words, start + 1)?, text(words, start + 2)?);
    let (year, month, day) = if let Some(year) = year_of(first) {
        (year, month_of(second)?, third)
    } else {
        let year = year_of(third)?;
        match month_named(second) {
            Some(month) => (year, month, first),
            None => (year, month_named(first)?, second),
        }
    };
    // A day on its own has two digits, except next to a month's name.
    if year_of(first).is_some() {
        digits(day, 2)?;
    }
    let day = day_of(day, year, month)?;
    Some(Date { year, within: Within::Day(month, day), range: range(words, start, 3)? })
}

/// `2026-03`, `202603`, `Mar 2026`, `2026 March`.
fn month(words: &[Word], start: usize) -> Option<Date> {
    let first = text(words, start)?;
    if let Some(year) = first.get(..4).and_then(year_of).filter(|_| digits(first, 6).is_some()) {
        let month = first.get(4..).and_then(month_of)?;
        return Some(Date { year, within: Within::Month(month), range: range(words, start, 1)? });
    }
    let second = text(words, start + 1)?;
    let (year, month) = match year_of(first) {
        Some(year) => (year, month_of(second).or_else(|| month_named(second))?),
        None => (year_of(second)?, month_named(first)?),
    };
    Some(Date { year, within: Within::Month(month), range: range(words, start, 2)? })
}

/// `2026-Q1`, `Q1 2026`.
fn quarter(words: &[Word], start: usize) -> Option<Date> {
    let part = |at: usize| {
        let quarter = digits(text(words, at + 1)?, 1).filter(|quarter| (1..=4).contains(quarter))?;
        (text(words, at)? == "q").then_some(quarter)
    };
    let (year, quarter) = match year_of(text(words, start)?) {
        Some(year) => (year, part(start + 1)?),
        None => (year_of(text(words, start + 2)?)?, part(start)?),
    };
    Some(Date { year, within: Within::Quarter(quarter), range: range(words, start, 3)? })
}

fn year(words: &[Word], start: usize) -> Option<Date> {
    let year = year_of(text(words, start)?)?;
    Some(Date { year, within: Within::Year, range: range(words, start, 1)? })
}

/// Where a counted edition is in the name: `Volume 34`.
fn counted(name: &str, words: &[Word]) -> Option<Range<usize>> {
    words.windows(2).find_map(|pair| {
        let [word, number] = pair else { return None };
        let is_counted = COUNTED.contains(&word.text.as_str())
            && number.text.len() < 4
            && number.text.starts_with(|c: char| c.is_ascii_digit())
            && name.get(word.range.end..number.range.start).is_some_and(|between| between.len() <= 2);
        is_counted.then_some(word.range.start..number.range.end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Option<(String, String, String)> {
        from_path(path)
            .map(|edition| (edition.id, edition.date.unwrap_or_default(), edition.name.unwrap_or_default()))
    }

    #[test]
    fn dates_are_read_however_they_are_written() {
        for (path, id, date, name) in [
            ("2026-03-31.csv", "2026-03-31", "2026-03-31", ""),
            ("a/20260331/x.csv", "2026-03-31", "2026-03-31", ""),
            ("31 March 2026.csv", "2026-03-31", "2026-03-31", ""),
            ("radar 31.03.2026.csv", "2026-03-31", "2026-03-31", ""),
            ("radar-1.2.2026-final.csv", "2026-02-01", "2026-02-01", ""),
            ("3-31-2026.csv", "2026-03-31", "2026-03-31", ""),
            ("2026-3-1.csv", "2026-03-01", "2026-03-01", ""),
            ("radar_2026_03.csv", "2026-03", "2026-03-01", "2026-03"),
            ("2024.08", "2024-08", "2024-08-01", "2024-08"),
            ("Radar (Jan 2010).csv", "2010-01", "2010-01-01", "Jan 2010"),
            ("October-2012.csv", "2012-10", "2012-10-01", "October-2012"),
            ("2024-Q2.json", "2024-q2", "2024-04-01", "2024-Q2"),
            ("2024.json", "2024", "2024-01-01", "2024"),
            ("Radar Volume 34 (Apr 2026).csv", "2026-04", "2026-04-01", "Volume 34 (Apr 2026)"),
            ("Radar Volume 02 (Apr 2010).csv", "2010-04", "2010-04-01", "Volume 02 (Apr 2010)"),
        ] {
            assert_eq!(read(path), Some((id.to_owned(), date.to_owned(), name.to_owned())), "{path}");
        }
    }

    #[test]
    fn a_day_that_is_not_or_may_be_two_is_not_taken_for_its_month_or_year() {
        for path in
            ["2026-02-30.csv", "2026-13-01.csv", "31.02.2026.csv", "03-04-2026.csv", "radar 2026.2.30"]
        {
            assert_eq!(read(path), None, "{path}");
        }
    }

    #[test]
    fn a_date_is_understood_as_a_whole_or_not_at_all() {
        let id = |date| from_date(date).map(|edition| edition.id);
        for (date, read) in [
            ("2026-03-31", "2026-03-31"),
            ("15/03/2026", "2026-03-15"),
            ("03/03/2026", "2026-03-03"),
            ("2026-03-31T23:59:00.000Z", "2026-03-31"),
            ("2026-03-31 7:30", "2026-03-31"),
            ("Mar 2026", "2026-03"),
            ("2026", "2026"),
            ("Volume 34 (Apr 2026)", "2026-04"),
        ] {
            assert_eq!(id(date).as_deref(), Some(read), "{date}");
        }
        for date in
            ["März 2026", "spring 2026", "2026W05", "2026-02-30", "03/04/2026", "2026-03-31x", "soon", ""]
        {
            assert_eq!(id(date), None, "{date}");
        }
    }

    #[test]
    fn names_without_a_date_have_none() {
        for path in ["radar.csv", "volume 34.csv", "v2.json", "<stdin>", "", "///"] {
            assert_eq!(read(path), None, "{path}");
        }
    }
}

//! How a blip read in earlier editions.

use super::Scope;
use super::editions::Editions;
use crate::model::Wording;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};
use crate::schema::{self, Field, List, Str};
use crate::text::Text;

/// What a blip says in some editions; `None` for what could not be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Words<'a> {
    pub(super) summary: Option<&'a Text>,
    pub(super) text: Option<&'a Text>,
}

/// One wording of the file, its parts checked one by one.
struct Entry {
    at: Span,
    until: Option<usize>,
    summary: Field<Text>,
    text: Field<Text>,
}

/// Checks the earlier wordings of a blip that says `now` today and came with the edition `first`.
pub(super) fn check(
    list: &List<schema::Wording<'_>>,
    now: Words<'_>,
    first: Option<usize>,
    scope: &Scope<'_>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Wording>> {
    if matches!(scope.editions, Editions::None) && !list.items.is_empty() {
        problems.add(
            Code::NoEdition,
            list.at,
            "earlier wordings, in a radar without editions",
            "remove \"wordings\", or list \"editions\" in the radar",
        );
    }
    let mut previous = None;
    let mut entry = |wording: &schema::Wording<'_>| {
        let until = wording.until.given().and_then(|until| scope.until(until, first, previous, problems));
        previous = until.or(previous);
        scope.entry(wording, until, problems)
    };
    let entries: Vec<_> = list.items.iter().map(|wording| wording.as_ref().map(&mut entry)).collect();
    resolve(&entries, now, problems)
}

/// Fills in what each entry leaves out: it is as in the next one, and in the last as it is now.
fn resolve(entries: &[Option<Entry>], now: Words<'_>, problems: &mut Problems<'_>) -> Option<Vec<Wording>> {
    let mut next = now;
    let mut next_name = "the blip does now";
    let mut wordings = Vec::with_capacity(entries.len());
    for entry in entries.iter().rev() {
        let words = entry.as_ref().map_or(Words { summary: None, text: None }, |entry| entry.words(next));
        if let Some(entry) =
            entry.as_ref().filter(|entry| entry.has_words() && words.is_complete() && words == next)
        {
            problems.add(
                Code::UnchangedWording,
                entry.at,
                format!("this wording says the same as {next_name}"),
                "remove it, or write how it read then",
            );
        }
        wordings.push(entry.as_ref().and_then(|entry| entry.wording(words)));
        next = words;
        next_name = "the next one";
    }
    wordings.into_iter().rev().collect()
}

impl Scope<'_> {
    fn entry(
        &self,
        wording: &schema::Wording<'_>,
        until: Option<usize>,
        problems: &mut Problems<'_>,
    ) -> Entry {
        let entry = Entry {
            at: wording.at,
            until,
            summary: checked(&wording.summary, |summary| self.line(summary, problems)),
            text: checked(&wording.text, |text| self.markdown(text, problems)),
        };
        if !entry.has_words() {
            problems.add(
                Code::WordingWithoutWords,
                wording.at,
                "a wording without words",
                "add \"summary\", \"text\" or both, as they read up to that edition",
            );
        }
        entry
    }

    /// Index of the edition that a wording holds until. `previous` is that of the wording above it.
    fn until(
        &self,
        until: &Str<'_>,
        first: Option<usize>,
        previous: Option<usize>,
        problems: &mut Problems<'_>,
    ) -> Option<usize> {
        let Editions::Listed(ids) = &self.editions else { return None };
        let edition = ids.find(until, problems)?;
        // Which edition is the newest, or the blip's first, is known only when all of them could be read.
        if ids.is_complete() {
            check_reach(until, edition, first.unwrap_or(0), ids.all(), problems);
        }
        if previous == Some(edition) {
            problems.add(
                Code::RepeatedWording,
                until.at,
                "two wordings hold until the same edition",
                "keep one of the two",
            );
        } else if previous.is_some_and(|previous| edition < previous) {
            problems.add(
                Code::WordingOutOfOrder,
                until.at,
                "this wording ends before the one above it",
                "write the wordings in the order of the editions",
            );
        }
        Some(edition)
    }
}

/// Checks that the blip was there to be read, and reads otherwise now.
fn check_reach(
    until: &Str<'_>,
    edition: usize,
    first: usize,
    editions: &[&str],
    problems: &mut Problems<'_>,
) {
    let newest = editions.len().saturating_sub(1);
    let message = if edition == newest {
        format!("{} is the newest edition, which reads as the blip itself does", quote(until.value))
    } else if edition < first {
        format!("the blip was not on the radar yet in {}", quote(until.value))
    } else {
        return;
    };
    let help = match editions.get(first..newest) {
        None | Some([]) => "remove this wording: the blip was in no edition before the newest".to_owned(),
        Some([only]) => format!("write {}, or remove this wording", quote(only)),
        Some([oldest, .., latest]) => {
            format!("write the last edition that read so, from {} to {}", quote(oldest), quote(latest))
        }
    };
    problems.add(Code::WordingOutOfReach, until.at, message, help);
}

fn checked<T>(field: &Field<T>, check: impl FnOnce(&T) -> Option<Text>) -> Field<Text> {
    match field {
        Field::Absent => Field::Absent,
        Field::Broken => Field::Broken,
        Field::Given(value) => check(value).map_or(Field::Broken, Field::Given),
    }
}

impl Entry {
    fn has_words(&self) -> bool {
        !matches!((&self.summary, &self.text), (Field::Absent, Field::Absent))
    }

    fn words<'a>(&'a self, next: Words<'a>) -> Words<'a> {
        Words { summary: or_next(&self.summary, next.summary), text: or_next(&self.text, next.text) }
    }

    fn wording(&self, words: Words<'_>) -> Option<Wording> {
        Some(Wording { until: self.until?, summary: words.summary?.clone(), text: words.text?.clone() })
    }
}

fn or_next<'a>(own: &'a Field<Text>, next: Option<&'a Text>) -> Option<&'a Text> {
    match own {
        Field::Absent => next,
        Field::Broken => None,
        Field::Given(own) => Some(own),
    }
}

impl Words<'_> {
    fn is_complete(self) -> bool {
        self.summary.is_some() && self.text.is_some()
    }
}

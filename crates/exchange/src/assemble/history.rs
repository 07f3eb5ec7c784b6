//! What the rows of one blip say, edition by edition: where it was, and how it read.

use std::collections::HashSet;

use radar_core::document::{Text, Wording};

use super::Scope;
use super::identity::{Cell, Entry, Track};
use crate::found::{Absence, Sighting};
use crate::prose::{first_sentence, from_markdown, from_plain, passes};
use crate::report::{Kind, Report};

/// The history of one blip.
pub(super) struct History {
    /// Where it is, one per edition.
    pub(super) presence: Vec<Option<Cell>>,
    /// What becomes a placement, oldest first. At least one; the first has a cell.
    pub(super) steps: Vec<Step>,
    /// How it reads now.
    pub(super) words: Words,
    /// How it read before, oldest first.
    pub(super) wordings: Vec<Wording>,
}

/// A change, or what has a reason.
pub(super) struct Step {
    pub(super) edition: usize,
    /// `None`: it leaves the radar.
    pub(super) cell: Option<Cell>,
    pub(super) reason: Option<String>,
    /// The first of the rows that say so; `None` for a removal that follows from silence.
    pub(super) row: Option<usize>,
}

/// How a blip reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Words {
    pub(super) summary: Option<String>,
    pub(super) text: Option<String>,
}

/// Follows a blip through the editions.
pub(super) fn history(track: &Track, scope: &Scope, absence: Absence, report: &mut Report) -> History {
    let (presence, steps) = places(track, scope, absence, report);
    let mut states = states(track, scope);
    let words = states.pop().unwrap_or_default();
    let wordings = wordings(&states, &words, scope);
    History { presence, steps, words: words.words, wordings }
}

fn places(
    track: &Track,
    scope: &Scope,
    absence: Absence,
    report: &mut Report,
) -> (Vec<Option<Cell>>, Vec<Step>) {
    let mut entries = track.entries.iter().peekable();
    let (mut presence, mut steps) = (Vec::with_capacity(scope.editions.count()), Vec::new());
    let mut current = None;
    for edition in 0..scope.editions.count() {
        match entries.next_if(|entry| entry.edition == edition) {
            Some(entry) if entry.cell.is_none() && current.is_none() => not_there(entry, scope, report),
            Some(entry) => {
                let reason = joined(entry, scope, " ", |row| row.reason.as_deref());
                if entry.cell != current || reason.is_some() {
                    let row = entry.rows.first().copied();
                    steps.push(Step { edition, cell: entry.cell, reason, row });
                }
                report.placed += entry.rows.len();
                current = entry.cell;
            }
            None if absence == Absence::Removed && current.is_some() => {
                steps.push(Step { edition, cell: None, reason: None, row: None });
                current = None;
            }
            None => {}
        }
        presence.push(current);
    }
    (presence, steps)
}

fn not_there(entry: &Entry, scope: &Scope, report: &mut Report) {
    for row in entry.rows.iter().filter_map(|row| scope.rows.get(*row)) {
        let (kind, what) = if row.has_words() {
            (Kind::Row, "how it reads from then on is all that the row adds")
        } else {
            (Kind::LeftOut, "the row is left out")
        };
        let message = format!("{:?} is taken off the radar, but had left it before: {what}", row.name);
        report.note(&row.place, kind, message);
    }
}

/// How it reads from an edition on.
#[derive(Default)]
struct State {
    from: usize,
    words: Words,
    /// Whether the summary was made of the text.
    is_made: bool,
}

/// One per edition that changed the words, oldest first.
fn states(track: &Track, scope: &Scope) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    for entry in &track.entries {
        let before = states.last();
        let mut words = before.map(|state| state.words.clone()).unwrap_or_default();
        let mut is_made = before.is_some_and(|state| state.is_made);
        let summary = joined(entry, scope, " ", |row| row.summary.as_deref());
        let text =
            joined(entry, scope, "\n\n", |row| Some(row.text.as_str()).filter(|text| !text.is_empty()));
        if let Some(text) = text {
            // Two texts that pass may not do so in one, for what one of them defines.
            let text = if passes(&text) { text } else { from_markdown(&text).markdown };
            if summary.is_none() {
                let made = first_sentence(&text);
                words.summary = Some(made).filter(|made| !made.is_empty()).or(words.summary);
                is_made = true;
            }
            words.text = Some(text).filter(|text| !text.is_empty()).or(words.text);
        }
        if summary.is_some() {
            words.summary = summary;
            is_made = false;
        }
        if before.is_none_or(|before| before.words != words) {
            states.push(State { from: entry.edition, words, is_made });
        }
    }
    if states.iter().all(says_it_all) {
        for state in &mut states {
            state.words.text = None;
        }
    }
    states
}

/// Whether the summary was made of a text that has nothing else, no markup either.
fn says_it_all(state: &State) -> bool {
    match (&state.words.summary, &state.words.text) {
        (Some(summary), Some(text)) => state.is_made && from_plain(summary) == *text,
        (_, text) => text.is_none(),
    }
}

/// What rows of one edition say, each thing once.
fn joined<'a>(
    entry: &Entry,
    scope: &'a Scope,
    between: &str,
    part: impl Fn(&'a Sighting) -> Option<&'a str>,
) -> Option<String> {
    let mut seen = HashSet::new();
    let parts =
        entry.rows.iter().filter_map(|row| part(scope.rows.get(*row)?)).filter(|part| seen.insert(*part));
    parts.map(str::to_owned).reduce(|all, part| all + between + &part)
}

/// The words of `states`, as far as they are not those that follow.
fn wordings(states: &[State], now: &State, scope: &Scope) -> Vec<Wording> {
    let mut next = now.words.clone();
    let mut end = now.from;
    let mut wordings = Vec::new();
    for state in states.iter().rev() {
        // The format cannot say that there was nothing to read.
        let changed = |old: &Option<String>, next: &Option<String>| old.clone().filter(|_| old != next);
        let summary = changed(&state.words.summary, &next.summary);
        let text = changed(&state.words.text, &next.text);
        if let Some(until) = end.checked_sub(1).and_then(|until| scope.editions.id(until))
            && (summary.is_some() || text.is_some())
        {
            next = Words { summary: summary.clone().or(next.summary), text: text.clone().or(next.text) };
            wordings.push(Wording { until, summary: summary.map(Text::Plain), text: text.map(Text::Plain) });
        }
        end = state.from;
    }
    wordings.reverse();
    wordings
}

//! A timeline as a history: one sighting per edition.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use pulldown_cmark::{Event, Parser, TagEnd};

use super::date::Dates;
use super::entry::{Entry, Snapshot};
use crate::found::{Claim, Place, Sighting};
use crate::json::fields::{cut, is_html};
use crate::prose;
use crate::report::{Kind, Report};

/// What an entry says, oldest first.
pub(super) fn sightings(entry: &Entry, dates: &Dates, report: &mut Report) -> Vec<Sighting> {
    let mut by_edition: BTreeMap<usize, Vec<&Snapshot>> = BTreeMap::new();
    for snapshot in &entry.timeline {
        if snapshot.date.is_none() && !dates.editions.is_empty() {
            let message = format!("{} has no date: it is placed in the first edition", cut(&entry.name));
            report.note(&place(entry, snapshot), Kind::Row, message);
        }
        by_edition.entry(dates.edition(snapshot)).or_default().push(snapshot);
    }
    for snapshots in by_edition.values_mut() {
        // The newest holds; of one date the first that is listed, as in that program.
        snapshots.sort_by_key(|snapshot| Reverse(snapshot.day()));
        note_others(entry, snapshots, dates, report);
    }
    note_order(entry, by_edition.values().next_back(), report);
    let sighting = |(index, (edition, snapshots)): (usize, (usize, Vec<&Snapshot>))| {
        sighting(entry, index, edition, &snapshots)
    };
    by_edition.into_iter().enumerate().filter_map(sighting).collect()
}

fn note_others(entry: &Entry, snapshots: &[&Snapshot], dates: &Dates, report: &mut Report) {
    let [holds, others @ ..] = snapshots else { return };
    for other in others {
        let which = match dates.shared() {
            None => "a second entry for the same date".to_owned(),
            Some(shared) => format!("another entry for the same {shared}"),
        };
        let message = format!(
            "{} has {which}, in {}: the one in {} holds",
            cut(&entry.name),
            cut(&other.ring),
            cut(&holds.ring)
        );
        report.note(&place(entry, other), Kind::Row, message);
    }
}

/// That program shows the first of a timeline, whatever its date.
fn note_order(entry: &Entry, newest: Option<&Vec<&Snapshot>>, report: &mut Report) {
    if let (Some(newest), Some(first)) = (newest.and_then(|newest| newest.first()), entry.timeline.first())
        && newest.ring != first.ring
    {
        let message = format!(
            "the timeline of {} begins with {}, but its newest entry says {}: the date counts",
            cut(&entry.name),
            cut(&first.ring),
            cut(&newest.ring)
        );
        report.note(&place(entry, first), Kind::Status, message);
    }
}

fn sighting(entry: &Entry, index: usize, edition: usize, snapshots: &[&Snapshot]) -> Option<Sighting> {
    let holds = snapshots.first()?;
    // That it did not move says nothing of the first one.
    let claim = holds.claim.filter(|claim| index > 0 || *claim != Claim::Unchanged);
    // As in that program: without a description of its own, an entry is described by its timeline.
    let (text, reason) = match &entry.text {
        Some(text) if index == 0 => (text.clone(), reason(snapshots)),
        Some(_) => (String::new(), reason(snapshots)),
        None => {
            let text = distinct(snapshots.iter().map(|snapshot| snapshot.text.as_str()), "\n\n");
            (entry.with_links(text), None)
        }
    };
    Some(Sighting {
        place: place(entry, holds),
        edition,
        key: entry.key.clone(),
        name: entry.name.clone(),
        quadrant: entry.quadrant.clone(),
        ring: holds.ring.clone(),
        claim,
        text,
        reason,
        link: entry.link.clone(),
        tags: entry.tags.clone(),
        ..Sighting::default()
    })
}

/// On one line, in plain words, which is how that program shows it in a timeline.
fn reason(snapshots: &[&Snapshot]) -> Option<String> {
    let plain = |snapshot: &&Snapshot| {
        let plain = if is_html(&snapshot.raw) { words(&snapshot.text) } else { snapshot.raw.clone() };
        prose::one_line(&plain)
    };
    let reasons: Vec<_> = snapshots.iter().map(plain).collect();
    Some(distinct(reasons.iter().map(String::as_str), " ")).filter(|reason| !reason.is_empty())
}

/// The texts that are not empty, each once.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>, separator: &str) -> String {
    let mut seen = HashSet::new();
    let texts: Vec<_> = texts.filter(|text| !text.is_empty() && seen.insert(*text)).collect();
    texts.join(separator)
}

/// The words of a Markdown text.
fn words(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                words.push(' ');
            }
            _ => {}
        }
    }
    words
}

fn place(entry: &Entry, snapshot: &Snapshot) -> Place {
    Place { file: entry.file.clone(), line: snapshot.line }
}

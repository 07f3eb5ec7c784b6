//! Placements and earlier wordings, as the file tells them: by the edition that they begin or end with.

use std::collections::HashMap;

use super::Scope;
use super::changes::{About, Changes, Pair, pairs};
use crate::document::{self, Document, Placement, Wording};
use crate::model::Radar;
use crate::text::Text;

/// The histories of all blips, before and after.
pub(super) struct Histories {
    before: HashMap<String, History>,
    after: HashMap<String, History>,
    /// Editions that are in both radars and are not the newest after: what they say should stay.
    closed: Vec<String>,
}

#[derive(Default)]
struct History {
    placements: Vec<Step>,
    wordings: Vec<Words>,
}

struct Step {
    edition: String,
    place: String,
    reason: Option<Text>,
    successor: Option<String>,
}

struct Words {
    until: String,
    summary: Option<Text>,
    text: Option<Text>,
}

impl Histories {
    pub(super) fn new(Scope { before, after }: Scope<'_>) -> Self {
        let ids = |radar: &Radar| -> Vec<String> {
            radar.editions.iter().map(|edition| edition.id.clone()).collect()
        };
        let (old, new) = (ids(before), ids(after));
        // The placements of a radar without editions are those of the first one that it gets, and the other way round.
        let first = |own: &[String], other: &[String]| match (own, other) {
            ([only], [first, ..]) if only.is_empty() => first.clone(),
            _ => String::new(),
        };
        let closed = new.iter().rev().skip(1).filter(|id| old.contains(id)).cloned().collect();
        Self {
            before: histories(before, &first(&old, &new)),
            after: histories(after, &first(&new, &old)),
            closed,
        }
    }

    /// Compares the histories of a blip.
    pub(super) fn compare(&self, blip: &str, changes: &mut Changes) {
        let none = History::default();
        let (before, after) = (self.before.get(blip).unwrap_or(&none), self.after.get(blip).unwrap_or(&none));
        // What a blip brings along or takes with it is no change of its history.
        let is_new = before.placements.is_empty() || after.placements.is_empty();
        let is_closed = |edition: &str| !is_new && self.closed.iter().any(|closed| closed == edition);
        for Pair { before, after } in
            pairs(&before.placements, &after.placements, |step| step.edition.clone())
        {
            let Some(edition) = after.or(before).map(|step| step.edition.as_str()) else { continue };
            step(before, after, edition, is_closed(edition), changes);
        }
        for Pair { before, after } in pairs(&before.wordings, &after.wordings, |words| words.until.clone()) {
            let Some(until) = after.or(before).map(|words| words.until.as_str()) else { continue };
            words(before, after, until, changes);
        }
    }
}

fn step(before: Option<&Step>, after: Option<&Step>, edition: &str, is_closed: bool, changes: &mut Changes) {
    let about = |field| About::field(field).of(edition).rewriting(is_closed);
    let place = |step: Option<&Step>| step.map(|step| step.place.clone());
    changes.value(about("placement"), place(before), place(after));
    let reason = |step: Option<&Step>| step.and_then(|step| step.reason.clone());
    changes.text(about("reason"), reason(before).as_ref(), reason(after).as_ref());
    let successor = |step: Option<&Step>| step.and_then(|step| step.successor.clone());
    changes.value(about("successor"), successor(before), successor(after));
}

/// An earlier wording that is added keeps what was; one that goes or changes rewrites it.
fn words(before: Option<&Words>, after: Option<&Words>, until: &str, changes: &mut Changes) {
    let about = |field| About::field(field).of(until).rewriting(before.is_some());
    let summary = |words: Option<&Words>| words.and_then(|words| words.summary.clone());
    changes.text(about("earlier summary"), summary(before).as_ref(), summary(after).as_ref());
    let text = |words: Option<&Words>| words.and_then(|words| words.text.clone());
    changes.text(about("earlier text"), text(before).as_ref(), text(after).as_ref());
}

fn histories(radar: &Radar, undated: &str) -> HashMap<String, History> {
    let text = |text: document::Text| match text {
        document::Text::Plain(text) => Text::new(radar.language(), text),
        document::Text::ByLanguage(text) => text,
    };
    let step = |Placement { edition, quadrant, ring, removed, reason, successor }| Step {
        edition: edition.unwrap_or_else(|| undated.to_owned()),
        place: match (removed, quadrant, ring) {
            (None, Some(quadrant), Some(ring)) => format!("{quadrant}, {ring}"),
            _ => "removed".to_owned(),
        },
        reason: reason.map(text),
        successor,
    };
    let words = |Wording { until, summary, text: full }| Words {
        until,
        summary: summary.map(text),
        text: full.map(text),
    };
    let history = |blip: document::Blip| {
        let placements = blip.placements.into_iter().map(step).collect();
        (blip.id, History { placements, wordings: blip.wordings.into_iter().map(words).collect() })
    };
    Document::from(radar).blips.into_iter().map(history).collect()
}

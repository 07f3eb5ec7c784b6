//! Why a blip stands where it stands, what it has to do with others, its tags, its address and its history; and, for a
//! blip that does not exist, what it could have been meant to be.

use leptos::prelude::*;
use radar_core::model::Target;
use radar_core::text::Text;

use super::Subject;
use super::history::history;
use crate::facts::{Fact, noted};
use crate::state::State;

/// The facts about what the panel shows.
pub(super) fn facts(state: State) -> Vec<Fact> {
    match Subject::of(state) {
        Subject::Nothing => Vec::new(),
        Subject::Missing => suggestions(state),
        Subject::Blip(blip) => facts_of(state, blip),
    }
}

/// The facts about a blip.
pub(crate) fn facts_of(state: State, blip: usize) -> Vec<Fact> {
    let mut facts = reasons(state, blip);
    facts.extend(relations(state, blip));
    facts.extend(tags(state, blip));
    facts.extend(address(state, blip));
    facts.extend(history(state, blip));
    facts
}

/// The blips whose names are nearest to what was asked for.
fn suggestions(state: State) -> Vec<Fact> {
    let Some(wanted) = state.view.with(|view| view.blip.clone()) else { return Vec::new() };
    let nearest = state.site.index().nearest(&wanted, 3).into_iter();
    nearest
        .map(|blip| Fact {
            suggestion: Some(state.site.blip(blip).id.clone()),
            ..other(state.site.words.did_you_mean, state, blip, None)
        })
        .collect()
}

/// Why the blip was put where it is, or why it left and what to use instead.
fn reasons(state: State, blip: usize) -> Vec<Fact> {
    let site = state.site;
    let removal = site.blip(blip).removal(state.period().to);
    let reason = match removal {
        Some(removal) => removal.reason.as_ref(),
        None => state.placement(blip).and_then(|placement| placement.reason.as_ref()),
    };
    let why = reason.map(|reason| Fact {
        marks: [site.mark(reason), None],
        ..Fact::text(site.words.why, site.text(reason))
    });
    let successor = removal.and_then(|removal| removal.successor);
    why.into_iter()
        .chain(successor.map(|successor| other(site.words.use_instead, state, successor, None)))
        .collect()
}

fn relations(state: State, blip: usize) -> impl Iterator<Item = Fact> {
    let site = state.site;
    site.related.get(blip).into_iter().flatten().map(move |related| {
        let note = related.note.as_ref();
        let label = (site.words.relation)(related.kind, related.inverse);
        match &related.target {
            Target::Blip(blip) => other(label, state, *blip, note),
            Target::Other(name) => Fact {
                note: noted("", site.optional(note)),
                marks: [None, site.mark_optional(note)],
                ..Fact::text(label, name)
            },
        }
    })
}

/// Each tag leads to all blips that have it: in a frame, which has no filters to take it back, on the radar itself.
fn tags(state: State, blip: usize) -> impl Iterator<Item = Fact> {
    let leads_out = state.view.with(|view| view.embed);
    state.site.blip(blip).tags.iter().map(move |tag| {
        let href = state.link(|view| {
            view.clear_filters();
            view.blip = None;
            view.embed = false;
            view.tags.insert(tag.clone());
        });
        let (name, mark) = state.site.tag(tag);
        Fact { href: Some(href), marks: [mark, None], leads_out, ..Fact::text(state.site.words.tags, &name) }
    })
}

fn address(state: State, blip: usize) -> Option<Fact> {
    let address = state.site.blip(blip).link.as_ref()?;
    Some(Fact { href: Some(address.clone()), ..Fact::text(state.site.words.more, shown_address(address)) })
}

/// An address as people write it: without the scheme and without a final slash.
fn shown_address(address: &str) -> &str {
    let rest =
        address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

/// Another blip with its ring, or that it is not on the radar.
fn other(label: &'static str, state: State, blip: usize, note: Option<&'static Text>) -> Fact {
    let placement = state.placement(blip);
    let ring = match placement {
        Some(_) => state.site.ring_name(placement),
        None => state.site.words.absent(state.site.blip(blip), state.period().to),
    };
    Fact::blip(label, state, blip, ring, note)
}

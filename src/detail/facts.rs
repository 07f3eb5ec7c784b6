//! Why a blip stands where it stands, what it has to do with others, its tags and its address; and, for a blip that
//! does not exist, what it could have been meant to be. All of it is labelled links.

use leptos::prelude::*;
use radar_core::model::Target;

use super::Subject;
use crate::state::State;
use crate::words;

/// One line: a name that may lead somewhere, with a few words about it.
#[derive(Default)]
struct Fact {
    /// Empty when it is that of the line before.
    label: &'static str,
    name: String,
    href: Option<String>,
    note: String,
    /// The blip that is suggested for one that does not exist.
    suggestion: Option<&'static str>,
}

/// The facts about what the panel shows.
#[component]
pub(super) fn Facts(state: State) -> impl IntoView {
    let line = |fact: Fact| {
        view! {
            <div>
                <dt>{fact.label}</dt>
                <dd>
                    <a href=fact.href data-suggestion=fact.suggestion>{fact.name}</a>
                    <span class="soft">{fact.note}</span>
                </dd>
            </div>
        }
    };
    let facts = move || facts(state).into_iter().map(line).collect_view();
    view! { <dl class="facts">{facts}</dl> }
}

fn facts(state: State) -> Vec<Fact> {
    let mut facts = match Subject::of(state) {
        Subject::Nothing => Vec::new(),
        Subject::Missing => suggestions(state),
        Subject::Blip(blip) => {
            let mut facts = reasons(state, blip);
            facts.extend(relations(state, blip));
            facts.extend(tags(state, blip));
            facts.extend(address(state, blip));
            facts
        }
    };
    let mut label = "";
    for fact in &mut facts {
        if fact.label == label {
            fact.label = "";
        } else {
            label = fact.label;
        }
    }
    facts
}

/// The blips whose names are nearest to what was asked for.
fn suggestions(state: State) -> Vec<Fact> {
    let Some(wanted) = state.view.with(|view| view.blip.clone()) else { return Vec::new() };
    let nearest = state.site.index().nearest(&wanted, 3).into_iter();
    nearest
        .map(|blip| Fact {
            suggestion: Some(state.site.blip(blip).id.as_str()),
            ..Fact::blip("Did you mean", state, blip, "")
        })
        .collect()
}

/// Why the blip was put where it is, or why it left and what to use instead.
fn reasons(state: State, blip: usize) -> Vec<Fact> {
    let site = state.site;
    let removal = site.blip(blip).removal(site.edition);
    let reason = match removal {
        Some(removal) => removal.reason.as_ref(),
        None => site.placement(blip).and_then(|placement| placement.reason.as_ref()),
    };
    let why = reason.map(|reason| Fact::text("Why", site.text(reason)));
    let successor = removal.and_then(|removal| removal.successor);
    why.into_iter().chain(successor.map(|other| Fact::blip("Use instead", state, other, ""))).collect()
}

fn relations(state: State, blip: usize) -> impl Iterator<Item = Fact> {
    let site = state.site;
    site.related.get(blip).into_iter().flatten().map(move |related| {
        let note = related.note.as_ref().map_or("", |note| site.text(note));
        let label = words::relation(related.kind, related.inverse);
        match &related.target {
            Target::Blip(other) => Fact::blip(label, state, *other, note),
            Target::Other(name) => Fact { note: noted("", note), ..Fact::text(label, name) },
        }
    })
}

/// Each tag leads to all blips that have it.
fn tags(state: State, blip: usize) -> impl Iterator<Item = Fact> {
    state.site.blip(blip).tags.iter().map(move |tag| {
        let href = state.link(|view| {
            view.clear_filters();
            view.blip = None;
            view.tags.insert(tag.clone());
        });
        Fact { href: Some(href), ..Fact::text("Tags", &words::tag(tag)) }
    })
}

fn address(state: State, blip: usize) -> Option<Fact> {
    let address = state.site.blip(blip).link.as_ref()?;
    Some(Fact { href: Some(address.clone()), ..Fact::text("More", shown_address(address)) })
}

/// An address as people write it: without the scheme and without a final slash.
fn shown_address(address: &str) -> &str {
    let rest =
        address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

/// " · Trial – when mTLS is all you need"
fn noted(ring: &str, note: &str) -> String {
    let mut noted = String::new();
    for (separator, part) in [(" · ", ring), (" – ", note)] {
        if !part.is_empty() {
            noted.push_str(separator);
            noted.push_str(part);
        }
    }
    noted
}

impl Fact {
    fn text(label: &'static str, name: &str) -> Self {
        Self { label, name: name.to_owned(), ..Self::default() }
    }

    /// A blip with its ring, or that it was removed.
    fn blip(label: &'static str, state: State, blip: usize, note: &str) -> Self {
        let site = state.site;
        let ring = site.ring(blip).map_or("removed", |ring| site.text(&ring.name));
        Self {
            href: Some(state.link_to_blip(blip)),
            note: noted(ring, note),
            ..Self::text(label, site.name(blip))
        }
    }
}

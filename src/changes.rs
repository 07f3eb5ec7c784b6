//! What changed between the two editions that are compared, in words.

use leptos::prelude::*;
use radar_core::compare::{Change, changed};
use radar_core::model::{Blip, Movement, Period, Placement};
use radar_core::text::Text;

use crate::facts::{Fact, Facts};
use crate::fixed::with_history;
use crate::live::{attr, text};
use crate::site::Site;
use crate::state::State;

/// All changes that pass the filters, by kind. Hidden while nothing is compared.
#[component]
pub fn Changes(state: State) -> impl IntoView {
    let heading = move || heading(state.site, state.period());
    let summary = move || summary(state.site, state.period(), |blip| passes(state, blip));
    let end = move || state.link(|view| view.set_compare(&state.site.radar, None));
    with_history(state, move || {
        view! {
            <section
                class="card changes"
                aria-labelledby="changes-heading"
                data-testid=attr(move || state.compares().then_some("changes"))
                hidden=attr(move || !state.compares())
            >
                <h2 id="changes-heading">{text(heading)}</h2>
                <p class="soft">{text(summary)}</p>
                <Facts state facts />
                <a class="button" data-testid="end-comparison" href=attr(end)>
                    {state.site.words.end_comparison}
                </a>
            </section>
        }
    })
}

/// "What changed from March 2025 to March 2026"
pub(crate) fn heading(site: &Site, period: Period) -> String {
    let from = period.from.map_or("", |from| site.edition_name(from));
    (site.words.changed_between)(from, site.edition_name(period.to))
}

/// "3 added, 2 moved in, 1 removed.", of the blips that count.
pub(crate) fn summary(site: &Site, period: Period, counts: impl Fn(usize) -> bool) -> String {
    let mut parts: Vec<String> = Vec::new();
    for change in Change::ALL {
        let count = changed(&site.radar, period, change).filter(|blip| counts(*blip)).count();
        if count > 0 {
            parts.push((site.words.count_of)(change, count));
        }
    }
    if parts.is_empty() { site.words.no_change.to_owned() } else { parts.join(", ") + "." }
}

fn facts(state: State) -> Vec<Fact> {
    let mut facts = Vec::new();
    if state.compares() {
        for change in Change::ALL {
            let blips = changed(&state.site.radar, state.period(), change);
            let blips = blips.filter(|blip| passes(state, *blip));
            facts.extend(blips.map(|blip| fact(state, change, blip)));
        }
    }
    facts
}

/// Whether a change of this blip is shown: two editions are compared, and the filters let it through.
pub(crate) fn passes(state: State, blip: usize) -> bool {
    state.compares() && state.shown.with(|shown| shown.passing.get(blip) == Some(&true))
}

/// "Istio · Trial → Hold – Ambient mode is not ready."
fn fact(state: State, change: Change, blip: usize) -> Fact {
    let site = state.site;
    let data = site.blip(blip);
    let Period { from, to } = state.period();
    let (before, now) = (from.and_then(|from| data.placement(from)), data.placement(to));
    let name = |at| match change {
        Change::Movement(Movement::Moved) => site.quadrant_name(at),
        Change::Movement(_) | Change::Reworded => site.ring_name(at),
    };
    let (before_name, now_name) = (name(before), name(now));
    let arrow = if before_name.is_empty() || now_name.is_empty() { "" } else { " → " };
    let word = match change {
        Change::Reworded => now_name.to_owned(),
        Change::Movement(_) => [before_name, arrow, now_name].concat(),
    };
    let reason = match change {
        Change::Reworded => None,
        Change::Movement(Movement::Removed) => data.removal(to).and_then(|removal| removal.reason.as_ref()),
        Change::Movement(_) => reason(data, state.period()),
    };
    Fact::blip((site.words.changes)(change), state, blip, &word, reason)
}

/// Why a blip was put where it is at the end of a period: said then, or before in the period and still true.
fn reason(blip: &Blip, period: Period) -> Option<&Text> {
    let now = blip.placement(period.to)?;
    let is_same = |at: &&Placement| (at.quadrant, at.ring) == (now.quadrant, now.ring);
    let mut since =
        (period.from? + 1..=period.to).rev().map_while(|edition| blip.placement(edition).filter(is_same));
    since.find_map(|at| at.reason.as_ref())
}

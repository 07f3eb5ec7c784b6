//! Where blips came from, while two editions are compared.

use leptos::prelude::*;
use radar_core::model::Period;

use crate::live::attr;
use crate::state::State;

/// From a small ring at its former place a line to each blip that moved on this chart. One path for all of them. Drawn
/// below the blips.
#[component]
pub(super) fn Traces(state: State) -> impl IntoView {
    let traces = move || {
        let all = 0..if state.compares() { state.site.radar.blips.len() } else { 0 };
        all.filter_map(|blip| trace(state, blip)).collect::<String>()
    };
    state.site.has_history().then(|| view! { <path class="traces" data-testid="traces" d=attr(traces) /> })
}

fn trace(state: State, blip: usize) -> Option<String> {
    let Period { from, to } = state.period();
    // A ghost stands somewhere, too, and came from nowhere.
    state.site.blip(blip).placement(from?)?;
    state.placement(blip)?;
    let (from, to) = (&state.stand_in(blip, from?)?.at, &state.stand_in(blip, to)?.at);
    let shown = from != to && state.shown.with(|shown| shown.matching_changes.get(blip) == Some(&true));
    shown.then(|| ["M", from, "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M", from, "L", to].concat())
}

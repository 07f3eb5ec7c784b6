//! Where blips came from, while two editions are compared.

use leptos::prelude::*;
use radar_core::picture::traces;

use crate::fixed::with_history;
use crate::live::attr;
use crate::state::State;

/// From a small ring at its former place a line to each blip that moved on this chart. One path for all of them. Drawn
/// below the blips.
#[component]
pub(super) fn Traces(state: State) -> impl IntoView {
    let traces = move || state.scene.with(|scene| state.shown.with(|shown| traces(state.site, scene, shown)));
    with_history(state, move || view! { <path class="traces" data-testid="traces" d=attr(traces) /> })
}

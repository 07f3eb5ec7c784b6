//! The names of the open blip and of the one under the pointer, where the chart does not show them anyway.

use leptos::prelude::*;
use radar_core::drawing::Label;

use crate::state::State;

/// Drawn after all blips, so that no other blip covers a name.
#[component]
pub(super) fn Callouts(state: State) -> impl IntoView {
    view! { <g aria-hidden="true">{callout(state, State::open)} {callout(state, pointed)}</g> }
}

/// The blip under the pointer, unless it is open.
fn pointed(state: State) -> Option<usize> {
    state.pointed.get().map(|pointed| pointed.blip).filter(|blip| state.open() != Some(*blip))
}

/// A name beside a blip. Hidden where there is one already, or no such blip on the chart.
fn callout(state: State, blip: fn(State) -> Option<usize>) -> impl IntoView {
    let label = move || -> Option<(usize, &'static Label)> {
        let blip = blip(state)?;
        let drawn = state.drawn(blip)?;
        drawn.name.is_none().then_some((blip, &drawn.callout))
    };
    let x = move || label().map(|(_, label)| label.x.as_str());
    let y = move || label().map(|(_, label)| label.y.as_str());
    let anchor = move || label().map(|(_, label)| label.anchor.as_str());
    let name = move || label().map(|(blip, _)| state.site.name(blip));
    view! {
        <text class="callout" x=x y=y text-anchor=anchor hidden=move || label().is_none()>
            {name}
        </text>
    }
}

//! The names of the open blip and of the one under the pointer, where the chart does not show them anyway.

use leptos::prelude::*;

use crate::live::{attr, text};
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

/// A name beside a blip, with a line to it when it is further away. Hidden where there is a name already, or no such blip on
/// the chart.
fn callout(state: State, blip: fn(State) -> Option<usize>) -> impl IntoView {
    let stand = move || state.stand(blip(state)?);
    let label = move || stand()?.callout.as_ref();
    let x = move || label().map(|label| label.x.as_str());
    let y = move || label().map(|label| label.y.as_str());
    let anchor = move || label().map(|label| label.anchor.as_str());
    // Where the chart is drawn small, its letters are larger, and such a name would be cut off.
    let tight = move || stand().is_some_and(|stand| stand.is_tight);
    let leader = move || if tight() { "leader tight" } else { "leader" };
    let callout = move || if tight() { "callout tight" } else { "callout" };
    let name = move || blip(state).map(|blip| state.site.name(blip));
    view! {
        <path class=attr(leader) d=attr(move || stand()?.leader.as_deref()) />
        <text
            class=attr(callout)
            x=attr(x)
            y=attr(y)
            text-anchor=attr(anchor)
            display=attr(move || label().is_none().then_some("none"))
        >
            {text(name)}
        </text>
    }
}

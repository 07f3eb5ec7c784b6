//! The way to the blips before and after the open one.

use leptos::prelude::*;

use crate::icons;
use crate::live::{attr, text};
use crate::state::State;

/// The neighbours in the list. While filters let the open blip through, those that they leave out are skipped.
#[component]
pub(super) fn Neighbours(state: State) -> impl IntoView {
    view! {
        <nav class="neighbours" aria-label=state.site.words.neighbours>
            <Neighbour state forward=false />
            <Neighbour state forward=true />
        </nav>
    }
}

#[component]
fn Neighbour(state: State, forward: bool) -> impl IntoView {
    let blip = move || neighbour(state, forward);
    let (name, arrow) = if forward { ("next", icons::ARROW_RIGHT) } else { ("previous", icons::ARROW_LEFT) };
    view! {
        <a
            class=format!("button {name}")
            data-testid=name
            href=attr(move || blip().map(|blip| state.link_to_blip(blip)))
            hidden=attr(move || blip().is_none())
        >
            {icons::line(arrow)}
            {text(move || blip().map(|blip| state.site.name(blip)))}
        </a>
    }
}

fn neighbour(state: State, forward: bool) -> Option<usize> {
    let open = state.open()?;
    let filtered = state.matches(open);
    let listed = |other: &&usize| !filtered || state.matches(**other);
    let order = state.site.list_order(state.period().to);
    let here = order.iter().position(|other| *other == open)?;
    let (before, after) = (order.get(..here)?, order.get(here + 1..)?);
    if forward { after.iter().find(listed) } else { before.iter().rfind(listed) }.copied()
}

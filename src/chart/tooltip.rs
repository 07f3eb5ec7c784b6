//! What the blip under the pointer is, in a sentence.

use leptos::prelude::*;
use radar_core::drawing::Stand;
use radar_core::model::Movement;

use crate::live::{attr, text};
use crate::state::State;

/// A card beside the blip under the pointer or in focus. Screen readers get the blip's name with the link itself.
#[component]
pub(super) fn Tooltip(state: State) -> impl IntoView {
    let site = state.site;
    let shown = move || -> Option<(usize, &'static Stand)> {
        let pointed = state.pointed.get().filter(|pointed| pointed.on_chart)?;
        let blip = Some(pointed.blip).filter(|blip| state.open() != Some(*blip))?;
        Some((blip, state.stand(blip)?))
    };
    let class = move || match shown().map(|(_, at)| (at.leftwards, at.below)) {
        Some((true, true)) => "tooltip leftwards below",
        Some((true, false)) => "tooltip leftwards",
        Some((false, true)) => "tooltip below",
        Some((false, false)) | None => "tooltip",
    };
    let left = move || shown().map(|(_, at)| at.left.as_str());
    let top = move || shown().map(|(_, at)| at.top.as_str());
    let name = move || shown().map(|(blip, _)| site.name(blip));
    let ring = move || shown().map(|(blip, _)| ring(state, blip));
    let summary = move || shown().map(|(blip, _)| site.text(site.blip(blip).summary(state.period().to)));
    view! {
        <div
            class=attr(class)
            data-testid="tooltip"
            aria-hidden="true"
            hidden=attr(move || shown().is_none())
            style:left=attr(left)
            style:top=attr(top)
        >
            <strong>{text(name)}</strong>
            " "
            <span class="tooltip-ring">{text(ring)}</span>
            <p>{text(summary)}</p>
        </div>
    }
}

/// The ring of a blip, or that it left.
fn ring(state: State, blip: usize) -> &'static str {
    let placement = state.placement(blip);
    if placement.is_some() {
        state.site.ring_name(placement)
    } else {
        state.site.words.movement(Movement::Removed)
    }
}

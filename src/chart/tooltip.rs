//! What the blip under the pointer is, in a sentence.

use leptos::prelude::*;
use radar_core::drawing::BlipDrawing;

use crate::state::State;

/// A card beside the blip under the pointer or in focus. Screen readers get the blip's name with the link itself.
#[component]
pub(super) fn Tooltip(state: State) -> impl IntoView {
    let site = state.site;
    let shown = move || -> Option<(usize, &'static BlipDrawing)> {
        let pointed = state.pointed.get().filter(|pointed| pointed.on_chart)?;
        let blip = Some(pointed.blip).filter(|blip| state.open() != Some(*blip))?;
        Some((blip, state.drawn(blip)?))
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
    let ring = move || shown().and_then(|(blip, _)| site.ring(blip)).map(|ring| site.text(&ring.name));
    let summary = move || shown().map(|(blip, _)| site.text(&site.blip(blip).summary));
    view! {
        <div
            class=class
            data-testid="tooltip"
            aria-hidden="true"
            hidden=move || shown().is_none()
            style:left=left
            style:top=top
        >
            <strong>{name}</strong>
            " "
            <span class="tooltip-ring">{ring}</span>
            <p>{summary}</p>
        </div>
    }
}

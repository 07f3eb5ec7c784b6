//! What the shapes of the blips mean.

use leptos::prelude::*;
use radar_core::model::Movement;
use radar_core::view::Dimension;

use crate::icons;
use crate::state::State;
use crate::words;

/// The shapes that occur on the chart. Nothing when no blip moved.
#[component]
pub(super) fn Legend(state: State) -> impl IntoView {
    let movements = &state.site.filters[Dimension::Movement as usize];
    (movements.len() > 1).then(|| {
        let entries = movements
            .iter()
            .filter_map(|id| Movement::from_id(id))
            .map(|movement| view! { <li>{icons::movement(movement)} {words::movement(movement)}</li> })
            .collect_view();
        view! {
            <ul class="legend" aria-label="What the shapes mean">
                {entries}
            </ul>
        }
    })
}

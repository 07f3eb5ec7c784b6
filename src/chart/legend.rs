//! What the shapes of the blips mean.

use leptos::prelude::*;
use radar_core::model::Movement;
use radar_core::view::Dimension;

use crate::icons;
use crate::live::attr;
use crate::state::State;

/// The shapes that occur on the chart. Nothing in a radar where no blip ever moved.
#[component]
pub(super) fn Legend(state: State) -> impl IntoView {
    let movements = &state.site.filters[Dimension::Movement as usize];
    (movements.len() > 1).then(|| {
        let entries = movements.iter().enumerate();
        let entries = entries
            .filter_map(|(index, id)| Some((index, Movement::from_id(id)?)))
            .map(|(index, movement)| {
                view! {
                    <li hidden=attr(move || !state.is_in_use(Dimension::Movement, index))>
                        {icons::movement(movement)} {state.site.words.movement(movement)}
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="legend" aria-label=state.site.words.legend>
                {entries}
            </ul>
        }
    })
}

//! What the page is about: the radar, or the quadrant in focus.

use leptos::prelude::*;

use crate::state::State;

/// The page's heading and a sentence or two.
#[component]
pub fn Introduction(state: State) -> impl IntoView {
    let site = state.site;
    let quadrant = move || state.focus().and_then(|focus| site.radar.quadrants.get(focus));
    let heading =
        move || quadrant().map_or(site.text(&site.radar.title), |quadrant| site.text(&quadrant.name));
    let words = move || {
        let radar = site.radar.introduction.as_ref();
        quadrant().map_or(site.optional(radar), |quadrant| site.optional(quadrant.introduction.as_ref()))
    };
    view! {
        <section class="introduction">
            <h1>{heading}</h1>
            <p>{words}</p>
        </section>
    }
}

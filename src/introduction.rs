//! What the page is about: the radar, or the quadrant in focus.

use leptos::prelude::*;

use crate::fixed::with_history;
use crate::live::{attr, text};
use crate::state::State;

/// Its fragment.
pub const ID: &str = "introduction";

/// The page's heading and a sentence or two.
#[component]
pub fn Introduction(state: State) -> impl IntoView {
    let site = state.site;
    let quadrant = move || state.focus().and_then(|focus| site.radar.quadrants.get(focus));
    let heading = move || quadrant().map_or(&site.radar.title, |quadrant| &quadrant.name);
    let words = move || {
        let radar = site.radar.introduction.as_ref();
        quadrant().map_or(radar, |quadrant| quadrant.introduction.as_ref())
    };
    view! {
        <section class="introduction" id=ID>
            <h1 lang=attr(move || site.mark(heading()))>{text(move || site.text(heading()))}</h1>
            <p lang=attr(move || site.mark_optional(words()))>{text(move || site.optional(words()))}</p>
            <Past state />
        </section>
    }
}

/// Says that this is an earlier edition, and leads to the newest. Hidden while that one is shown.
#[component]
fn Past(state: State) -> impl IntoView {
    let site = state.site;
    let newest = site.radar.newest();
    let is_newest = move || state.period().to == newest;
    let edition = move || (site.words.earlier_edition)(site.edition_name(state.period().to));
    let href = move || {
        state.link(|view| {
            view.set_compare(&site.radar, None);
            view.set_edition(&site.radar, newest);
        })
    };
    with_history(state, move || {
        view! {
            <p class="past" data-testid="past" hidden=attr(is_newest)>
                {text(edition)}
                <a href=attr(href)>{site.words.show_newest}</a>
            </p>
        }
    })
}

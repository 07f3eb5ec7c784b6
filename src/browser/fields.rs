//! Follows what the reader types, slides and chooses.
//!
//! A few listeners for the whole document: leptos' own would add 3 kB of wasm for the first one.

use std::cell::Cell;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::after_paint;
use crate::state::{State, Step};

thread_local! {
    /// Whether the reader is drawing the slider. All the way is one step back.
    static SLIDES: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn listen(state: State) {
    EventListener::new(&document(), "input", move |event| {
        let Some(input) = target::<HtmlInputElement>(event) else { return };
        match input.type_().as_str() {
            "search" => state.change(Step::Replace, |view| view.set_query(&input.value())),
            "range" => slide(state, &input),
            _ => {}
        }
    })
    .forget();
    // Whoever is about to search waits for nothing with the first letter.
    EventListener::new(&document(), "focusin", move |event| {
        if target::<HtmlInputElement>(event).is_some_and(|input| input.type_() == "search") {
            after_paint(move || {
                state.site.index();
            });
        }
    })
    .forget();
    // A slide that ends where it began is no change.
    EventListener::new(&document(), "pointerdown", |_| SLIDES.set(false)).forget();
    EventListener::new(&document(), "change", move |event| {
        SLIDES.set(false);
        if let Some(choice) = target::<HtmlSelectElement>(event) {
            let edition = choice.value().parse().ok();
            state.change(Step::Push, |view| view.set_compare(&state.site.radar, edition));
        }
    })
    .forget();
}

/// Shows the edition that the slider is on.
fn slide(state: State, slider: &HtmlInputElement) {
    if let Ok(edition) = slider.value().parse() {
        let step = if SLIDES.replace(true) { Step::Replace } else { Step::Push };
        state.change(step, |view| view.set_edition(&state.site.radar, edition));
    }
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

//! Follows what the reader types, slides and chooses.
//!
//! A few listeners for the whole document: leptos' own would add 3 kB of wasm for the first one. Nor do components say what is in
//! a field: when they take the page over, they would put what was printed in the place of what the reader has entered before.

use std::cell::Cell;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::{after_paint, find};
use crate::state::{State, Step};

thread_local! {
    /// Whether the reader is drawing the slider. All the way is one step back.
    static SLIDES: Cell<bool> = const { Cell::new(false) };
}

/// The search, the slider of the editions, and the choice of what to compare with.
const FIELDS: [&str; 3] = ["input[type=search]", "[data-testid=editions] input", "[data-testid=compare]"];

/// What is in each of them.
pub type Entries = [String; 3];

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

/// What the fields say in the view that is shown.
pub fn said(state: State) -> Entries {
    let number = |edition: Option<usize>| edition.map_or_else(String::new, |edition| edition.to_string());
    let query = state.view.with_untracked(|view| view.query.clone());
    untrack(|| [query, number(Some(state.period().to)), number(state.compared())])
}

/// Puts into the fields what the view says. What says the same as `before` is left to the reader, who may be about to type on.
pub fn follow(state: State, before: &Entries) {
    for ((place, before), now) in FIELDS.iter().zip(before).zip(said(state)) {
        if *before != now
            && let Some(field) = field(place)
        {
            field.set_value(&now);
        }
    }
}

/// What the reader has entered that the page does not show.
pub(super) fn entered(state: State) -> [Option<String>; 3] {
    let mut said = said(state).into_iter();
    FIELDS.map(|place| {
        let said = said.next();
        field(place).map(|field| field.value()).filter(|entry| Some(entry) != said.as_ref())
    })
}

/// Shows it.
pub(super) fn enter(state: State, [query, edition, compare]: [Option<String>; 3]) {
    let step = match (&query, &edition, &compare) {
        (None, None, None) => return,
        (_, None, None) => Step::Replace,
        _ => Step::Push,
    };
    state.change(step, |view| {
        let radar = &state.site.radar;
        if let Some(query) = query {
            view.set_query(&query);
        }
        if let Some(edition) = edition.and_then(|edition| edition.parse().ok()) {
            view.set_edition(radar, edition);
        }
        if let Some(edition) = compare {
            view.set_compare(radar, edition.parse().ok());
        }
    });
}

/// The field at a place. What there is to choose from has a value as what is typed has.
fn field(place: &str) -> Option<HtmlInputElement> {
    find(place).map(JsCast::unchecked_into)
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

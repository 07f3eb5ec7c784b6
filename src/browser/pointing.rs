//! Follows the pointer and the keyboard over blips, on the chart and in the list.
//!
//! A few listeners for the whole document instead of four for each blip on each side.

use std::cell::Cell;
use std::time::Duration;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use super::{after_paint, roving};
use crate::state::{Pointed, State};

/// How long a pointer rests on a blip that it points at. One that passes by on its way, or comes to click, is not to wait for
/// what would be shown of it.
const REST: Duration = Duration::from_millis(60);

thread_local! {
    /// How often the pointer went somewhere else.
    static MOVES: Cell<usize> = const { Cell::new(0) };

    /// Where the pointer was pressed last.
    static PRESSED: Cell<Option<Place>> = const { Cell::new(None) };

    /// Whether the reader uses the keyboard.
    static KEYED: Cell<bool> = const { Cell::new(false) };
}

/// A place in the window, in CSS pixels.
type Place = (i32, i32);

pub(super) fn listen(state: State) {
    EventListener::new(&document(), "keydown", |_| KEYED.set(true)).forget();
    EventListener::new(&document(), "pointerdown", |event| {
        KEYED.set(false);
        PRESSED.set(place(event));
    })
    .forget();
    EventListener::new(&document(), "pointerover", move |event| {
        if place(event) != PRESSED.get() {
            return point_soon(state, blip_at(state, event));
        }
        // A click opens a blip, the page scrolls to its text, and another blip comes to lie under the pointer: nobody pointed at it.
        point_soon(state, None);
        EventListener::once(&document(), "pointermove", move |event| {
            point_soon(state, blip_at(state, event));
        })
        .forget();
    })
    .forget();
    EventListener::new(&document(), "focusin", move |event| {
        let blip = blip_at(state, event);
        if let Some(Pointed { blip, on_chart: true }) = blip {
            after_paint(move || roving::visit(state, blip));
        }
        // The focus that comes back after a click, or with the way back to another page, points at nothing.
        if KEYED.get() {
            point(state, blip);
        }
    })
    .forget();
    if let Some(root) = document().document_element() {
        EventListener::new(&root, "pointerleave", move |_| point_soon(state, None)).forget();
    }
}

fn point_soon(state: State, pointed: Option<Pointed>) {
    let here = MOVES.get() + 1;
    MOVES.set(here);
    let rest = move || {
        if MOVES.get() == here {
            point(state, pointed);
        }
    };
    set_timeout(rest, REST);
}

fn point(state: State, pointed: Option<Pointed>) {
    if state.pointed.get_untracked() != pointed {
        state.pointed.set(pointed);
    }
}

/// The blip that an event is about.
fn blip_at(state: State, event: &Event) -> Option<Pointed> {
    let link = target(event)?.closest("[data-blip-id], [data-blip-ref]").ok().flatten()?;
    let on_chart = link.get_attribute("data-blip-id");
    let id = on_chart.clone().or_else(|| link.get_attribute("data-blip-ref"))?;
    Some(Pointed { blip: state.site.radar.blip_index(&id)?, on_chart: on_chart.is_some() })
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Where in the window the pointer is.
fn place(event: &Event) -> Option<Place> {
    let pointer: &MouseEvent = event.dyn_ref()?;
    Some((pointer.client_x(), pointer.client_y()))
}

//! Follows the pointer and the keyboard over blips, on the chart and in the list.
//!
//! A few listeners for the whole document instead of four for each blip on each side.

use std::cell::Cell;
use std::time::Duration;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{after_paint, roving};
use crate::state::{Pointed, State};

/// How long a pointer rests on a blip that it points at. One that passes by on its way, or comes to click, is not to wait for
/// what would be shown of it.
const REST: Duration = Duration::from_millis(60);

thread_local! {
    /// How often the pointer went somewhere else.
    static MOVES: Cell<usize> = const { Cell::new(0) };
}

pub(super) fn listen(state: State) {
    for kind in ["pointerover", "focusin"] {
        EventListener::new(&document(), kind, move |event| {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
                return;
            };
            let blip = blip(state, &target);
            if kind == "pointerover" {
                return point_soon(state, blip);
            }
            if let Some(Pointed { blip, on_chart: true }) = blip {
                after_paint(move || roving::visit(state, blip));
            }
            // The focus that comes back after a click points at nothing.
            if target.matches(":focus-visible").unwrap_or_default() {
                point(state, blip);
            }
        })
        .forget();
    }
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

/// The blip that an element is part of.
fn blip(state: State, target: &Element) -> Option<Pointed> {
    let link = target.closest("[data-blip-id], [data-blip-ref]").ok().flatten()?;
    let on_chart = link.get_attribute("data-blip-id");
    let id = on_chart.clone().or_else(|| link.get_attribute("data-blip-ref"))?;
    Some(Pointed { blip: state.site.radar.blip_index(&id)?, on_chart: on_chart.is_some() })
}

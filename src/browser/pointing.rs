//! Follows the pointer and the keyboard over blips, on the chart and in the list.
//!
//! A few listeners for the whole document instead of four for each blip on each side.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::roving;
use crate::state::{Pointed, State};

pub(super) fn listen(state: State) {
    for kind in ["pointerover", "focusin"] {
        EventListener::new(&document(), kind, move |event| {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
                return;
            };
            let blip = blip(state, &target);
            if kind == "pointerover" {
                return point(state, blip);
            }
            if let Some(Pointed { blip, on_chart: true }) = blip {
                roving::visit(state, blip);
            }
            // The focus that comes back after a click points at nothing.
            if target.matches(":focus-visible").unwrap_or_default() {
                point(state, blip);
            }
        })
        .forget();
    }
    if let Some(root) = document().document_element() {
        EventListener::new(&root, "pointerleave", move |_| point(state, None)).forget();
    }
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

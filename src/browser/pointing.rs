//! Follows the pointer and the keyboard over blips, on the chart and in the list.
//!
//! Two listeners for the whole document instead of four for each blip on each side.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::state::{Pointed, State};

pub(super) fn listen(state: State) {
    for event in ["pointerover", "focusin"] {
        EventListener::new(&document(), event, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            point(state, target.and_then(|target| blip(state, &target)));
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

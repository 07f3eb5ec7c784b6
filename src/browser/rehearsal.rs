//! The first blip that a reader opens comes as fast as the next.
//!
//! Browsers compile a function when it is called for the first time, and set fonts up when something is laid out in them. So the
//! program opens a blip by itself once, and closes it within the same task: nobody sees or hears anything of it.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::find;
use crate::state::State;

/// Opens the first blip and closes it again, unless the reader has opened one.
pub(super) fn rehearse(state: State) {
    let view = state.view.get_untracked();
    let Some(first) = state.site.radar.blips.first().filter(|_| view.blip.is_none()) else { return };
    let mut open = view.clone();
    open.blip = Some(first.id.clone());
    // As if the reader had followed a link.
    state.view.set(state.site.view(&open.encode()));
    spawn_local(async move {
        // What follows from the view does so within this task, before anything is painted.
        tick().await;
        let _ = find(".detail")
            .and_then(|panel| panel.dyn_into().ok())
            .map(|panel: HtmlElement| panel.offset_height());
        state.view.set(view);
    });
}

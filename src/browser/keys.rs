//! `/` goes to the search, `?` shows all keys, Escape closes the panel. Other keys are those of the chart.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::clicks::close;
use super::{chart_keys, find, help, search_input};
use crate::state::State;

pub(super) fn listen(state: State) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.default_prevented() || key.is_composing() || key.ctrl_key() || key.meta_key() || key.alt_key()
        {
            return;
        }
        // A dialog has the keys for itself.
        if find("dialog[open]").is_some() {
            return;
        }
        match key.key().as_str() {
            "/" if !is_typing() => {
                if let Some(input) = search_input() {
                    key.prevent_default();
                    let _ = input.focus();
                    input.select();
                }
            }
            // In a frame, what is around the radar is not there, and the help is not.
            "?" if !is_typing() && !state.view.with_untracked(|view| view.embed) => {
                key.prevent_default();
                help::open();
            }
            // In the search, Escape first empties it; while a menu is open, the browser closes that.
            "Escape" if !has_text() && super::find(":popover-open").is_none() => {
                state.pointed.set(None);
                if state.view.with_untracked(|view| view.blip.is_some()) || state.lost.get_untracked() {
                    close(state);
                }
            }
            _ => chart_keys::press(state, key),
        }
    })
    .forget();
}

/// Whether a key is meant for a text that somebody writes.
fn is_typing() -> bool {
    text_field().is_some()
}

fn has_text() -> bool {
    text_field().is_some_and(|field| !field.value().is_empty())
}

/// The field with the focus, if it is for words: the slider, the theme and what to compare with are not.
fn text_field() -> Option<HtmlInputElement> {
    let field: HtmlInputElement = document().active_element()?.dyn_into().ok()?;
    (matches!(field.type_().as_str(), "search" | "text") && !field.read_only()).then_some(field)
}

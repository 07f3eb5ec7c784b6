//! The system's share sheet and the clipboard.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Navigator, ShareData};

use super::announce::say;
use crate::state::{Shared, State};

/// Offers the address of the present view to the system's share sheet where there is one, else puts it on the clipboard.
/// The sheet speaks for itself.
pub(super) fn share(state: State) {
    let navigator = window().navigator();
    // Absent from many browsers, where calling it would throw.
    if has(&navigator, "share") {
        return show_sheet(&navigator);
    }
    // Absent from pages that did not come by https.
    if !has(&navigator, "clipboard") {
        return end(state, Shared::Refused);
    }
    let promise = navigator.clipboard().write_text(&address());
    let copied = Closure::once(move |_: JsValue| end(state, Shared::Copied));
    let refused = Closure::once(move |_: JsValue| end(state, Shared::Refused));
    let _ = promise.then2(&copied, &refused);
    // They belong to the promise now.
    copied.forget();
    refused.forget();
}

fn end(state: State, shared: Shared) {
    let words = state.site.words;
    state.shared.set(Some(shared));
    say(if shared == Shared::Copied { words.link_copied } else { words.address_by_hand });
}

/// The address of the present view.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

fn show_sheet(navigator: &Navigator) {
    let data = ShareData::new();
    data.set_url(&address());
    data.set_title(&document().title());
    // The promise fails when the reader closes the sheet, which is an answer and no error.
    let closed = Closure::once(|_: JsValue| {});
    let _ = navigator.share_with_data(&data).catch(&closed);
    closed.forget();
}

fn has(navigator: &Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator.unchecked_ref(), &JsValue::from_str(name))
        .is_ok_and(|value| value.is_truthy())
}

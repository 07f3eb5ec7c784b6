//! The address bar and the history.

use gloo_events::EventListener;
use leptos::prelude::*;
use radar_core::view::{ViewState, split_base};
use wasm_bindgen::JsValue;

use crate::site::Site;
use crate::state::{State, Step};

/// Writes the address of a view into the address bar.
pub fn write(view: &ViewState, step: Step) {
    let Ok(history) = window().history() else { return };
    let url = base_address() + &view.encode();
    // Browsers refuse too many changes in a short time; the view changes all the same.
    let _ = match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// Shows what the address says. An old link is replaced by the address of its blip.
pub(super) fn read(state: State) {
    let address = address(state.site);
    let is_old = ViewState::decode(&address).old_link.is_some();
    let mut view = state.site.view(&address);
    // A single file is in one language, whatever its address says, which at first is nothing.
    if state.site.is_single {
        view.language = state.site.folder().map(str::to_owned);
    }
    if view.blip.as_deref().is_some_and(|id| state.site.radar.blip_index(id).is_some()) {
        state.lost.set(false);
    }
    if is_old {
        write(&view, Step::Replace);
    }
    if state.view.with_untracked(|present| *present != view) {
        state.show(view);
    }
}

/// Follows back and forward.
pub(super) fn listen(state: State) {
    EventListener::new(&window(), "popstate", move |_| {
        state.lost.set(false);
        read(state);
    })
    .forget();
}

/// What the addresses of views begin with: the site's first page, absolute, with a final slash. In a single file, which
/// knows no base, the file and `#`.
pub(super) fn base_address() -> String {
    let uri = document().base_uri().ok().flatten().unwrap_or_default();
    match uri.split_once('#') {
        _ if !is_single() => uri,
        Some((file, _)) => [file, "#"].concat(),
        None => [&uri, "#"].concat(),
    }
}

/// Whether the site is one file.
pub(super) fn is_single() -> bool {
    super::find("base").is_none()
}

/// Where the reader is, relative to the base.
fn address(site: &Site) -> String {
    let location = window().location();
    let full = location.href().unwrap_or_default();
    if let Some(rest) = full.strip_prefix(&base_address()) {
        return rest.to_owned();
    }
    if site.is_single {
        return String::new();
    }
    let path = location.pathname().unwrap_or_default();
    let (_, rest) = split_base(&path, &site.radar.languages);
    format!("{rest}{}", location.search().unwrap_or_default())
}

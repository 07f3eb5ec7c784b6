//! The address bar and the history.

use gloo_events::EventListener;
use leptos::prelude::*;
use radar_core::view::{ViewState, split_base};
use wasm_bindgen::JsValue;

use crate::site::Site;
use crate::state::{State, Step, link};

/// Makes the page's base absolute. A prerendered page has a relative one, which should not change its meaning when the
/// address does.
pub(super) fn fix_base() {
    if let Some(base) = super::find("base") {
        let _ = base.set_attribute("href", &base_address());
    }
}

/// Writes an address, relative to the base, into the address bar.
pub fn write(address: &str, step: Step) {
    let Ok(history) = window().history() else { return };
    let url = base_address() + address.strip_prefix("./").unwrap_or(address);
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
    let view = state.site.view(&address);
    if view.blip.as_deref().is_some_and(|id| state.site.radar.blip_index(id).is_some()) {
        state.lost.set(false);
    }
    if is_old {
        write(&link(&view), Step::Replace);
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

/// The site's first page, absolute, with a final slash.
pub(super) fn base_address() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// Where the reader is, relative to the base.
fn address(site: &Site) -> String {
    let location = window().location();
    let full = location.href().unwrap_or_default();
    if let Some(rest) = full.strip_prefix(&base_address()) {
        return rest.to_owned();
    }
    let path = location.pathname().unwrap_or_default();
    let (_, rest) = split_base(&path, &site.radar.languages);
    format!("{rest}{}", location.search().unwrap_or_default())
}

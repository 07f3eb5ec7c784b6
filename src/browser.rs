//! The rim of the program: takes the prerendered page over and listens to the browser.

mod clicks;
mod fields;
mod focus;
pub mod history;
mod keys;
mod pointing;
pub mod share;

use leptos::prelude::*;
use radar_core::view::ViewState;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::app::App;
use crate::site::Site;
use crate::state::{State, Step};
use crate::title::title;

/// Hydrates the page with the view that it was prerendered for, then applies what the address says beyond that.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(root) = document().document_element() else { return };
    let prerendered = root.get_attribute("data-prerendered").unwrap_or_default();
    let Ok(site) = Site::embedded(ViewState::decode(&prerendered).language.as_deref()) else {
        // The prerendered page stays and can be read.
        return leptos::logging::error!("The embedded radar cannot be read.");
    };
    let lost = prerendered == "404.html";
    let view = site.view(&prerendered);

    let owner = Owner::new();
    let state = owner.with(|| State::new(site, view, lost));
    history::fix_base();
    leptos::mount::hydrate_body(move || view! { <App state /> });
    // The page and its signals live as long as the document.
    std::mem::forget(owner);

    history::listen(state);
    clicks::listen(state);
    fields::listen(state);
    keys::listen(state);
    pointing::listen(state);
    state.live.set(true);
    catch_up(state);
    let _ = root.set_attribute("data-hydrated", "");
}

/// What happened before the page was live: the address may say more than the prerendered file's own, and the reader
/// may have typed.
fn catch_up(state: State) {
    history::read(state);
    if let Some(input) = search_input()
        && !input.value().is_empty()
        && state.view.with_untracked(|view| view.query.is_empty())
    {
        state.change(Step::Replace, |view| view.set_query(&input.value()));
    }
}

/// What the document has outside of the components follows the view: its title, and the keyboard's place.
pub fn follow(state: State, view: &ViewState) {
    document().set_title(&title(state.site, view));
    state.view.with_untracked(|before| focus::follow(before.blip.as_deref(), view.blip.as_deref()));
}

fn search_input() -> Option<HtmlInputElement> {
    find("input[type=search]")?.dyn_into().ok()
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

//! The rim of the program: takes the prerendered page over and listens to the browser.

mod announce;
mod blips;
mod chart_keys;
mod clicks;
mod download;
pub mod fields;
mod focus;
mod help;
pub mod history;
mod keys;
mod parts;
mod pointing;
mod printing;
mod rehearsal;
mod roving;
pub mod share;
mod stops;
pub mod texts;
mod uncover;
mod zoom;

use std::time::Duration;

use any_spawner::Executor;
use leptos::prelude::*;
use radar_core::view::ViewState;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, NodeList};

use crate::site::Site;
use crate::state::State;
use crate::status::news;
use crate::title::title;

/// Hydrates the page with the view that it was prerendered for, then applies what the address says beyond that.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(root) = document().document_element() else { return };
    let prerendered = root.get_attribute("data-prerendered").unwrap_or_default();
    let Ok(site) = Site::embedded(ViewState::decode(&prerendered).language.as_deref(), history::is_single())
    else {
        // The prerendered page stays and can be read.
        return leptos::logging::error!("The embedded radar cannot be read.");
    };
    let lost = prerendered == "404.html";
    let view = site.view(&prerendered);

    // An error means that there is one already.
    let _ = Executor::init_wasm_bindgen();
    set_timeout(move || take_over(site, view, lost), Duration::ZERO);
}

fn take_over(site: &'static Site, view: ViewState, lost: bool) {
    let owner = Owner::new();
    let state = owner.with(|| State::new(site, view, lost));
    parts::take_over(state, owner.clone(), move || {
        owner.with(|| blips::follow(state));
        // The page and its signals live as long as the document.
        std::mem::forget(owner);
        state.live.set(true);
        catch_up(state);
        set_timeout(move || go_live(state), Duration::ZERO);
    });
}

/// Listens, once all that the address says is shown.
fn go_live(state: State) {
    blips::settle(state);
    history::listen(state);
    clicks::listen(state);
    fields::listen(state);
    keys::listen(state);
    pointing::listen(state);
    printing::listen(state);
    zoom::listen();
    // A blip may have been clicked since, which nothing but the address knows.
    catch_up(state);
    roving::refresh(state);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-hydrated", "");
    }
    set_timeout(move || rehearsal::rehearse(state), Duration::ZERO);
}

/// What happened before the page was live: the address may say more than the prerendered file's own, and the reader
/// may have typed, slid or chosen.
fn catch_up(state: State) {
    let entered = fields::entered(state);
    history::read(state);
    fields::enter(state, entered);
}

/// What the document has outside of the components follows the view: its title, the keyboard's place, and what is said
/// aloud. Called before the view changes.
pub fn follow(state: State, view: &ViewState) {
    // The page of wrong addresses has said what it is.
    if !state.lost.get_untracked() {
        document().set_title(&title(state.site, view));
    }
    // On a page that was light, or where a blip was clicked early, the panel has been open before: neither focus nor scrolling
    // follows it.
    let was_open = find("html:is([data-light], [data-early]):not([data-hydrated])").is_some();
    let focus = state.view.with_untracked(|before| {
        let before = if was_open { view } else { before };
        uncover::follow(before.blip.as_deref(), view.blip.as_deref());
        if before.quadrants != view.quadrants {
            zoom::reset();
        }
        focus::plan(before.blip.as_deref(), view.blip.as_deref(), || state.site.link(view))
    });
    // What the page says when it has just been opened is said by its title.
    let before = find("html[data-hydrated]").map(|_| news(state));
    after_paint(move || {
        blips::settle(state);
        roving::refresh(state);
        focus.carry_out();
        if let Some(before) = before {
            announce::follow(state, &before);
        }
    });
}

/// Does something that the reader does not wait for, once the page has been painted again.
fn after_paint(action: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(action, Duration::ZERO));
}

fn search_input() -> Option<HtmlInputElement> {
    find("input[type=search]")?.dyn_into().ok()
}

/// Selects a blip on the chart.
fn blip_link(state: State, blip: usize) -> String {
    ["a[data-blip-id=\"", &state.site.blip(blip).id, "\"]"].concat()
}

/// The elements that were found.
fn all(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    let found = found.ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

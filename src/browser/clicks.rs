//! Clicks on links to views stay in the page; clicks outside the panel close it.
//!
//! One listener for the whole document, so that components contain nothing but plain links, which work before the page is
//! live, open in new tabs and can be copied.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use radar_core::view::ViewState;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Url};

use super::download::download;
use super::focus::skip_to;
use super::help;
use super::history::base_address;
use super::share::share;
use super::zoom;
use crate::state::{State, Step};

/// What a click outside the panel may hit without closing it.
const CONTROLS: &str = "a, button, input, label, summary, .card";

pub(super) fn listen(state: State) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        if is_plain(click) {
            follow(state, click, &target);
        }
    })
    .forget();
}

fn follow(state: State, click: &MouseEvent, target: &Element) {
    if target.closest("button.copy").ok().flatten().is_some() {
        return share(state);
    }
    if let Some(chosen) = target.closest("[data-download]").ok().flatten() {
        return download(state, &chosen.get_attribute("data-download").unwrap_or_default());
    }
    if target.closest("button.keys").ok().flatten().is_some() {
        return help::open();
    }
    if let Ok(Some(button)) = target.closest("[data-zoom]") {
        return zoom::press(&button);
    }
    let link = target.closest("a[href]").ok().flatten();
    let open = state.view.with_untracked(|view| view.blip.is_some()) || state.lost.get_untracked();
    match link {
        // The ground of the chart is a link, too; while a blip is open it is just "outside".
        Some(link) if open && link.class_list().contains("sector") => {
            click.prevent_default();
            close(state);
        }
        // In a single file, fragments are views.
        Some(link)
            if link.class_list().contains("skip")
                || state.site.is_single && link.closest(".jump").ok().flatten().is_some() =>
        {
            click.prevent_default();
            skip_to(link.get_attribute("href").unwrap_or_default().rsplit('#').next().unwrap_or_default());
        }
        Some(link) => match view_of(state, &link) {
            Some(view) => {
                click.prevent_default();
                state.go(view, Step::Push);
            }
            // What leads away from the radar does not do so inside of somebody's frame.
            None if state.view.with_untracked(|view| view.embed) => {
                let _ = link.set_attribute("target", "_blank");
            }
            None => {}
        },
        None if open && target.closest(CONTROLS).ok().flatten().is_none() && !is_selecting() => close(state),
        None => {}
    }
}

/// Closes the panel.
pub(super) fn close(state: State) {
    state.change(Step::Push, |view| view.blip = None);
}

/// The view that a link leads to; `None` when it leads elsewhere, or wants to be opened by the browser.
fn view_of(state: State, link: &Element) -> Option<ViewState> {
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let base = base_address();
    let url = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?;
    // Within the page, the browser knows the way.
    if !url.hash().is_empty() && !state.site.is_single {
        return None;
    }
    let url = url.href();
    let address = url.strip_prefix(&base)?;
    // Below the base there may be other things than views: another radar, a file. A view in another language is a page
    // of its own.
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let page = ViewState::decode(path);
    let is_here = page.language.as_deref() == state.site.folder();
    let is_view = is_here && page.page_of().path_in(page.language.as_deref()) == path;
    is_view.then(|| state.site.view(address))
}

/// Whether it is the main button alone: all else asks the browser for a new tab, a new window or a download.
fn is_plain(click: &MouseEvent) -> bool {
    !click.default_prevented()
        && click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

/// Whether the click ended a selection of text.
fn is_selecting() -> bool {
    document().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

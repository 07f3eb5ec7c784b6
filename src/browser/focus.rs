//! The keyboard's place follows the panel: into it when it opens, back to the blip when it closes.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::find;

thread_local! {
    /// The link that the reader came to the open blip by: the chart and the list both have one.
    static OPENER: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Moves the focus when another blip is opened or the open one closed.
pub(super) fn follow(before: Option<&str>, now: Option<&str>) {
    if before == now {
        return;
    }
    if now.is_some() {
        let active = document().active_element();
        OPENER.replace(active.filter(|active| active.closest("svg, .list").ok().flatten().is_some()));
        focus_soon(".detail".to_owned());
    } else if let Some(blip) = before {
        match OPENER.take().filter(|opener| leads_to(opener, blip)) {
            Some(opener) => focus(&opener),
            None => focus_soon(format!("a[data-blip-id=\"{blip}\"]")),
        }
    }
}

fn leads_to(link: &Element, blip: &str) -> bool {
    ["data-blip-id", "data-blip-ref"].iter().any(|name| link.get_attribute(name).as_deref() == Some(blip))
}

/// Once the page has been drawn again.
fn focus_soon(selector: String) {
    request_animation_frame(move || {
        if let Some(element) = find(&selector) {
            focus(&element);
        }
    });
}

fn focus(element: &Element) {
    // `focus` is a method of svg elements, too, though web-sys declares it on each interface separately.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

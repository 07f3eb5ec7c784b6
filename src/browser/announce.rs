//! Says aloud what a change of the view did, once, in the page's only live region.

use leptos::prelude::document;
use web_sys::Element;

use super::find;
use crate::state::State;
use crate::status::{News, news};

/// Says what is new since `before`.
pub(super) fn follow(state: State, before: &News) {
    // The slider itself says the name of the edition that it is on.
    let is_told = document()
        .active_element()
        .is_some_and(|active| active.matches("input[type=range]").unwrap_or_default());
    let message = news(state).since(before, is_told);
    // Who types fast changes the view more than once before the page is drawn again.
    if let Some(message) = message.filter(|message| !is_said(message)) {
        say(&message);
    }
}

/// Says something. What is said again differs by a blank, else nobody would hear it.
pub(super) fn say(message: &str) {
    let blank = if is_said(message) { "\u{a0}" } else { "" };
    if let Some(status) = status() {
        status.set_text_content(Some(&[message, blank].concat()));
    }
}

fn is_said(message: &str) -> bool {
    status().and_then(|status| status.text_content()).as_deref() == Some(message)
}

fn status() -> Option<Element> {
    find("[role=status]")
}

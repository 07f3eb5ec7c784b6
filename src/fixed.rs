//! Parts of the page that never change.
//!
//! The prerenderer prints them, and the browser leaves them as they are: the program that readers download knows nothing of
//! them but that there is an element. docs/performance.md has what that brings.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use crate::state::State;

/// An element that never changes. For what is there from the beginning: the program could not build it.
pub(crate) fn fixed<V: IntoView>(view: impl FnOnce() -> V) -> InertElement {
    InertElement::new(contents(view))
}

/// The same for an element that changes around what does not: its `inner_html`.
pub(crate) fn contents<V: IntoView>(view: impl FnOnce() -> V) -> String {
    printed(|| view().into_view().to_html())
}

/// The same for what is HTML already.
pub(crate) fn printed(html: impl FnOnce() -> String) -> String {
    if cfg!(feature = "ssr") { html() } else { String::new() }
}

/// What only a radar with history has. Most radars begin without, and their readers download nothing of it.
#[cfg(any(history, feature = "ssr"))]
pub(crate) fn with_history<V>(state: State, view: impl FnOnce() -> V) -> Option<V> {
    state.site.has_history().then(view)
}

/// What only a radar with history has.
#[cfg(not(any(history, feature = "ssr")))]
pub(crate) fn with_history<V>(_: State, _: impl FnOnce() -> V) -> impl IntoView {}

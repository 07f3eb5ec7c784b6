//! The parts of the page that follow the state are taken over one after the other.
//!
//! All at once would keep the browser from answering for a quarter of a second on a slow machine. Each part is a task of its
//! own, and between two of them the browser can do what the reader wants. What never changes is not taken over at all.

use std::time::Duration;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

use super::find;
use crate::changes::Changes;
use crate::chart::Chart;
use crate::detail::Panel;
use crate::filters::Filters;
use crate::header::{Colophon, Header};
use crate::introduction::Introduction;
use crate::list::List;
use crate::state::State;

/// Where a part is, and how it is taken over.
type Part = (&'static str, fn(State, Cursor));

/// The parts of [`crate::app::App`], those first that readers use first.
const PARTS: &[Part] = &[
    (".detail", |state, cursor| hydrate(view! { <Panel state /> }, &cursor)),
    (".chart", |state, cursor| hydrate(view! { <Chart state /> }, &cursor)),
    (".filters", |state, cursor| hydrate(view! { <Filters state /> }, &cursor)),
    (".list", |state, cursor| hydrate(view! { <List state /> }, &cursor)),
    (".introduction", |state, cursor| hydrate(view! { <Introduction state /> }, &cursor)),
    (".changes", |state, cursor| hydrate(view! { <Changes state /> }, &cursor)),
    (".page-header", |state, cursor| hydrate(view! { <Header state /> }, &cursor)),
    (".page-footer > p", |state, cursor| hydrate(view! { <Colophon state /> }, &cursor)),
];

/// Takes the printed page over, which shows what `state` says, and goes on with `then`.
pub(super) fn take_over(state: State, owner: Owner, then: impl FnOnce() + 'static) {
    go_on(state, owner, PARTS, Box::new(then));
}

fn go_on(state: State, owner: Owner, parts: &'static [Part], then: Box<dyn FnOnce()>) {
    let Some(((place, part), rest)) = parts.split_first() else { return then() };
    if let Some(element) = find(place) {
        owner.with(|| part(state, Cursor::new(element)));
    }
    set_timeout(move || go_on(state, owner, rest, then), Duration::ZERO);
}

/// Takes over the element where the cursor is.
fn hydrate(view: impl RenderHtml, cursor: &Cursor) {
    let state = view.hydrate::<true>(cursor, &PositionState::new(Position::Current));
    // It lives as long as the document.
    std::mem::forget(state);
}

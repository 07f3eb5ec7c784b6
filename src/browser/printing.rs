//! What the page has on paper and not on the screen.

use gloo_events::EventListener;
use leptos::prelude::*;

use super::{blips, find};
use crate::handout;
use crate::state::State;

/// Fills the handout before the page is printed, and empties it afterwards. At once and by hand: what follows from signals
/// would come too late.
pub(super) fn listen(state: State) {
    EventListener::new(&window(), "beforeprint", move |_| {
        blips::settle(state);
        fill(&handout::html(state, false));
    })
    .forget();
    EventListener::new(&window(), "afterprint", |_| fill("")).forget();
}

fn fill(html: &str) {
    if let Some(handout) = find(".handout") {
        handout.set_inner_html(html);
    }
}

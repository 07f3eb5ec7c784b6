//! The chart is one stop of the Tab key, however many links it has: the open blip, else the one that had the focus last,
//! else the first.
//!
//! Set from here and not by attributes of the components, because nothing else depends on it: a thousand blips would
//! subscribe to every move of the focus. Until the page is live, each link is a stop.

use std::cell::Cell;

use leptos::prelude::*;

use super::stops::{stop, stops};
use super::{all, blip_link, find};
use crate::state::State;

/// The links on the chart that Tab stops at.
const TABBED: &str = "[data-radar] a:not([tabindex])";

thread_local! {
    /// The blip that had the focus last.
    static VISITED: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Chooses the stop again, after the view has changed.
pub(super) fn refresh(state: State) {
    move_to(state, choose(state));
}

/// Notes that a blip on the chart has the focus.
pub(super) fn visit(state: State, blip: usize) {
    VISITED.set(Some(blip));
    move_to(state, Some(blip));
}

fn choose(state: State) -> Option<usize> {
    let open = untrack(|| state.open()).filter(|open| stop(state, *open).is_some());
    open.or_else(|| {
        let stops = stops(state);
        let visited = stops.iter().find(|stop| Some(stop.blip) == VISITED.get());
        visited.or(stops.first()).map(|stop| stop.blip)
    })
}

fn move_to(state: State, blip: Option<usize>) {
    let link = blip.and_then(|blip| find(&blip_link(state, blip)));
    if let Some(link) = &link {
        let _ = link.remove_attribute("tabindex");
    }
    for other in all(document().query_selector_all(TABBED)) {
        if Some(&other) != link.as_ref() {
            let _ = other.set_attribute("tabindex", "-1");
        }
    }
}

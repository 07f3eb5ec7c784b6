//! Keys while the focus is on a blip of the chart: from blip to blip.

use std::cell::RefCell;

use leptos::prelude::document;
use radar_core::navigation::{Step, Stop, Typing, find as find_name, go};
use web_sys::KeyboardEvent;

use super::focus::focus;
use super::stops::{stop, stops};
use super::{blip_link, find};
use crate::state::State;

thread_local! {
    static TYPING: RefCell<Typing> = const { RefCell::new(Typing::new()) };
}

/// Goes to the blip that a key leads to. A key that leads nowhere is left to the browser.
pub(super) fn press(state: State, key: &KeyboardEvent) {
    let Some(here) = focused(state) else { return };
    let stops = stops(state);
    let next = match Step::of_key(&key.key()) {
        Some(_) if key.shift_key() => None,
        Some(step) => go(&stops, here, step),
        None => named(state, key, &stops, here),
    };
    if let Some(link) = next.and_then(|blip| find(&blip_link(state, blip))) {
        key.prevent_default();
        focus(&link);
    }
}

/// The blip whose name begins with what the reader types.
fn named(state: State, key: &KeyboardEvent, stops: &[Stop], here: Stop) -> Option<usize> {
    let site = state.site;
    let names: Vec<_> =
        stops.iter().map(|stop| (site.blip(stop.blip).number, site.name(stop.blip))).collect();
    let place = stops.iter().position(|stop| stop.blip == here.blip);
    let found = TYPING.with_borrow_mut(|typing| {
        let letters = typing.add(&key.key(), key.time_stamp())?;
        find_name(&names, letters, place)
    });
    found.and_then(|found| stops.get(found)).map(|stop| stop.blip)
}

fn focused(state: State) -> Option<Stop> {
    let id = document().active_element()?.get_attribute("data-blip-id")?;
    stop(state, state.site.radar.blip_index(&id)?)
}

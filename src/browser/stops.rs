//! The blips that the keyboard goes to.

use leptos::prelude::*;
use radar_core::navigation::{Place, Stop};

use crate::changes::passes;
use crate::state::State;

/// All of them, in the order of the list.
pub(super) fn stops(state: State) -> Vec<Stop> {
    untrack(|| {
        let site = state.site;
        let edition = state.period().to;
        let mut order = site.list_order(edition);
        order
            .extend((0..site.radar.blips.len()).filter(|blip| site.blip(*blip).placement(edition).is_none()));
        let order = order.into_iter().filter(|blip| can_be_seen(state, *blip));
        order.filter_map(|blip| stop(state, blip)).collect()
    })
}

/// A blip where it stands on the chart that is shown, whether it passes the filters or not. `None` for one that is not
/// there.
pub(super) fn stop(state: State, blip: usize) -> Option<Stop> {
    untrack(|| {
        let place = Place::parse(&state.stand(blip)?.at)?;
        let ring = state.site.blip(blip).last_placement(state.period().to)?.ring;
        Some(Stop { blip, place, ring })
    })
}

/// Whether a blip does not step back: it passes the filters, or is open, or its change is shown.
fn can_be_seen(state: State, blip: usize) -> bool {
    state.matches(blip) || state.open() == Some(blip) || passes(state, blip)
}

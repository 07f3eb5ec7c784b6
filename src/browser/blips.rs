//! The blips follow the state, on the chart and in the list.
//!
//! They are not components, but printed as HTML and changed from here, one subscriber for all: see [`crate::element`]. The
//! chart changes with the frame that answers the reader. The list, which takes longer to lay out, and the addresses of the
//! links follow once that frame has been painted.

mod chart;
mod list;
mod patch;

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::{after_paint, all};
use crate::look::{Look, looks};
use crate::state::State;
use chart::Chart;
use list::List;

/// Both sides.
struct Sides {
    chart: Chart,
    list: List,
}

thread_local! {
    static SIDES: RefCell<Option<Sides>> = const { RefCell::new(None) };
    /// Whether the list is to follow.
    static IS_LATE: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the blips of the page as they should look. To be called while they look as they were printed.
pub(super) fn follow(state: State) {
    let printed = untrack(|| Sides { chart: Chart::printed(state), list: List::printed(state) });
    SIDES.set(Some(printed));
    let effect = RenderEffect::new(move |_: Option<()>| {
        let looks = looks(state);
        state.links.get();
        with_sides(|sides| sides.chart.follow(state, looks));
        if !IS_LATE.replace(true) {
            after_paint(move || settle(state));
        }
    });
    // It lives as long as the document.
    std::mem::forget(effect);
}

/// Brings the list up to the chart, and the addresses up to the view.
pub(super) fn settle(state: State) {
    if IS_LATE.replace(false) {
        untrack(|| {
            with_sides(|sides| {
                let is_moved = sides.chart.follow_addresses(state);
                sides.list.follow(state, &sides.chart.looks, is_moved);
            });
        });
    }
}

fn with_sides(change: impl FnOnce(&mut Sides)) {
    SIDES.with_borrow_mut(|sides| sides.as_mut().map(change));
}

/// How a blip looked before and looks after a change, where that differs.
fn change(before: &[Look], after: &[Look], blip: usize) -> Option<(Look, Look)> {
    let (before, after) = (*before.get(blip)?, *after.get(blip)?);
    (before != after).then_some((before, after))
}

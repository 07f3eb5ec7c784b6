//! The ground of a fan: the cells of one quadrant, and the names of the rings below them.

use leptos::prelude::*;
use leptos::svg;
use radar_core::drawing::{Drawing, SectorDrawing};

use super::ground::{cells, ring_names};
use crate::fixed::contents;
use crate::live::attr;
use crate::state::State;

/// The fan's ground, which looks the same for every quadrant. Hidden by the stylesheet while the disc is shown.
#[component]
pub(super) fn Fan(state: State, drawing: &'static Drawing) -> impl IntoView {
    let ground = drawing.sectors.iter().map(|sector| ground(state, sector)).collect_view();
    view! { <g class="fan">{ground} {ring_names(state.site, drawing)}</g> }
}

/// A click on it leads back to the disc, where there is one; else it is a link to nowhere, which is none.
fn ground(state: State, sector: &'static SectorDrawing) -> impl IntoView {
    let has_disc = state.site.has_disc();
    let href = move || {
        has_disc.then(|| {
            state.link(|view| {
                view.blip = None;
                view.quadrants.clear();
            })
        })
    };
    // The button above the chart does the same for the keyboard and for whoever listens.
    svg::a()
        .attr("href", attr(href))
        .attr("aria-hidden", "true")
        .attr("tabindex", has_disc.then_some("-1"))
        .attr("class", has_disc.then_some("sector"))
        .inner_html(contents(move || cells(sector)))
}

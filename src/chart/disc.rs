//! The ground of the disc: one link per quadrant that brings its fan into focus, and the names of the rings.

use leptos::prelude::*;
use leptos::svg;
use radar_core::drawing::{Drawing, SectorDrawing};

use super::ground::{cells, ring_names};
use crate::fixed::contents;
use crate::live::attr;
use crate::state::State;

/// The sectors of all quadrants. Hidden by the stylesheet while a fan is shown.
#[component]
pub(super) fn Disc(state: State, drawing: &'static Drawing) -> impl IntoView {
    let sectors = drawing.sectors.iter().enumerate();
    let sectors = sectors.map(|(quadrant, drawn)| sector(state, quadrant, drawn)).collect_view();
    view! { <g class="disc">{sectors} {ring_names(state.site, drawing)}</g> }
}

fn sector(state: State, index: usize, drawn: &'static SectorDrawing) -> impl IntoView {
    let site = state.site;
    let quadrant = &site.radar.quadrants[index];
    let name = site.text(&quadrant.name);
    let href = move || {
        state.link(|view| {
            view.blip = None;
            view.quadrants.clear();
            view.quadrants.insert(quadrant.id.clone());
        })
    };
    let label = move || {
        let is_here = |blip: &usize| state.placement(*blip).is_some_and(|at| at.quadrant == index);
        let blips = (site.words.blips)((0..site.radar.blips.len()).filter(is_here).count());
        [name, ", ", &blips].concat()
    };
    svg::a()
        .attr("href", attr(href))
        .attr("data-sector", quadrant.id.as_str())
        .attr("lang", site.mark(&quadrant.name))
        .attr("aria-label", attr(label))
        .class("sector")
        .inner_html(contents(move || {
            let arc = format!("arc-{}", quadrant.id);
            let reference = format!("#{arc}");
            view! {
                {cells(drawn)}
                <path class="arc" id=arc d=drawn.arc.as_str() />
                <text class="quadrant-name">
                    <textPath href=reference startOffset="50%">
                        {name}
                    </textPath>
                </text>
            }
        }))
}

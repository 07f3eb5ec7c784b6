//! What blips stand on: cells and the names of the rings.

use leptos::prelude::*;
use radar_core::drawing::{Drawing, SectorDrawing};

use crate::fixed::fixed;
use crate::site::Site;

/// The cells of one sector, innermost first.
pub(super) fn cells(sector: &'static SectorDrawing) -> impl IntoView {
    let cell = |(ring, path): (usize, &'static String)| {
        view! { <path class=format!("cell ring-{}", ring + 1) d=path.as_str() /> }
    };
    sector.cells.iter().enumerate().map(cell).collect_view()
}

/// The names of all rings.
pub(super) fn ring_names(site: &'static Site, drawing: &'static Drawing) -> impl IntoView {
    fixed(move || printed_names(site, drawing))
}

fn printed_names(site: &'static Site, drawing: &'static Drawing) -> impl IntoView {
    let names = site.radar.rings.iter().zip(&drawing.ring_names).enumerate();
    let names = names
        .map(|(index, (ring, at))| {
            let class = format!("ring-name ring-{}", index + 1);
            view! {
                <text class=class x=at.x.as_str() y=at.y.as_str() font-size=at.size.as_str()>
                    {site.text(&ring.name)}
                </text>
            }
        })
        .collect_view();
    view! {
        <g class="ring-names" aria-hidden="true">
            {names}
        </g>
    }
}

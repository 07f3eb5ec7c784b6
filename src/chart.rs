//! The radar as a drawing: a disc of sectors, or the fan of one quadrant.

mod blip;
mod callouts;
mod disc;
mod fan;
mod ground;
mod legend;
mod tooltip;

use leptos::prelude::*;

use crate::icons;
use crate::state::State;
use blip::Blip;
use callouts::Callouts;
use disc::Disc;
use fan::Fan;
use legend::Legend;
use tooltip::Tooltip;

/// The chart with all blips. Blips are drawn once and move between disc and fan.
#[component]
pub fn Chart(state: State) -> impl IntoView {
    let site = state.site;
    let mode = move || if state.focus().is_some() { "fan" } else { "disc" };
    let view_box = move || state.drawing().map(|drawing| drawing.view_box.as_str());
    let line = move || state.drawing().map(|drawing| drawing.line.as_str());
    let number_size = move || state.drawing().map(|drawing| drawing.number_size.as_str());
    let rings = move || state.drawing().map(|drawing| drawing.rings.as_str());
    let blips = (0..site.radar.blips.len())
        .filter(|index| site.placement(*index).is_some())
        .map(|index| Blip(state, index))
        .collect_view();
    view! {
        <section class="chart" aria-label="Radar">
            <AllQuadrants state />
            <div class="drawing">
                <svg
                    viewBox=view_box
                    data-mode=mode
                    class=move || if state.open().is_some() { "has-open" } else { "" }
                >
                    <g data-radar="" data-rings=rings>
                        {site.disc.as_ref().map(|drawing| view! { <Disc state drawing /> })}
                        {site.fans.first().map(|drawing| view! { <Fan state drawing /> })}
                        <g font-size=number_size stroke-width=line>{blips}</g>
                        <Callouts state />
                    </g>
                </svg>
                <Tooltip state />
            </div>
            <Legend state />
        </section>
    }
}

/// The way back from a fan to the disc. Hidden while the disc is shown.
#[component]
fn AllQuadrants(state: State) -> impl IntoView {
    let home = move || state.link(|view| view.quadrants.clear());
    state.site.has_disc().then(|| {
        view! {
            <a
                class="button all-quadrants"
                data-testid="all-quadrants"
                href=home
                hidden=move || state.focus().is_none()
            >
                {icons::line(icons::ARROW_LEFT)}
                "All quadrants"
            </a>
        }
    })
}

//! The radar as a drawing: a disc of sectors, or the fan of one quadrant.

pub(crate) mod blip;
mod callouts;
mod disc;
mod fan;
mod foot;
mod ground;
mod legend;
mod tooltip;
mod traces;

use leptos::prelude::*;

use crate::editions::Editions;
use crate::fixed::printed;
use crate::icons;
use crate::jump;
use crate::live::{attr, printed_attr};
use crate::look::looks;
use crate::state::State;
use blip::blip;
use callouts::Callouts;
use disc::Disc;
use fan::Fan;
use foot::Foot;
use tooltip::Tooltip;
use traces::Traces;

/// The chart. Blips are drawn once and move between editions, and between disc and fan.
#[component]
pub fn Chart(state: State) -> impl IntoView {
    let site = state.site;
    let mode = move || if state.focus().is_some() { "fan" } else { "disc" };
    let view_box = move || state.drawing().map(|drawing| drawing.view_box.as_str());
    let line = move || state.drawing().map(|drawing| drawing.line.as_str());
    let number_size = move || state.drawing().map(|drawing| drawing.number_size.as_str());
    let rings = move || state.drawing().map(|drawing| drawing.rings.as_str());
    // Where the others are too many to step back all at once, the open one stands out by itself.
    let class = move || match state.open() {
        _ if site.is_large() => "large",
        Some(_) => "has-open",
        None => "",
    };
    let count = move || (site.words.blips)(state.scene.with(|scene| scene.total));
    view! {
        <section class="chart" id=jump::CHART aria-label=site.words.chart>
            <AllQuadrants state />
            <div class="drawing">
                <div class="plane">
                    <svg
                        role="group"
                        aria-label=attr(count)
                        // It lays everything inside out anew.
                        viewBox=printed_attr(view_box)
                        data-mode=attr(mode)
                        class=attr(class)
                    >
                        <g data-radar="" data-rings=attr(rings)>
                            {site.disc.as_ref().map(|drawing| view! { <Disc state drawing /> })}
                            {site.fans.first().map(|drawing| view! { <Fan state drawing /> })}
                            <Traces state />
                            <g
                                class="blips"
                                font-size=attr(number_size)
                                stroke-width=attr(line)
                                inner_html=printed(move || blips(state))
                            ></g>
                            <Callouts state />
                        </g>
                    </svg>
                    <Tooltip state />
                </div>
            </div>
            <Editions state />
            <Foot state />
            {jump::link(state, jump::LIST, site.words.to_list)}
        </section>
    }
}

/// The blips that have to do with what is shown. `browser::blips` changes them, and adds those of other editions.
fn blips(state: State) -> String {
    let mut html = String::new();
    for (index, look) in looks(state).into_iter().enumerate().filter(|(_, look)| look.is_shown()) {
        blip(state.site, look, Some(state.link_to_blip(index))).push_html(&mut html);
    }
    html
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
                href=attr(home)
                hidden=attr(move || state.focus().is_none())
            >
                {icons::line(icons::ARROW_LEFT)}
                {state.site.words.all_quadrants}
            </a>
        }
    })
}

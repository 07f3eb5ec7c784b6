//! What stands below the drawing: the legend, and how to see more of the radar.

use leptos::prelude::*;

use super::legend::Legend;
use crate::fixed::fixed;
use crate::icons;
use crate::live::attr;
use crate::state::State;
use crate::words::Printed;

/// The legend, the way out of a frame, and the zoom.
#[component]
pub(super) fn Foot(state: State) -> impl IntoView {
    view! {
        <div class="chart-foot">
            <Legend state />
            <FullRadar state />
            {fixed(move || view! { <Zoom words=state.site.words.printed() /> })}
        </div>
    }
}

/// From a frame in somebody's page to the radar itself. Hidden by the stylesheet elsewhere.
#[component]
fn FullRadar(state: State) -> impl IntoView {
    let href = move || state.link(|view| view.embed = false);
    view! {
        <a class="full-radar" data-testid="full-radar" href=attr(href) target="_blank" rel="noopener">
            {state.site.words.full_radar}
        </a>
    }
}

/// For those who have neither two fingers nor a wheel. What it does, `browser::zoom` does.
#[component]
fn Zoom(words: &'static Printed) -> impl IntoView {
    let button = |to: &'static str, label: &'static str, icon: &'static str| {
        // The whole chart is shown.
        let is_useless = if to == "in" { "false" } else { "true" };
        view! {
            <button
                type="button"
                class="button"
                data-zoom=to
                aria-label=label
                title=label
                aria-disabled=is_useless
            >
                {icons::line(icon)}
            </button>
        }
    };
    view! {
        <div class="zoom" role="group" aria-label=words.zoom>
            {button("out", words.zoom_out, icons::MINUS)} {button("in", words.zoom_in, icons::PLUS)}
            {button("whole", words.whole_chart, icons::WHOLE)}
        </div>
    }
}

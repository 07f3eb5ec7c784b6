//! From the chart to the list and back, where they are not side by side.

use leptos::prelude::*;

use crate::editions::own_address;
use crate::icons;
use crate::live::attr;
use crate::state::State;

/// The id of the chart.
pub const CHART: &str = "chart";
/// The id of the list.
pub const LIST: &str = "list";

/// A link to a part of the present page. Shown on phones. Its address is whole, since a bare fragment would belong to the
/// base.
pub fn link(state: State, to: &'static str, label: &'static str) -> impl IntoView {
    let (testid, icon) =
        if to == LIST { ("to-list", icons::ARROW_DOWN) } else { ("to-chart", icons::ARROW_UP) };
    let href = move || [&own_address(state), "#", to].concat();
    view! {
        <div class="jump">
            <a class="button" data-testid=testid href=attr(href)>
                {icons::line(icon)}
                {label}
            </a>
        </div>
    }
}

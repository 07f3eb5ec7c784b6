//! What the page says aloud when something changes.

use leptos::prelude::*;
use radar_core::view::ViewState;

use crate::state::State;

/// The page's only live region, empty until something changes. `browser::announce` fills it.
#[component]
pub fn Status() -> impl IntoView {
    view! { <p class="unseen" role="status"></p> }
}

/// What there is to say of a view. That a blip was opened is said by the focus, which goes into its text.
pub struct News {
    /// "Edition March 2025", and what it is compared with. Empty in a radar without history.
    edition: String,
    /// "5 of 14 blips"
    matches: String,
}

impl News {
    /// What is new since `before`. `is_told`: the reader knows which edition it is.
    pub fn since(self, before: &Self, is_told: bool) -> Option<String> {
        if self.edition != before.edition && !is_told {
            Some([&self.edition, ", ", &self.matches].concat())
        } else if self.edition != before.edition || self.matches != before.matches {
            Some(self.matches)
        } else {
            None
        }
    }
}

/// What there is to say of the present view.
pub fn news(state: State) -> News {
    untrack(|| News { edition: edition(state), matches: matches(state) })
}

fn edition(state: State) -> String {
    let (site, period) = (state.site, state.period());
    if !site.has_history() {
        return String::new();
    }
    let edition = (site.words.edition)(site.edition_name(period.to));
    match period.from.filter(|_| state.compares()) {
        Some(from) => [&edition, ", ", &(site.words.compared_with)(site.edition_name(from))].concat(),
        None => edition,
    }
}

/// How many blips pass the filters: "5 of 14 blips", or "14 blips" without any.
fn matches(state: State) -> String {
    let (words, all) = (state.site.words, state.shown.with(|shown| shown.total));
    if state.view.with(ViewState::has_filters) {
        let count = state.shown.with(|shown| shown.count.to_string());
        [count, (words.of_blips)(all)].concat()
    } else {
        (words.blips)(all)
    }
}

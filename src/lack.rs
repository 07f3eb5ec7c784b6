//! What the page says where it has no program: where scripts are off, or a part of it could not be loaded.

use leptos::prelude::*;

use crate::fixed::fixed;
use crate::state::State;

/// A sentence at the end of the header, hidden while nothing is missing. The style shows it where no script runs, and
/// `prerender/program.js` puts one of the other sentences in its place.
#[component]
pub fn Lack(state: State) -> impl IntoView {
    fixed(move || {
        let words = state.site.words.printed();
        view! {
            <p class="lack" data-failed=words.not_loaded data-late=words.still_loading hidden>
                {words.no_scripts}
            </p>
        }
    })
}

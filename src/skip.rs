//! The way past what the keyboard would have to go through.

use leptos::prelude::*;

use crate::editions::own_address;
use crate::fixed::fixed;
use crate::jump;
use crate::state::State;

/// Links to parts of the page, seen while they have the focus. A live page focuses something there: see
/// `browser::focus`.
#[component]
pub fn Skip(state: State) -> impl IntoView {
    fixed(move || {
        let words = state.site.words.printed();
        // The page's whole address: a fragment alone would lead to the base. Live, it does not matter.
        let page = untrack(|| own_address(state));
        view! {
            <div class="skips">
                <nav aria-label=words.skip>
                    <a class="skip" href=format!("{page}#{}", jump::CHART)>
                        {words.skip_to_chart}
                    </a>
                    " "
                    <a class="skip" href=format!("{page}#{}", jump::LIST)>
                        {words.skip_to_list}
                    </a>
                </nav>
            </div>
        }
    })
}

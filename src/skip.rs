//! The way past what the keyboard would have to go through.

use leptos::prelude::*;

use crate::editions::own_address;
use crate::live::text;
use crate::state::State;

/// Links to parts of the page, seen while they have the focus. A live page focuses something there: see
/// `browser::focus`.
#[component]
pub fn Skip(state: State) -> impl IntoView {
    // As HTML, like `Help`. The address of a page that is printed has nothing that would have to be escaped.
    view! { <div class="skips" inner_html=text(move || html(state))></div> }
}

fn html(state: State) -> String {
    let words = state.site.words;
    // The page's whole address: a fragment alone would lead to the base. Live, it does not matter.
    let page = untrack(|| own_address(state));
    [
        "<nav aria-label=\"",
        words.skip,
        "\"><a class=\"skip\" href=\"",
        &page,
        "#chart\">",
        words.skip_to_chart,
        "</a> <a class=\"skip\" href=\"",
        &page,
        "#list\">",
        words.skip_to_list,
        "</a></nav>",
    ]
    .concat()
}

//! Passes the address of the present view on.

use leptos::prelude::*;

use crate::icons;
use crate::live::{attr, text};
use crate::state::{Shared, State};

/// Opens the system's share sheet where there is one, else puts the address on the clipboard; where the browser allows
/// neither, shows it to be copied by hand. `browser::share` does it.
#[component]
pub(super) fn Share(state: State) -> impl IntoView {
    let words = state.site.words;
    let is = move |what| state.shared.get() == Some(what);
    let said = move || if is(Shared::Copied) { words.link_copied } else { words.copy_link };
    let by_hand = move || if is(Shared::Refused) { address() } else { String::new() };
    view! {
        <button class="button copy" type="button" data-testid="copy-link">
            {icons::line(icons::LINK)}
            <span>{text(said)}</span>
        </button>
        <input
            class="address"
            readonly
            aria-label=words.address_by_hand
            hidden=attr(move || !is(Shared::Refused))
            prop:value=text(by_hand)
        />
    }
}

/// The address of the present view. A page that is being printed has none.
fn address() -> String {
    #[cfg(target_arch = "wasm32")]
    return crate::browser::share::address();
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

//! Passes the address of the present view on.

use leptos::prelude::*;

use crate::icons;

/// Opens the system's share sheet where there is one, else puts the address on the clipboard; where the browser allows
/// neither, shows it to be copied by hand.
#[component]
pub(super) fn Share() -> impl IntoView {
    let is_copied = RwSignal::new(false);
    let is_refused = RwSignal::new(false);
    let share = move |_| {
        #[cfg(target_arch = "wasm32")]
        crate::browser::share::share(move |copied| {
            is_copied.set(copied);
            is_refused.set(!copied);
        });
    };
    let said = move || if is_copied.get() { "Link copied" } else { "Copy link" };
    let by_hand = move || if is_refused.get() { address() } else { String::new() };
    view! {
        <button class="button copy" type="button" data-testid="copy-link" on:click=share>
            {icons::line(icons::LINK)}
            <span role="status">{said}</span>
        </button>
        <input
            class="address"
            readonly
            aria-label="The address, to copy by hand"
            hidden=move || !is_refused.get()
            prop:value=by_hand
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

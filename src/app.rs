//! The whole page.

use leptos::prelude::*;

use crate::changes::Changes;
use crate::chart::Chart;
use crate::detail::Panel;
use crate::filters::Filters;
use crate::header::{Footer, Header};
use crate::introduction::Introduction;
use crate::list::List;
use crate::skip::Skip;
use crate::state::State;
use crate::status::Status;

/// Everything inside the body, as it is printed. In the browser its parts are taken over one by one: `browser::parts` lists them.
#[component]
pub fn App(
    /// What is shown.
    state: State,
) -> impl IntoView {
    view! {
        <Skip state />
        <Header state />
        <main>
            <Introduction state />
            // Filled in when the page is printed, here and below: see `prerender::between`.
            <template class="between"></template>
            <Chart state />
            <template class="between"></template>
            <Filters state />
            <Panel state />
            <Changes state />
            <List state />
            // Filled while the page is printed: see `handout`.
            <div class="handout"></div>
        </main>
        <Footer state />
        <Status />
    }
}

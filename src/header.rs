//! What stands above and below the radar.

use leptos::prelude::*;

use crate::icons;
use crate::state::State;
use crate::words;

/// The radar's name, which leads to the first page, and links to other pages.
#[component]
pub fn Header(state: State) -> impl IntoView {
    let site = state.site;
    let links = site
        .radar
        .links
        .iter()
        .map(|link| view! { <a class="button" href=link.url.clone()>{site.text(&link.name)}</a> })
        .collect_view();
    view! {
        <header class="page-header">
            <a class="brand" href="./">
                {icons::line(icons::RADAR)}
                {site.text(&site.radar.title)}
            </a>
            <nav aria-label="Other pages">{links}</nav>
        </header>
    }
}

/// What edition this is.
#[component]
pub fn Footer(state: State) -> impl IntoView {
    let site = state.site;
    let count = words::blips(site.order.len());
    let edition = site.radar.editions.get(site.edition).and_then(|edition| {
        let name = edition.name.as_ref().map(|name| site.text(name)).or(edition.date.as_deref())?;
        Some(format!(" · Edition {name}"))
    });
    view! {
        <footer class="page-footer">
            <p>{site.text(&site.radar.title)} " · " {count} {edition}</p>
        </footer>
    }
}

//! What stands above and below the radar.

use leptos::prelude::*;

use radar_core::shown::Scene;

use crate::icons;
use crate::live::text;
use crate::state::State;

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
            <nav aria-label=site.words.other_pages>{links}</nav>
        </header>
    }
}

/// What edition this is.
#[component]
pub fn Footer(state: State) -> impl IntoView {
    let site = state.site;
    let words = move || {
        let Scene { total, period, .. } = state.scene.get();
        let name = site.edition_name(period.to);
        let blips = (site.words.blips)(total);
        let edition =
            if name.is_empty() { String::new() } else { [" · ", &(site.words.edition)(name)].concat() };
        [site.text(&site.radar.title), " · ", &blips, &edition].concat()
    };
    view! {
        <footer class="page-footer">
            <p>{text(words)}</p>
        </footer>
    }
}

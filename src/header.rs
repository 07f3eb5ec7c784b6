//! What stands above and below the radar.

use leptos::prelude::*;

use radar_core::shown::Scene;
use radar_core::theme::Logo;

use crate::help::Help;
use crate::icons;
use crate::live::{attr, text};
use crate::site::Site;
use crate::state::State;
use crate::theme_switch::ThemeSwitch;

/// The radar's name, which leads to the first page, and links to other pages.
#[component]
pub fn Header(state: State) -> impl IntoView {
    let site = state.site;
    let links = site
        .radar
        .links
        .iter()
        .map(|link| {
            view! {
                <a class="button" href=link.url.clone() lang=site.mark(&link.name)>
                    {site.text(&link.name)}
                </a>
            }
        })
        .collect_view();
    view! {
        <header class="page-header">
            <a class="brand" href="./">
                {sign(site)}
                <span lang=site.mark(&site.radar.title)>{site.text(&site.radar.title)}</span>
            </a>
            <Languages state />
            <nav aria-label=site.words.other_pages>{links}</nav>
            <ThemeSwitch words=site.words />
        </header>
    }
}

/// The radar's logo, or ours. The name beside it says the same.
fn sign(site: &'static Site) -> impl IntoView {
    let logo = site.radar.theme.logo.as_ref();
    let picture =
        logo.map(|logo| view! { <img src=logo.file.as_str() alt="" width=logo.width height=Logo::HEIGHT /> });
    (picture, logo.is_none().then(|| icons::line(icons::RADAR)))
}

/// The same view in each of the radar's other languages. A page of its own: the browser goes there.
#[component]
fn Languages(state: State) -> impl IntoView {
    let site = state.site;
    let languages = site.radar.languages.iter().zip(&site.language_names).enumerate();
    let links = languages
        .filter(|(_, (language, _))| *language != site.language())
        .map(|(index, (language, name))| {
            let folder = (index > 0).then_some(language);
            let href = move || state.link(|view| view.language = folder.cloned());
            view! {
                <a class="button" href=attr(href) hreflang=language.as_str() lang=language.as_str()>
                    {name.as_str()}
                </a>
            }
        })
        .collect_view();
    let has_choice = site.radar.languages.len() > 1;
    has_choice.then(|| view! { <nav class="languages" aria-label=site.words.languages>{links}</nav> })
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
        [" · ", &blips, &edition].concat()
    };
    view! {
        <footer class="page-footer">
            <p>
                <span lang=site.mark(&site.radar.title)>{site.text(&site.radar.title)}</span>
                {text(words)}
            </p>
            <Help state />
        </footer>
    }
}

//! What stands above and below the radar.

use leptos::prelude::*;

use radar_core::shown::Scene;
use radar_core::theme::Logo;
use radar_core::view::ViewState;

use crate::fixed::fixed;
use crate::help::Help;
use crate::icons;
use crate::lack::Lack;
use crate::live::{attr, text};
use crate::site::Site;
use crate::state::State;
use crate::theme_switch::ThemeSwitch;

/// The radar's name, which leads to the first page, and links to other pages.
#[component]
pub fn Header(state: State) -> impl IntoView {
    let site = state.site;
    view! {
        <header class="page-header">
            {fixed(move || brand(site))}
            <Languages state />
            {fixed(move || links(site))}
            {fixed(move || view! { <ThemeSwitch words=site.words.printed() /> })}
            <Lack state />
        </header>
    }
}

fn brand(site: &'static Site) -> impl IntoView {
    let home = site.link(&ViewState { language: site.folder().map(str::to_owned), ..ViewState::default() });
    view! {
        <a class="brand" href=home>
            {sign(site)}
            <span lang=site.mark(&site.radar.title)>{site.text(&site.radar.title)}</span>
        </a>
    }
}

fn links(site: &'static Site) -> impl IntoView {
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
    view! { <nav aria-label=site.words.printed().other_pages>{links}</nav> }
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
            // What there is not, there is in no language.
            let href = move || {
                state.link(|view| {
                    view.blip = view.blip.take().filter(|_| !state.lost.get());
                    view.language = folder.cloned();
                })
            };
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

/// What edition this is, and the help.
#[component]
pub fn Footer(state: State) -> impl IntoView {
    view! {
        <footer class="page-footer">
            <Colophon state />
            {fixed(move || view! { <Help words=state.site.words /> })}
        </footer>
    }
}

/// What edition this is.
#[component]
pub(crate) fn Colophon(state: State) -> impl IntoView {
    let site = state.site;
    let words = move || {
        let Scene { total, period, .. } = state.scene.get();
        let name = site.edition_name(period.to);
        let blips = (site.words.blips)(total);
        let edition =
            if name.is_empty() { String::new() } else { [" · ", &(site.words.edition)(name)].concat() };
        [" · ", &blips, &edition].concat()
    };
    let title =
        move || view! { <span lang=site.mark(&site.radar.title)>{site.text(&site.radar.title)}</span> };
    view! {
        <p>
            {fixed(title)}
            {text(words)}
        </p>
    }
}

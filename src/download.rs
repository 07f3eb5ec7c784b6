//! Takes the present view along: as a picture, a table, data or a text.

use leptos::prelude::*;
use radar_core::shown::{Scene, Shown};
use radar_core::view::{Dimension, ViewState};

use crate::changes;
use crate::filters;
use crate::fixed::fixed;
use crate::site::Site;
use crate::state::State;
use crate::words::Printed;

/// The formats, by the ending of their files, in the order of `Words::formats`.
const FORMATS: [&str; 5] = ["svg", "png", "csv", "json", "md"];

/// A button and the menu that it opens. The browser opens and closes it, moves the focus, and hears Escape. What is chosen,
/// `browser::download` makes. Hidden without scripts.
#[component]
pub(crate) fn Download(state: State) -> impl IntoView {
    fixed(move || view! { <span class="saving" inner_html=menu(state.site.words.printed())></span> })
}

/// One text, since nothing in it ever changes: as components it would be several kilobytes of the page.
fn menu(words: &Printed) -> String {
    let mut menu = [
        r#"<button class="button download" type="button" popovertarget="downloads" data-testid="download">"#,
        r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4v11m-5-4 5 5 5-5M5 20h14"/></svg>"#,
        words.download,
        r#"</button><span class="card downloads" id="downloads" popover role="group" aria-label=""#,
        words.download,
        r#"">"#,
    ]
    .concat();
    for (format, name) in FORMATS.into_iter().zip(words.formats) {
        let item = [
            r#"<button type="button" popovertarget="downloads" popovertargetaction="hide" data-download=""#,
            format,
            r#"">"#,
            name,
            "</button>",
        ];
        menu.push_str(&item.concat());
    }
    menu + "</span>"
}

/// The view in words: "5 of 14 blips · Edition March 2026 · Trial · “proxy”".
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "files are made in the browser"))]
pub(crate) fn sentence(state: State, view: &ViewState, scene: &Scene, shown: &Shown) -> String {
    let site: &Site = state.site;
    let words = site.words;
    let mut parts = vec![if view.has_filters() {
        [&shown.count.to_string(), &*(words.of_blips)(scene.total)].concat()
    } else {
        (words.blips)(scene.total)
    }];
    let edition = site.edition_name(scene.period.to);
    if scene.compares {
        parts.push(changes::heading(site, scene.period));
    } else if !edition.is_empty() {
        parts.push((words.edition)(edition));
    }
    for dimension in Dimension::ALL {
        for value in view.values(dimension) {
            parts.push(filters::name(state, dimension, value).0);
        }
    }
    let query = view.query.trim();
    if !query.is_empty() {
        parts.push((words.quoted)(query));
    }
    parts.join(" · ")
}

//! The panel of the open blip, and of an address that leads nowhere.
//!
//! One panel for the whole life of the page, hidden while nothing is open: what changes is its text. Building and
//! dropping it with each blip would add 50 kB of wasm.

pub(crate) mod facts;
mod history;
mod neighbours;
mod share;

use leptos::prelude::*;
use radar_core::model::Movement;

use crate::facts::Facts;
use crate::icons;
use crate::live::{attr, text};
use crate::state::State;
use neighbours::Neighbours;
use share::Share;

/// What the panel is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Nothing: the panel is closed.
    Nothing,
    /// An open blip.
    Blip(usize),
    /// An address that leads nowhere.
    Missing,
}

impl Subject {
    /// What the panel is about now.
    pub(crate) fn of(state: State) -> Self {
        match state.open() {
            Some(blip) => Self::Blip(blip),
            None if state.lost.get() || state.scene.with(|scene| scene.is_unknown) => Self::Missing,
            None => Self::Nothing,
        }
    }
}

/// The open blip, or a word about an address that leads nowhere.
#[component]
pub fn Panel(state: State) -> impl IntoView {
    let site = state.site;
    let testid = move || match Subject::of(state) {
        Subject::Nothing => None,
        Subject::Blip(_) => Some("blip-detail"),
        Subject::Missing => Some("not-found"),
    };
    let edition = move || state.period().to;
    let id = move || state.open().map(|blip| site.blip(blip).id.as_str());
    let summary = move || state.open().map(|blip| site.blip(blip).summary(edition()));
    let article = move || site.article(state.open()?, edition());
    let article_mark = move || article().and_then(|article| site.mark(&article).map(str::to_owned));
    let html = move || article().map(|article| site.text(&article).to_owned());
    let name_mark = move || site.mark(&site.blip(state.open()?).name);
    let is_blip = move || state.open().is_some();
    view! {
        <article
            class="card detail"
            hidden=attr(move || Subject::of(state) == Subject::Nothing)
            data-testid=attr(testid)
            data-blip=attr(id)
            aria-labelledby="panel-name panel-standing"
            tabindex="-1"
        >
            <header>
                <Standing state />
                <Close state />
            </header>
            <h2 id="panel-name" lang=attr(name_mark)>{text(move || name(state))}</h2>
            <p class="summary" lang=attr(move || site.mark_optional(summary()))>
                {text(move || site.optional(summary()))}
            </p>
            <div
                class="prose"
                lang=attr(article_mark)
                inner_html=text(html)
            ></div>
            <Facts state facts=facts::facts />
            <footer hidden=attr(move || !is_blip())>
                <Share state />
                <Neighbours state />
            </footer>
        </article>
    }
}

/// The blip's name, or what is missing.
fn name(state: State) -> String {
    match state.open() {
        Some(blip) => state.site.name(blip).to_owned(),
        None => state.view.with(|view| match &view.blip {
            Some(id) => (state.site.words.no_such_blip)(id),
            None => state.site.words.no_such_page.to_owned(),
        }),
    }
}

/// Ring, quadrant and number, and how the blip came there.
#[component]
fn Standing(state: State) -> impl IntoView {
    let site = state.site;
    let placement = move || state.placement(state.open()?);
    let badge = move || match (state.open(), placement()) {
        (_, Some(at)) => site.ring_name(Some(at)),
        (Some(blip), None) => site.words.absent(site.blip(blip), state.period().to),
        (None, None) => site.words.not_found,
    };
    let badge_mark = move || site.mark(&site.ring(placement())?.name);
    let badge_class =
        move || placement().map_or_else(|| "badge".to_owned(), |at| format!("badge ring-{}", at.ring + 1));
    let movement = move || state.movement(state.open()?).filter(|movement| *movement != Movement::Unchanged);
    // Of a blip that left, the badge says it.
    let movement = move || movement().filter(|_| placement().is_some());
    view! {
        <p class="standing" id="panel-standing">
            <span class=attr(badge_class) lang=attr(badge_mark)>
                {text(badge)}
            </span>
            <span class="soft">{text(move || place(state))}</span>
            {icons::movement_note(site.words, movement)}
        </p>
    }
}

/// "Infrastructure · 12", or since when the blip is no longer there.
fn place(state: State) -> Option<String> {
    let (site, blip) = (state.site, state.open()?);
    let data = site.blip(blip);
    let place = match (state.placement(blip), data.removal(state.period().to)) {
        (None, Some(removal)) => (site.words.with_edition)(site.edition_name(removal.edition)),
        (placement, _) => site.quadrant_name(placement).to_owned(),
    };
    let separator = if place.is_empty() { "" } else { " · " };
    Some([&place, separator, &data.number.to_string()].concat())
}

/// The way back to the view without an open blip.
#[component]
fn Close(state: State) -> impl IntoView {
    let href = move || state.link(|view| view.blip = None);
    let label = state.site.words.close;
    view! {
        <a class="button close" data-testid="close" href=attr(href) aria-label=label title=label>
            {icons::line(icons::CLOSE)}
        </a>
    }
}

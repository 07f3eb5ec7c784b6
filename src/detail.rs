//! The panel of the open blip, and of an address that leads nowhere.
//!
//! One panel for the whole life of the page, hidden while nothing is open: what changes is its text. Building and
//! dropping it with each blip would add 50 kB of wasm.

mod facts;
mod neighbours;
mod share;

use leptos::prelude::*;
use radar_core::model::Movement;

use crate::icons;
use crate::state::State;
use crate::words;
use facts::Facts;
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
            None if state.lost.get() || state.shown.with(|shown| shown.is_unknown) => Self::Missing,
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
    let blip = move || state.open().map(|blip| site.blip(blip));
    let id = move || blip().map(|blip| blip.id.as_str());
    let summary = move || blip().map(|blip| site.text(&blip.summary));
    let article = move || state.open().map_or("", |blip| site.article(blip));
    let is_blip = move || state.open().is_some();
    view! {
        <article
            class="card detail"
            hidden=move || Subject::of(state) == Subject::Nothing
            data-testid=testid
            data-blip=id
            aria-labelledby="panel-name"
            tabindex="-1"
        >
            <header>
                <Standing state />
                <Close state />
            </header>
            <h2 id="panel-name">{move || name(state)}</h2>
            <p class="summary">{summary}</p>
            <div class="prose" inner_html=article></div>
            <Facts state />
            <footer hidden=move || !is_blip()>
                <Share />
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
            Some(id) => format!("This radar has no blip “{id}”."),
            None => "This radar has no such page.".to_owned(),
        }),
    }
}

/// Ring, quadrant and number, and how the blip came there.
#[component]
fn Standing(state: State) -> impl IntoView {
    let site = state.site;
    let placement = move || site.placement(state.open()?);
    let badge = move || match (Subject::of(state), placement()) {
        (_, Some(at)) => site.text(&site.radar.rings[at.ring].name),
        (Subject::Blip(_), None) => words::movement(Movement::Removed),
        (Subject::Missing | Subject::Nothing, None) => "Not found",
    };
    let badge_class =
        move || placement().map_or_else(|| "badge".to_owned(), |at| format!("badge ring-{}", at.ring + 1));
    let quadrant = move || {
        let number = site.blip(state.open()?).number;
        Some(match placement() {
            Some(at) => format!("{} · {number}", site.text(&site.radar.quadrants[at.quadrant].name)),
            None => number.to_string(),
        })
    };
    let movement = move || {
        let movement = site.blip(state.open()?).movement(site.edition)?;
        (placement().is_some() && movement != Movement::Unchanged).then_some(movement)
    };
    view! {
        <p class="standing">
            <span class=badge_class>{badge}</span>
            <span class="soft">{quadrant}</span>
            <span class="movement-note" hidden=move || movement().is_none()>
                <svg class="icon movement-icon" viewBox="-8 -8 16 16" aria-hidden="true">
                    <circle class="mark" r="4.6" />
                    <path class="movement" d=move || movement().map(icons::arcs) />
                </svg>
                {move || movement().map(words::movement)}
            </span>
        </p>
    }
}

/// The way back to the view without an open blip.
#[component]
fn Close(state: State) -> impl IntoView {
    let href = move || state.link(|view| view.blip = None);
    view! {
        <a class="button close" data-testid="close" href=href aria-label="Close" title="Close">
            {icons::line(icons::CLOSE)}
        </a>
    }
}

//! The way through the radar's history: which edition is shown, and which one it is compared with.

use leptos::prelude::*;
use radar_core::model::Period;
use radar_core::view::ViewState;

use crate::fixed::with_history;
use crate::icons;
use crate::live::{attr, text};
use crate::state::State;

/// A slider over all editions with a step to either side, and a choice of what to compare with. Nothing in a radar that has
/// one edition. What the reader does with slider and choice, `browser::fields` hears.
#[component]
pub fn Editions(state: State) -> impl IntoView {
    let site = state.site;
    let newest = site.radar.newest();
    let shown = state.period().to.to_string();
    let name = move || site.edition_name(state.period().to);
    with_history(state, move || {
        view! {
            <section class="editions" aria-label=site.words.editions data-testid="editions">
                <Neighbour state forward=false />
                <input
                    type="range"
                    min="0"
                    max=newest.to_string()
                    value=shown
                    aria-label=site.words.edition_label
                    aria-valuetext=attr(name)
                    autocomplete="off"
                />
                <Neighbour state forward=true />
                <strong data-testid="edition-name" lang=attr(move || site.edition_mark(state.period().to))>{text(name)}</strong>
                <WhatChanged state />
                <Compare state />
            </section>
        }
    })
}

/// A step to the edition before or after. Without scripts it leads to that edition's own page.
#[component]
fn Neighbour(state: State, forward: bool) -> impl IntoView {
    let words = state.site.words;
    let (testid, label, icon) = if forward {
        ("next-edition", words.next_edition, icons::ARROW_RIGHT)
    } else {
        ("previous-edition", words.previous_edition, icons::ARROW_LEFT)
    };
    let href = move || {
        let to = state.period().to;
        let neighbour = if forward { Some(to + 1) } else { to.checked_sub(1) };
        let neighbour = neighbour.filter(|edition| *edition <= state.site.radar.newest())?;
        Some(link(state, neighbour))
    };
    // Without an address it is no link, and only a link may have a name of its own.
    let name = move || href().map(|_| label);
    view! {
        <a class="button" data-testid=testid aria-label=attr(name) title=label href=attr(href)>
            {icons::line(icon)}
        </a>
    }
}

/// Leads to what changed with this edition. Hidden while it is shown, and in the first edition.
#[component]
fn WhatChanged(state: State) -> impl IntoView {
    let radar = &state.site.radar;
    let href = move || {
        let Period { to, .. } = state.period();
        if state.live.get() {
            state.link(|view| view.set_compare(radar, to.checked_sub(1)))
        } else {
            page(state, to)
        }
    };
    view! {
        <a
            class="what-changed"
            data-testid="what-changed"
            href=attr(href)
            hidden=attr(move || state.compares() || state.period().from.is_none())
        >
            {state.site.words.what_changed}
        </a>
    }
}

/// The address of an edition: in a page that is not live, of its own page, which has a file.
fn link(state: State, edition: usize) -> String {
    if state.live.get() {
        state.link(|view| view.set_edition(&state.site.radar, edition))
    } else {
        page(state, edition)
    }
}

/// The address of the view that is shown: in a page that is not live, of its own file.
pub(crate) fn own_address(state: State) -> String {
    if state.compares() && !state.live.get() { page(state, state.period().to) } else { state.link(|_| {}) }
}

/// The address of an edition's own page.
fn page(state: State, edition: usize) -> String {
    let edition = state.site.radar.editions.get(edition).map(|edition| edition.id.clone());
    let language = state.site.folder().map(str::to_owned);
    state.site.link(&ViewState { language, edition, changes: true, ..ViewState::default() })
}

/// Chooses the edition that the shown one is compared with.
#[component]
fn Compare(state: State) -> impl IntoView {
    let editions = state.site.radar.editions.len();
    let options = (0..editions).rev().map(|edition| view! { <Choice state edition /> }).collect_view();
    view! {
        <label class="compare">
            {state.site.words.compare_with}
            <select data-testid="compare" autocomplete="off">
                <option value="">{state.site.words.nothing}</option>
                {options}
            </select>
        </label>
    }
}

/// Any other edition.
#[component]
fn Choice(state: State, edition: usize) -> impl IntoView {
    let is_chosen = state.compared() == Some(edition);
    view! {
        <option
            value=edition.to_string()
            lang=state.site.edition_mark(edition)
            selected=is_chosen
            hidden=attr(move || state.period().to == edition)
        >
            {state.site.edition_name(edition)}
        </option>
    }
}

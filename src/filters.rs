//! The search and the filters, and how many blips they let through.

use leptos::prelude::*;
use radar_core::model::Movement;
use radar_core::view::{Dimension, ViewState};

use crate::download::Download;
use crate::icons;
use crate::live::{attr, text};
use crate::state::{Shared, State};

/// All ways to narrow down what is shown.
#[component]
pub fn Filters(state: State) -> impl IntoView {
    let groups = Dimension::ALL.into_iter().zip(&state.site.filters);
    let groups = groups.map(|(dimension, values)| view! { <Group state dimension values /> }).collect_view();
    view! {
        <section class="filters" role="search" aria-label=state.site.words.filters>
            <Search state />
            {groups}
            <Matches state />
        </section>
    }
}

/// What the reader types, `browser::fields` hears.
#[component]
fn Search(state: State) -> impl IntoView {
    view! {
        <div class="search">
            {icons::line(icons::SEARCH)}
            <input
                type="search"
                aria-label=state.site.words.search
                placeholder=state.site.words.search_hint
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
            />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
}

/// The filters of one dimension. Nothing when there is nothing to choose in any edition, hidden when there is not in this and
/// nothing is chosen.
#[component]
fn Group(state: State, dimension: Dimension, values: &'static [String]) -> impl IntoView {
    let count = values.len();
    let has_choice = move || (0..count).filter(|value| state.is_in_use(dimension, *value)).count() > 1;
    let is_chosen = move || state.view.with(|view| !view.values(dimension).is_empty());
    let is_hidden = move || dimension == Dimension::Movement && !has_choice() && !is_chosen();
    (count > 1).then(|| {
        let filters = state.site.order(dimension).into_iter();
        let filters = filters.filter_map(|index| Some((index, values.get(index)?)));
        let filters =
            filters.map(|(index, value)| view! { <Filter state dimension index value /> }).collect_view();
        view! {
            <div
                class=format!("filter-group {}", dimension.id())
                role="group"
                aria-label=state.site.words.dimension(dimension)
                hidden=attr(is_hidden)
            >
                {filters}
            </div>
        }
    })
}

/// One value. A link to the view with the filter switched, so that it works before the page is live.
#[component]
fn Filter(
    state: State,
    dimension: Dimension,
    /// Where the value stands in its dimension.
    index: usize,
    value: &'static str,
) -> impl IntoView {
    let is_selected = move || state.view.with(|view| view.selected(dimension, value));
    let count =
        move || state.shown.with(|shown| shown.counts[dimension as usize].get(index).copied().unwrap_or(0));
    let href = move || {
        state.link(|view| {
            // Only a ring or a quadrant alone has a page of its own, so a page that is not live offers that.
            if !state.live.get() && !view.selected(dimension, value) {
                view.clear_filters();
            }
            if dimension == Dimension::Quadrant || !state.live.get() {
                view.blip = None;
            }
            view.toggle(dimension, value);
        })
    };
    let class = move || format!("chip ring-{}{}", index + 1, if count() == 0 { " empty" } else { "" });
    // A tag or a movement that this edition lacks is offered only to be taken back. Rings and quadrants stay.
    let is_offered = move || state.is_in_use(dimension, index) || is_selected();
    let is_hidden = move || matches!(dimension, Dimension::Tag | Dimension::Movement) && !is_offered();
    let movement = (dimension == Dimension::Movement).then(|| Movement::from_id(value)).flatten();
    let (name, lang) = name(state, dimension, value);
    view! {
        <a
            class=attr(class)
            href=attr(href)
            data-filter=dimension.id()
            data-value=value
            lang=lang
            aria-current=attr(move || is_selected().then_some("true"))
            hidden=attr(is_hidden)
        >
            {movement.map(icons::movement)}
            {name}
            " "
            <span class="count">{text(move || count().to_string())}</span>
        </a>
    }
}

/// What a value is called, and the mark of another language.
pub(crate) fn name(state: State, dimension: Dimension, value: &str) -> (String, Option<&'static str>) {
    let site = state.site;
    let name = match dimension {
        Dimension::Ring => site.radar.rings.iter().find(|ring| ring.id == value).map(|ring| &ring.name),
        Dimension::Quadrant => {
            site.radar.quadrants.iter().find(|quadrant| quadrant.id == value).map(|quadrant| &quadrant.name)
        }
        Dimension::Tag => return site.tag(value),
        Dimension::Movement => {
            let name = Movement::from_id(value).map_or("", |movement| site.words.movement(movement));
            return (name.to_owned(), None);
        }
    };
    (site.optional(name).to_owned(), site.mark_optional(name))
}

/// How many blips pass, the way back to all of them, and the menu to save them. What goes wrong with that is said here,
/// too.
#[component]
fn Matches(state: State) -> impl IntoView {
    let of_all = move || {
        let words = state.site.words;
        let all = state.shown.with(|shown| shown.total);
        let of_all =
            if is_filtered(state) { (words.of_blips)(all) } else { [" ", (words.blip_noun)(all)].concat() };
        let is_failed = state.shared.get() == Some(Shared::NotSaved);
        if is_failed { [&of_all, ". ", words.not_saved].concat() } else { of_all }
    };
    let count = move || state.shown.with(|shown| shown.count.to_string());
    view! {
        <p class="matches">
            <span>
                <span data-testid="match-count">{text(count)}</span>
                {text(of_all)}
            </span>
            <Clear state />
            <Download state />
        </p>
    }
}

/// Shows every blip again. Hidden while every blip is shown.
#[component]
pub fn Clear(state: State) -> impl IntoView {
    let href = move || state.link(ViewState::clear_filters);
    view! {
        <a class="clear" data-testid="clear" href=attr(href) hidden=attr(move || !is_filtered(state))>
            {state.site.words.clear_filters}
        </a>
    }
}

fn is_filtered(state: State) -> bool {
    state.view.with(ViewState::has_filters)
}

//! All blips as a list: the chart's twin.

use leptos::prelude::*;
use radar_core::model::Movement;

use crate::filters::Clear;
use crate::fixed::{fixed, with_history};
use crate::icons;
use crate::jump;
use crate::live::{attr, text};
use crate::look::Look;
use crate::state::State;

/// The blips that pass all filters, by quadrant and ring, then those that left. The others of the edition stay in the
/// document, hidden, and lose what makes them listed: switching an attribute is the cheapest way to follow somebody who
/// types.
#[component]
pub fn List(state: State) -> impl IntoView {
    let quadrants = 0..state.site.radar.quadrants.len();
    view! {
        <section class="list" id=jump::LIST aria-label=state.site.words.list data-testid="blip-list">
            {fixed(move || view! { <h2 class="unseen">{state.site.words.list}</h2> })}
            <NoMatch state />
            {quadrants.map(|quadrant| view! { <Quadrant state quadrant /> }).collect_view()}
            <Removed state />
            {jump::link(state, jump::CHART, state.site.words.to_chart)}
        </section>
    }
}

#[component]
fn Quadrant(state: State, quadrant: usize) -> impl IntoView {
    let site = state.site;
    let name = &site.radar.quadrants[quadrant].name;
    let heading = move || {
        view! {
            <h2 class="quadrant-heading" lang=site.mark(name)>
                {site.text(name)}
            </h2>
        }
    };
    let rings = 0..site.radar.rings.len();
    let is_empty =
        move || !(0..site.radar.rings.len()).any(|ring| any_listed(state, Cell::Ring(quadrant, ring)));
    view! {
        <section hidden=attr(is_empty)>
            {site.has_disc().then(|| fixed(heading))}
            {rings.map(|ring| view! { <Ring state quadrant ring /> }).collect_view()}
        </section>
    }
}

#[component]
fn Ring(state: State, quadrant: usize, ring: usize) -> impl IntoView {
    let site = state.site;
    let about = &site.radar.rings[ring];
    view! {
        <Group
            state
            cell=Cell::Ring(quadrant, ring)
            class=format!("ring-{}", ring + 1)
            name=Heading(site.text(&about.name), site.mark(&about.name))
            summary=Heading(
                site.optional(about.summary.as_ref()),
                site.mark_optional(about.summary.as_ref()),
            )
        />
    }
}

/// What filters and search ask for of what is no longer on the radar.
#[component]
fn Removed(state: State) -> impl IntoView {
    let words = state.site.words;
    let name = words.movement(Movement::Removed);
    with_history(state, move || {
        view! {
            <Group
                state
                cell=Cell::Removed
                class="removed".to_owned()
                name=Heading(name, None)
                summary=Heading(words.no_longer, None)
            />
        }
    })
}

/// Blips below one heading.
#[component]
fn Group(state: State, cell: Cell, class: String, name: Heading, summary: Heading) -> impl IntoView {
    let heading = move || {
        view! {
            <h3 class="ring-heading">
                <span lang=name.1>{name.0}</span>
                " "
                <small lang=summary.1>{summary.0}</small>
            </h3>
        }
    };
    view! {
        <section class=class hidden=attr(move || !any_listed(state, cell))>
            {fixed(heading)}
            <ul>{items(state, cell)}</ul>
        </section>
    }
}

/// A piece of a heading, and the mark of another language.
#[derive(Clone, Copy)]
struct Heading(&'static str, Option<&'static str>);

/// The items of one group, made anew for each edition.
#[cfg(history)]
fn items(state: State, cell: Cell) -> impl IntoView {
    move || {
        let edition = state.edition.get();
        cell.blips(state, edition).map(|blip| view! { <Item state blip /> }).collect_view()
    }
}

/// The items of one group.
#[cfg(not(history))]
fn items(state: State, cell: Cell) -> impl IntoView {
    let edition = state.edition.get_untracked();
    cell.blips(state, edition).map(|blip| view! { <Item state blip /> }).collect_view()
}

#[component]
fn Item(state: State, blip: usize) -> impl IntoView {
    let site = state.site;
    let data = site.blip(blip);
    let look = Look::of(state, blip);
    let listed = move || look.get().matches;
    let movement = move || look.get().moved();
    let class = move || if state.is_pointed(blip) { "marked" } else { "" };
    view! {
        <li hidden=attr(move || !listed())>
            <a
                class=attr(class)
                href=attr(move || state.link_to_blip(blip))
                data-blip-ref=attr(move || listed().then_some(data.id.as_str()))
                aria-current=attr(move || look.get().is_open.then_some("true"))
            >
                <span class="number">{data.number.to_string()}</span>
                <span class="name">
                    <span lang=site.mark(&data.name)>{site.name(blip)}</span>
                    {icons::movement_note(site.words, movement)}
                </span>
                <span class="summary" lang=attr(move || site.mark(look.get().summary(site)))>
                    {text(move || site.text(look.get().summary(site)))}
                </span>
            </a>
        </li>
    }
}

/// What the items of one group have in common.
#[derive(Clone, Copy)]
enum Cell {
    /// They are in this quadrant and this ring.
    Ring(usize, usize),
    /// They left the radar.
    Removed,
}

impl Cell {
    /// The blips of the group in an edition. Of those that left, all that filters and search ask for now.
    fn blips(self, state: State, edition: usize) -> Box<dyn Iterator<Item = usize>> {
        let site = state.site;
        match self {
            Self::Ring(quadrant, ring) => Box::new(site.blips_in(quadrant, ring, edition)),
            Self::Removed => {
                let has_left = move |blip: &usize| site.blip(*blip).placement(edition).is_none();
                Box::new(
                    (0..site.radar.blips.len()).filter(has_left).filter(move |blip| state.matches(*blip)),
                )
            }
        }
    }
}

fn any_listed(state: State, cell: Cell) -> bool {
    cell.blips(state, state.edition.get()).any(|blip| state.matches(blip))
}

#[component]
fn NoMatch(state: State) -> impl IntoView {
    let matched = move || state.shown.with(|shown| shown.count > 0);
    let words = state.site.words;
    let sentence = move || {
        state.view.with(|view| match view.query.trim() {
            "" => words.no_match.to_owned(),
            query => (words.no_match_for)(query),
        })
    };
    view! {
        <div class="card no-match" data-testid="no-match" hidden=attr(matched)>
            <p>{text(sentence)}</p>
            <Clear state />
        </div>
    }
}

//! All blips as a list: the chart's twin.

use leptos::prelude::*;
use radar_core::model::Movement;

use crate::filters::Clear;
use crate::icons;
use crate::state::State;
use crate::words;

/// The blips that pass all filters, by quadrant and ring. The others stay in the document, hidden, and lose what makes
/// them listed: switching an attribute is the cheapest way to follow somebody who types.
#[component]
pub fn List(state: State) -> impl IntoView {
    let quadrants = 0..state.site.radar.quadrants.len();
    view! {
        <section class="list" aria-label="Blips" data-testid="blip-list">
            <NoMatch state />
            {quadrants.map(|quadrant| view! { <Quadrant state quadrant /> }).collect_view()}
        </section>
    }
}

#[component]
fn Quadrant(state: State, quadrant: usize) -> impl IntoView {
    let site = state.site;
    let name = site.text(&site.radar.quadrants[quadrant].name);
    let heading = site.has_disc().then(|| view! { <h2 class="quadrant-heading">{name}</h2> });
    let rings = 0..site.radar.rings.len();
    view! {
        <section hidden=move || none_matches(state, quadrant, None)>
            {heading}
            {rings.map(|ring| view! { <Ring state quadrant ring /> }).collect_view()}
        </section>
    }
}

#[component]
fn Ring(state: State, quadrant: usize, ring: usize) -> impl IntoView {
    let site = state.site;
    let about = &site.radar.rings[ring];
    let items = site.blips_in(quadrant, Some(ring)).map(|blip| view! { <Item state blip /> }).collect_view();
    view! {
        <section
            class=format!("ring-{}", ring + 1)
            hidden=move || none_matches(state, quadrant, Some(ring))
        >
            <h3 class="ring-heading">
                <span>{site.text(&about.name)}</span>
                " "
                <small>{site.optional(about.summary.as_ref())}</small>
            </h3>
            <ul>{items}</ul>
        </section>
    }
}

#[component]
fn Item(state: State, blip: usize) -> impl IntoView {
    let site = state.site;
    let data = site.blip(blip);
    let movement = data.movement(site.edition).filter(|movement| *movement != Movement::Unchanged);
    let movement = movement.map(|movement| {
        view! { <span class="movement-note">{icons::movement(movement)} {words::movement(movement)}</span> }
    });
    view! {
        <li hidden=move || !state.matches(blip)>
            <a
                class=move || if state.is_pointed(blip) { "marked" } else { "" }
                href=move || state.link_to_blip(blip)
                data-blip-ref=move || state.matches(blip).then_some(data.id.as_str())
                aria-current=move || (state.open() == Some(blip)).then_some("true")
            >
                <span class="number">{data.number.to_string()}</span>
                <span class="name">{site.name(blip)} {movement}</span>
                <span class="summary">{site.text(&data.summary)}</span>
            </a>
        </li>
    }
}

#[component]
fn NoMatch(state: State) -> impl IntoView {
    let matched = move || state.shown.with(|shown| shown.count > 0);
    let sentence = move || {
        state.view.with(|view| match view.query.trim() {
            "" => "No blip passes these filters.".to_owned(),
            query => format!("No blip matches “{query}” and the filters."),
        })
    };
    view! {
        <div class="card no-match" data-testid="no-match" hidden=matched>
            <p>{sentence}</p>
            <Clear state />
        </div>
    }
}

fn none_matches(state: State, quadrant: usize, ring: Option<usize>) -> bool {
    !state.site.blips_in(quadrant, ring).any(|blip| state.matches(blip))
}

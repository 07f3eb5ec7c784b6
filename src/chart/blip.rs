//! One blip on the chart: a link with its mark, its number and, where there is room, its name.

use leptos::prelude::*;
use leptos::svg;
use radar_core::model::Movement;

use crate::state::State;
use crate::words;

/// A blip of the edition that is shown. It is drawn once; what moves it are its attributes.
#[expect(
    non_snake_case,
    reason = "a component, written as a function: the view macro cannot make an svg link"
)]
pub(super) fn Blip(state: State, index: usize) -> impl IntoView {
    let site = state.site;
    let blip = site.blip(index);
    let placement = site.placement(index);
    let ring = placement.map_or(0, |placement| placement.ring);
    let quadrant = placement.and_then(|placement| site.radar.quadrants.get(placement.quadrant));
    let movement = blip.movement(site.edition).unwrap_or(Movement::Unchanged);

    let number = blip.number.to_string();
    // Long numbers are set smaller.
    let number_class = format!("number digits-{}", number.len());
    let drawn = move || state.drawn(index);
    let radius = move || drawn().map(|drawn| drawn.radius.as_str());
    let halo = move || state.drawing().map(|drawing| drawing.halo.as_str());
    let line = move || drawn()?.line.as_deref();
    let hit = move || drawn().map(|drawn| drawn.hit.as_str());
    let name = move || drawn()?.name.as_ref();
    let class =
        move || format!("blip ring-{}{}", ring + 1, if state.is_pointed(index) { " marked" } else { "" });

    // By hand, since in the view macro an `a` beside other elements becomes an HTML link, which svg does not paint.
    svg::a()
        .attr("href", move || state.link_to_blip(index))
        .attr("data-blip-id", blip.id.as_str())
        .attr("data-ring", site.ring(index).map(|ring| ring.id.as_str()))
        .attr("data-quadrant", quadrant.map(|quadrant| quadrant.id.as_str()))
        .attr("data-movement", movement.id())
        .attr("data-dimmed", move || (!state.matches(index)).then_some(""))
        .attr("aria-label", label(state, index, movement))
        .attr("aria-current", move || (state.open() == Some(index)).then_some("true"))
        .attr("transform", move || drawn().map(|drawn| drawn.transform.as_str()))
        .attr("hidden", move || drawn().is_none().then_some(""))
        .attr("class", class)
        .child(view! {
            <circle class="mark" r=radius />
            {(movement != Movement::Unchanged).then(|| view! { <path class="movement" d=line /> })}
            <circle class="halo" r=halo />
            <path class="hit" d=hit />
            <text class=number_class>{number}</text>
            <text
                class="name"
                x=move || name().map(|label| label.x.as_str())
                text-anchor=move || name().map(|label| label.anchor.as_str())
                hidden=move || name().is_none()
            >
                {site.name(index)}
            </text>
        })
}

/// What a screen reader says: "35 gVisor, Trial", and how it moved.
fn label(state: State, index: usize, movement: Movement) -> String {
    let site = state.site;
    let ring = site.ring(index).map_or("", |ring| site.text(&ring.name));
    let mut label = format!("{} {}, {ring}", site.blip(index).number, site.name(index));
    if movement != Movement::Unchanged {
        label.push_str(", ");
        label.push_str(&words::movement(movement).to_lowercase());
    }
    label
}

//! One blip on the chart: a link with its mark, its number and, where there is room, its name.

use leptos::prelude::*;
use leptos::svg;
use radar_core::model::Movement;

use crate::state::State;
use crate::words;

/// A blip of the edition that is shown. It is drawn once; what moves it are its attributes.
#[expect(non_snake_case, reason = "a component, written as a function: the view macro cannot make an svg link")]
pub(super) fn Blip(state: State, index: usize) -> impl IntoView {
    let site = state.site;
    let blip = site.blip(index);
    let placement = site.placement(index);
    let ring = placement.map_or(0, |placement| placement.ring);
    let quadrant = placement.and_then(|placement| site.radar.quadrants.get(placement.quadrant));
    let movement = blip.movement(site.edition).unwrap_or(Movement::Unchanged);

    let drawn = move || state.drawn(index);
    let transform = move || drawn().map(|drawn| drawn.transform.as_str());
    let radius = move || drawn().map(|drawn| drawn.radius.as_str());
    let halo = move || state.drawing().map(|drawing| drawing.halo.as_str());
    let line = move || drawn()?.line.as_ref().map(|line| line.path.as_str());
    let line_width = move || drawn()?.line.as_ref().map(|line| line.width.as_str());
    let hit_x = move || drawn().map(|drawn| drawn.hit_x.as_str());
    let hit_y = move || state.drawing().map(|drawing| drawing.hit_y.as_str());
    let hit_width = move || drawn().map(|drawn| drawn.hit_width.as_str());
    let hit_height = move || state.drawing().map(|drawing| drawing.hit_height.as_str());
    let name_at = move || drawn()?.name.as_ref();
    let name_x = move || name_at().map(|label| label.x.as_str());
    let name_anchor = move || name_at().map(|label| label.anchor.as_str());
    let is_open = move || state.open() == Some(index);
    let class = move || {
        let mut class = format!("blip ring-{}", ring + 1);
        let states = [("open", is_open()), ("marked", state.is_pointed(index)), ("away", drawn().is_none())];
        for (name, _) in states.into_iter().filter(|(_, applies)| *applies) {
            class.push(' ');
            class.push_str(name);
        }
        class
    };

    // By hand, since in the view macro an `a` beside other elements becomes an HTML link, which svg does not paint.
    svg::a()
        .attr("href", move || state.link_to_blip(index))
        .attr("data-blip-id", blip.id.as_str())
        .attr("data-ring", site.ring(index).map(|ring| ring.id.as_str()))
        .attr("data-quadrant", quadrant.map(|quadrant| quadrant.id.as_str()))
        .attr("data-movement", movement.id())
        .attr("data-dimmed", move || (!state.matches(index)).then_some(""))
        .attr("aria-label", label(state, index, movement))
        .attr("aria-current", move || is_open().then_some("true"))
        .attr("transform", transform)
        .attr("class", class)
        .child(view! {
            <circle class="mark" r=radius />
            {(movement != Movement::Unchanged).then(|| view! { <path class="movement" d=line stroke-width=line_width /> })}
            <circle class="halo" r=halo />
            <rect class="hit" x=hit_x y=hit_y width=hit_width height=hit_height />
            <text class="number">{blip.number.to_string()}</text>
            <text class="name" x=name_x text-anchor=name_anchor hidden=move || name_at().is_none()>
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

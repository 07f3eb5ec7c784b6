//! One blip on the chart: a link with its mark, its number and, where there is room, its name.

use leptos::prelude::*;
use leptos::svg;
use radar_core::model::Movement;

use crate::live::attr;
use crate::look::Look;
use crate::site::Site;
use crate::state::State;

/// A blip, drawn once for all editions. What moves it are its attributes.
#[expect(
    non_snake_case,
    reason = "a component, written as a function: the view macro cannot make an svg link"
)]
pub(super) fn Blip(state: State, index: usize) -> impl IntoView {
    let site = state.site;
    let blip = site.blip(index);
    let number = blip.number.to_string();
    // Long numbers are set smaller.
    let number_class = format!("number digits-{}", number.len());
    let look = Look::of(state, index);
    let last = move || look.get().last(site);
    let ring = move || site.ring(last()).map(|ring| ring.id.as_str());
    let quadrant = move || site.radar.quadrants.get(last()?.quadrant).map(|quadrant| quadrant.id.as_str());
    let halo = move || look.get().drawing(site).map(|drawing| drawing.halo.as_str());
    let reach = move || look.get().drawing(site).map(|drawing| drawing.reach.as_str());
    let stand = move || look.get().stand(site);
    let transform = move || stand().map(|stand| ["translate(", &stand.at, ")"].concat());
    let turn = move || stand().map(|stand| ["rotate(", &stand.turn, ")"].concat());
    let hit = move || stand().map(|stand| stand.hit.as_str());
    let name = move || stand()?.name.as_ref();
    let mark = move || look.get().mark(site);
    // Most blips of a long history are not shown. They ask for nothing more.
    let is_shown = move || look.get().movement.is_some();
    let class = move || {
        let ring = last().map_or(0, |at| at.ring) + 1;
        let is_marked = is_shown() && state.is_pointed(index);
        ["blip ring-", &ring.to_string(), if is_marked { " marked" } else { "" }].concat()
    };

    // By hand, since in the view macro an `a` beside other elements becomes an HTML link, which svg does not paint.
    svg::a()
        .attr("href", attr(move || is_shown().then(|| state.link_to_blip(index))))
        .attr("data-blip-id", attr(move || is_shown().then_some(blip.id.as_str())))
        .attr("data-ring", attr(ring))
        .attr("data-quadrant", attr(quadrant))
        .attr("data-movement", attr(move || look.get().movement.map(Movement::id)))
        .attr("data-dimmed", attr(move || !look.get().matches))
        .attr("lang", site.mark(&blip.name))
        .attr("aria-label", attr(move || label(site, index, look.get())))
        .attr("aria-current", attr(move || look.get().is_open.then_some("true")))
        .attr("transform", attr(transform))
        .attr("display", attr(move || stand().is_none().then_some("none")))
        .attr("class", attr(class))
        .child(view! {
            <circle class="mark" r=attr(move || mark().map(|mark| mark.disc.as_str())) />
            <path class="movement" transform=attr(turn) d=attr(move || mark()?.line.as_deref()) />
            <circle class="halo" r=attr(halo) />
            <path class="hit" d=attr(hit) />
            <circle class="reach" r=attr(reach) />
            <text class=number_class>{number}</text>
            " "
            <text
                class="name"
                x=attr(move || name().map(|label| label.x.as_str()))
                text-anchor=attr(move || name().map(|label| label.anchor.as_str()))
                display=attr(move || name().is_none().then_some("none"))
            >
                {site.name(index)}
            </text>
        })
}

/// What a screen reader says: "35 gVisor, Trial, Infrastructure", and how it moved.
fn label(site: &'static Site, index: usize, look: Look) -> String {
    let last = look.last(site);
    let moved = look.moved().map_or("", |movement| site.words.movements_inside[movement as usize]);
    let mut label = [&site.blip(index).number.to_string(), " ", site.name(index)].concat();
    for part in [site.ring_name(last), site.quadrant_name(last), moved] {
        if !part.is_empty() {
            label.push_str(", ");
            label.push_str(part);
        }
    }
    label
}

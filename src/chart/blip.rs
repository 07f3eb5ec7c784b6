//! One blip on the chart: a link with its mark, its number and, where there is room, its name.

use radar_core::model::Movement;

use crate::element::Element;
use crate::look::Look;
use crate::site::Site;

/// A blip, drawn once for all editions: what moves it are its attributes. Most blips of a long history have nothing to do with
/// what is shown, and lead nowhere.
pub(crate) fn blip(site: &'static Site, look: Look, href: Option<String>) -> Element {
    let data = look.blip(site);
    let last = look.last(site);
    let stand = look.stand(site);
    let mark = look.mark(site);
    let line = mark.and_then(|mark| mark.line.as_deref());
    let name = stand.and_then(|stand| stand.name.as_ref());
    let quadrant = last.and_then(|at| site.radar.quadrants.get(at.quadrant));
    let number = data.number.to_string();
    // Long numbers are set smaller.
    let number_class = ["number digits-", &number.len().to_string()].concat();
    emphasis(site, look)
        .attr("href", href)
        .attr("data-blip-id", look.is_shown().then_some(data.id.as_str()))
        .attr("data-ring", site.ring(last).map(|ring| ring.id.as_str()))
        .attr("data-quadrant", quadrant.map(|quadrant| quadrant.id.as_str()))
        .attr("data-movement", look.movement.map(Movement::id))
        .attr("lang", site.mark(&data.name))
        .attr("aria-label", label(site, look))
        .attr("transform", stand.map(|stand| ["translate(", &stand.at, ")"].concat()))
        .child(circle("mark", mark.map(|mark| mark.disc.as_str())).attr("stroke-width", look.rim(site)))
        .child(line.map(|line| {
            Element::new("path")
                .attr("class", "movement")
                .attr("transform", stand.map(|stand| ["rotate(", &stand.turn, ")"].concat()))
                .attr("d", line)
        }))
        // What is more than a disc has gaps.
        .child((name.is_some() || line.is_some()).then(|| {
            Element::new("path").attr("class", "hit").attr("d", stand.map(|stand| stand.hit.as_str()))
        }))
        .child(Element::new("text").attr("class", number_class).text(number).spaced())
        .child(name.map(|label| {
            Element::new("text")
                .attr("class", "name")
                .attr("x", label.x.as_str())
                .attr("text-anchor", label.anchor.as_str())
                .text(look.name(site))
        }))
}

/// The blip's link with no more than what filters, the open blip and the pointer change, and whether the chart has it. The
/// ring around the one that they are about is its first piece, so that it can come and go without the others.
pub(crate) fn emphasis(site: &'static Site, look: Look) -> Element {
    let ring = look.last(site).map_or(0, |at| at.ring) + 1;
    let ghost = if look.is_ghost { " ghost" } else { "" };
    let marked = if look.is_pointed { " marked" } else { "" };
    let halo = || circle("halo", look.drawing(site).map(|drawing| drawing.halo.as_str()));
    Element::new("a")
        .attr("class", ["blip ring-", &ring.to_string(), ghost, marked].concat())
        .attr("data-dimmed", !look.matches)
        .attr("aria-current", look.is_open.then_some("true"))
        .attr("display", look.is_aside.then_some("none"))
        .child((look.is_open || look.is_pointed).then(halo))
}

fn circle(class: &'static str, radius: Option<&'static str>) -> Element {
    Element::new("circle").attr("class", class).attr("r", radius)
}

/// What a screen reader says: "35 gVisor, Trial, Infrastructure", and how it moved.
fn label(site: &'static Site, look: Look) -> String {
    let last = look.last(site);
    let moved = look.moved().map_or("", |movement| site.words.movements_inside[movement as usize]);
    let mut label = [&look.blip(site).number.to_string(), " ", look.name(site)].concat();
    for part in [site.ring_name(last), site.quadrant_name(last), moved] {
        if !part.is_empty() {
            label.push_str(", ");
            label.push_str(part);
        }
    }
    label
}

//! Small pictures, drawn in the colour of the text beside them.

use leptos::prelude::*;
use radar_core::model::Movement;

use crate::element::Element;
use crate::fixed::fixed;
use crate::live::{attr, text};
use crate::words::Words;

/// The mark of a movement, as on a blip that stands above the centre: see `radar_core::mark`.
pub fn movement(movement: Movement) -> impl IntoView {
    fixed(move || {
        view! {
            <svg class="icon movement-icon" viewBox="-8 -8 16 16" aria-hidden="true">
                <circle class="mark" r=if movement == Movement::Unchanged { "7" } else { "4.6" } />
                <path class="movement" d=arcs(movement) />
            </svg>
        }
    })
}

/// A movement with its mark and its name. Hidden while there is none.
pub fn movement_note(
    words: &'static Words,
    movement: impl Fn() -> Option<Movement> + Copy + Send + 'static,
) -> impl IntoView {
    view! {
        <span class="movement-note" hidden=attr(move || movement().is_none())>
            <svg class="icon movement-icon" viewBox="-8 -8 16 16" aria-hidden="true">
                <circle class="mark" r="4.6" />
                <path class="movement" d=attr(move || movement().map(arcs)) />
            </svg>
            {text(move || movement().map(|movement| words.movement(movement)))}
        </span>
    }
}

/// The same for an item of the list.
pub(crate) fn movement_element(words: &'static Words, movement: Movement) -> Element {
    let icon = Element::new("svg")
        .attr("class", "icon movement-icon")
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(Element::new("circle").attr("class", "mark").attr("r", "4.6"))
        .child(Element::new("path").attr("class", "movement").attr("d", arcs(movement)));
    let name = Element::new("span").text(words.movement(movement));
    Element::new("span").attr("class", "movement-note").child(icon).child(name)
}

/// The path of a movement's mark around a disc of radius 4.6, in a view box of 16 around the origin.
fn arcs(movement: Movement) -> &'static str {
    match movement {
        Movement::Unchanged => "",
        Movement::New => "M0-6.3A6.3 6.3 0 0 1 0 6.3A6.3 6.3 0 0 1 0-6.3",
        Movement::In => "M5.8 2.4A6.3 6.3 0 0 1-5.8 2.4",
        Movement::Out => "M-5.8-2.4A6.3 6.3 0 0 1 5.8-2.4",
        Movement::Moved => "M4.8-4.1A6.3 6.3 0 0 1 4.8 4.1M-4.8 4.1A6.3 6.3 0 0 1-4.8-4.1",
        Movement::Removed => {
            "M-2-6A6.3 6.3 0 0 1 2-6M6-2A6.3 6.3 0 0 1 6 2M2 6A6.3 6.3 0 0 1-2 6M-6 2A6.3 6.3 0 0 1-6-2"
        }
    }
}

/// The sign of the site.
pub const RADAR: &str = "M4 20V4a16 16 0 0 1 16 16ZM4 13a7 7 0 0 1 7 7M14.2 12.6l.01.01";
/// A cross.
pub const CLOSE: &str = "M6 6l12 12M18 6 6 18";
/// An arrow to the left.
pub const ARROW_LEFT: &str = "M19 12H5m6-6-6 6 6 6";
/// An arrow to the right.
pub const ARROW_RIGHT: &str = "M5 12h14m-6-6 6 6-6 6";
/// A link of a chain.
pub const LINK: &str = "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2";
/// A magnifying glass.
pub const SEARCH: &str = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20";
/// An arrow upwards.
pub const ARROW_UP: &str = "M12 19V5m-6 6 6-6 6 6";
/// An arrow downwards.
pub const ARROW_DOWN: &str = "M12 5v14m-6-6 6 6 6-6";
/// A sun.
pub const SUN: &str = "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2m0 16v2M2 12h2m16 0h2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4";
/// A crescent.
pub const MOON: &str = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z";
/// A screen.
pub const SCREEN: &str = "M3 5h18v11H3ZM9 20h6";
/// More.
pub const PLUS: &str = "M12 5v14M5 12h14";
/// Less.
pub const MINUS: &str = "M5 12h14";
/// The corners of a frame.
pub const WHOLE: &str = "M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5";

/// A picture of one line.
pub fn line(path: &'static str) -> impl IntoView {
    fixed(move || {
        view! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d=path />
            </svg>
        }
    })
}

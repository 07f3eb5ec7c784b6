//! The open blip stays visible: beside the sheet that is about it, and in a zoomed drawing.

use leptos::prelude::*;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{find, zoom};

/// Scrolls to a blip that is opened, once the page has been drawn again.
pub(super) fn follow(before: Option<&str>, now: Option<&str>) {
    if now.is_none() || before == now {
        return;
    }
    // Who reads the list wants to stay there.
    let is_from_chart =
        document().active_element().is_some_and(|active| active.has_attribute("data-blip-id"));
    request_animation_frame(move || {
        let Some(panel) = find(".detail") else { return };
        // It may still be where the reader left the blip before.
        panel.set_scroll_top(0);
        if (zoom::is_zoomed() || is_from_chart && is_sheet(&panel))
            && let Some(blip) = find("a[data-blip-id][aria-current]")
        {
            uncover(&blip);
        }
    });
}

/// How far a sheet reaches, the stylesheet says: `scroll-padding-bottom`.
fn uncover(blip: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    blip.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Whether the panel lies over the page.
fn is_sheet(panel: &Element) -> bool {
    let style = window().get_computed_style(panel).ok().flatten();
    style.and_then(|style| style.get_property_value("position").ok()).as_deref() == Some("fixed")
}

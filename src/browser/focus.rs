//! The keyboard's place follows the view: into the panel when it opens, back to the blip when it closes, and to
//! something near by when what had the focus is gone.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::{all, find};

/// What Tab stops at. Not the search: on a phone, a keyboard would come up.
const TABBED: &str = ":is(a[href], button, select, input[type=range]):not([tabindex])";
/// What keeps its place while it is hidden, or is there and leads nowhere.
const GONE: &str = "[hidden], a:not([href])";
const CHANGES: &str = ".changes:not([hidden])";
/// How much of what was opened is in sight, in CSS pixels, if the page is not to be scrolled.
const LEAST: f64 = 120.0;
const ON_CHART: &str = "data-blip-id";
const IN_LIST: &str = "data-blip-ref";

/// Links that are hidden once they have been followed.
const VANISHING: &str = ".all-quadrants, .clear";

thread_local! {
    /// What led to the panel: the chart and the list both have a link to each blip, and so may have what changed.
    static OPENER: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Where the focus is before the view changes, and where it will go.
pub(super) struct Move {
    held: Option<Held>,
    goal: Goal,
    /// Whether the page has told what changed already, or has just come.
    had_changes: bool,
}

/// What has the focus, as long as it is still in its place.
struct Held {
    element: Element,
    part: Option<Element>,
    /// Whether the reader sees the focus, as those do who use the keyboard.
    is_visible: bool,
}

enum Goal {
    /// It stays where it is.
    None,
    /// Into the panel.
    Panel,
    /// Back to the blip with this id.
    Blip(String),
}

/// Plans where the focus goes when one blip is closed, another one opened, or all else changes, on the way to a view of this
/// address. What is about to vanish loses it at once: to hide what has the focus, browsers lay the page out as it is then, half
/// changed.
pub(super) fn plan(before: Option<&str>, now: Option<&str>, address: impl FnOnce() -> String) -> Move {
    let active = document().active_element().filter(|active| active.tag_name() != "BODY");
    let is_in = |selector| active.as_ref().is_some_and(|active| closest(active, selector).is_some());
    let goal = match (before, now) {
        (Some(before), None) => Goal::Blip(before.to_owned()),
        (before, Some(now)) if before != Some(now) => {
            if !is_in(".detail") {
                OPENER.replace(active.clone());
            }
            Goal::Panel
        }
        _ => Goal::None,
    };
    let vanishes = match goal {
        Goal::Blip(_) => is_in(".detail"),
        _ => active.as_ref().is_some_and(|link| is_vanishing(link, address)),
    };
    let held = active.map(|element| Held {
        part: closest(&element, "section, article, main > *"),
        is_visible: element.matches(":focus-visible").unwrap_or_default(),
        element,
    });
    if let Some(held) = held.as_ref().filter(|_| vanishes) {
        let _ = held.element.unchecked_ref::<HtmlElement>().blur();
    }
    // A page that comes with a comparison begins with its chart.
    let had_changes = find("html:not([data-hydrated])").is_some() || find(CHANGES).is_some();
    Move { held, goal, had_changes }
}

/// Whether a link leads to the view that is about to be shown, and is hidden there.
fn is_vanishing(link: &Element, address: impl FnOnce() -> String) -> bool {
    link.matches(VANISHING).unwrap_or_default() && link.get_attribute("href") == Some(address())
}

impl Move {
    /// Moves the focus, once the page has been drawn again.
    pub(super) fn carry_out(self) {
        match self.goal {
            Goal::None => {
                let is_new = !self.had_changes;
                if let Some(changes) = find(CHANGES).filter(|_| is_new) {
                    show_head(&changes);
                }
            }
            Goal::Panel => {
                if let Some(panel) = find(".detail").filter(focus) {
                    show_head(&panel);
                }
            }
            Goal::Blip(id) => return_to(&id),
        }
        if let Some(held) = self.held.filter(is_lost) {
            rescue(&held);
        }
    }
}

/// What has just been opened is read from its head: browsers centre what gets the focus and does not fit into the window, and
/// what changed may stand below it.
fn show_head(panel: &Element) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    if !(0.0..height - LEAST).contains(&panel.get_bounding_client_rect().top()) {
        panel.scroll_into_view();
    }
}

fn return_to(id: &str) {
    let opener = OPENER.take();
    let is_from = |part| opener.as_ref().is_some_and(|opener| closest(opener, part).is_some());
    if is_from(".changes") && opener.as_ref().is_some_and(focus) {
        return;
    }
    let sides = if is_from(".list") { [IN_LIST, ON_CHART] } else { [ON_CHART, IN_LIST] };
    let link = |side: &str| find(&["a[", side, "=\"", id, "\"]"].concat());
    let _ = sides.into_iter().filter_map(link).any(|link| focus(&link));
}

/// Whether nothing has the focus, or something that has just been hidden or is no link any more: browsers notice later.
fn is_lost(held: &Held) -> bool {
    let Some(active) = document().active_element() else { return true };
    active.tag_name() == "BODY" || active == held.element && closest(&active, GONE).is_some()
}

/// Focuses what is nearest: in the same part of the page, else in one before it, else in what contains both. Not in the search,
/// for which a tablet shows its keyboard.
fn rescue(held: &Held) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(!held.is_visible);
    let mut part = held.part.clone();
    while let Some(here) = part {
        let is_search = here.class_list().contains("filters") && Some(&here) != held.part.as_ref();
        if !is_search && enter(&here, &options) {
            return;
        }
        part = here.previous_element_sibling().or_else(|| here.parent_element());
    }
}

/// Focuses the first thing in a part of the page that Tab stops at; the panel as a whole.
fn enter(part: &Element, options: &FocusOptions) -> bool {
    let inside = part.query_selector_all(TABBED);
    part.class_list().contains("detail") && focus_with(part, options)
        // What has just been hidden has the focus a little longer.
        || all(inside).any(|inside| closest(&inside, GONE).is_none() && focus_with(&inside, options))
}

/// Goes where a link inside of the page leads.
pub(super) fn skip_to(id: &str) {
    if let Some(part) = document().get_element_by_id(id) {
        enter(&part, &FocusOptions::new());
    }
}

/// Focuses an element. Whether it can have the focus.
pub(super) fn focus(element: &Element) -> bool {
    focus_with(element, &FocusOptions::new())
}

fn focus_with(element: &Element, options: &FocusOptions) -> bool {
    // `focus` is a method of svg elements, too, though web-sys declares it on each interface separately.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(options);
    document().active_element().as_ref() == Some(element)
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

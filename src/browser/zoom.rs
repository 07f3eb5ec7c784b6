//! Zooms into the chart: with two fingers, with a wheel and the control key (which is what a pinch on a trackpad is, too),
//! and with buttons.
//!
//! A zoomed drawing scrolls in its box: moving around in it, by whatever means the reader has, is the browser's own.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, Touch, TouchEvent, WheelEvent};

use super::find;

/// How many times as wide as its box the drawing may be.
const MAX: f64 = 6.0;
/// What one press of a button, or one notch of a wheel at most, zooms by.
const STEP: f64 = 1.5;

/// A point, in CSS pixels: of the window, or of the whole chart, counted from its upper left corner.
type Point = (f64, f64);

/// What two fingers have taken hold of.
#[derive(Clone, Copy)]
struct Grip {
    /// How far apart they were, in CSS pixels.
    spread: f64,
    /// How large the chart was.
    zoom: f64,
    /// What of the chart was between them.
    held: Point,
}

thread_local! {
    /// How many times as wide as its box the drawing is.
    static ZOOM: Cell<f64> = const { Cell::new(1.0) };
    static GRIP: Cell<Option<Grip>> = const { Cell::new(None) };
}

pub(super) fn listen() {
    let Some(drawing) = drawing() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    for (name, follow) in
        [("wheel", follow_wheel as fn(&Event)), ("touchstart", follow_fingers), ("touchmove", follow_fingers)]
    {
        EventListener::new_with_options(&drawing, name, options, follow).forget();
    }
}

/// What a button of the zoom does: `in`, `out`, or else the whole chart.
pub(super) fn press(button: &Element) {
    let Some(drawing) = drawing() else { return };
    let zoom = match button.get_attribute("data-zoom").as_deref() {
        Some("in") => ZOOM.get() * STEP,
        Some("out") => ZOOM.get() / STEP,
        _ => 1.0,
    };
    let area = drawing.get_bounding_client_rect();
    let middle = (area.left() + area.width() / 2.0, area.top() + area.height() / 2.0);
    zoom_to(&drawing, zoom, held_at(&drawing, middle), middle);
}

/// Shows the whole chart again: another one comes.
pub(super) fn reset() {
    if let Some(drawing) = drawing().filter(|_| is_zoomed()) {
        show(&drawing, 1.0);
    }
}

/// Whether only a part of the chart can be seen.
pub(super) fn is_zoomed() -> bool {
    ZOOM.get() > 1.0
}

fn follow_wheel(event: &Event) {
    let (Some(wheel), Some(drawing)) = (event.dyn_ref::<WheelEvent>(), drawing()) else { return };
    if !wheel.ctrl_key() {
        return;
    }
    wheel.prevent_default();
    let at = (f64::from(wheel.client_x()), f64::from(wheel.client_y()));
    // A trackpad sends many small steps, a wheel few large ones.
    let factor = (1.0 - wheel.delta_y() * 0.01).clamp(1.0 / STEP, STEP);
    zoom_to(&drawing, ZOOM.get() * factor, held_at(&drawing, at), at);
}

fn follow_fingers(event: &Event) {
    let (Some(touch), Some(drawing)) = (event.dyn_ref::<TouchEvent>(), drawing()) else { return };
    let fingers = touch.touches();
    let (Some(one), Some(other), None) = (fingers.get(0), fingers.get(1), fingers.get(2)) else { return };
    // Else the browser would zoom the page.
    touch.prevent_default();
    let (one, other) = (place(&one), place(&other));
    let (x, y) = (one.0 - other.0, one.1 - other.1);
    let spread = (x * x + y * y).sqrt();
    let middle = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
    match GRIP.get() {
        Some(Grip { spread: before, zoom, held }) if before > 0.0 && touch.type_() == "touchmove" => {
            zoom_to(&drawing, zoom * spread / before, held, middle);
        }
        _ => GRIP.set(Some(Grip { spread, zoom: ZOOM.get(), held: held_at(&drawing, middle) })),
    }
}

fn place(finger: &Touch) -> Point {
    (f64::from(finger.client_x()), f64::from(finger.client_y()))
}

/// What of the chart is at a point in the window.
fn held_at(drawing: &HtmlElement, at: Point) -> Point {
    let (area, zoom) = (drawing.get_bounding_client_rect(), ZOOM.get());
    let (left, top) = (f64::from(drawing.scroll_left()), f64::from(drawing.scroll_top()));
    ((at.0 - area.left() + left) / zoom, (at.1 - area.top() + top) / zoom)
}

/// Zooms so that a point of the chart is at a point in the window.
fn zoom_to(drawing: &HtmlElement, zoom: f64, held: Point, at: Point) {
    let zoom = zoom.clamp(1.0, MAX);
    let area = drawing.get_bounding_client_rect();
    show(drawing, zoom);
    drawing.set_scroll_left((held.0 * zoom - at.0 + area.left()).round() as i32);
    drawing.set_scroll_top((held.1 * zoom - at.1 + area.top()).round() as i32);
}

/// Draws the chart this large, and tells the buttons how far they may go.
fn show(drawing: &HtmlElement, zoom: f64) {
    // Who makes it smaller until it is nearly whole wants it whole.
    let zoom = if zoom < 1.02 && zoom < ZOOM.get() { 1.0 } else { zoom };
    let style = drawing.style();
    if !is_zoomed() {
        // The box stays as high as it is while what is in it grows.
        let ratio =
            [&drawing.client_width().to_string(), " / ", &drawing.client_height().to_string()].concat();
        let _ = style.set_property("--ratio", &ratio);
    }
    ZOOM.set(zoom);
    let permille = (zoom * 1000.0).round() as u32;
    let _ = style.set_property("--permille", &permille.to_string());
    let _ = drawing.toggle_attribute_with_force("data-zoomed", zoom > 1.0);
    for (button, is_useless) in [("in", zoom >= MAX), ("out", zoom <= 1.0), ("whole", zoom <= 1.0)] {
        if let Some(button) = find(&["[data-zoom=", button, "]"].concat()) {
            // Not `disabled`, which would take the focus away.
            let _ = button.set_attribute("aria-disabled", if is_useless { "true" } else { "false" });
        }
    }
}

fn drawing() -> Option<HtmlElement> {
    find(".drawing")?.dyn_into().ok()
}

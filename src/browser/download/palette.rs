//! The colours and the fonts that the page has for this reader: theme, brand and their system decide.

use std::array;

use leptos::prelude::*;
use radar_core::theme::Palette;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

/// The style sheet's colours as they are now.
pub(super) fn in_force() -> Palette {
    let canvas = context();
    let colour = |name: &str| plain(canvas.as_ref(), value(name));
    Palette {
        paper: colour("--paper"),
        card: colour("--card"),
        ink: colour("--ink"),
        soft: colour("--soft"),
        line: colour("--line"),
        accent: colour("--accent"),
        on_ring: colour("--on-ring"),
        tint: value("--tint").trim_end_matches('%').parse::<usize>().unwrap_or_default() as u8,
        rings: array::from_fn(|ring| colour(&["--ring-", &(ring + 1).to_string()].concat())),
    }
}

/// The style sheet's fonts.
pub(super) fn font() -> String {
    value("--font")
}

/// A custom property of the page.
fn value(name: &str) -> String {
    let value = |style: CssStyleDeclaration| style.get_property_value(name).ok();
    style().and_then(value).unwrap_or_default().trim_ascii().to_owned()
}

fn style() -> Option<CssStyleDeclaration> {
    window().get_computed_style(&document().document_element()?).ok()?
}

/// A colour as `#rrggbb`, in whatever way the style sheet says it: a canvas gives it back so.
fn plain(canvas: Option<&CanvasRenderingContext2d>, colour: String) -> String {
    let Some(canvas) = canvas else { return colour };
    canvas.set_fill_style_str(&colour);
    canvas.fill_style().as_string().unwrap_or(colour)
}

fn context() -> Option<CanvasRenderingContext2d> {
    let canvas = document().create_element("canvas").ok()?.unchecked_into::<HtmlCanvasElement>();
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}

//! A picture per blip that says where it is: "gVisor | Trial".

mod colours;
mod measure;

use radar_core::model::{Blip, Radar};

use crate::words::Words;
use crate::xml::{escape, permitted};
use crate::{File, address};
use measure::{Measured, measure};

/// In pixels, as all that follows.
const HEIGHT: f64 = 20.0;
/// Left and right of each text.
const PADDING: f64 = 7.0;
const FONT_SIZE: f64 = 11.0;
/// Where the letters stand, from the top.
const BASELINE: f64 = 14.0;
/// Longer names and ring names are cut. Their title has them whole.
const LONGEST_NAME: f64 = 220.0;
const LONGEST_RING: f64 = 110.0;

/// The badges of all blips, also of those that left the radar.
pub(crate) fn files(radar: &Radar) -> impl Iterator<Item = File> {
    radar.blips.iter().map(|blip| File { path: address::badge(&blip.id), text: badge(radar, blip) })
}

fn badge(radar: &Radar, blip: &Blip) -> String {
    let words = Words(radar);
    let (state, colour) = match blip.placement(radar.newest()) {
        Some(at) => (words.ring(Some(at)), colours::ring(radar, at.ring)),
        None => ("removed", colours::removed(radar)),
    };
    let name = permitted(words.text(&blip.name));
    svg(&name, &permitted(state), colour, colours::on_ring(radar))
}

fn svg(name: &str, state: &str, colour: &str, on_colour: &str) -> String {
    let left = measure(name, FONT_SIZE, LONGEST_NAME);
    let right = measure(state, FONT_SIZE, LONGEST_RING);
    let split = (left.width + 2.0 * PADDING).ceil();
    let rest = (right.width + 2.0 * PADDING).ceil();
    let width = split + rest;
    let title = format!("{}: {}", escape(name), escape(state));
    let (name_colour, on_name) = (colours::NAME, colours::TEXT);
    let name = text(&left, split / 2.0, on_name);
    let state = text(&right, split + rest / 2.0, on_colour);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\">\
         <title>{title}</title>\
         <clipPath id=\"c\"><rect width=\"{width}\" height=\"{HEIGHT}\" rx=\"4\"/></clipPath>\
         <g clip-path=\"url(#c)\">\
         <rect width=\"{split}\" height=\"{HEIGHT}\" fill=\"{name_colour}\"/>\
         <rect x=\"{split}\" width=\"{rest}\" height=\"{HEIGHT}\" fill=\"{colour}\"/></g>\
         <g font-family=\"Helvetica,Arial,'Liberation Sans',sans-serif\" \
         font-size=\"{FONT_SIZE}\" text-anchor=\"middle\">{name}{state}</g></svg>\n"
    )
}

/// A text around a middle. The viewer's font may be another than the one measured: `textLength` makes it fit.
fn text(Measured { text, width }: &Measured, middle: f64, colour: &str) -> String {
    format!(
        "<text fill=\"{colour}\" x=\"{middle}\" y=\"{BASELINE}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" \
         unicode-bidi=\"plaintext\">{}</text>",
        escape(text)
    )
}

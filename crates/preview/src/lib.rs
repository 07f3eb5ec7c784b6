//! The picture that chat programs and social networks show beside a link to a page.
//!
//! A [`Card`] says what a page is about. [`Renderer::png`] sets it as SVG, with the outlines of [`radar_fonts`], and draws it:
//! the subject on the left, large enough to be read in a chat, and the chart on the right. The same card gives the same
//! bytes.

mod card;
mod chart;
mod colours;
mod encode;
mod icon;
mod lines;
mod render;
mod sheet;

pub use card::{Badge, Card};
pub use chart::Chart;
pub use icon::Icon;
pub use render::{Error, Renderer};

/// The size of every picture in pixels: what the networks ask for.
pub const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;

/// Where the picture of a page is, relative to the site's folder: `blips/gvisor/` has `previews/blips/gvisor.png`, and the
/// first page `previews/radar.png`. It has no hash, so that a program that remembers the address sees the new picture.
pub fn address(page: &str) -> String {
    let name = page.strip_suffix('/').unwrap_or("radar");
    format!("previews/{name}.png")
}

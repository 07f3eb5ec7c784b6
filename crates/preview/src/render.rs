//! From a card to a PNG.

use std::fmt;
use std::sync::Arc;

use radar_fonts::Fonts;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};

use crate::card::Card;
use crate::colours::{self, Colour};
use crate::{HEIGHT, WIDTH, encode};

/// Draws cards. One can be used by many threads.
#[derive(Debug)]
pub struct Renderer {
    fonts: Arc<Fonts>,
}

/// That a picture could not be made. No checked radar is known to cause it.
#[derive(Debug)]
pub enum Error {
    /// The SVG of the card is none.
    Svg(usvg::Error),
    /// There was no memory for the pixels.
    Memory,
    /// The pixels could not be written down.
    Png(png::EncodingError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Svg(error) => write!(f, "cannot set the preview: {error}"),
            Self::Memory => write!(f, "cannot draw the preview: out of memory"),
            Self::Png(error) => write!(f, "cannot write the preview: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl Renderer {
    /// Draws in these fonts.
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self { fonts }
    }

    /// The fonts that cards are set in.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The card as SVG, [`WIDTH`] by [`HEIGHT`], with outlines for letters.
    pub fn svg(&self, card: &Card<'_>) -> String {
        card.svg(&self.fonts)
    }

    /// The card as an indexed PNG, [`WIDTH`] by [`HEIGHT`].
    pub fn png(&self, card: &Card<'_>) -> Result<Vec<u8>, Error> {
        let tree = Tree::from_str(&self.svg(card), &Options::default()).map_err(Error::Svg)?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(Error::Memory)?;
        resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
        encode::png(pixels, &exact_colours(card))
    }
}

/// The colours that say something: those of the rings, and of letters.
fn exact_colours(card: &Card<'_>) -> Vec<Colour> {
    let palette = card.palette;
    let rings = card.chart.baked.radar.rings.len();
    let badge = card.badge.map(|badge| badge.colour);
    let letters = [&palette.paper, &palette.ink, &palette.soft, &palette.on_ring].map(String::as_str);
    let rings = palette.rings.iter().take(rings).map(String::as_str);
    letters.into_iter().chain(badge).chain(rings).filter_map(colours::parsed).collect()
}

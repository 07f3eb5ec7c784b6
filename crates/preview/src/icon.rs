//! The picture that stands for a radar on a device.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::{Error, colours, encode};

/// The sign of a radar in two of its colours. It fills a circle of four fifths of the width at most: systems cut the
/// corners off as they like.
#[derive(Debug, Clone, Copy)]
pub struct Icon<'a> {
    /// What it stands on, as `#rrggbb`.
    pub ground: &'a str,
    /// Its lines.
    pub ink: &'a str,
}

impl Icon<'_> {
    /// The icon as a square PNG; `size` is an even number of pixels.
    pub fn png(&self, size: u32) -> Result<Vec<u8>, Error> {
        let tree = Tree::from_str(&self.svg(), &Options::default()).map_err(Error::Svg)?;
        let mut pixels = Pixmap::new(size, size).ok_or(Error::Memory)?;
        let scale = size as f32 / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        let exact = [self.ground, self.ink].into_iter().filter_map(colours::parsed).collect::<Vec<_>>();
        encode::png(pixels, &exact)
    }

    /// The same sign as in the page's header, in a square of 48 around it.
    fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"48\" viewBox=\"-12 -12 48 48\">\
             <path fill=\"{ground}\" d=\"M-12-12h48v48h-48z\"/>\
             <path d=\"M4 20V4a16 16 0 0 1 16 16ZM4 13a7 7 0 0 1 7 7M14.2 12.6l.01.01\" fill=\"none\" stroke=\"{ink}\" \
             stroke-width=\"2.2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/></svg>",
            ground = self.ground,
            ink = self.ink,
        )
    }
}

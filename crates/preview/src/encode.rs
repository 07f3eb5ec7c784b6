//! A small PNG, of a palette instead of true colours.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

use crate::Error;
use crate::colours::{Colour, Colours};

/// Writes opaque pixels with a palette, which takes a third of the bytes of true colours.
pub(crate) fn png(pixels: &Pixmap) -> Result<Vec<u8>, Error> {
    let pixel =
        |at: &[u8]| -> Colour { [0, 1, 2].map(|channel| at.get(channel).copied().unwrap_or_default()) };
    let colours: Vec<Colour> = pixels.data().chunks_exact(4).map(pixel).collect();
    let Colours { palette, indices } = Colours::reduced(&colours);

    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbouring indices are not similar colours.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(Error::Png)?;
    writer.write_image_data(&indices).map_err(Error::Png)?;
    writer.finish().map_err(Error::Png)?;
    Ok(file)
}

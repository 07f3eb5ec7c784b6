//! A small PNG, of a palette instead of true colours.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

use crate::Error;
use crate::colours::{Colour, Colours};

/// Writes opaque pixels with a palette, which takes a third of the bytes of true colours. Pixels in the colours that are
/// `exact` keep them.
pub(crate) fn png(pixels: &Pixmap, exact: &[Colour]) -> Result<Vec<u8>, Error> {
    let pixel =
        |at: &[u8]| -> Colour { [0, 1, 2].map(|channel| at.get(channel).copied().unwrap_or_default()) };
    let colours: Vec<Colour> = pixels.data().chunks_exact(4).map(pixel).collect();
    let Colours { palette, indices } = Colours::reduced(&colours, pixels.width() as usize, exact);

    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    let is_small = palette.len() <= 16;
    encoder.set_depth(if is_small { BitDepth::Four } else { BitDepth::Eight });
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbouring indices are not similar colours.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(Error::Png)?;
    let rows = if is_small { packed(&indices) } else { indices };
    writer.write_image_data(&rows).map_err(Error::Png)?;
    writer.finish().map_err(Error::Png)?;
    Ok(file)
}

/// Two pixels in a byte. Rows have an even number of them.
fn packed(indices: &[u8]) -> Vec<u8> {
    let pairs = indices.chunks_exact(2);
    pairs.map(|pair| pair.iter().fold(0, |byte, index| (byte << 4) | index)).collect()
}

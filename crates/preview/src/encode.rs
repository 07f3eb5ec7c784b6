//! A small PNG, of a palette instead of true colours.

use libdeflater::{CompressionLvl, Compressor};
use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder};
use resvg::tiny_skia::Pixmap;

use crate::Error;
use crate::colours::{Colour, Colours, distance};

/// Writes opaque pixels with a palette, which takes a third of the bytes of true colours. Pixels in the colours that are
/// `exact` keep them.
pub(crate) fn png(pixels: Pixmap, exact: &[Colour]) -> Result<Vec<u8>, Error> {
    let colours: Vec<Colour> =
        pixels.data().as_chunks::<4>().0.iter().map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    let (width, height) = (pixels.width(), pixels.height());
    // Megabytes that what follows can have: more in all, and the system takes them back and gives them out for each picture.
    drop(pixels);
    let Colours { palette, indices } = Colours::reduced(&colours, width as usize, exact);
    drop(colours);

    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    let is_small = palette.len() <= 16;
    encoder.set_depth(if is_small { BitDepth::Four } else { BitDepth::Eight });
    encoder.set_palette(palette.concat());
    let mut writer = encoder.write_header().map_err(Error::Png)?;
    let width = width as usize;
    let (bytes, width) = if is_small { (packed(&indices, &palette), width / 2) } else { (indices, width) };
    writer.write_chunk(IDAT, &compressed(&bytes, width)?).map_err(Error::Png)?;
    writer.finish().map_err(Error::Png)?;
    Ok(file)
}

/// Rows of so many bytes as PNG has them, without filters: neighbouring indices are not similar colours.
fn compressed(bytes: &[u8], width: usize) -> Result<Vec<u8>, Error> {
    const NO_FILTER: u8 = 0;
    let mut rows = Vec::with_capacity(bytes.len() + bytes.len() / width.max(1));
    for row in bytes.chunks(width.max(1)) {
        rows.push(NO_FILTER);
        rows.extend_from_slice(row);
    }
    let mut compressor = Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default());
    let mut data = vec![0; compressor.zlib_compress_bound(rows.len())];
    let length = compressor.zlib_compress(&rows, &mut data).map_err(|_| Error::Memory)?;
    data.truncate(length);
    Ok(data)
}

/// The levels above take ten times as long for a few bytes less.
const LEVEL: i32 = 9;

/// Two pixels in a byte. Rows have an even number of them.
///
/// Where two tints meet within a byte, both get the first one: nobody sees the step, and without all these bytes that are
/// there once the picture is a tenth smaller.
fn packed(indices: &[u8], palette: &[Colour]) -> Vec<u8> {
    let colour = |index: u8| palette.get(usize::from(index)).copied().unwrap_or_default();
    let is_step = |left, right| left != right && distance(colour(left), colour(right)) < STEP;
    let pairs = indices.as_chunks::<2>().0.iter();
    pairs.map(|[left, right]| (left << 4) | if is_step(*left, *right) { left } else { right }).collect()
}

/// The squared distance of two tints, as those of neighbouring rings.
const STEP: u32 = 1600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_between_tints_give_way_and_letters_do_not() {
        let palette = [[250, 248, 244], [237, 224, 221], [29, 33, 38]];
        assert_eq!(packed(&[0, 1, 1, 0, 0, 2, 2, 1], &palette), [0x00, 0x11, 0x02, 0x21]);
    }
}

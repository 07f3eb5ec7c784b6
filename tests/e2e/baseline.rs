//! Pictures that are kept beside the tests and compared with what the browser paints. `UPDATE_BASELINES=1` makes them anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

use dify::diff::get_results;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};

use crate::artifacts;

/// How far two colours may be apart, as the square of a distance in YIQ, of 35215 from black to white. A few steps of one
/// channel are within it: browsers round differently.
const TOLERATED_DISTANCE: f32 = 8.0;

/// How many pixels may differ that are not on the smoothed edge of a shape: letters are smoothed a little differently by
/// another version of the browser.
const TOLERATED_PIXELS: usize = 20;

/// So many shades of a channel are kept as one.
const SHADES: u8 = 4;

/// How two pictures differ.
pub(crate) enum Difference {
    /// In their sizes.
    Size,
    /// In so many pixels, which are red in the picture.
    Pixels(usize, RgbaImage),
}

/// How a picture differs from the one that is kept, beyond what is tolerated.
pub(crate) fn difference(kept: &RgbaImage, seen: &RgbaImage) -> Option<Difference> {
    if kept.dimensions() != seen.dimensions() {
        return Some(Difference::Size);
    }
    let (faded, is_smoothing_tolerated) = (Some(0.15), true);
    let (pixels, picture) = get_results(
        kept.clone(),
        seen.clone(),
        TOLERATED_DISTANCE,
        is_smoothing_tolerated,
        faded,
        &None,
        &None,
    )?;
    let pixels = usize::try_from(pixels).unwrap();
    (pixels > TOLERATED_PIXELS).then_some(Difference::Pixels(pixels, picture))
}

/// Holds a picture against the one that is kept. The error says what differs, and in which files to see it.
pub(crate) fn compare(name: &str, seen: RgbaImage) -> Result<(), String> {
    let file = folder().join(name).with_extension("png");
    if env::var_os("UPDATE_BASELINES").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, packed(seen)).unwrap();
        return Ok(());
    }
    let kept = image::open(&file).map_err(|error| format!("{}: {error}", file.display()))?.into_rgba8();
    let Some(difference) = difference(&kept, &seen) else { return Ok(()) };
    let sizes = format!("{:?} and not {:?} pixels large", seen.dimensions(), kept.dimensions());
    let actual = artifacts::write(&format!("{name}.actual.png"), &packed(seen)).unwrap();
    let actual = actual.display();
    Err(match difference {
        Difference::Size => format!("{name} is {sizes}: {actual}"),
        Difference::Pixels(pixels, picture) => {
            let red = artifacts::write(&format!("{name}.difference.png"), &packed(picture)).unwrap();
            format!("{name} differs in {pixels} pixels: {actual} {}", red.display())
        }
    })
}

/// As a small file: with a quarter of the shades of each channel, nearer to the true ones than is tolerated.
fn packed(picture: RgbaImage) -> Vec<u8> {
    let mut picture = DynamicImage::from(picture).into_rgb8();
    for channel in picture.iter_mut() {
        *channel = *channel / SHADES * SHADES + SHADES / 2;
    }
    let mut bytes = Vec::new();
    // Filters are for photographs. A page is mostly lines that repeat.
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::NoFilter);
    picture.write_with_encoder(encoder).unwrap();
    bytes
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/baselines")
}

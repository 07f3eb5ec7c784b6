//! The picture beside the radar's name.

use std::ffi::OsStr;
use std::path::Path;

use roxmltree::{Document, ParsingOptions};

use super::{active, prolog};
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::Str;
use crate::theme::Logo;

/// Wider logos leave no room for anything else on a phone.
const WIDEST: f64 = 8.0;

/// How wide a logo is at the height at which it is shown. `None` when it cannot be shown, which is then reported.
pub(super) fn width(path: &Str<'_>, bytes: &[u8], problems: &mut Problems<'_>) -> Option<u32> {
    let end = Path::new(path.value).extension().map(OsStr::to_ascii_lowercase);
    let size = match end.as_deref().and_then(|end| end.to_str()) {
        Some("svg") => svg_size(bytes),
        Some("png") => png_size(bytes),
        _ => Err(("is neither an SVG nor a PNG file", "save the logo as SVG or PNG, and name it so")),
    };
    let ratio = size.and_then(|(width, height)| match width / height {
        ratio if ratio.is_finite() && ratio > 0.0 && ratio <= WIDEST => Ok(ratio),
        _ => Err(("has a form that does not fit", "make it at most eight times as wide as high")),
    });
    match ratio {
        Ok(ratio) => Some((ratio * f64::from(Logo::HEIGHT)).round().max(1.0) as u32),
        Err((what, help)) => {
            problems.add(Code::UnusableFile, path.at, format!("{} {what}", quote(path.value)), help);
            None
        }
    }
}

type Size = Result<(f64, f64), (&'static str, &'static str)>;

/// The first chunk of a PNG file has its size.
fn png_size(bytes: &[u8]) -> Size {
    let number = |at: usize| {
        let bytes: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(f64::from(u32::from_be_bytes(bytes)))
    };
    let has = |chunk: &[u8; 4]| bytes.windows(4).any(|four| four == chunk);
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
    if is_png && !(has(b"IDAT") && has(b"IEND")) {
        return Err(("is a PNG file that is cut off", "save the logo anew"));
    }
    match (number(16), number(20)) {
        (Some(width), Some(height)) if is_png => Ok((width, height)),
        _ => Err(("is not a PNG file, whatever its name says", "save the logo as SVG or PNG")),
    }
}

fn svg_size(bytes: &[u8]) -> Size {
    const BROKEN: (&str, &str) =
        ("is not an SVG file, whatever its name says", "save the logo as SVG or PNG");
    let text = std::str::from_utf8(bytes).map_err(|_| BROKEN)?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| BROKEN)?;
    let svg = document.root_element();
    if svg.tag_name().name() != "svg" || svg.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
        return Err(BROKEN);
    }
    prolog::refuse(text)?;
    active::refuse(&document)?;
    let numbers = |name| -> Vec<f64> {
        let words = svg.attribute(name).unwrap_or_default().split([' ', ',', '\t', '\n', '\r']);
        words.filter_map(|word| word.trim_end_matches("px").parse().ok()).collect()
    };
    match (numbers("viewBox").as_slice(), numbers("width").as_slice(), numbers("height").as_slice()) {
        ([_, _, width, height], _, _) | (_, [width], [height]) => Ok((*width, *height)),
        _ => Err(("does not say how large it is", "give its svg element a viewBox: viewBox=\"0 0 120 40\"")),
    }
}

//! How wide a text is, without a font.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// A text that fits, and its width.
#[derive(Debug, PartialEq)]
pub(super) struct Measured {
    pub(super) text: String,
    /// In the unit of the font size, rounded up to a tenth.
    pub(super) width: f64,
}

/// The width of a text, which is cut where it would be wider than `longest`.
pub(super) fn measure(text: &str, font_size: f64, longest: f64) -> Measured {
    let per_em = font_size / 1000.0;
    let most = (longest / per_em) as u32;
    let whole: u32 = text.graphemes(true).map(width).sum();
    if whole <= most {
        return Measured { text: text.to_owned(), width: tenth(f64::from(whole) * per_em) };
    }
    let mut sum = width(ELLIPSIS);
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        let next = sum + width(grapheme);
        if next > most {
            break;
        }
        sum = next;
        cut.push_str(grapheme);
    }
    Measured { text: [cut.trim_end(), ELLIPSIS].concat(), width: tenth(f64::from(sum) * per_em) }
}

const ELLIPSIS: &str = "…";

/// Rounded up, so that nothing is squeezed.
fn tenth(width: f64) -> f64 {
    (width * 10.0).ceil() / 10.0
}

/// The width of what readers see as one character, in thousandths of the font size.
fn width(grapheme: &str) -> u32 {
    if let [byte @ b' '..=b'~'] = grapheme.as_bytes() {
        return ASCII.get(usize::from(byte - b' ')).copied().map_or(600, u32::from);
    }
    // Of other scripts only the columns of a terminal are known: none, one, or two as of Chinese, Japanese and Korean.
    match grapheme.width() {
        0 => 0,
        // Hebrew and Arabic letters are narrow.
        1 if grapheme.starts_with(|c| matches!(c, '\u{590}'..='\u{6ff}')) => 530,
        1 => 660,
        columns => 530 * u32::try_from(columns).unwrap_or(2),
    }
}

/// The advance widths of Helvetica from space to tilde. Arial and Liberation Sans have the same.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(measure("Adopt", 10.0, 100.0), Measured { text: "Adopt".to_owned(), width: 26.2 });
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_never_wider_than_allowed() {
        for word in ["name ", "漢字", "👩‍👩‍👧", "é\u{301}", "नमस्ते", "\u{200b}"] {
            let long = word.repeat(500);
            let cut = measure(&long, 11.0, 100.0);
            assert!(cut.width <= 100.0, "{cut:?}");
            let kept = cut.text.trim_end_matches(ELLIPSIS);
            assert!(long.starts_with(kept));
            let ends: Vec<usize> = long.grapheme_indices(true).map(|(at, _)| at).collect();
            assert!(word == "\u{200b}" || ends.contains(&kept.len()), "between characters: {kept:?}");
        }
    }
}

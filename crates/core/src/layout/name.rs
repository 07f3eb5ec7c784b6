//! Names beside blips: how wide they are, and on which side they stand.

use serde::Serialize;

use super::NAME_SIZE;
use crate::geometry::{Point, Rect};
use crate::text::Text;

/// The side of a blip that its name stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// It begins right of the blip.
    Right,
    /// It ends left of the blip.
    Left,
}

impl Side {
    /// Both sides, the preferred one first.
    pub(super) const ALL: [Self; 2] = [Self::Right, Self::Left];

    /// The signed distance from a blip's centre to the near end of its name.
    pub fn offset(self, blip_radius: f64) -> f64 {
        match self {
            Self::Right => blip_radius + GAP,
            Self::Left => -blip_radius - GAP,
        }
    }

    /// The box of a name of this width beside a blip.
    pub(super) fn rect(self, blip: Point, blip_radius: f64, width: f64) -> Rect {
        let height = NAME_SIZE * 1.3;
        let near = blip.x + self.offset(blip_radius);
        let x = match self {
            Self::Right => near,
            Self::Left => near - width,
        };
        Rect { x, y: blip.y - height / 2.0, width, height }
    }
}

/// Between a blip and its name.
const GAP: f64 = 7.0;

/// The width of the longest of a text's translations.
pub fn widest(text: &Text, size: f64) -> f64 {
    text.iter().map(|(_, text)| width(text, size)).fold(0.0, f64::max)
}

/// How wide a line of text is at most, for a font of this size.
///
/// The page uses the reader's system font, so this is an estimate from above: the advance widths are those of a wide
/// sans serif (`DejaVu Sans` and `Verdana` are the widest in common use), by groups of letters.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// One letter's advance, in em.
fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | '!' | ':' | ';' | 'I' | ' ' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '[' | ']' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 1.0,
        'A'..='Z' | '&' | '<' | '>' | '+' | '=' => 0.78,
        '\u{0300}'..='\u{036f}' => 0.0,
        '\u{0000}'..='\u{024f}' => 0.64,
        '\u{0370}'..='\u{10ff}' => 0.8,
        // East Asian letters and pictures are as wide as they are high.
        _ => 1.1,
    }
}

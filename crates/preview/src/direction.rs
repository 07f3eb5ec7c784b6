//! Which way a text is written.

use unicode_bidi::get_base_direction;

/// The direction of a text as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// That of the first letter which has one.
    pub(crate) fn of(text: &str) -> Self {
        match get_base_direction(text) {
            unicode_bidi::Direction::Rtl => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// The text as renderers of SVG have to be told it: they take every line to run from left to right.
    pub(crate) fn isolated(self, text: &str) -> String {
        match self {
            Self::LeftToRight => text.to_owned(),
            Self::RightToLeft => ["\u{2067}", text, "\u{2069}"].concat(),
        }
    }
}

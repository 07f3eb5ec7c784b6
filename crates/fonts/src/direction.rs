//! Which way a text is written.

use unicode_bidi::{Level, get_base_direction};

/// The direction of a text as a whole, or of a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As Latin letters and all digits.
    LeftToRight,
    /// As Arabic and Hebrew letters.
    RightToLeft,
}

impl Direction {
    /// That of the first letter which has one.
    pub fn of(text: &str) -> Self {
        match get_base_direction(text) {
            unicode_bidi::Direction::Rtl => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    pub(crate) fn of_level(level: Level) -> Self {
        if level.is_rtl() { Self::RightToLeft } else { Self::LeftToRight }
    }

    pub(crate) fn level(self) -> Level {
        match self {
            Self::LeftToRight => Level::ltr(),
            Self::RightToLeft => Level::rtl(),
        }
    }
}

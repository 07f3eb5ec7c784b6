//! A text in one or several languages.

use serde::{Serialize, Serializer};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

/// A text by language code (`en`, `pt-br`, in lower case). In a checked radar empty only where a blip lacks a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// A text in one language.
    pub fn new(language: impl Into<String>, text: impl Into<String>) -> Self {
        Self(vec![(language.into(), text.into())])
    }

    /// The text in `language`, else in the first language that it was given in. Empty only when there is no text at all.
    pub fn get(&self, language: &str) -> &str {
        self.find(language).map_or("", |(_, text)| text)
    }

    /// The language that [`Text::get`] finds a text in; the wanted one when there is no text at all.
    pub fn language<'a>(&'a self, language: &'a str) -> &'a str {
        self.find(language).map_or(language, |(given, _)| given)
    }

    fn find(&self, language: &str) -> Option<(&str, &str)> {
        let wanted = self.iter().find(|(given, _)| *given == language);
        wanted.or_else(|| self.iter().next())
    }

    /// The languages of this text and what it says in each, in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }

    /// The same text with every language's words changed by `change`.
    #[must_use]
    pub fn map(&self, mut change: impl FnMut(&str) -> String) -> Self {
        Self(self.0.iter().map(|(language, text)| (language.clone(), change(text))).collect())
    }
}

/// Languages and texts; no language twice.
impl FromIterator<(String, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

/// As an object by language.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Whether a character leaves a mark or takes up room that is not just white: not spaces, nor letters and fillers that are never drawn.
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && c.width().is_some_and(|width| width > 0)
        && !matches!(c, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// What readers see of a name, but for its case: without marks that are not drawn, with accents that are one letter with
/// theirs (NFC), and with one space for each gap.
pub fn look(name: &str) -> String {
    let drawn = name.chars().filter(|c| {
        !matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{fe00}'
                ..='\u{fe0f}' | '\u{feff}'
        )
    });
    let lower: String = drawn.nfc().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a string is a text that stands on one line: with something to see, and without what [`is_break`] and
/// [`is_control`] find.
pub fn is_line(text: &str) -> bool {
    text.contains(is_visible) && !text.contains(|c| is_break(c) || is_control(c))
}

/// What ends a line.
pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Control characters, those that turn the direction of the text around them (their use is to deceive), and what is no character
/// of a text: a byte order mark, and two code points that XML cannot have.
pub fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// What one cannot see where it is written: controls, signs without a width, fillers, and those that turn the direction of
/// the text around them. Not what joins letters and emoji, which one sees by what it does.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

//! Texts: their languages and their characters.

use super::{Scope, markdown};
use crate::problem::{Code, Problems};
use crate::schema::{self, Str};
use crate::text::{Text, is_visible};

impl Scope<'_> {
    /// Checks a text without markup that stands on one line.
    pub(super) fn line(&self, text: &schema::Text<'_>, problems: &mut Problems<'_>) -> Option<Text> {
        self.text(text, line, problems)
    }

    /// Checks a Markdown text.
    pub(super) fn markdown(&self, text: &schema::Text<'_>, problems: &mut Problems<'_>) -> Option<Text> {
        self.text(text, markdown::check, problems)
    }

    fn text(
        &self,
        text: &schema::Text<'_>,
        check: fn(&Str<'_>, &mut Problems<'_>) -> Option<String>,
        problems: &mut Problems<'_>,
    ) -> Option<Text> {
        if let schema::Text::ByLanguage { at, texts } = text {
            if texts.is_empty() {
                problems.add(
                    Code::TextWithoutLanguage,
                    *at,
                    "a text without a language",
                    "write a string, or { \"en\": \"…\" }",
                );
            }
            for (language, _) in texts {
                self.languages.check_declared(language, problems);
            }
        }
        let texts: Vec<_> = self
            .languages
            .texts(text)
            .into_iter()
            .map(|(language, text)| Some((language.to_owned(), check(&text, problems)?)))
            .collect();
        texts.into_iter().collect()
    }
}

/// Checks a string that stands on one line.
pub(super) fn line(text: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    let is_break = |c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    if let Some(offset) = text.value.find(is_break) {
        problems.add(
            Code::LineBreak,
            text.part(offset..offset + 1, problems),
            "a line break in a text of one line",
            "write a space; only \"text\" has several lines",
        );
        return None;
    }
    check_characters(text, problems)
}

/// Checks that a string has something to read in it, and no character that changes what one sees.
pub(super) fn check_characters(text: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    if !text.value.contains(is_visible) {
        problems.add(
            Code::EmptyText,
            text.at,
            if text.value.trim().is_empty() {
                "an empty text"
            } else {
                "a text in which there is nothing to see"
            },
            if text.is_file() {
                "write something, or remove the file"
            } else {
                "write something, or leave the field out if it is not required"
            },
        );
        return None;
    }
    if let Some((offset, character)) = text.value.char_indices().find(|(_, c)| is_control(*c)) {
        let at = text.part(offset..offset + character.len_utf8(), problems);
        let message = format!("an invisible control character (U+{:04X})", u32::from(character));
        problems.add(Code::ControlCharacter, at, message, "remove it: it does not belong in a text");
        return None;
    }
    Some(text.value.to_owned())
}

/// Control characters, and those that turn the direction of the text around them (their use is to deceive).
fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

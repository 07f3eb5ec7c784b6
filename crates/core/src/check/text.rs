//! Texts: their languages and their characters.

use super::{Scope, markdown};
use crate::problem::{Code, Problems, Span};
use crate::schema::{self, Str};
use crate::text::{Text, is_break, is_control, is_visible};

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
    if !says_something(text, problems) {
        return None;
    }
    let is_plain = has_no_control(text, problems);
    if let Some((at, _)) = first(text, is_break, problems) {
        problems.add(
            Code::LineBreak,
            at,
            "a line break in a text of one line",
            "write a space; only \"text\" has several lines",
        );
        return None;
    }
    is_plain.then(|| text.value.to_owned())
}

/// Whether a string has something to read in it; reports it if not.
pub(super) fn says_something(text: &Str<'_>, problems: &mut Problems<'_>) -> bool {
    let says_something = text.value.contains(is_visible);
    if !says_something {
        let message = match text.value.trim() {
            "" => "an empty text",
            _ => "a text in which there is nothing to see",
        };
        report_empty(text, message, problems);
    }
    says_something
}

pub(super) fn report_empty(text: &Str<'_>, message: &str, problems: &mut Problems<'_>) {
    let help = if text.is_file() {
        "write something, or remove the file"
    } else {
        "write something, or leave the field out if it is not required"
    };
    problems.add(Code::EmptyText, text.at, message, help);
}

/// Whether a string is free of characters that change what one sees; reports the first one if not.
pub(super) fn has_no_control(text: &Str<'_>, problems: &mut Problems<'_>) -> bool {
    let Some((at, character)) = first(text, is_control, problems) else { return true };
    let message = format!("an invisible control character (U+{:04X})", u32::from(character));
    problems.add(Code::ControlCharacter, at, message, "remove it: it does not belong in a text");
    false
}

/// The first such character of a text, and where it is.
fn first(text: &Str<'_>, is_wanted: fn(char) -> bool, problems: &Problems<'_>) -> Option<(Span, char)> {
    let (offset, character) = text.value.char_indices().find(|(_, c)| is_wanted(*c))?;
    Some((text.part(offset..offset + character.len_utf8(), problems), character))
}

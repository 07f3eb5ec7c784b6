//! Which font to fetch for a character that no font at hand has.

use std::collections::BTreeSet;

use unicode_script::{Script, UnicodeScript as _};

use crate::Fonts;

/// A script with characters that no font at hand has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// Its name in Unicode: `Thai`, `Han`.
    pub script: &'static str,
    /// The npm package whose font files have it. `None` for signs that belong to no script.
    pub package: Option<String>,
}

impl Fonts {
    /// What these fonts lack for some texts, each with the code of its language.
    pub fn lacks<'a>(&self, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeSet<Lack> {
        let lacks_of = |(language, text)| {
            let missing = self.missing(text).into_iter();
            missing.map(move |character| Lack::of(character, text, language))
        };
        texts.into_iter().flat_map(lacks_of).collect()
    }
}

impl Lack {
    fn of(character: char, text: &str, language: &str) -> Self {
        let script = character.script();
        let family = match script {
            Script::Common | Script::Inherited | Script::Unknown => None,
            Script::Hangul => Some("sans-kr".to_owned()),
            Script::Hiragana | Script::Katakana => Some("sans-jp".to_owned()),
            Script::Bopomofo => Some("sans-tc".to_owned()),
            Script::Han => Some(han(text, language).to_owned()),
            // The only one without a sans.
            Script::Tibetan => Some("serif-tibetan".to_owned()),
            _ => Some(format!("sans-{}", script.full_name().to_lowercase().replace('_', "-"))),
        };
        // Google's fonts as Expo packs them: whole files, one package per script.
        let package = family.map(|family| format!("@expo-google-fonts/noto-{family}"));
        Self { script: script.full_name(), package }
    }
}

/// The same characters look different in Japan, Korea, Taiwan and mainland China.
fn han(text: &str, language: &str) -> &'static str {
    let is_japanese = |c: char| matches!(c.script(), Script::Hiragana | Script::Katakana);
    let mut subtags = language.split('-');
    match subtags.next() {
        Some("ja") => "sans-jp",
        Some("ko") => "sans-kr",
        Some("yue") => "sans-tc",
        Some("zh") if subtags.any(|tag| ["hant", "tw", "hk", "mo"].contains(&tag)) => "sans-tc",
        Some("zh") => "sans-sc",
        _ if text.chars().any(is_japanese) => "sans-jp",
        _ if text.chars().any(|c| c.script() == Script::Hangul) => "sans-kr",
        _ => "sans-sc",
    }
}

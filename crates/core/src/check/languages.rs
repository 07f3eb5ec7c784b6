//! The radar's languages.

use super::each;
use super::unique::Seen;
use crate::problem::wording::{choose, quote};
use crate::problem::{Code, Problems};
use crate::schema::{Field, List, Str, Text};
use crate::view::is_language;

/// The language of texts while it is unknown which one is the first.
const UNKNOWN: &str = "";

/// The languages that texts may be in.
pub(super) struct Languages<'a> {
    /// Corrected, so that a text in `en` is not wrong only because the list says `EN`.
    codes: Vec<String>,
    /// Whether all of them could be read.
    complete: bool,
    first: &'a str,
}

impl<'a> Languages<'a> {
    pub(super) fn collect(list: &Field<List<Str<'a>>>) -> Self {
        let codes: Vec<_> = list.given().into_iter().flat_map(List::iter).collect();
        let complete =
            list.given().is_some_and(|list| !list.items.is_empty() && list.items.len() == codes.len());
        Self {
            first: codes.first().map_or(UNKNOWN, |code| code.value),
            codes: codes.into_iter().map(|code| corrected(code.value)).collect(),
            complete,
        }
    }

    /// A text's languages and what it says in each.
    pub(super) fn texts<'t>(&'t self, text: &'t Text<'_>) -> Vec<(&'t str, Str<'t>)> {
        match text {
            Text::Plain(plain) => vec![(self.first, *plain)],
            Text::ByLanguage { texts, .. } => {
                texts.iter().filter_map(|(language, text)| Some((language.value, (*text)?))).collect()
            }
        }
    }

    /// Checks that a text may be given in a language.
    pub(super) fn check_declared(&self, language: &Str<'_>, problems: &mut Problems<'_>) {
        if !self.declare(language.value) {
            let help = choose(language.value, "language", &self.codes().collect::<Vec<_>>());
            problems.add(
                Code::UndeclaredLanguage,
                language.at,
                format!("{} is not in the radar's \"languages\"", quote(language.value)),
                format!("add it there, or {help}"),
            );
        }
    }

    /// Whether a text may be given in a language, as far as one can tell.
    pub(super) fn declare(&self, language: &str) -> bool {
        !self.complete || self.codes().any(|code| code == language)
    }

    /// The languages that texts may be in.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }

    /// The language of texts that do not say theirs.
    pub(super) fn first(&self) -> &'a str {
        self.first
    }
}

/// Checks the codes themselves.
pub(super) fn check(list: &Field<List<Str<'_>>>, problems: &mut Problems<'_>) -> Option<Vec<String>> {
    let list = list.given()?;
    if list.items.is_empty() {
        problems.add(
            Code::WrongNumberOfParts,
            list.at,
            "a radar without a language",
            "write at least one code, for example [\"en\"]",
        );
    }
    let mut seen = Seen::new();
    each(list, |code| {
        if seen.repeats(code.value, code.at).is_some() {
            problems.add(
                Code::RepeatedLanguage,
                code.at,
                format!("the language {} is given twice", quote(code.value)),
                "remove one",
            );
        }
        if is_code(code.value) {
            check_assigned(code, problems);
            return Some(code.value.to_owned());
        }
        let corrected = corrected(code.value);
        let help = if is_code(&corrected) {
            format!("write {corrected:?}")
        } else {
            "write a code like \"en\", \"fr\" or \"pt-br\"".to_owned()
        };
        problems.add(
            Code::InvalidLanguage,
            code.at,
            format!("{} is not a language code", quote(code.value)),
            help,
        );
        None
    })
}

/// Warns of a code that stands for no language: a browser would not know how to read the page aloud.
fn check_assigned(code: &Str<'_>, problems: &mut Problems<'_>) {
    let language = code.value.split('-').next().unwrap_or_default();
    let is_assigned = isolang::Language::from_639_1(language).is_some()
        || isolang::Language::from_639_3(language).is_some()
        // For private use.
        || (language.len() == 3 && ("qaa"..="qtz").contains(&language));
    if !is_assigned {
        problems.add(
            Code::UnassignedLanguage,
            code.at,
            format!("no language has the code {}", quote(language)),
            "write one of ISO 639: \"en\" for English, \"de\" for German, \"ja\" for Japanese",
        );
    }
}

/// Whether this has the shape of a BCP 47 tag, in lower case.
pub(crate) fn is_code(code: &str) -> bool {
    code.len() <= 35 && is_language(code)
}

/// The language code that was meant: `pt-br` for `pt_BR`. `None` where it is not the shape of one.
pub fn language_code(given: &str) -> Option<String> {
    Some(corrected(given)).filter(|code| is_code(code))
}

fn corrected(code: &str) -> String {
    code.trim().replace('_', "-").to_lowercase()
}

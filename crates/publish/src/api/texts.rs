//! Texts in one or several languages.

use std::collections::BTreeMap;

use radar_core::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// A text by language code, always an object: `{ "en": "Trial", "fr": "Essayer" }`. It has the languages that it was
/// written in: at least one, and not always the first one of the radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Texts(#[schemars(length(min = 1))] BTreeMap<String, String>);

impl Texts {
    /// `None` for a text in no language, which is how the model says that a blip has none.
    pub(super) fn of(text: &Text) -> Option<Self> {
        let texts: BTreeMap<_, _> =
            text.iter().map(|(language, text)| (language.to_owned(), text.to_owned())).collect();
        (!texts.is_empty()).then_some(Self(texts))
    }

    /// A text that is required.
    pub(super) fn required(text: &Text) -> Self {
        Self(text.iter().map(|(language, text)| (language.to_owned(), text.to_owned())).collect())
    }

    pub(super) fn optional(text: Option<&Text>) -> Option<Self> {
        text.and_then(Self::of)
    }
}

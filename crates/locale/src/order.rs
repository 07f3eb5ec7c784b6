//! The alphabetical order of a language.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// How a language sorts: "é" beside "e" in French, "å" after "z" in Swedish.
#[derive(Debug)]
pub struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// The order of a language; the common one of Unicode where it has none of its own.
    pub fn of(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        Self(Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok())
    }

    /// Compares two names. A total order: names that a language does not tell apart are compared by their characters.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_language = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        by_language.then_with(|| a.cmp(b))
    }
}

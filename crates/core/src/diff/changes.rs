//! Collecting the changes of one thing.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Change, Scope};
use crate::text::Text;

/// The changes found so far.
pub(super) struct Changes {
    found: Vec<Change>,
    /// Whether it has to be said which language a text is in.
    tells_language: bool,
}

/// What a change is about.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    field: &'static str,
    of: Option<&'a str>,
    rewrites_history: bool,
}

impl<'a> About<'a> {
    pub(super) fn field(field: &'static str) -> Self {
        Self { field, of: None, rewrites_history: false }
    }

    /// One of several.
    pub(super) fn of(self, of: &'a str) -> Self {
        Self { of: Some(of).filter(|of| !of.is_empty()), ..self }
    }

    pub(super) fn rewriting(self, rewrites_history: bool) -> Self {
        Self { rewrites_history, ..self }
    }
}

impl Changes {
    pub(super) fn new(scope: Scope<'_>) -> Self {
        let (before, after) = (&scope.before.languages, &scope.after.languages);
        Self { found: Vec::new(), tells_language: before != after || after.len() > 1 }
    }

    pub(super) fn finish(self) -> Vec<Change> {
        self.found
    }

    pub(super) fn value(&mut self, about: About<'_>, before: Option<String>, after: Option<String>) {
        if before != after {
            self.found.push(change(about, before, after));
        }
    }

    /// Compares a text in each of its languages.
    pub(super) fn text(&mut self, about: About<'_>, before: Option<&Text>, after: Option<&Text>) {
        let languages = |text: Option<&Text>| -> Vec<String> {
            text.into_iter().flat_map(Text::iter).map(|(language, _)| language.to_owned()).collect()
        };
        let (old, new) = (languages(before), languages(after));
        let in_language = |text: Option<&Text>, language: &str| {
            text.into_iter()
                .flat_map(Text::iter)
                .find(|(given, _)| *given == language)
                .map(|(_, text)| text.to_owned())
        };
        let gone = old.iter().filter(|language| !new.contains(language));
        for language in new.iter().chain(gone) {
            let (before, after) = (in_language(before, language), in_language(after, language));
            if before != after {
                let language = Some(language.clone()).filter(|_| self.tells_language);
                self.found.push(Change { language, is_prose: true, ..change(about, before, after) });
            }
        }
        // The first one is what readers of other languages get.
        let common = |languages: &[String], others: &[String]| -> Vec<String> {
            languages.iter().filter(|language| others.contains(language)).cloned().collect()
        };
        let (before, after) = (common(&old, &new), common(&new, &old));
        if before != after {
            let order = change(about, Some(before.join(", ")), Some(after.join(", ")));
            self.found.push(Change { language: Some("order".to_owned()), ..order });
        }
    }

    /// Compares lists of words: what came, what went, and the order of what stayed.
    pub(super) fn words(
        &mut self,
        field: &'static str,
        order: &'static str,
        before: &[String],
        after: &[String],
    ) {
        for pair in pairs(before, after, Clone::clone) {
            self.value(About::field(field), pair.before.cloned(), pair.after.cloned());
        }
        self.order(order, before, after, Clone::clone);
    }

    /// Compares the order of what is there before and after.
    pub(super) fn order<T>(
        &mut self,
        field: &'static str,
        before: &[T],
        after: &[T],
        key: impl Fn(&T) -> String,
    ) {
        let keys = |items: &[T]| -> Vec<String> { items.iter().map(&key).collect() };
        let (old, new) = (keys(before), keys(after));
        let stay = |keys: &[String], others: &[String]| -> Vec<String> {
            let stay = pairs(keys, others, Clone::clone)
                .filter(|pair| pair.before.is_some() && pair.after.is_some());
            stay.filter_map(|pair| pair.after.cloned()).collect()
        };
        // Both in the order of their own list.
        let (before, after) = (stay(&new, &old), stay(&old, &new));
        self.value(About::field(field), Some(before.join(", ")), Some(after.join(", ")));
    }
}

fn change(about: About<'_>, before: Option<String>, after: Option<String>) -> Change {
    let About { field, of, rewrites_history } = about;
    let of = of.map(str::to_owned);
    Change { field, of, language: None, is_prose: false, rewrites_history, before, after }
}

/// The same thing before and after. One of the two is there.
pub(super) struct Pair<'a, T> {
    pub(super) before: Option<&'a T>,
    pub(super) after: Option<&'a T>,
}

/// What has the same key belongs together, the second of two with the second of two. In the order after, gone ones last.
pub(super) fn pairs<'a, T, K: Hash + Eq + Clone>(
    before: &'a [T],
    after: &'a [T],
    key: impl Fn(&'a T) -> K,
) -> impl Iterator<Item = Pair<'a, T>> {
    let mut old: HashMap<_, _> = numbered(before, &key).collect();
    let mut pairs: Vec<_> = numbered(after, &key)
        .map(|(key, after)| Pair { before: old.remove(&key), after: Some(after) })
        .collect();
    let gone = numbered(before, &key).filter(|(key, _)| old.contains_key(key));
    pairs.extend(gone.map(|(_, before)| Pair { before: Some(before), after: None }));
    pairs.into_iter()
}

/// Items with their key, and the how manieth with that key each one is.
fn numbered<'a, T, K: Hash + Eq + Clone>(
    items: &'a [T],
    key: impl Fn(&'a T) -> K,
) -> impl Iterator<Item = ((K, usize), &'a T)> {
    let mut seen: HashMap<K, usize> = HashMap::new();
    items.iter().map(move |item| {
        let key = key(item);
        let count = seen.entry(key.clone()).or_insert(0);
        *count += 1;
        ((key, *count), item)
    })
}

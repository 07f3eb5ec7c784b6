//! Names and ids that are probably meant to be the same. Warnings.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::languages::Languages;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::{Blip, Str};
use crate::search::fold::{fold, words};
use crate::text::look;

/// Shorter names differ by less: `C` and `C#`, `Go` and `Gö`.
const SHORTEST: usize = 4;
/// In shorter names, one letter makes another word: `React`, `Preact`.
const SHORTEST_MISTYPED: usize = 8;
/// Longer names are sentences.
const LONGEST: usize = 64;

/// Reports names, ids and aliases that can be taken for each other. `blips` in the order of the file.
pub(super) fn check(blips: &[&Blip<'_>], languages: &Languages<'_>, problems: &mut Problems<'_>) {
    let mut names: HashMap<&str, Known<'_>> = HashMap::new();
    let mut ids = Known::default();
    for blip in blips {
        let mut is_reported = false;
        for (language, name) in blip.name.given().into_iter().flat_map(|name| languages.texts(name)) {
            if let Some(other) = names.entry(language).or_default().similar(&name) {
                is_reported = true;
                report(Code::SimilarName, "name", &name, &other, problems);
            }
        }
        let other = blip.id.given().and_then(|id| Some((id, ids.similar(id)?)));
        if let Some((id, other)) = other.filter(|_| !is_reported) {
            report(Code::SimilarId, "id", id, &other, problems);
        }
    }
}

fn report(code: Code, what: &str, word: &Str<'_>, other: &Str<'_>, problems: &mut Problems<'_>) {
    // What looks the same is another matter: an error, and reported as that.
    if look(word.value) == look(other.value) {
        return;
    }
    let line = problems.line(other.at);
    problems.add(
        code,
        word.at,
        format!("the {what} {} is nearly the same as {}", quote(word.value), quote(other.value)),
        format!("the other is in line {line}; keep one blip if both are the same, else give this one another {what}"),
    );
}

/// Words that were seen, to be found again with a typing mistake.
#[derive(Default)]
struct Known<'a> {
    /// By key, without the `s` of a plural.
    keys: HashMap<String, Str<'a>>,
    /// What is left of a key when one letter is left out, with the first key that leaves it. Two words that are one
    /// mistake apart have such a rest in common, so nothing is compared with everything.
    rests: HashMap<String, (String, Str<'a>)>,
}

impl<'a> Known<'a> {
    /// Notes a word; returns an earlier one that it can be taken for.
    fn similar(&mut self, word: &Str<'a>) -> Option<Str<'a>> {
        let key = key(word.value);
        let singular = key.strip_suffix('s').filter(|word| !word.ends_with('s')).unwrap_or(&key);
        let length = key.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) {
            return None;
        }
        match self.keys.entry(singular.to_owned()) {
            Entry::Occupied(same) => return Some(*same.get()),
            Entry::Vacant(free) => free.insert(*word),
        };
        if length + 1 < SHORTEST_MISTYPED {
            return None;
        }
        let mut found = None;
        for rest in rests(&key) {
            match self.rests.entry(rest) {
                Entry::Occupied(near) => {
                    let (other, place) = near.get();
                    if found.is_none() && is_mistyped(&key, other) {
                        found = Some(*place);
                    }
                }
                Entry::Vacant(free) => {
                    free.insert((key.clone(), *word));
                }
            }
        }
        found
    }
}

/// A word without what is no difference: case, accents, punctuation, spaces. `C++` and `C#` keep their signs.
fn key(word: &str) -> String {
    words(&fold(word)).map(|word| word.trim_matches(['.', ':', '@'])).collect()
}

/// The word itself and all that is left of it without one of its letters.
fn rests(key: &str) -> impl Iterator<Item = String> {
    let without = key.char_indices().map(|(at, letter)| {
        let (before, after) = (key.get(..at), key.get(at + letter.len_utf8()..));
        [before.unwrap_or_default(), after.unwrap_or_default()].concat()
    });
    std::iter::once(key.to_owned()).chain(without)
}

/// Whether one typing mistake inside a long word makes one word the other. What begins or ends otherwise is another
/// word (`container`, `containerd`), and so is what has another number in it.
fn is_mistyped(a: &str, b: &str) -> bool {
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    a.chars().count().min(b.chars().count()) >= SHORTEST_MISTYPED
        && ends(a) == ends(b)
        && digits(a) == digits(b)
        && strsim::osa_distance(a, b) == 1
}

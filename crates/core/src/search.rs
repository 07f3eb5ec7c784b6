//! Finds blips by what a reader types.
//!
//! All words of a query must match. A word matches where a word of the blip starts with it or, from three letters on,
//! contains it. A word that is nowhere on the radar may have a typing error.

pub(crate) mod fold;
mod html;

use std::collections::BTreeMap;

use crate::model::{Blip, Radar};
use crate::text::Text;
use fold::{MARKS, fold, joined, words};

/// From how many letters on a word may match inside another one.
const INNER_LETTERS: usize = 3;
/// From how many letters on a word may have one typing error, and two.
const ONE_SLIP_LETTERS: usize = 4;
const TWO_SLIPS_LETTERS: usize = 8;
/// How alike two names must be, in percent, for one to be a plausible reading of the other.
const PLAUSIBLE: usize = 60;

/// The words of a radar in one language, and the blips that they are in.
///
/// Made once. [`SearchIndex::matches`] then looks at each different word once, not at each text.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    /// By folded word: indices of the blips with it, ascending.
    words: BTreeMap<String, Vec<usize>>,
    /// By blip: its id, names and aliases, folded.
    names: Vec<Vec<String>>,
}

impl SearchIndex {
    /// Reads names, aliases, tags, summaries and texts of a radar. `articles` holds the blips' texts as HTML, in the
    /// order of [`Radar::blips`]; a missing one is empty. Names and the ids of tags count in every language, the rest in
    /// `language`.
    pub fn new(radar: &Radar, articles: &[Text], language: &str) -> Self {
        let mut index = Self { words: BTreeMap::new(), names: Vec::new() };
        for (place, blip) in radar.blips.iter().enumerate() {
            let article = articles.get(place).map_or("", |article| article.get(language));
            let prose = [fold(blip.summary.get(language)), fold(&html::plain_text(article))];
            let names = folded_names(blip);
            let tags: Vec<_> = blip.tags.iter().map(|tag| fold(&radar.tag_name(tag, language))).collect();
            // A compound is also found written as one word: in names across blanks, elsewhere across hyphens only.
            let compounds = prose.iter().chain(&blip.tags).flat_map(|text| text.split_ascii_whitespace());
            for compound in compounds.chain(names.iter().chain(&tags).map(String::as_str)) {
                index.add_compound(compound, place);
            }
            index.names.push(names);
        }
        index
    }

    /// Whether each blip matches the query, in the order of [`Radar::blips`]. An empty query matches all.
    pub fn matches(&self, query: &str) -> Vec<bool> {
        let mut matching = vec![true; self.names.len()];
        for typed in words(&fold(query)) {
            for (matches, found) in matching.iter_mut().zip(self.find(typed)) {
                *matches &= found;
            }
        }
        matching
    }

    /// Indices of at most `n` blips whose id, name or alias one could have meant by `wanted`, best first.
    pub fn nearest(&self, wanted: &str, n: usize) -> Vec<usize> {
        let wanted = fold(wanted);
        let likeness =
            |names: &Vec<String>| names.iter().map(|name| likeness(&wanted, name)).max().unwrap_or(0);
        // Sorted by insertion: few are plausible, and a general sort would add 3 kB to the page.
        let mut ranked: Vec<(usize, usize)> = Vec::new();
        for (likeness, blip) in self.names.iter().map(likeness).zip(0..) {
            if likeness >= PLAUSIBLE {
                let place = ranked.partition_point(|(better, _)| *better >= likeness);
                ranked.insert(place, (likeness, blip));
            }
        }
        ranked.into_iter().map(|(_, blip)| blip).take(n).collect()
    }

    /// Whether each blip has the typed word; if none has it, whether it has it without its marks (`node.js` finds
    /// "Node JS"); if none has that either, whether it has a word that could have been meant.
    fn find(&self, typed: &str) -> Vec<bool> {
        let letters = typed.chars().count();
        let found = self.blips_with(|word| begins_or_contains(word, typed, letters));
        if found.contains(&true) {
            return found;
        }
        let bare = typed.trim_matches(MARKS);
        if bare.len() < typed.len() {
            return self.find(bare);
        }
        let slips = match letters {
            TWO_SLIPS_LETTERS.. => 2,
            ONE_SLIP_LETTERS.. => 1,
            _ => return found,
        };
        self.blips_with(|word| may_mean(word, typed, letters, slips))
    }

    fn blips_with(&self, mut matches: impl FnMut(&str) -> bool) -> Vec<bool> {
        let mut found = vec![false; self.names.len()];
        for (_, blips) in self.words.iter().filter(|(word, _)| matches(word)) {
            for blip in blips {
                if let Some(found) = found.get_mut(*blip) {
                    *found = true;
                }
            }
        }
        found
    }

    /// Makes a blip found by the words of a folded text, with and without their marks, and by all of them as one word.
    fn add_compound(&mut self, text: &str, blip: usize) {
        for word in words(text) {
            self.add(word, blip);
            let bare = word.trim_matches(MARKS);
            if bare != word {
                self.add(bare, blip);
            }
        }
        if words(text).nth(1).is_some() {
            self.add(&joined(text), blip);
        }
    }

    fn add(&mut self, word: &str, blip: usize) {
        match self.words.get_mut(word) {
            Some(blips) if blips.last() == Some(&blip) => {}
            Some(blips) => blips.push(blip),
            None => {
                self.words.insert(word.to_owned(), vec![blip]);
            }
        }
    }
}

fn folded_names(blip: &Blip) -> Vec<String> {
    let names = blip.name.iter().map(|(_language, name)| name);
    std::iter::once(blip.id.as_str())
        .chain(names)
        .chain(blip.aliases.iter().map(String::as_str))
        .map(fold)
        .collect()
}

fn begins_or_contains(word: &str, typed: &str, letters: usize) -> bool {
    if letters < INNER_LETTERS {
        return word.starts_with(typed);
    }
    // `str::contains` would add 12 kB of string searching to the page.
    word.as_bytes().windows(typed.len()).any(|part| part == typed.as_bytes())
}

/// Whether somebody who typed this could have meant the word, or its beginning when they are still typing:
/// at most so many letters are missing, too many, wrong, or swapped with the next one.
fn may_mean(word: &str, typed: &str, letters: usize, slips: usize) -> bool {
    // Each letter that the word lacks takes a slip of its own. This rules out nearly all words at little cost.
    if (letter_set(typed) & !letter_set(word)).count_ones() as usize > slips {
        return false;
    }
    let ends = word.char_indices().map(|(end, _)| end).chain([word.len()]);
    ends.skip(letters.saturating_sub(slips))
        .take(2 * slips + 1)
        .filter_map(|end| word.get(..end))
        .any(|beginning| strsim::osa_distance(typed, beginning) <= slips)
}

/// The letters of a word as bits. Some letters share one, so it tells what a word lacks, not what it has.
fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % u32::BITS))
}

/// How alike two folded names are, in percent. A single word of one may stand for the whole other, a little less alike:
/// `kata` for "Kata containers", `apache-kafka` for "Kafka".
fn likeness(wanted: &str, name: &str) -> usize {
    let (whole_wanted, whole_name) = (joined(wanted), joined(name));
    let to_words = words(name).map(|word| alike(&whole_wanted, word));
    let from_words = words(wanted).map(|word| alike(word, &whole_name));
    let by_word = to_words.chain(from_words).max().unwrap_or(0) * 9 / 10;
    by_word.max(alike(&whole_wanted, &whole_name))
}

/// 100 for equal words, 0 for words without a letter in common.
fn alike(a: &str, b: &str) -> usize {
    let longer = a.chars().count().max(b.chars().count());
    (100 * (longer - strsim::osa_distance(a, b).min(longer))).checked_div(longer).unwrap_or(0)
}

//! How wide texts are, in the fonts that they will be drawn with.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use radar_fonts::Fonts;
use usvg::Node;

use crate::ink::{FONT, Style, Weight, escape, parse};

/// The widths of words, found by setting each of them once: with fallback fonts, kerning and joined letters, exactly as on
/// the poster.
pub(crate) struct Measure {
    /// In em, by weight.
    words: [HashMap<String, f64>; 2],
    /// The width of a blank in em, by weight.
    blank: [f64; 2],
    /// Characters that no font has.
    pub(crate) missing: BTreeSet<char>,
}

/// Large, since the setter rounds.
const SIZE: f64 = 100.0;

impl Measure {
    /// Measures all words of some texts, and their letters.
    pub(crate) fn new<'a>(texts: impl Iterator<Item = &'a str>, fonts: &Fonts) -> Self {
        let mut words = BTreeSet::from(["n", "n\u{a0}n"]);
        for word in texts.flat_map(str::split_whitespace) {
            words.insert(word);
            words.extend(word.char_indices().map(|(at, letter)| &word[at..at + letter.len_utf8()]));
        }
        let words: Vec<&str> = words.into_iter().collect();
        let mut missing = BTreeSet::new();
        let widths = Weight::ALL.map(|weight| widths(&words, weight, fonts, &mut missing));
        let blank = |widths: &HashMap<String, f64>| {
            let width = |word| widths.get(word).copied().unwrap_or(0.5);
            (width("n\u{a0}n") - 2.0 * width("n")).clamp(0.1, 0.5)
        };
        Self { blank: [blank(&widths[0]), blank(&widths[1])], words: widths, missing }
    }

    /// The width of a text.
    pub(crate) fn width(&self, text: &str, Style { size, weight, .. }: Style<'_>) -> f64 {
        let words = text.split_whitespace();
        let (count, width) =
            words.fold((0, 0.0), |(count, width), word| (count + 1, width + self.word(word, weight)));
        size * (width + self.blank(weight) * f64::from((count - 1).max(0)))
    }

    /// The width of a blank in em.
    fn blank(&self, weight: Weight) -> f64 {
        self.blank[weight as usize]
    }

    /// The width of a word in em.
    fn word(&self, word: &str, weight: Weight) -> f64 {
        let known = self.words[weight as usize].get(word).copied();
        // Half a word that did not fit into a line: at most as wide as its letters.
        known.unwrap_or_else(|| word.chars().map(|letter| self.letter(letter, weight)).sum())
    }

    fn letter(&self, letter: char, weight: Weight) -> f64 {
        let known = self.words[weight as usize].get(letter.encode_utf8(&mut [0; 4]) as &str);
        known.copied().unwrap_or_else(|| radar_core::layout::width(&letter.to_string(), 1.0))
    }
}

/// Sets every word in a line of its own.
fn widths(
    words: &[&str],
    weight: Weight,
    fonts: &Fonts,
    missing: &mut BTreeSet<char>,
) -> HashMap<String, f64> {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" font-family="{FONT}" font-size="{SIZE}" font-weight="{}">"#,
        weight.number()
    );
    for (index, word) in words.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(svg, r#"<text id="w{index}">{}</text>"#, escape(word));
    }
    svg.push_str("</svg>");
    let Ok(tree) = parse(&svg, fonts) else { return HashMap::new() };
    let mut widths = HashMap::new();
    for node in tree.root().children() {
        let Node::Text(text) = node else { continue };
        let index = text.id().strip_prefix('w').and_then(|index| index.parse::<usize>().ok());
        let Some(word) = index.and_then(|index| words.get(index)) else { continue };
        widths.insert((*word).to_owned(), f64::from(text.bounding_box().width()) / SIZE);
        let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        missing.extend(glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars()));
    }
    widths
}

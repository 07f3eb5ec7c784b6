//! Breaking text into lines that fit.

use fontdb::Weight;
use radar_fonts::Fonts;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

/// Letters of a size and weight, and the room for a line of them, in pixels.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) weight: Weight,
    pub(crate) size: f64,
    pub(crate) room: f64,
}

const ELLIPSIS: &str = "…";

impl Setting<'_> {
    /// The lines of a text, broken only where its script allows it. `None` when it needs more than `most`, or has a word
    /// that is wider than a line.
    pub(crate) fn lines(self, text: &str, most: usize) -> Option<Vec<String>> {
        let mut rest = text;
        let mut lines = Vec::new();
        while !rest.is_empty() && lines.len() < most {
            let end = self.natural_end(rest)?;
            let (line, after) = rest.split_at(end);
            lines.push(line.trim_end().to_owned());
            rest = after.trim_start();
        }
        rest.is_empty().then_some(lines)
    }

    /// The first lines of a text. Words that are wider than a line are broken, and the last line ends with an ellipsis
    /// when there is more.
    pub(crate) fn first_lines(self, text: &str, most: usize) -> Vec<String> {
        let mut rest = text;
        let mut lines = Vec::new();
        while !rest.is_empty() && lines.len() + 1 < most {
            let end = self.natural_end(rest).unwrap_or_else(|| self.forced_end(rest, ""));
            let (line, after) = rest.split_at(end);
            lines.push(line.trim_end().to_owned());
            rest = after.trim_start();
        }
        if !rest.is_empty() && most > 0 {
            lines.push(self.cut(rest));
        }
        lines
    }

    /// A text as one line, with an ellipsis where it is cut.
    pub(crate) fn cut(self, text: &str) -> String {
        if self.fits(text) {
            return text.to_owned();
        }
        let kept = text.get(..self.forced_end(text, ELLIPSIS)).unwrap_or_default();
        [kept.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation()), ELLIPSIS].concat()
    }

    pub(crate) fn width(self, text: &str) -> f64 {
        self.fonts.width(text, self.weight) * self.size
    }

    fn fits(self, text: &str) -> bool {
        self.width(text.trim_end()) <= self.room
    }

    /// Where the longest line ends that the script allows. A word that is too wide leaves none.
    fn natural_end(self, text: &str) -> Option<usize> {
        let ends = linebreaks(text).map(|(end, _)| end);
        ends.take_while(|end| self.fits(text.get(..*end).unwrap_or_default())).last()
    }

    /// Where the longest line ends that fits together with `tail`, anywhere between characters. There is always one.
    fn forced_end(self, text: &str, tail: &str) -> usize {
        let room = self.room - self.width(tail);
        let mut width = 0.0;
        let mut end = 0;
        for grapheme in text.graphemes(true) {
            width += self.width(grapheme);
            if width > room && end > 0 {
                break;
            }
            end += grapheme.len();
        }
        end
    }
}

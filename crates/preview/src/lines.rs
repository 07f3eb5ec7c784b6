//! Breaking text into lines that fit.

use fontdb::Weight;
use radar_fonts::{Direction, Fonts};
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
        self.fonts.line(text, self.weight, Direction::of(text)).width() * self.size
    }

    fn fits(self, text: &str) -> bool {
        self.width(text) <= self.room
    }

    /// Where the longest line ends that the script allows. A word that is too wide leaves none.
    fn natural_end(self, text: &str) -> Option<usize> {
        let line = |end| text.get(..end).unwrap_or_default().trim_end();
        let ends: Vec<usize> = linebreaks(text).map(|(end, _)| end).collect();
        self.last(text, &ends, |end| line(end).len(), |end| self.fits(line(end)))
    }

    /// Where the longest line ends that fits together with `tail`, anywhere between characters. There is always one.
    fn forced_end(self, text: &str, tail: &str) -> usize {
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, cluster)| at + cluster.len()).collect();
        let fits = |end| self.fits(&[text.get(..end).unwrap_or_default(), tail].concat());
        let end = self.last(text, &ends, |end| end, fits);
        end.or(ends.first().copied()).unwrap_or_default()
    }

    /// The last of some ends of a line that fits. The text is shaped as a whole to find where that is about: to shape it
    /// up to every end would take long.
    fn last(
        self,
        text: &str,
        ends: &[usize],
        seen: impl Fn(usize) -> usize,
        fits: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let line = self.fonts.line(text, self.weight, Direction::of(text));
        let about = ends.partition_point(|end| line.width_before(seen(*end)) * self.size <= self.room);
        ends.iter().take(about).rev().copied().find(|end| fits(*end))
    }
}

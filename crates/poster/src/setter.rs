//! Setting lines below each other in a width.

use crate::ink::{Anchor, Ink, Line, Style};
use crate::measure::Measure;
use crate::wrap::wrap_to;

/// What has been set so far, from its upper left corner.
pub(crate) struct Setter<'a> {
    pub(crate) width: f64,
    /// Where the next line's upper edge is.
    pub(crate) y: f64,
    pub(crate) ink: Vec<Ink>,
    pub(crate) measure: &'a Measure,
}

/// How far below its upper edge a line's baseline is, in em.
const ASCENT: f64 = 1.0;
/// How far the middle of small letters is above the baseline, in em.
const MIDDLE: f64 = 0.32;

impl<'a> Setter<'a> {
    pub(crate) fn new(width: f64, measure: &'a Measure) -> Self {
        Self { width, y: 0.0, ink: Vec::new(), measure }
    }

    /// A text in as many lines as it needs.
    pub(crate) fn text(&mut self, text: &str, x: f64, style: Style<'_>) {
        self.text_to(usize::MAX, text, x, style);
    }

    /// A text in `most` lines at most.
    pub(crate) fn text_to(&mut self, most: usize, text: &str, x: f64, style: Style<'_>) {
        for line in wrap_to(most, text, self.width - x, style, self.measure) {
            self.line(line, x, style);
            self.y += style.leading();
        }
    }

    /// One line, without going on to the next.
    pub(crate) fn line(&mut self, text: String, x: f64, style: Style<'_>) {
        self.push(text, x, Anchor::Start, style);
    }

    /// One line that ends at `x`.
    pub(crate) fn line_to(&mut self, text: String, x: f64, style: Style<'_>) {
        self.push(text, x, Anchor::End, style);
    }

    /// The middle of a line of this size.
    pub(crate) fn middle(&self, size: f64) -> f64 {
        self.y + size * (ASCENT - MIDDLE)
    }

    fn push(&mut self, text: String, x: f64, anchor: Anchor, style: Style<'_>) {
        let Style { size, weight, colour } = style;
        let width = self.measure.width(&text, style);
        let (y, colour) = (self.y + size * ASCENT, colour.to_owned());
        self.ink.push(Ink::Line(Line { text, x, y, size, width, weight, anchor, colour }));
    }
}

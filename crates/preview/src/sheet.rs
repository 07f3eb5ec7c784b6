//! The SVG of a card.

use std::borrow::Cow;

use fontdb::Weight;
use radar_fonts::{Direction, Fonts};

use crate::card::Card;
use crate::lines::Setting;
use crate::{HEIGHT, WIDTH};

/// The square that the chart fills: left, top, size.
const CHART: (u32, u32, u32) = (612, 25, 580);

pub(crate) struct Sheet<'a> {
    fonts: &'a Fonts,
    /// The SVG so far.
    parts: Vec<String>,
}

impl<'a> Sheet<'a> {
    /// Paper with the chart on it.
    pub(crate) fn new(fonts: &'a Fonts, card: &Card<'_>) -> Self {
        let (language, view_box) = (escaped(card.language), escaped(card.chart.view_box()));
        let paper = escaped(&card.palette.paper);
        let (x, y, size) = CHART;
        let chart = card.chart.svg(card.palette, card.language, fonts);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{paper}\"/>\
             <svg x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" viewBox=\"{view_box}\" \
             overflow=\"visible\">{chart}</svg>"
        );
        Self { fonts, parts: vec![svg] }
    }

    pub(crate) fn setting(&self, size: f64, weight: Weight, room: f64) -> Setting<'a> {
        Setting { fonts: self.fonts, weight, size, room }
    }

    /// A line of text that stands on `y`, in a column that begins at `x` and is as wide as the letters' room.
    pub(crate) fn text(&mut self, [x, y]: [f64; 2], text: &str, letters: Setting<'_>, colour: &str) {
        self.line([x, y], (text, Direction::of(text)), letters, colour);
    }

    /// Lines of one text, each `height` below the other; the first one `height` below `y`. Where the last one ends.
    pub(crate) fn lines(
        &mut self,
        [x, mut y]: [f64; 2],
        (lines, height): (Vec<String>, f64),
        letters: Setting<'_>,
        colour: &str,
    ) -> f64 {
        let direction = lines.first().map_or(Direction::LeftToRight, |first| Direction::of(first));
        for line in lines {
            y += height;
            self.line([x, y], (&line, direction), letters, colour);
        }
        y
    }

    fn line(&mut self, [x, y]: [f64; 2], (text, way): (&str, Direction), letters: Setting<'_>, colour: &str) {
        let line = letters.fonts.line(text, letters.weight, way);
        let x = match way {
            Direction::LeftToRight => x,
            Direction::RightToLeft => x + letters.room - line.width() * letters.size,
        };
        let (outline, colour) = (line.path([x, y], letters.size), escaped(colour));
        if !outline.is_empty() {
            self.parts.push(format!("<path d=\"{outline}\" fill=\"{colour}\"/>"));
        }
    }

    /// A rectangle with round ends: left, top, width, height.
    pub(crate) fn pill(&mut self, [x, y, width, height]: [f64; 4], colour: &str) {
        let (round, colour) = (height / 2.0, escaped(colour));
        self.parts.push(format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" fill=\"{colour}\"/>"
        ));
    }

    pub(crate) fn finish(mut self) -> String {
        self.parts.push("</svg>".to_owned());
        self.parts.concat()
    }
}

/// Text inside of a quoted attribute.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '"']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
}

//! What is put on the paper: texts, marks and pictures, as SVG with presentation attributes only.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use radar_core::mark::mark;
use radar_core::model::Movement;
use radar_fonts::Fonts;
use usvg::{FontResolver, Options, Tree};

use crate::measure::Measure;

/// The fonts: those of the fonts that come with the program first, so that a poster is the same on every machine.
pub(crate) const FONT: &str = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif";

/// Sets the texts of an SVG in these fonts.
pub(crate) fn parse(svg: &str, fonts: &Fonts) -> Result<Tree, usvg::Error> {
    let font_resolver = FontResolver {
        select_fallback: Box::new(|character, used, _| fonts.fallback(character, used)),
        ..FontResolver::default()
    };
    Tree::from_str(svg, &Options { fontdb: fonts.database(), font_resolver, ..Options::default() })
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    pub(crate) const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// As SVG has it.
    pub(crate) fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }
}

/// Which end of a text its x is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style<'a> {
    /// Of the font, in units of the plane.
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    /// As `#rrggbb`.
    pub(crate) colour: &'a str,
}

impl<'a> Style<'a> {
    pub(crate) fn regular(size: f64, colour: &'a str) -> Self {
        Self { size, weight: Weight::Regular, colour }
    }

    pub(crate) fn bold(size: f64, colour: &'a str) -> Self {
        Self { size, weight: Weight::Bold, colour }
    }

    /// How far apart lines are: large letters need less room between them.
    pub(crate) fn leading(self) -> f64 {
        self.size * if self.size > 14.0 { 1.12 } else { 1.3 }
    }
}

/// Something on the paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ink {
    /// A line of text.
    Line(Line),
    /// The mark of a movement, as on a blip that stands above the radar's centre.
    Mark { x: f64, y: f64, radius: f64, movement: Movement, colour: String },
}

impl Ink {
    /// A line of text whose baseline starts at a point.
    pub(crate) fn line(text: &str, (x, y): (f64, f64), style: Style<'_>, measure: &Measure) -> Self {
        let Style { size, weight, colour } = style;
        let (text, width, colour) = (text.to_owned(), measure.width(text, style), colour.to_owned());
        Self::Line(Line { text, x, y, size, width, weight, anchor: Anchor::Start, colour })
    }

    /// The same, moved.
    #[must_use]
    pub(crate) fn at(mut self, dx: f64, dy: f64) -> Self {
        let (Self::Line(Line { x, y, .. }) | Self::Mark { x, y, .. }) = &mut self;
        (*x, *y) = (*x + dx, *y + dy);
        self
    }

    pub(crate) fn write(&self, svg: &mut String, fixed: bool) {
        match self {
            Self::Line(line) => line.write(svg, fixed),
            Self::Mark { x, y, radius, movement, colour } => {
                write_mark(svg, (*x, *y), *radius, *movement, colour);
            }
        }
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) x: f64,
    /// Of the baseline.
    pub(crate) y: f64,
    /// Of the font, in units of the plane.
    pub(crate) size: f64,
    /// How wide it is.
    pub(crate) width: f64,
    pub(crate) weight: Weight,
    pub(crate) anchor: Anchor,
    /// As `#rrggbb`.
    pub(crate) colour: String,
}

impl Line {
    /// Writes it as an element. A `fixed` text has its width said, so that it needs no more room in another font.
    pub(crate) fn write(&self, svg: &mut String, fixed: bool) {
        let Self { text, x, y, size, width, weight, anchor, colour } = self;
        // Writing to a String cannot fail.
        let _ = write!(svg, r#"<text x="{}" y="{}" font-size="{}""#, Number(*x), Number(*y), Number(*size));
        if *weight == Weight::Bold {
            let _ = write!(svg, r#" font-weight="{}""#, weight.number());
        }
        if *anchor == Anchor::End {
            svg.push_str(r#" text-anchor="end""#);
        }
        if fixed {
            let _ = write!(svg, r#" textLength="{}" lengthAdjust="spacingAndGlyphs""#, Number(*width));
        }
        let _ = write!(svg, r#" fill="{colour}">{}</text>"#, escape(text));
    }
}

/// The chart's mark with more room between disc and line: it is much smaller here.
fn write_mark(svg: &mut String, (x, y): (f64, f64), radius: f64, movement: Movement, colour: &str) {
    // Marks are rounded to a tenth: large ones are truer.
    let drawn = 10.0;
    let (x, y, scale) = (Number(x), Number(y), Number(radius / drawn));
    let line = mark(movement, drawn).line;
    let disc = if line.is_some() { 5.4 } else { 8.0 };
    // Writing to a String cannot fail.
    let _ = write!(
        svg,
        r#"<g transform="translate({x} {y}) scale({scale})"><circle r="{disc}" fill="{colour}"/>"#
    );
    if let Some(line) = line {
        let _ = write!(svg, r#"<path d="{line}" fill="none" stroke="{colour}" stroke-width="2.2"/>"#);
    }
    svg.push_str("</g>");
}

/// A number as the text of an attribute, with three decimals at most.
pub(crate) struct Number(pub(crate) f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never a negative zero.
        write!(f, "{}", (self.0 * 1000.0).round() / 1000.0 + 0.0)
    }
}

/// A text inside of XML. Characters that XML forbids are left out.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| !matches!(letter, '&' | '<' | '>' | '"') && is_allowed(letter);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if is_allowed(letter) => escaped.push(letter),
            _ => {}
        }
    }
    Cow::Owned(escaped)
}

fn is_allowed(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

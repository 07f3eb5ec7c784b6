//! A radar on one sheet of paper: the chart, and a key with every name.
//!
//! All sheets of ISO 216 have the same proportions, so there is one layout, in units of a point on A4: [`sheet`]. The key is
//! set in columns beside the chart, as large as it fits ([`flow`]), and the chart takes the rest ([`compose`]). Widths are
//! those of the fonts that the poster is drawn with ([`measure`]), so nothing touches anything and nothing is left out.
//!
//! The result is SVG with presentation attributes only, and a PDF of the same with its fonts in it and text that can be
//! searched for. The same radar gives the same bytes, as long as its letters are in the fonts that come with the program.

mod compose;
mod flow;
mod header;
mod ink;
mod key;
mod measure;
mod names;
mod pdf;
mod setter;
mod sheet;
mod words;
mod wrap;

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

use radar_core::bake::Baked;
use radar_core::geometry::Rect;
use radar_core::layout::{Chart, lay_out};
use radar_core::model::Radar;
use radar_core::picture::Picture;
use radar_core::search::SearchIndex;
use radar_core::shown::{Scene, Shown};
use radar_core::theme::Palette;
use radar_core::view::ViewState;
use radar_fonts::Fonts;

use compose::{ChartShape, Composition, compose};
use header::About;
use ink::{FONT, Ink, Number, Style, escape};
use key::Key;
use measure::Measure;
use names::names;
use sheet::{HEIGHT, WIDTH};
use words::Words;

pub use pdf::PdfError;
pub use sheet::Size;

/// What a poster is to show, and how.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// Index into [`Radar::editions`].
    pub edition: usize,
    /// The language of all texts that are given in it.
    pub language: &'a str,
    /// The colours.
    pub palette: &'a Palette,
}

/// A poster, for any size of paper.
#[derive(Debug)]
pub struct Poster {
    title: String,
    language: String,
    paper: String,
    /// The chart as SVG, in its own plane.
    drawing: String,
    /// The visible part of that plane.
    view: Rect,
    /// Where that is on the sheet.
    chart: Rect,
    /// All texts but those of the chart.
    ink: Vec<Ink>,
    /// The size of the smallest letters that are needed, in units of the plane.
    smallest: f64,
    missing: BTreeSet<char>,
}

/// Letters that are smaller on paper, in points, are hard to read.
pub const READABLE: f64 = 5.0;

/// The radar has more names than a sheet can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this radar has more names than one sheet can hold")
    }
}

impl std::error::Error for TooMany {}

impl Poster {
    /// Lays a poster out.
    pub fn new(radar: Radar, options: Options<'_>, fonts: &Fonts) -> Result<Self, TooMany> {
        let layout = lay_out(&radar);
        let baked = Baked::new(radar);
        let radar = &baked.radar;
        let Options { edition, language, palette } = options;
        let mut view = ViewState::default();
        view.set_edition(radar, edition);
        let scene = Scene::new(radar, &view);
        let index = SearchIndex::new(radar, &baked.articles, language);
        let shown = Shown::new(radar, &baked.filters, || &index, &view, None);
        let picture = Picture { baked: &baked, scene: &scene, shown: &shown, language, palette, font: FONT };
        let drawing = baked.drawing(scene.focus);
        let number_size = drawing.and_then(|drawing| drawing.number_size.parse().ok()).unwrap_or(1.0);
        let shape = ChartShape { view: parse_view_box(picture.view_box()), number_size };

        let about = About { radar, edition, language, palette, words: Words::in_language(language) };
        let keys = [true, false].map(|details| Key::new(&about, details));
        let texts = about.texts().chain(keys.iter().flat_map(Key::texts));
        let measure = Measure::new(texts, fonts);
        let Composition { chart, key_size, mut ink } =
            compose(&about, &keys, shape, &measure).ok_or(TooMany)?;
        let scale = chart.height / shape.view.height;
        if scene.focus.is_none() {
            ink.extend(disc_names(&about, &layout.disc, shape.view, chart, &measure));
        }
        Ok(Self {
            title: radar.title.get(language).to_owned(),
            language: language.to_owned(),
            paper: palette.paper.clone(),
            drawing: picture.chart(),
            view: shape.view,
            chart,
            ink,
            smallest: key_size.min(number_size * scale),
            missing: measure.missing,
        })
    }

    /// The size of the smallest letters on this paper, in points, with one decimal.
    pub fn smallest(&self, size: Size) -> f64 {
        radar_core::geometry::round(self.smallest * size.scale())
    }

    /// The characters that no font has. They are drawn as empty boxes.
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// The poster as a file of its own. It needs no font: where the viewer lacks the one that it was laid out with, another
    /// one is fitted into the same room.
    pub fn svg(&self, size: Size) -> String {
        self.write(size, true)
    }

    /// The poster as a PDF of one page, with its fonts in it.
    pub fn pdf(&self, size: Size, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
        pdf::write(&self.write(size, false), size, (&self.title, &self.language), fonts)
    }

    fn write(&self, size: Size, fixed: bool) -> String {
        let (width, height) = size.millimetres();
        let (title, language, paper) = (escape(&self.title), escape(&self.language), &self.paper);
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {WIDTH} {HEIGHT}" xml:lang="{language}" font-family="{FONT}"><title>{title}</title><path d="M0 0H{WIDTH}V{HEIGHT}H0Z" fill="{paper}"/>"#
        );
        let Rect { x, y, .. } = self.chart;
        let scale = self.chart.height / self.view.height;
        let (x, y) = (Number(x - self.view.x * scale), Number(y - self.view.y * scale));
        // Writing to a String cannot fail.
        let _ =
            write!(svg, r#"<g transform="translate({x} {y}) scale({})">{}</g>"#, Number(scale), self.drawing);
        for ink in &self.ink {
            ink.write(&mut svg, fixed);
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// Names beside the blips of a disc, on the sheet.
fn disc_names(about: &About<'_>, disc: &Chart, view: Rect, place: Rect, measure: &Measure) -> Vec<Ink> {
    let scale = place.height / view.height;
    // As large as the smallest letters that are easy to read, but never larger than the marks.
    let size = (6.0 / scale).clamp(8.0, 10.5).min(disc.blip_radius);
    let style = Style::regular(size * scale, &about.palette.ink);
    let names = names(about, disc, size, measure).into_iter();
    names
        .map(|name| {
            let (x, y) = (name.at.x - view.x, name.at.y - view.y);
            Ink::line(name.text, (place.x + x * scale, place.y + y * scale), style, measure)
        })
        .collect()
}

/// What [`radar_core::drawing`] wrote.
fn parse_view_box(text: &str) -> Rect {
    let mut numbers = text.split(' ').map(|number| number.parse().unwrap_or(1.0));
    let mut next = || numbers.next().unwrap_or(1.0);
    Rect { x: next(), y: next(), width: next(), height: next() }
}

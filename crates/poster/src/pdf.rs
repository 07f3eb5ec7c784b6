//! The SVG of a poster as PDF.

use std::fmt;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::geom::Size as PageSize;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use radar_fonts::Fonts;

use crate::ink::parse;
use crate::sheet::Size;

/// Why there is no PDF. That is a mistake of this program, or a broken font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfError(String);

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the PDF cannot be made: {}", self.0)
    }
}

impl std::error::Error for PdfError {}

/// Draws the SVG on one page. It has no date in it, so the same poster gives the same bytes.
pub(crate) fn write(
    svg: &str,
    size: Size,
    (title, language): (&str, &str),
    fonts: &Fonts,
) -> Result<Vec<u8>, PdfError> {
    let tree = parse(svg, fonts).map_err(|error| PdfError(error.to_string()))?;
    let (width, height) = size.points();
    let page_size = PageSize::from_wh(width as f32, height as f32);
    let page_size = page_size.ok_or_else(|| PdfError(format!("{} has no size", size.name())))?;
    let mut document = Document::new_with(SerializeSettings::default());
    document.set_metadata(Metadata::new().title(title.to_owned()).language(language.to_owned()));
    let mut page = document.start_page_with(PageSettings::new(page_size));
    let mut surface = page.surface();
    surface.draw_svg(&tree, page_size, SvgSettings::default());
    surface.finish();
    page.finish();
    document.finish().map_err(|error| PdfError(error.to_string()))
}

//! A picture with all that is needed to read it by itself: title, view, chart, legend, names and address.

use super::Picture;
use super::lines::lines;
use super::svg::Svg;

/// What a picture says beside the chart. The words are the caller's: they are the interface's.
#[derive(Debug, Clone, Copy)]
pub struct Caption<'a> {
    /// What the picture shows: the radar, perhaps a part of it.
    pub title: &'a str,
    /// Edition, filters and search in words. May be empty.
    pub view: &'a str,
    /// The names of [`Movement::ALL`](crate::model::Movement::ALL).
    pub movements: [&'a str; 6],
    /// Where the view is found, absolute. May be empty.
    pub address: &'a str,
}

/// The picture's margin on all sides.
const MARGIN: u32 = 40;
/// The width of what is inside the margins, and the height of the chart: those of a disc, which is drawn in its own size.
pub(super) const ROOM: u32 = 860;

impl Picture<'_> {
    /// The view as an SVG file. Its width and height are its size in pixels.
    pub fn document(&self, caption: &Caption<'_>) -> String {
        let mut page = Page::default();
        page.write(caption.title, 34, "700", &self.palette.ink);
        page.skip(4);
        page.write(caption.view, 17, "400", &self.palette.soft);
        page.skip(16);
        page.svg.put(
            r#"<svg y="@" width="@" height="@" viewBox="@" overflow="visible">"#,
            &[&page.y.to_string(), &ROOM.to_string(), &ROOM.to_string(), self.view_box()],
        );
        self.draw_chart(&mut page.svg);
        page.svg.put("</svg>", &[]);
        page.skip(ROOM + 24);
        self.draw_legend(&mut page, &caption.movements);
        self.draw_key(&mut page);
        page.write(caption.address, 14, "400", &self.palette.soft);
        self.sheet(&page, caption)
    }

    /// The whole file: what was written, on paper.
    fn sheet(&self, page: &Page, caption: &Caption<'_>) -> String {
        let [margin, width, height] =
            [MARGIN, ROOM + 2 * MARGIN, page.y + 2 * MARGIN].map(|length| length.to_string());
        let mut svg = Svg::default();
        svg.put(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="@" width="@" height="@" viewBox="0 0 @ @" "#,
                r#"font-family="@"><title>@</title><desc>@</desc><rect width="@" height="@" fill="@"/>"#,
                r#"<g transform="translate(@ @)">"#,
            ),
            &[
                self.language,
                &width,
                &height,
                &width,
                &height,
                self.font,
                caption.title,
                caption.view,
                &width,
                &height,
                &self.palette.paper,
                &margin,
                &margin,
            ],
        );
        svg.append(&page.svg);
        svg.put("</g></svg>", &[]);
        svg.into_text()
    }
}

/// What is inside the margins, written from top to bottom.
#[derive(Default)]
pub(super) struct Page {
    pub(super) svg: Svg,
    /// Where the next thing begins.
    pub(super) y: u32,
}

impl Page {
    pub(super) fn skip(&mut self, height: u32) {
        self.y += height;
    }

    /// Lines of text, broken where they would leave the picture.
    fn write(&mut self, text: &str, size: u32, weight: &str, ink: &str) {
        for line in lines(text, size, ROOM) {
            self.skip(size + size / 4);
            self.svg.put(
                r#"<text y="@" font-size="@" font-weight="@" fill="@">@</text>"#,
                &[&self.y.to_string(), &size.to_string(), weight, ink, line],
            );
        }
    }
}

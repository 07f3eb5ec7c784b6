//! A line of text as a path of SVG, which needs no font to be drawn.

use std::fmt::{self, Write as _};

use ttf_parser::{Face, GlyphId, OutlineBuilder};

use crate::line::{Line, Run};

impl Line<'_> {
    /// The outlines as the data of a path, with the baseline's left end at a point and letters of this size. Empty when
    /// there is nothing to be seen.
    pub fn path(&self, [mut x, y]: [f64; 2], size: f64) -> String {
        let mut data = String::new();
        for run in self.runs() {
            self.fonts.database.with_face_data(run.face, |font, index| {
                let face = Face::parse(font, index).ok()?;
                draw(run, &face, ([x, y], size), &mut data);
                Some(())
            });
            x += run.width() * size;
        }
        data
    }
}

fn draw(run: &Run, face: &Face<'_>, ([mut x, y], size): ([f64; 2], f64), data: &mut String) {
    let scale = size / f64::from(face.units_per_em());
    for glyph in &run.glyphs {
        let [dx, dy] = glyph.offset;
        let origin = [x + dx * size, y - dy * size];
        // A blank has no outline.
        face.outline_glyph(GlyphId(glyph.id), &mut Pen { data, origin, scale });
        x += glyph.advance * size;
    }
}

/// Writes the outline of a glyph.
struct Pen<'a> {
    data: &'a mut String,
    origin: [f64; 2],
    /// From the font's units, whose y goes upwards.
    scale: f64,
}

impl Pen<'_> {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        let [left, baseline] = self.origin;
        for (index, (x, y)) in points.iter().enumerate() {
            let separator = if index > 0 { " " } else { "" };
            let x = Hundredths(left + f64::from(*x) * self.scale);
            let y = Hundredths(baseline - f64::from(*y) * self.scale);
            // Writing to a String cannot fail.
            let _ = write!(self.data, "{separator}{x} {y}");
        }
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('Z');
    }
}

/// A number with two decimals.
struct Hundredths(f64);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Several times faster than to format a fraction.
        let all = (self.0 * 100.0).round() as i64;
        let sign = if all < 0 { "-" } else { "" };
        let all = all.unsigned_abs();
        write!(f, "{sign}{}.{:02}", all / 100, all % 100)
    }
}

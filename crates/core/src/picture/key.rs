//! What shapes and numbers mean.

use super::Picture;
use super::document::{Page, ROOM};
use super::lines::lines;
use crate::layout::width;
use crate::model::Movement;

/// The size of the letters, and the height of a line of them.
const SIZE: u32 = 14;
const LINE: u32 = 20;
/// Names stand in columns of this width, behind their numbers.
const COLUMNS: u32 = 3;
const NUMBER: u32 = 40;

impl Picture<'_> {
    /// The shapes that occur on the chart. Nothing where all blips have the same one.
    pub(super) fn draw_legend(&self, page: &mut Page, names: &[&str; 6]) {
        let on_chart = |blip: &usize| self.stand(*blip).is_some();
        let blips = || (0..self.baked.radar.blips.len()).filter(on_chart);
        let occurs = |movement: Movement| blips().any(|blip| self.movement(blip) == Some(movement));
        let movements: Vec<Movement> = Movement::ALL.into_iter().filter(|one| occurs(*one)).collect();
        if movements.len() < 2 {
            return;
        }
        let Some(drawing) = self.drawing() else { return };
        page.svg.put(r#"<g font-size="15" fill="@" stroke-width="@">"#, &[&self.palette.soft, &drawing.line]);
        let mut x = LINE;
        for movement in movements {
            let index = movement as usize;
            let (Some(mark), Some(name)) = (drawing.marks.get(index), names.get(index)) else { continue };
            let length = 44 + width(name, 15.0) as u32;
            if x + length > ROOM {
                x = LINE;
                page.skip(2 * LINE);
            }
            let at = [x, page.y].map(|at| at.to_string());
            page.svg.put(r#"<g transform="translate(@ @)">"#, &[&at[0], &at[1]]);
            self.draw_mark(&mut page.svg, mark, (&self.palette.soft, movement), "0");
            page.svg.put(r#"<text x="24" dy=".35em">@</text></g>"#, &[name]);
            x += length;
        }
        page.svg.put("</g>", &[]);
        page.skip(2 * LINE);
    }

    /// The names that are not on the chart, by number, of the blips that pass the filters.
    pub(super) fn draw_key(&self, page: &mut Page) {
        let column = ROOM / COLUMNS;
        // Each line with the blip that it begins, if it is the first of a name.
        let mut names: Vec<(Option<usize>, &str)> = Vec::new();
        for (index, blip) in self.baked.radar.blips.iter().enumerate() {
            if self.matches(index) && self.stand(index).is_some_and(|stand| stand.name.is_none()) {
                let mut first = Some(index);
                for line in lines(self.text(&blip.name), SIZE, column - NUMBER - LINE) {
                    names.push((first.take(), line));
                }
            }
        }
        if names.is_empty() {
            return;
        }
        let rows = (names.len() as u32).div_ceil(COLUMNS);
        page.svg.put(r#"<g font-size="@" fill="@">"#, &[&SIZE.to_string(), &self.palette.ink]);
        let (mut x, mut row) = (NUMBER, 0);
        for (first, line) in names {
            let (left, y) = (x.to_string(), (page.y + row * LINE).to_string());
            if let Some(blip) = first.and_then(|index| self.blip(index)) {
                let colour = self.ring_colour(first.map_or(0, |index| self.ring(index)));
                page.svg.put(
                    r#"<text x="@" y="@" dx="-10" text-anchor="end" font-weight="700" fill="@">@</text>"#,
                    &[&left, &y, colour, &blip.number.to_string()],
                );
            }
            page.svg.put(r#"<text x="@" y="@">@</text>"#, &[&left, &y, line]);
            row += 1;
            if row == rows {
                (x, row) = (x + column, 0);
            }
        }
        page.svg.put("</g>", &[]);
        page.skip((rows + 1) * LINE);
    }
}

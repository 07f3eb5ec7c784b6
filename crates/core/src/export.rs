//! The blips of a view as a file: for spreadsheets, for programs, for documents.
//!
//! The page downloads this code, so it writes by hand what is short to write: `csv` and `serde_json` would cost more than
//! all three formats do. Tests read the files with those crates.

mod csv;
mod file_name;
mod json;
mod markdown;

use crate::bake::Baked;
use crate::model::{Blip, Movement, Placement};
use crate::picture::Caption;
use crate::shown::{Scene, Shown};
use crate::text::Text;
use crate::view::Page;

pub use file_name::file_name;

/// The blips that pass the filters of a view, to be written down.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The radar.
    pub baked: &'a Baked,
    /// What the view is about.
    pub scene: &'a Scene,
    /// What filters and search let through.
    pub shown: &'a Shown,
    /// The language of names and summaries.
    pub language: &'a str,
    /// The language as a folder of the site; `None` for the radar's first one.
    pub folder: Option<&'a str>,
    /// The site's first page, absolute, with a final slash.
    pub base: &'a str,
    /// The names of the columns: number, name, quadrant, ring, movement, summary, tags, link, address.
    pub columns: [&'a str; 9],
    /// What the file says about the view.
    pub caption: Caption<'a>,
}

/// A blip as readers see it.
struct Row<'a> {
    blip: &'a Blip,
    name: &'a str,
    /// Of the quadrant that it is in, or was last.
    quadrant: &'a str,
    /// Of the ring.
    ring: &'a str,
    /// How it came there, or that it left, whenever that was.
    movement: Movement,
    /// What the movement is called.
    movement_name: &'a str,
    summary: &'a str,
    /// Of its page, absolute.
    address: String,
}

impl<'a> Export<'a> {
    /// In the order of the page's list: by quadrant, ring and number, then those that left the radar.
    fn rows(&self) -> Vec<Row<'a>> {
        let radar = &self.baked.radar;
        let mut rows = Vec::new();
        for quadrant in 0..radar.quadrants.len() {
            for ring in 0..radar.rings.len() {
                self.collect(&mut rows, Some((quadrant, ring)));
            }
        }
        self.collect(&mut rows, None);
        rows
    }

    /// The blips of one quadrant and ring; with `None`, those that are on the radar no longer.
    fn collect(&self, rows: &mut Vec<Row<'a>>, cell: Option<(usize, usize)>) {
        let edition = self.scene.period.to;
        let blips = self.baked.radar.blips.iter().zip(&self.shown.matching);
        for (blip, _) in blips.filter(|(_, matches)| **matches) {
            let placement = blip.placement(edition);
            if placement.map(|at| (at.quadrant, at.ring)) == cell
                && let Some(at) = blip.last_placement(edition)
            {
                rows.push(self.row(blip, at));
            }
        }
    }

    fn row(&self, blip: &'a Blip, at: &Placement) -> Row<'a> {
        let radar = &self.baked.radar;
        let movement = blip.movement_in(self.scene.period).unwrap_or(Movement::Removed);
        let page = Page::Blip(blip.id.clone()).path_in(self.folder);
        Row {
            blip,
            name: self.text(&blip.name),
            quadrant: radar.quadrants.get(at.quadrant).map_or("", |quadrant| self.text(&quadrant.name)),
            ring: radar.rings.get(at.ring).map_or("", |ring| self.text(&ring.name)),
            movement,
            movement_name: self.caption.movements.get(movement as usize).unwrap_or(&""),
            summary: self.text(blip.summary(self.scene.period.to)),
            address: [self.base, &page].concat(),
        }
    }

    fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }
}

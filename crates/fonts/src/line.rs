//! A line of text as glyphs at their places, from left to right.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::{Arc, MutexGuard, PoisonError};

use fontdb::{ID, Weight};
use rustybuzz::{Face, UnicodeBuffer};

use crate::direction::Direction;
use crate::{Fonts, ignorable};

/// The lines that were asked for before: a line is measured before it is drawn, and many pictures say the same.
pub(crate) type Shaped = HashMap<(String, Weight, Direction), Arc<[Run]>>;

/// How many lines are kept at most.
const REMEMBERED: usize = 1000;

/// A line of text, shaped: letters joined, conjuncts formed, marks above their letters. All lengths are in em.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    pub(crate) fonts: &'a Fonts,
    runs: Arc<[Run]>,
}

/// A part of a line in one direction, font and script.
#[derive(Debug, Clone)]
pub struct Run {
    /// The bytes of the line that it shows.
    pub text: Range<usize>,
    /// Which way it is read.
    pub direction: Direction,
    /// From left to right, whatever the direction is.
    pub glyphs: Vec<Glyph>,
    pub(crate) face: ID,
}

/// A glyph of a run's font.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the font: 0 is the box of a character that no font has.
    pub id: u16,
    /// The first byte in the line of the characters that it shows, together with its neighbours of the same number.
    pub cluster: usize,
    /// How much further to the right the next glyph begins.
    pub advance: f64,
    /// How far to the right, and upwards, it is drawn of where it stands.
    pub offset: [f64; 2],
}

impl Fonts {
    /// Shapes a line. Characters that no font has become boxes, and controls nothing.
    pub fn line(&self, text: &str, weight: Weight, direction: Direction) -> Line<'_> {
        let key = (text.to_owned(), weight, direction);
        let known = self.shaped().get(&key).cloned();
        let runs = known.unwrap_or_else(|| {
            let runs: Arc<[Run]> = self.shape(text, weight, direction).into();
            let mut shaped = self.shaped();
            if shaped.len() >= REMEMBERED {
                shaped.clear();
            }
            shaped.insert(key, Arc::clone(&runs));
            runs
        });
        Line { fonts: self, runs }
    }

    fn shaped(&self) -> MutexGuard<'_, Shaped> {
        self.shaped.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shape(&self, text: &str, weight: Weight, direction: Direction) -> Vec<Run> {
        let mut runs = self.runs(text, weight, direction);
        let faces: BTreeSet<ID> = runs.iter().map(|run| run.face).collect();
        // Opening a font takes longer than shaping a word.
        for face in faces {
            self.database.with_face_data(face, |data, index| {
                let font = Face::from_slice(data, index)?;
                for run in runs.iter_mut().filter(|run| run.face == face) {
                    run.shape(&font, text);
                }
                Some(())
            });
        }
        runs
    }
}

impl Line<'_> {
    /// The parts, from left to right.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// How wide it is, in em.
    pub fn width(&self) -> f64 {
        self.runs.iter().map(Run::width).sum()
    }

    /// Roughly how wide the text before a byte is, in em: joined letters and kerning make a difference where it is cut.
    pub fn width_before(&self, end: usize) -> f64 {
        let glyphs = self.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.filter(|glyph| glyph.cluster < end).map(|glyph| glyph.advance).sum()
    }
}

impl Run {
    pub(crate) fn new(text: Range<usize>, face: ID, direction: Direction) -> Self {
        Self { text, direction, glyphs: Vec::new(), face }
    }

    /// How wide it is, in em.
    pub fn width(&self) -> f64 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    fn shape(&mut self, font: &Face<'_>, line: &str) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(line.get(self.text.clone()).unwrap_or_default());
        buffer.set_direction(match self.direction {
            Direction::LeftToRight => rustybuzz::Direction::LeftToRight,
            Direction::RightToLeft => rustybuzz::Direction::RightToLeft,
        });
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(font, &[], buffer);
        let em = f64::from(font.units_per_em());
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(glyph, at)| Glyph {
            // There is no font with more glyphs.
            id: glyph.glyph_id as u16,
            cluster: self.text.start + glyph.cluster as usize,
            advance: f64::from(at.x_advance) / em,
            offset: [at.x_offset, at.y_offset].map(|offset| f64::from(offset) / em),
        });
        let shows = |glyph: &Glyph| {
            let mut rest = line.get(glyph.cluster..).unwrap_or_default().chars();
            glyph.id != 0 || rest.next().is_some_and(|character| !ignorable::is_ignorable(character))
        };
        self.glyphs = glyphs.filter(shows).collect();
    }
}

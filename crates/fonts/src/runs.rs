//! Splitting a line into runs of one direction, font and script.

use std::ops::Range;

use fontdb::{ID, Weight};
use unicode_bidi::ParagraphBidiInfo;
use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::direction::Direction;
use crate::line::Run;
use crate::{Fonts, ignorable};

/// The run that is being collected.
struct Part {
    text: Range<usize>,
    face: ID,
    /// `None` as long as it has only signs that all scripts share.
    script: Option<Script>,
}

impl Fonts {
    /// The runs of a line from left to right, not yet shaped.
    pub(crate) fn runs(&self, line: &str, weight: Weight, direction: Direction) -> Vec<Run> {
        // The algorithm has no runs for it, and takes one for granted.
        if line.is_empty() {
            return Vec::new();
        }
        let bidi = ParagraphBidiInfo::new(line, Some(direction.level()));
        let (levels, ranges) = bidi.visual_runs(0..line.len());
        let mut runs = Vec::new();
        for range in ranges {
            let Some(level) = levels.get(range.start) else { continue };
            let direction = Direction::of_level(*level);
            let parts = self.parts(line, range, weight);
            let part_runs = parts.into_iter().map(|part| Run::new(part.text, part.face, direction));
            match direction {
                Direction::LeftToRight => runs.extend(part_runs),
                Direction::RightToLeft => runs.extend(part_runs.rev()),
            }
        }
        runs
    }

    /// The parts of one direction, in the order in which they are read.
    fn parts(&self, line: &str, range: Range<usize>, weight: Weight) -> Vec<Part> {
        let mut parts = Vec::new();
        let text = line.get(range.clone()).unwrap_or_default();
        for (at, cluster) in text.grapheme_indices(true) {
            let start = range.start + at;
            if let Some(face) = self.face(cluster, weight) {
                push(&mut parts, (start, cluster), face);
                continue;
            }
            // No font has the letter with all its marks, or no font has the letter.
            for (at, character) in cluster.char_indices() {
                let mut bytes = [0; 4];
                let character: &str = character.encode_utf8(&mut bytes);
                if let Some(face) = self.face(character, weight).or_else(|| self.face("", weight)) {
                    push(&mut parts, (start + at, character), face);
                }
            }
        }
        parts
    }
}

/// Adds a piece of text to the last part, or as a new one.
fn push(parts: &mut Vec<Part>, (start, text): (usize, &str), face: ID) {
    let end = start + text.len();
    let script = text.chars().map(|c| c.script()).find(|script| !is_shared(*script));
    let is_unseen = text.chars().all(|c| ignorable::is_ignorable(c) && !c.is_whitespace());
    match parts.last_mut() {
        Some(last) if is_unseen => last.text.end = end,
        Some(last)
            if last.face == face && (script.is_none() || last.script.is_none() || last.script == script) =>
        {
            last.text.end = end;
            last.script = last.script.or(script);
        }
        _ => parts.push(Part { text: start..end, face, script }),
    }
}

fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

//! The key: every blip with its number and its name, by quadrant and ring.

use radar_core::model::Movement;
use radar_core::theme::Palette;

use crate::header::About;
use crate::ink::{Ink, Style};
use crate::measure::Measure;
use crate::setter::Setter;
use crate::wrap::wrap;

/// A part of the key that stays together.
#[derive(Debug, Clone)]
pub(crate) enum Block<'a> {
    /// The name of a quadrant, and what it is about.
    Quadrant { name: &'a str, introduction: &'a str },
    /// The name of a ring, what it means, and what it is called where it goes on in another column.
    Ring { name: String, again: String, summary: &'a str, colour: &'a str },
    /// A blip.
    Blip { number: String, name: &'a str, summary: &'a str, movement: Movement, colour: &'a str },
}

/// What the key says.
pub(crate) struct Key<'a> {
    pub(crate) blocks: Vec<Block<'a>>,
    palette: &'a Palette,
    /// The longest number.
    digits: String,
}

/// A block at a size, relative to the upper left corner of its column.
pub(crate) struct Set {
    /// How far it is from what is above it, unless that is the upper end of its column.
    pub(crate) space: f64,
    pub(crate) height: f64,
    pub(crate) ink: Vec<Ink>,
}

impl<'a> Key<'a> {
    /// The key of an edition. With `details`, blips say a sentence about themselves.
    pub(crate) fn new(about: &About<'a>, details: bool) -> Self {
        let mut blocks = Vec::new();
        for quadrant in 0..about.radar.quadrants.len() {
            push_quadrant(&mut blocks, about, quadrant, details);
        }
        push_removed(&mut blocks, about);
        let numbers = blocks.iter().filter_map(|block| match block {
            Block::Blip { number, .. } => Some(number.clone()),
            _ => None,
        });
        let digits = numbers.max_by_key(String::len).unwrap_or_default();
        Self { blocks, palette: about.palette, digits }
    }

    /// All that it says, to be measured.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Quadrant { name, introduction } => [*name, *introduction, ""],
            Block::Ring { name, summary, .. } => [name.as_str(), *summary, ""],
            Block::Blip { number, name, summary, .. } => [number.as_str(), *name, *summary],
        })
    }

    /// The heading to repeat above a block that continues a ring in another column.
    pub(crate) fn heading_of(&self, index: usize) -> Option<Block<'a>> {
        let before = self.blocks.get(..index)?;
        if !matches!((before.last()?, self.blocks.get(index)?), (Block::Blip { .. }, Block::Blip { .. })) {
            return None;
        }
        before.iter().rev().find_map(|block| match block {
            Block::Ring { again, colour, .. } => {
                Some(Block::Ring { name: again.clone(), again: String::new(), summary: "", colour })
            }
            _ => None,
        })
    }

    /// Sets a block in a column of this width, with names of this size.
    pub(crate) fn set(&self, block: &Block<'_>, size: f64, width: f64, measure: &Measure) -> Set {
        let mut setter = Setter::new(width, measure);
        let Palette { ink, soft, .. } = self.palette;
        let space = match block {
            Block::Quadrant { name, introduction } => {
                setter.text(name, 0.0, Style::bold(size * 1.4, ink));
                setter.y += size * 0.1;
                setter.text(introduction, 0.0, Style::regular(size * 0.9, soft));
                size * 1.5
            }
            Block::Ring { name, summary, colour, .. } => {
                set_ring(&mut setter, name, summary, Style::bold(size * 0.85, colour), soft);
                size * 0.7
            }
            Block::Blip { number, name, summary, movement, colour } => {
                let numbers = measure.width(&self.digits, Style::bold(size, colour));
                let indent = numbers + size * 0.6;
                setter.line_to(number.clone(), numbers, Style::bold(size, colour));
                let has_summary = !summary.is_empty();
                let style = if has_summary { Style::bold(size, ink) } else { Style::regular(size, ink) };
                set_name(&mut setter, name, indent, style, (*movement, colour));
                setter.text(summary, indent, Style::regular(size * 0.85, soft));
                if has_summary { size * 0.4 } else { 0.0 }
            }
        };
        Set { space, height: setter.y, ink: setter.ink }
    }
}

/// A quadrant with its rings and their blips. One without blips needs no heading.
fn push_quadrant<'a>(blocks: &mut Vec<Block<'a>>, about: &About<'a>, quadrant: usize, details: bool) {
    let About { radar, edition, language, palette, .. } = *about;
    let Some(named) = radar.quadrants.get(quadrant) else { return };
    let is_only = radar.quadrants.len() == 1;
    let name = named.name.get(language);
    let introduction = named.introduction.as_ref().filter(|_| details || is_only);
    let mut heading =
        Some(Block::Quadrant { name, introduction: introduction.map_or("", |text| text.get(language)) });
    for (index, ring) in radar.rings.iter().enumerate() {
        let colour = palette.rings.get(index).unwrap_or(&palette.ink).as_str();
        let ring_name = ring.name.get(language).to_uppercase();
        let again = if is_only { ring_name.clone() } else { [name, " · ", &ring_name].concat() };
        // With several quadrants the legend says it once.
        let summary = ring.summary.as_ref().filter(|_| is_only).map_or("", |text| text.get(language));
        let mut ring_heading = Some(Block::Ring { name: ring_name, again, summary, colour });
        for blip in &radar.blips {
            if blip.placement(edition).is_none_or(|at| (at.quadrant, at.ring) != (quadrant, index)) {
                continue;
            }
            blocks.extend(heading.take());
            blocks.extend(ring_heading.take());
            blocks.push(Block::Blip {
                number: blip.number.to_string(),
                name: blip.name.get(language),
                summary: if details { blip.summary(edition).get(language) } else { "" },
                movement: blip.movement(edition).unwrap_or(Movement::Unchanged),
                colour,
            });
        }
    }
}

/// What left with the edition: the chart has it as a ghost.
fn push_removed<'a>(blocks: &mut Vec<Block<'a>>, about: &About<'a>) {
    let About { radar, edition, language, palette, words } = *about;
    let (name, colour) = (words.movement(Movement::Removed).to_uppercase(), palette.soft.as_str());
    let mut heading = Some(Block::Ring { again: name.clone(), name, summary: "", colour });
    for blip in radar.blips.iter().filter(|blip| blip.movement(edition) == Some(Movement::Removed)) {
        blocks.extend(heading.take());
        blocks.push(Block::Blip {
            number: blip.number.to_string(),
            name: blip.name.get(language),
            summary: "",
            movement: Movement::Removed,
            colour,
        });
    }
}

/// The name of a ring, with what it means beside it or below.
fn set_ring(setter: &mut Setter<'_>, name: &str, summary: &str, style: Style<'_>, soft: &str) {
    let Style { size, .. } = style;
    let about = Style::regular(size, soft);
    let end = setter.measure.width(name, style) + size * 0.6;
    let fits = end + setter.measure.width(summary, about) <= setter.width;
    if fits {
        setter.line(summary.to_owned(), end, about);
    }
    setter.text(name, 0.0, style);
    if !fits {
        setter.text(summary, 0.0, about);
    }
    setter.y += size * 0.15;
}

/// The name of a blip, and behind it how it moved.
fn set_name(
    setter: &mut Setter<'_>,
    name: &str,
    x: f64,
    style: Style<'_>,
    (movement, colour): (Movement, &str),
) {
    let size = style.size;
    let (radius, gap) = (size * 0.36, size * 0.4);
    let room = if movement == Movement::Unchanged { 0.0 } else { gap + radius * 2.0 };
    let mut lines = wrap(name, setter.width - x - room, style, setter.measure).into_iter().peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_none() && room > 0.0 {
            let x = x + setter.measure.width(&line, style) + gap + radius;
            let (y, colour) = (setter.middle(size), colour.to_owned());
            setter.ink.push(Ink::Mark { x, y, radius, movement, colour });
        }
        setter.line(line, x, style);
        setter.y += style.leading();
    }
}

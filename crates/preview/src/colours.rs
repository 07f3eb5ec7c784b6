//! Few colours instead of many.
//!
//! General methods share the colours out by variance, and merge the tints of the rings: they are large and close to each
//! other. Here every colour that fills an area stays as it is, and only the edges are rounded.

use std::cmp::Reverse;
use std::collections::HashMap;

/// Red, green, blue.
pub(crate) type Colour = [u8; 3];

/// How many colours a palette has, where those of areas leave room: two pixels then take one byte.
const FEW: usize = 16;
/// How many colours edges get at least. With more, the pictures are larger and look the same.
const EDGES: usize = 3;
/// An edge that not even one pixel in so many has takes the nearest of the other colours.
const RARE: usize = 2500;
/// How many pixels are inside of a colour that fills an area.
const AREA: usize = 40;
/// How many of the higher bits tell edges apart: letters have two greys between ink and paper.
const BITS: u32 = 1;

/// Pixels as indices into a palette.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Colours {
    pub(crate) palette: Vec<Colour>,
    pub(crate) indices: Vec<u8>,
}

impl Colours {
    /// The same pixels, in rows of `width`, in few colours, where those in `exact` stay as they are. The same
    /// pixels give the same palette, in the same order.
    pub(crate) fn reduced(pixels: &[Colour], width: usize, exact: &[Colour]) -> Self {
        let counts = counts(pixels);
        let inside = inside(pixels, width);
        let is_area = |colour: &Colour| inside.get(colour).is_some_and(|count| *count >= AREA);
        let palette = palette(&counts, exact, is_area);
        let nearest: HashMap<Colour, u8> =
            counts.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
        let mut indices = Vec::with_capacity(pixels.len());
        for run in runs(pixels) {
            let index = run.first().and_then(|colour| nearest.get(colour));
            indices.extend(std::iter::repeat_n(index.copied().unwrap_or_default(), run.len()));
        }
        Self { palette, indices }
    }
}

/// Reads `#rrggbb`.
pub(crate) fn parsed(colour: &str) -> Option<Colour> {
    let digits = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = digits.to_be_bytes();
    Some([red, green, blue])
}

/// The colours, the most frequent first.
fn counts(pixels: &[Colour]) -> Vec<(Colour, usize)> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for run in runs(pixels) {
        if let Some(colour) = run.first() {
            *counts.entry(*colour).or_default() += run.len();
        }
    }
    sorted(counts)
}

/// Neighbours of one colour.
fn runs(pixels: &[Colour]) -> impl Iterator<Item = &[Colour]> {
    pixels.chunk_by(|a, b| a == b)
}

fn sorted(counts: HashMap<Colour, usize>) -> Vec<(Colour, usize)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    // By colour where counts are equal: the order of a map is another one each time.
    counts.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
    counts
}

/// How many pixels of a colour have the same colour to their left and above them. An edge is a pixel wide and has none.
fn inside(pixels: &[Colour], width: usize) -> HashMap<Colour, usize> {
    let mut inside: HashMap<Colour, usize> = HashMap::new();
    let rows = pixels.chunks(width);
    for (above, row) in rows.clone().zip(rows.skip(1)) {
        let mut at = 0;
        for run in runs(row) {
            let Some(colour) = run.first() else { continue };
            let above = above.iter().skip(at).take(run.len()).skip(1);
            *inside.entry(*colour).or_default() += above.filter(|other| *other == colour).count();
            at += run.len();
        }
    }
    inside
}

/// What has to stay and what fills areas, then the most frequent of the rest, rounded.
fn palette(counts: &[(Colour, usize)], exact: &[Colour], is_area: impl Fn(&Colour) -> bool) -> Vec<Colour> {
    let mut palette: Vec<Colour> = Vec::new();
    let mut edges: HashMap<Colour, usize> = HashMap::new();
    let areas = counts.iter().map(|(colour, _)| colour).filter(|colour| is_area(colour));
    for colour in exact.iter().chain(areas) {
        if !palette.contains(colour) {
            palette.push(*colour);
        }
    }
    for (colour, count) in counts.iter().filter(|(colour, _)| !palette.contains(colour)) {
        *edges.entry(colour.map(round)).or_default() += count;
    }
    let room = FEW.max(palette.len() + EDGES).min(usize::from(u8::MAX));
    let rare = counts.iter().map(|(_, count)| count).sum::<usize>() / RARE;
    palette.extend(sorted(edges).into_iter().filter(|(_, count)| *count >= rare).map(|(colour, _)| colour));
    palette.truncate(room);
    palette
}

/// The middle of the values that share the higher bits.
fn round(channel: u8) -> u8 {
    let step = u8::MAX >> BITS;
    (channel & !step) | (step / 2)
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| distance(**other, colour));
    nearest.map_or(0, |(index, _)| index as u8)
}

/// How far two colours are apart, squared.
pub(crate) fn distance(a: Colour, b: Colour) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

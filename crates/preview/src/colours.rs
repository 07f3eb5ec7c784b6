//! Few colours instead of many.
//!
//! General methods share the colours out by variance, and merge the tints of the rings: they are large and close to each
//! other. Here every colour that fills an area stays as it is, and only the edges are rounded.

use std::cmp::Reverse;
use std::collections::HashMap;

/// Red, green, blue.
pub(crate) type Colour = [u8; 3];

/// How many colours a palette has at most. With 256 the pictures are a tenth larger and look the same.
const MOST: usize = 64;
/// Of a thousand pixels, how many a colour has that fills an area.
const AREA: f64 = 0.2;
/// How many of the higher bits tell edges apart.
const BITS: u32 = 4;

/// Pixels as indices into a palette.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Colours {
    pub(crate) palette: Vec<Colour>,
    pub(crate) indices: Vec<u8>,
}

impl Colours {
    /// The same pixels in at most [`MOST`] colours. The same pixels give the same palette, in the same order.
    pub(crate) fn reduced(pixels: &[Colour]) -> Self {
        let counts = counts(pixels);
        let palette = palette(&counts, pixels.len());
        let nearest: HashMap<Colour, u8> =
            counts.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
        let index = |colour: &Colour| nearest.get(colour).copied().unwrap_or_default();
        let indices = runs(pixels).flat_map(|run| {
            let index = run.first().map_or(0, index);
            std::iter::repeat_n(index, run.len())
        });
        Self { indices: indices.collect(), palette }
    }
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

/// What fills areas as it is, then the most frequent of the rest, rounded.
fn palette(counts: &[(Colour, usize)], pixels: usize) -> Vec<Colour> {
    let least = (pixels as f64 * AREA / 1000.0) as usize;
    let areas = counts.iter().take_while(|(_, count)| *count > least).count().min(MOST / 2);
    let (areas, edges) = counts.split_at(areas);
    let mut rounded: HashMap<Colour, usize> = HashMap::new();
    for (colour, count) in edges {
        *rounded.entry(colour.map(round)).or_default() += count;
    }
    let areas = areas.iter().map(|(colour, _)| *colour);
    areas.chain(sorted(rounded).into_iter().map(|(colour, _)| colour)).take(MOST).collect()
}

/// The middle of the values that share the higher bits.
fn round(channel: u8) -> u8 {
    let step = u8::MAX >> BITS;
    (channel & !step) | (step / 2)
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(index, _)| index as u8)
}

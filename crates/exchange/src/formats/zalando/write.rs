//! A radar as one `config.json` per edition.

use radar_core::model::{Blip, Movement, Radar};
use serde::Serialize;

use crate::export::Export;
use crate::formats::{Format, per_edition};
use crate::losses;

/// The program draws four at least, with or without entries in them.
const FEWEST: usize = 4;

#[derive(Serialize)]
struct Config<'r> {
    title: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'r str>,
    quadrants: Vec<Quadrant<'r>>,
    rings: Vec<Ring<'r>>,
    entries: Vec<Entry<'r>>,
}

#[derive(Serialize, Clone)]
struct Quadrant<'r> {
    name: &'r str,
}

#[derive(Serialize)]
struct Ring<'r> {
    name: &'r str,
    color: &'r str,
}

#[derive(Serialize)]
struct Entry<'r> {
    label: &'r str,
    quadrant: usize,
    ring: usize,
    moved: i8,
    active: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'r str>,
}

/// Writes one file per edition, or the one that is asked for.
pub(crate) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let editions = per_edition::editions(radar, edition);
    let file = |edition: &usize| per_edition::file(radar, *edition, &config(radar, *edition));
    let files: Vec<_> = editions.iter().map(file).collect();
    Export { losses: losses::of(Format::Zalando, radar, &editions, &files), files }
}

fn config(radar: &Radar, edition: usize) -> Config<'_> {
    let language = radar.language();
    let mut quadrants: Vec<_> =
        radar.quadrants.iter().map(|quadrant| Quadrant { name: quadrant.name.get(language) }).collect();
    quadrants.resize(quadrants.len().max(FEWEST), Quadrant { name: "" });
    // A quarter of a turn, so that they are drawn where the radar has them: see `Names::clockwise_from_north`.
    let turn = if quadrants.len().is_multiple_of(4) { quadrants.len() / 4 } else { 0 };
    let count = quadrants.len();
    quadrants.rotate_left(turn);
    let mut names: Vec<_> = radar.rings.iter().map(|ring| ring.name.get(language)).collect();
    names.resize(names.len().max(FEWEST), "");
    let colors = radar.theme.light.rings.iter().map(String::as_str);
    let entry = |blip| entry(blip, edition, language, |quadrant| (quadrant + count - turn) % count);
    Config {
        title: radar.title.get(language),
        date: radar.editions.get(edition).and_then(|edition| edition.date.as_deref()),
        quadrants,
        rings: names.into_iter().zip(colors).map(|(name, color)| Ring { name, color }).collect(),
        entries: radar.blips.iter().filter_map(entry).collect(),
    }
}

fn entry<'r>(
    blip: &'r Blip,
    edition: usize,
    language: &str,
    turned: impl Fn(usize) -> usize,
) -> Option<Entry<'r>> {
    let placement = blip.placement(edition)?;
    let moved = match blip.movement(edition) {
        Some(Movement::New) => 2,
        Some(Movement::In) => 1,
        Some(Movement::Out) => -1,
        _ => 0,
    };
    Some(Entry {
        label: blip.name.get(language),
        quadrant: turned(placement.quadrant),
        ring: placement.ring,
        moved,
        active: true,
        link: blip.link.as_deref(),
    })
}

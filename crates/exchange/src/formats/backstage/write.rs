//! A radar for Backstage: one file, all history in timelines.

use radar_core::model::{self, Blip, Radar};
use serde::Serialize;

use crate::export::Export;
use crate::formats::{Format, per_edition};
use crate::losses;

#[derive(Serialize)]
struct Response<'r> {
    title: &'r str,
    quadrants: Vec<Quadrant<'r>>,
    rings: Vec<Ring<'r>>,
    entries: Vec<Entry<'r>>,
}

#[derive(Serialize)]
struct Quadrant<'r> {
    id: &'r str,
    name: &'r str,
}

#[derive(Serialize)]
struct Ring<'r> {
    id: &'r str,
    name: &'r str,
    color: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'r str>,
}

#[derive(Serialize)]
struct Entry<'r> {
    id: &'r str,
    key: &'r str,
    title: &'r str,
    quadrant: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    timeline: Vec<Snapshot<'r>>,
}

#[derive(Serialize)]
struct Snapshot<'r> {
    /// `null` in a radar without dates, which that program takes for 1970: it needs one.
    date: Option<&'r str>,
    #[serde(rename = "ringId")]
    ring_id: &'r str,
    moved: i8,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'r str>,
}

/// Writes the radar as it was in an edition, with what led there; the newest one when none is asked for.
pub(crate) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let newest = edition.unwrap_or_else(|| radar.newest());
    let language = radar.language();
    let response = Response {
        title: radar.title.get(language),
        quadrants: radar
            .quadrants
            .iter()
            .map(|quadrant| Quadrant { id: &quadrant.id, name: quadrant.name.get(language) })
            .collect(),
        rings: radar
            .rings
            .iter()
            .zip(&radar.theme.light.rings)
            .map(|(ring, color)| self::ring(ring, color, language))
            .collect(),
        entries: radar.blips.iter().filter_map(|blip| entry(radar, blip, newest)).collect(),
    };
    let files = vec![per_edition::json("radar.json".to_owned(), &response)];
    Export { losses: losses::of(Format::Backstage, radar, &written(radar, newest), &files), files }
}

fn ring<'r>(ring: &'r model::Ring, color: &'r str, language: &str) -> Ring<'r> {
    Ring {
        id: &ring.id,
        name: ring.name.get(language),
        color,
        description: ring.summary.as_ref().map(|summary| summary.get(language)),
    }
}

fn entry<'r>(radar: &'r Radar, blip: &'r Blip, newest: usize) -> Option<Entry<'r>> {
    let now = blip.placement(newest)?;
    let language = radar.language();
    let description = per_edition::words(blip, newest, language);
    let mut timeline: Vec<_> =
        changes(blip, newest).map(|edition| snapshot(radar, blip, edition, description.is_some())).collect();
    // That program shows the first one as the current state.
    timeline.reverse();
    Some(Entry {
        id: &blip.id,
        key: &blip.id,
        title: blip.name.get(language),
        quadrant: radar.quadrants.get(now.quadrant).map_or("", |quadrant| quadrant.id.as_str()),
        url: blip.link.as_deref(),
        description,
        timeline,
    })
}

/// The editions that a timeline mentions.
fn written(radar: &Radar, newest: usize) -> Vec<usize> {
    let present = || radar.blips.iter().filter(|blip| blip.placement(newest).is_some());
    (0..=newest)
        .filter(|edition| present().any(|blip| changes(blip, newest).any(|other| other == *edition)))
        .collect()
}

/// The editions up to the newest that put a blip into another ring, or gave a reason for leaving it there.
fn changes(blip: &Blip, newest: usize) -> impl Iterator<Item = usize> {
    let mut ring = None;
    (0..=newest).filter(move |edition| {
        let Some(placement) = blip.placement(*edition) else { return false };
        let before = ring.replace(placement.ring);
        before != ring || placement.reason.is_some()
    })
}

fn snapshot<'r>(radar: &'r Radar, blip: &'r Blip, edition: usize, is_described: bool) -> Snapshot<'r> {
    let placement = blip.placement(edition);
    let before = edition.checked_sub(1).and_then(|before| blip.placement(before));
    let ring = placement.map(|placement| placement.ring).unwrap_or_default();
    let moved = match before.map(|before| ring.cmp(&before.ring)) {
        Some(std::cmp::Ordering::Less) => 1,
        Some(std::cmp::Ordering::Greater) => -1,
        _ => 0,
    };
    let reason = placement.and_then(|placement| placement.reason.as_ref());
    Snapshot {
        date: radar.editions.get(edition).and_then(|edition| edition.date.as_deref()),
        ring_id: radar.rings.get(ring).map_or("", |ring| ring.id.as_str()),
        moved,
        // In an entry without a description this would be taken for it.
        description: reason.filter(|_| is_described).map(|reason| reason.get(radar.language())),
    }
}

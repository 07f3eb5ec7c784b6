//! A radar as sections of CSV, one file per edition.

use radar_core::model::{Blip, Movement, Radar};

use crate::export::Export;
use crate::formats::{Format, byor, per_edition, sheet};
use crate::{File, losses};

/// Writes one file per edition, or the one that is asked for.
pub(in crate::formats) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let editions = per_edition::editions(radar, edition);
    let file = |edition: &usize| {
        let path = per_edition::name(radar, *edition, "csv");
        File { path, bytes: sections(radar, *edition).join("===\n".as_bytes()) }
    };
    let files: Vec<_> = editions.iter().map(file).collect();
    Export { losses: losses::of(Format::Qiwi, radar, &editions, &files), files }
}

fn sections(radar: &Radar, edition: usize) -> Vec<Vec<u8>> {
    let language = radar.language();
    let line = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    let mut sections = vec![sheet::bytes(&[line(&["title"]), line(&[radar.title.get(language)])])];
    if let Some(date) = radar.editions.get(edition).and_then(|edition| edition.date.as_deref()) {
        sections.push(sheet::bytes(&[line(&["date"]), line(&[date])]));
    }
    let mut quadrants = vec![line(&["quadrant", "title"])];
    let mut order: Vec<usize> = (0..radar.quadrants.len()).collect();
    // A quarter of a turn back: see the reader.
    order.rotate_left(radar.quadrants.len() / 4);
    let titles = order.iter().filter_map(|index| Some((*index, radar.quadrants.get(*index)?)));
    quadrants
        .extend(titles.map(|(index, quadrant)| line(&[&short('q', index), quadrant.name.get(language)])));
    let mut rings = vec![line(&["ring", "title"])];
    let titles = radar.rings.iter().enumerate();
    rings.extend(titles.map(|(index, ring)| line(&[&short('r', index), ring.name.get(language)])));
    let mut rows = vec![line(&["name", "quadrant", "ring", "description", "moved"])];
    rows.extend(byor::blips(radar, edition).filter_map(|blip| row(radar, blip, edition)));
    sections.extend([quadrants, rings, rows].map(|section| sheet::bytes(&section)));
    sections
}

fn row(radar: &Radar, blip: &Blip, edition: usize) -> Option<Vec<String>> {
    let language = radar.language();
    let placement = blip.placement(edition)?;
    let moved = match blip.movement(edition) {
        Some(Movement::In) => "1",
        Some(Movement::Out) => "-1",
        _ => "0",
    };
    Some(vec![
        blip.name.get(language).to_owned(),
        short('q', placement.quadrant),
        radar.rings.get(placement.ring)?.name.get(language).to_owned(),
        per_edition::words(blip, edition, language).unwrap_or_default(),
        moved.to_owned(),
    ])
}

fn short(kind: char, index: usize) -> String {
    format!("{kind}{}", index + 1)
}

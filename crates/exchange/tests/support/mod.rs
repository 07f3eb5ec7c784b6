//! What several tests need.
#![allow(dead_code, reason = "each test takes its own part")]

use std::collections::HashMap;

use radar_core::document::Document;
use radar_core::model::{Blip, Radar};
use radar_exchange::found::{Category, Found, Sighting};
use radar_exchange::{Kind, Report};

/// The radar that a document is. Every document that comes out of an import passes the checks.
pub(crate) fn check(document: &Document) -> Radar {
    let json = serde_json::to_string_pretty(document).unwrap();
    match radar_core::check::from_json("result.json", &json) {
        Ok(radar) => radar,
        Err(problems) => {
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            panic!("the result does not pass the checks:\n{}\n{json}", problems.join("\n"));
        }
    }
}

/// `Docker: Adopt/Tools` for each blip of an edition.
pub(crate) fn shown(radar: &Radar, edition: usize) -> Vec<String> {
    let shown = radar.blips.iter().filter_map(|blip| {
        let placement = blip.placement(edition)?;
        let (ring, quadrant) = (&radar.rings[placement.ring], &radar.quadrants[placement.quadrant]);
        Some(format!("{}: {}/{}", blip.name.get("en"), ring.name.get("en"), quadrant.name.get("en")))
    });
    shown.collect()
}

/// Names and labels without what importers may change.
pub(crate) fn folded(name: &str) -> String {
    let and = name.to_lowercase().replace('&', " and ");
    and.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#')).collect()
}

/// For each row: in the result's edition there is a blip of that name in that ring and quadrant, or the row has a note.
pub(crate) fn is_placed_or_noted(found: &Found, radar: &Radar, report: &Report) {
    let Found { sightings: rows, editions, .. } = found;
    let mut placed = 0;
    for row in rows {
        let date = editions.get(row.edition).or(editions.last()).and_then(|edition| edition.date.clone());
        let edition = radar.editions.iter().position(|edition| edition.date == date).unwrap_or(0);
        let is_noted = report.notes.iter().any(|note| {
            note.place == row.place && matches!(note.kind, Kind::LeftOut | Kind::Row | Kind::Category)
        });
        let is_here =
            radar.blips.iter().any(|blip| is_called(blip, row) && is_in(blip, edition, row, found, radar));
        assert!(is_here || is_noted, "lost: {row:#?}\n{:#?}", report.notes);
        placed += usize::from(is_here);
    }
    let unplaced = rows.len() - report.placed;
    assert!(report.placed <= rows.len() && unplaced <= report.notes.len(), "{report:#?}");
    assert!(placed > 0 || rows.is_empty() || !report.notes.is_empty());
}

fn is_called(blip: &Blip, row: &Sighting) -> bool {
    let name = folded(&row.name);
    let names = blip.name.iter().map(|(_, name)| name).chain(blip.aliases.iter().map(String::as_str));
    let mut names = names.map(folded);
    names.any(|given| given == name || given.starts_with(&name)) || row.key.is_some()
}

fn is_in(blip: &Blip, edition: usize, row: &Sighting, found: &Found, radar: &Radar) -> bool {
    let Some(placement) = blip.placement(edition) else { return row.removed };
    let ring = &radar.rings[placement.ring];
    let quadrant = &radar.quadrants[placement.quadrant];
    !row.removed
        && is_named(&row.ring, &found.rings, &ring.id, ring.name.get("en"))
        && is_named(&row.quadrant, &found.quadrants, &quadrant.id, quadrant.name.get("en"))
}

/// Whether a row that says `label` is in the ring or quadrant with this id and name.
fn is_named(label: &str, declared: &[Category], id: &str, name: &str) -> bool {
    let label = folded(label);
    let same = |category: &&Category| {
        let name = folded(&category.name);
        name == label || category.id.as_deref().map(folded).is_some_and(|id| id == label)
    };
    let mut meant = declared.iter().filter(same).map(|category| folded(&category.name));
    label.is_empty()
        || label == folded(id)
        || label == folded(name)
        || meant.any(|meant| meant == folded(name))
}

/// How many notes there are of each kind.
pub(crate) fn counts(report: &Report) -> HashMap<Kind, usize> {
    let mut counts = HashMap::new();
    for note in &report.notes {
        *counts.entry(note.kind).or_insert(0) += 1;
    }
    counts
}

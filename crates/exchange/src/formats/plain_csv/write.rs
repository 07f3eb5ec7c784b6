//! One row per blip and edition that changed something of it.

use radar_core::model::{Blip, Radar, Relation, Target};

use super::COLUMNS;
use crate::export::Export;
use crate::formats::{Format, per_edition, sheet};
use crate::{File, losses};

/// Writes one table.
pub(in crate::formats) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let mut rows = vec![COLUMNS.iter().map(|column| column.name.to_owned()).collect()];
    let mut written = Vec::new();
    for edition in per_edition::editions(radar, edition) {
        let before = written.last().copied();
        let mut blips = changed(radar, before, edition);
        if blips.is_empty() {
            // A row that says nothing new, so that there is the edition.
            blips.extend(radar.blips.iter().find(|blip| blip.placement(edition).is_some()));
        }
        if !blips.is_empty() {
            rows.extend(blips.into_iter().map(|blip| row(radar, blip, before, edition)));
            written.push(edition);
        }
    }
    let files = vec![File { path: "radar.csv".to_owned(), bytes: sheet::bytes(&rows) }];
    Export { losses: losses::of(Format::Csv, radar, &written, &files), files }
}

/// The blips that an edition says something new of, by ring and quadrant.
fn changed(radar: &Radar, before: Option<usize>, edition: usize) -> Vec<&Blip> {
    let is_changed = |blip: &&Blip| {
        let now = blip.placement(edition);
        let Some(before) = before else { return now.is_some() };
        let then = blip.placement(before);
        let is_moved = then.map(|then| (then.quadrant, then.ring)) != now.map(|now| (now.quadrant, now.ring));
        is_moved || now.is_some_and(|now| now.reason.is_some() || blip.is_reworded(before, edition))
    };
    let mut blips: Vec<_> = radar.blips.iter().filter(is_changed).collect();
    blips.sort_by_key(|blip| blip.placement(edition).map(|placement| (placement.ring, placement.quadrant)));
    blips
}

fn row(radar: &Radar, blip: &Blip, before: Option<usize>, edition: usize) -> Vec<String> {
    COLUMNS.iter().map(|column| cell(radar, blip, before, edition, column.name).unwrap_or_default()).collect()
}

fn cell(radar: &Radar, blip: &Blip, before: Option<usize>, edition: usize, column: &str) -> Option<String> {
    let language = radar.language();
    let placement = blip.placement(edition);
    let removal = if placement.is_none() { blip.removal(edition) } else { None };
    let about = radar.editions.get(edition)?;
    Some(match column {
        "name" => blip.name.get(language).to_owned(),
        "quadrant" => radar.quadrants.get(placement?.quadrant)?.name.get(language).to_owned(),
        "ring" => radar.rings.get(placement?.ring)?.name.get(language).to_owned(),
        "id" => blip.id.clone(),
        "number" => blip.number.to_string(),
        "edition" => about.id.clone(),
        "date" => about.date.clone()?,
        "edition name" => about.name.as_ref()?.get(language).to_owned(),
        // What did not change is as before.
        "summary" if says_more(blip, before, edition) => blip.summary(edition).get(language).to_owned(),
        "text" if says_more(blip, before, edition) => blip.text(edition).get(language).to_owned(),
        "link" => blip.link.clone()?,
        "tags" => blip.tags.join("; "),
        "aliases" => blip.aliases.join("; "),
        "relations" => blip
            .relations
            .iter()
            .filter_map(|relation| related(radar, relation))
            .collect::<Vec<_>>()
            .join("; "),
        "reason" => match placement {
            Some(placement) => placement.reason.as_ref()?.get(language).to_owned(),
            None => removal?.reason.as_ref()?.get(language).to_owned(),
        },
        "removed" => removal.map(|_| "true".to_owned())?,
        "successor" => radar.blips.get(removal?.successor?)?.id.clone(),
        _ => return None,
    })
}

fn says_more(blip: &Blip, before: Option<usize>, edition: usize) -> bool {
    blip.placement(edition).is_some()
        && before
            .is_none_or(|before| blip.last_edition(before).is_none() || blip.is_reworded(before, edition))
}

fn related(radar: &Radar, relation: &Relation) -> Option<String> {
    let target = match &relation.target {
        Target::Blip(blip) => &radar.blips.get(*blip)?.id,
        Target::Other(name) => name,
    };
    Some(format!("{}: {target}", relation.kind.id()))
}

//! One row per blip and edition that changed something of it.

use std::collections::HashSet;

use radar_core::model::{Blip, Radar, Relation, Target};

use super::{COLUMNS, OUTSIDE};
use crate::export::Export;
use crate::formats::{Format, per_edition, sheet};
use crate::slug::fold;
use crate::table::Column;
use crate::{File, losses};

/// Writes one table.
pub(in crate::formats) fn write(radar: &Radar, edition: Option<usize>) -> Export {
    let mut rows = vec![COLUMNS.iter().map(|column| column.name.to_owned()).collect()];
    let mut written = Vec::new();
    let called = called(radar);
    for edition in per_edition::editions(radar, edition) {
        let before = written.last().copied();
        let mut blips = changed(radar, before, edition);
        if blips.is_empty() {
            // A row that says nothing new, so that there is the edition.
            blips.extend(radar.blips.iter().find(|blip| blip.placement(edition).is_some()));
        }
        if !blips.is_empty() {
            rows.extend(blips.into_iter().map(|blip| row(radar, blip, before, edition, &called)));
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

fn row(
    radar: &Radar,
    blip: &Blip,
    before: Option<usize>,
    edition: usize,
    called: &HashSet<String>,
) -> Vec<String> {
    let cell = |column: &Column| match column.name {
        "relations" => relations(radar, blip, called),
        name => cell(radar, blip, before, edition, name).unwrap_or_default(),
    };
    COLUMNS.iter().map(cell).collect()
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
        "aliases" => listed(blip.aliases.iter().cloned()),
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

fn relations(radar: &Radar, blip: &Blip, called: &HashSet<String>) -> String {
    listed(blip.relations.iter().filter_map(|relation| related(radar, relation, called)))
}

/// Several values in a cell. What has the sign between them in it would be read as two.
fn listed(values: impl Iterator<Item = String>) -> String {
    values.filter(|value| !value.contains(';')).collect::<Vec<_>>().join("; ")
}

/// `uses: rust`, or `uses other: Rust` where an import would take what has no blip for one.
fn related(radar: &Radar, relation: &Relation, called: &HashSet<String>) -> Option<String> {
    let kind = relation.kind.id();
    Some(match &relation.target {
        Target::Blip(blip) => format!("{kind}: {}", radar.blips.get(*blip)?.id),
        Target::Other(name) if called.contains(&fold(name)) => format!("{kind}{OUTSIDE}: {name}"),
        Target::Other(name) => format!("{kind}: {name}"),
    })
}

/// What blips are called: their names, ids and aliases.
fn called(radar: &Radar) -> HashSet<String> {
    let names = |blip: &Blip| {
        let name = blip.name.get(radar.language());
        [name, &blip.id]
            .into_iter()
            .chain(blip.aliases.iter().map(String::as_str))
            .map(fold)
            .collect::<Vec<_>>()
    };
    radar.blips.iter().flat_map(names).collect()
}

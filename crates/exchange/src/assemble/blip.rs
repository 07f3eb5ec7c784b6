//! One blip of the result.

use radar_core::document::{Blip, Placement, Text};

use super::Scope;
use super::history::{History, Step};
use super::identity::Track;
use super::naming::Name;
use super::relations::Links;
use crate::slug::slug;

/// Puts together what is known of the blip with this index.
pub(super) fn blip(
    index: usize,
    (track, history): (&Track, &History),
    names: &[Name],
    links: &Links,
    scope: &Scope,
) -> Option<Blip> {
    let name = names.get(index)?;
    let placement = |step: &Step| Placement {
        edition: scope.editions.id(step.edition),
        quadrant: step.cell.and_then(|cell| scope.quadrants.id(cell.quadrant)),
        ring: step.cell.and_then(|cell| scope.rings.id(cell.ring)),
        removed: step.cell.is_none().then_some(true),
        reason: step.reason.clone().map(Text::Plain),
        successor: links.successor(step.row, names).filter(|_| step.cell.is_none()),
    };
    Some(Blip {
        id: name.id.clone(),
        number: name.number,
        name: Text::Plain(name.spelled.clone()),
        aliases: name.aliases.clone(),
        tags: tags(track, scope),
        link: track.rows(scope).rev().find_map(|row| row.link.clone()),
        summary: history.words.summary.clone().map(Text::Plain),
        text: history.words.text.clone().map(Text::Plain),
        relations: links.of(index, names),
        placements: history.steps.iter().map(placement).collect(),
        wordings: history.wordings.clone(),
    })
}

/// The tags of the newest row that has some.
fn tags(track: &Track, scope: &Scope) -> Vec<String> {
    let newest = track.rows(scope).rev().find(|row| row.tags.iter().any(|tag| !tag.trim().is_empty()));
    let mut tags: Vec<String> = Vec::new();
    for tag in newest.into_iter().flat_map(|row| &row.tags).filter(|tag| !tag.trim().is_empty()) {
        let tag = slug(tag);
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

//! Where a blip was in each edition, and why.

use radar_core::model::{Movement, Period};

use crate::facts::{Fact, noted};
use crate::state::State;

/// One line per edition that had the blip or that it left with, newest first. Nothing in a radar without history.
pub(super) fn history(state: State, blip: usize) -> Vec<Fact> {
    let editions = if state.site.has_history() { state.site.radar.editions.len() } else { 0 };
    (0..editions).rev().filter_map(|edition| in_edition(state, blip, edition)).collect()
}

/// "March 2026 · Adopt, moved in, reworded – Two teams run it without trouble."
fn in_edition(state: State, blip: usize, edition: usize) -> Option<Fact> {
    let site = state.site;
    let data = site.blip(blip);
    let movement = data.movement(edition)?;
    let placement = data.placement(edition);
    let mut words = vec![site.ring_name(placement).to_owned()];
    if movement != Movement::Unchanged {
        words.push(site.words.movements_inside[movement as usize].to_owned());
    }
    let period = Period::of(edition);
    if placement.is_some() && period.from.is_some_and(|from| data.is_reworded(from, edition)) {
        words.push(site.words.reworded.to_owned());
    }
    words.retain(|word| !word.is_empty());
    let reason = match placement {
        Some(placement) => placement.reason.as_ref(),
        None => data.removal(edition).and_then(|removal| removal.reason.as_ref()),
    };
    let href = state.link(|view| {
        view.set_compare(&site.radar, None);
        view.set_edition(&site.radar, edition);
    });
    Some(Fact {
        href: Some(href),
        note: noted(&words.join(", "), site.optional(reason)),
        marks: [site.edition_mark(edition), site.mark_optional(reason)],
        ..Fact::text(site.words.history, site.edition_name(edition))
    })
}

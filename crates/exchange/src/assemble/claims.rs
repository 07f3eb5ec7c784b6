//! Whether blips moved as the files say.

use super::Scope;
use super::history::History;
use super::identity::{Cell, Track};
use crate::found::{Claim, Place, Sighting};
use crate::report::{Kind, Report};

/// Notes the claims that the history contradicts. What a radar says of movements follows from its editions alone.
pub(super) fn compare(tracks: &[Track], histories: &[History], scope: &Scope, report: &mut Report) {
    let mut untold = 0;
    for (track, history) in tracks.iter().zip(histories) {
        for row in track.rows(scope) {
            let Some(claim) = row.claim else { continue };
            match row.edition.checked_sub(1) {
                Some(before) => compare_one(row, claim, before, history, scope, report),
                // There is nothing to compare with, and nothing to show it by.
                None => untold += usize::from(claim != Claim::Unchanged),
            }
        }
    }
    if untold > 0 {
        let message = format!(
            "how blips moved until the first edition is not shown ({untold} {} so): it follows from an earlier edition",
            if untold == 1 { "row says" } else { "rows say" }
        );
        report.note(&Place::default(), Kind::LeftOut, message);
    }
}

fn compare_one(
    row: &Sighting,
    claim: Claim,
    before: usize,
    history: &History,
    scope: &Scope,
    report: &mut Report,
) {
    let at = |edition: usize| history.presence.get(edition).copied().flatten();
    let edition = scope.editions.id(before).unwrap_or_default();
    let contradiction = match (claim, at(before), at(row.edition)) {
        (_, _, None) | (Claim::New, None, _) => return,
        (Claim::New, Some(_), _) => format!("claims to be new, but was in {edition}"),
        (claim, None, _) => format!("claims to {}, but was not in {edition}", said(claim)),
        (claim, Some(then), Some(now)) if agrees(claim, then, now) => return,
        (claim, Some(then), _) => {
            format!("claims to {}, but was in {:?} in {edition}", said(claim), scope.rings.name(then.ring))
        }
    };
    report.note(&row.place, Kind::Status, format!("{:?} {contradiction}", row.name));
}

fn agrees(claim: Claim, then: Cell, now: Cell) -> bool {
    match claim {
        Claim::New => false,
        Claim::In => now.ring < then.ring,
        Claim::Out => now.ring > then.ring,
        Claim::Unchanged => now.ring == then.ring,
    }
}

fn said(claim: Claim) -> &'static str {
    match claim {
        Claim::New => "be new",
        Claim::In => "have moved in",
        Claim::Out => "have moved out",
        Claim::Unchanged => "have stayed",
    }
}

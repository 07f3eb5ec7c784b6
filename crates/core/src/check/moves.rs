//! What a reader would ask about a blip's moves, and its data does not answer. Warnings.

use std::collections::HashSet;

use super::Scope;
use crate::model::RelationKind::{Alternative, Replaces, SimplerAlternative};
use crate::problem::wording::{quote, quote_all};
use crate::problem::{Code, Problems};
use crate::schema::{Blip, Field, Placement, Str};

/// Judges the moves of all blips.
pub(super) fn check(blips: &[&Blip<'_>], scope: &Scope<'_>, problems: &mut Problems<'_>) {
    let replaced: HashSet<&str> =
        blips.iter().flat_map(|blip| blip.targets(Replaces.id())).map(|target| target.value).collect();
    for blip in blips {
        let Some(placements) = blip.placements.given() else { continue };
        let mut last = Stay::default();
        for placement in placements.iter() {
            last = last.then(placement, scope, problems);
        }
        let is_replaced = || blip.id.given().is_some_and(|id| replaced.contains(id.value));
        if !last.has_reason && !has_alternative(blip) && !is_replaced() {
            last.report_if_outermost(scope, problems);
        }
    }
}

/// A blip's being in a ring, over one or several placements.
#[derive(Default, Clone, Copy)]
struct Stay<'a> {
    ring: Option<(usize, Str<'a>)>,
    has_reason: bool,
    is_removed: bool,
}

impl<'a> Stay<'a> {
    /// Where the blip is after one more placement.
    fn then(self, next: &Placement<'a>, scope: &Scope<'_>, problems: &mut Problems<'_>) -> Self {
        let has_reason = !matches!(next.reason, Field::Absent);
        if next.removed.given().is_some_and(|removed| removed.value) {
            if !has_reason && matches!(next.successor, Field::Absent) {
                problems.add(
                    Code::RemovalWithoutReason,
                    next.at,
                    "a removal without a reason and without a successor",
                    "say why in \"reason\", or what to use instead in \"successor\"",
                );
            }
            return Self { ring: None, has_reason, is_removed: true };
        }
        let ring = next.ring.given().and_then(|ring| Some((scope.rings.index(ring.value)?, *ring)));
        if self.is_removed && !has_reason {
            problems.add(
                Code::ReturnWithoutReason,
                next.at,
                "a removed blip comes back without a reason",
                "say why in \"reason\"; remove this placement if the blip stays away",
            );
        }
        if let (Some((from, _)), Some((to, at)), false) = (self.ring, ring, has_reason) {
            report_skipped(from, to, &at, scope, problems);
        }
        let stays = self.ring.map(|(ring, _)| ring) == ring.map(|(ring, _)| ring);
        Self { ring, has_reason: has_reason || (stays && self.has_reason), is_removed: false }
    }

    fn report_if_outermost(self, scope: &Scope<'_>, problems: &mut Problems<'_>) {
        let Some((ring, at)) = self.ring else { return };
        if !scope.rings.is_complete() || ring == 0 || ring + 1 != scope.rings.all().len() {
            return;
        }
        problems.add(
            Code::HoldWithoutReason,
            at.at,
            format!(
                "in the outermost ring, {}, without a reason and without an alternative",
                quote(at.value)
            ),
            "say why in \"reason\", or what to use instead in a relation of the type \"alternative\"",
        );
    }
}

fn report_skipped(from: usize, to: usize, at: &Str<'_>, scope: &Scope<'_>, problems: &mut Problems<'_>) {
    let rings = scope.rings.all();
    let Some(skipped) = rings.get(from.min(to) + 1..from.max(to)).filter(|skipped| !skipped.is_empty())
    else {
        return;
    };
    let before = rings.get(from).copied().unwrap_or_default();
    problems.add(
        Code::RingSkipped,
        at.at,
        format!(
            "the move from {} to {} skips {}",
            quote(before),
            quote(at.value),
            quote_all(skipped.iter().copied())
        ),
        "say why in \"reason\", or check the ring",
    );
}

fn has_alternative(blip: &Blip<'_>) -> bool {
    let kinds = [Alternative.id(), SimplerAlternative.id()];
    blip.relations.given().is_some_and(|relations| {
        relations.iter().filter_map(|relation| relation.kind.given()).any(|kind| kinds.contains(&kind.value))
    })
}

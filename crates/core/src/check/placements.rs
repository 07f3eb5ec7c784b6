//! A blip's placements, and where they put it in each edition.

use super::editions::Editions;
use super::ids::Ids;
use super::{Scope, each};
use crate::model::{Placement, Removal};
use crate::problem::wording::{quote, quote_alternatives};
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List};

/// Where a blip was in each edition, and how it left.
pub(super) struct History {
    pub(super) placements: Vec<Option<Placement>>,
    pub(super) removals: Vec<Removal>,
}

impl History {
    /// The edition that the blip came with.
    pub(super) fn first(&self) -> Option<usize> {
        self.placements.iter().position(Option::is_some)
    }
}

/// What one placement of the file says.
enum Step {
    Put(Placement),
    Remove(Removal),
}

/// Checks the placements of the blip with the id `own_id`.
pub(super) fn check(
    list: &List<schema::Placement<'_>>,
    own_id: Option<&str>,
    scope: &Scope<'_>,
    problems: &mut Problems<'_>,
) -> Option<History> {
    if list.items.is_empty() {
        problems.add(
            Code::NoPlacement,
            list.at,
            "a blip without a placement",
            "write where it is: [{ \"quadrant\": \"…\", \"ring\": \"…\" }]",
        );
        return None;
    }
    check_removals(list, problems);
    let mut previous = None;
    let steps = each(list, |placement| {
        let edition = scope.edition(placement, problems);
        if let (Some(edition), Some(previous)) = (edition, previous) {
            check_order(placement, edition, previous, scope, problems);
        }
        previous = edition.or(previous);
        let step = match &placement.removed {
            Field::Given(removed) if removed.value => {
                scope.removal(placement, edition, own_id, problems).map(Step::Remove)
            }
            Field::Absent | Field::Given(_) => scope.put(placement, problems).map(Step::Put),
            Field::Broken => None,
        };
        Some((edition?, step?))
    });
    Some(resolve(steps?, scope.editions.count()))
}

/// Spreads the steps over the editions: a placement holds until the next one, its reason only where it was stated.
fn resolve(steps: Vec<(usize, Step)>, editions: usize) -> History {
    let mut steps = steps.into_iter().peekable();
    let mut history = History { placements: Vec::with_capacity(editions), removals: Vec::new() };
    let mut current: Option<Placement> = None;
    for edition in 0..editions {
        current = current.map(|placement| Placement { reason: None, ..placement });
        match steps.next_if(|(from, _)| *from == edition) {
            Some((_, Step::Put(placement))) => current = Some(placement),
            Some((_, Step::Remove(removal))) => {
                current = None;
                history.removals.push(removal);
            }
            None => {}
        }
        history.placements.push(current.clone());
    }
    history
}

impl Scope<'_> {
    /// Index of the edition that a placement starts with.
    fn edition(&self, placement: &schema::Placement<'_>, problems: &mut Problems<'_>) -> Option<usize> {
        match (&self.editions, &placement.edition) {
            (_, Field::Broken) => None,
            (Editions::None, Field::Absent) => Some(0),
            (Editions::None, Field::Given(edition)) => {
                problems.add(
                    Code::NoEdition,
                    edition.at,
                    "a placement with an edition, in a radar without editions",
                    "remove \"edition\", or list \"editions\" in the radar",
                );
                None
            }
            (Editions::Listed(ids), Field::Given(edition)) => ids.find(edition, problems),
            (Editions::Listed(ids), Field::Absent) => {
                if let Some(newest) = ids.all().last() {
                    problems.add(
                        Code::PlacementWithoutEdition,
                        placement.at,
                        "this placement has no \"edition\"",
                        format!("add the one it starts with, for example \"edition\": {}", quote(newest)),
                    );
                }
                None
            }
        }
    }

    fn put(&self, placement: &schema::Placement<'_>, problems: &mut Problems<'_>) -> Option<Placement> {
        if let Field::Given(successor) = &placement.successor {
            problems.add(
                Code::SuccessorWithoutRemoval,
                successor.at,
                "a successor of a blip that is not removed",
                "remove \"successor\", or add \"removed\": true in place of \"quadrant\" and \"ring\"",
            );
        }
        self.check_cell(placement, problems);
        let quadrant = placement.quadrant.given().and_then(|id| self.quadrants.find(id, problems));
        let ring = placement.ring.given().and_then(|id| self.rings.find(id, problems));
        let reason = placement.reason.check(|text| self.line(text, problems));
        Some(Placement { quadrant: quadrant?, ring: ring?, reason: reason? })
    }

    fn check_cell(&self, placement: &schema::Placement<'_>, problems: &mut Problems<'_>) {
        let fields =
            [("quadrant", &placement.quadrant, &self.quadrants), ("ring", &placement.ring, &self.rings)];
        let missing = || fields.iter().filter(|(_, field, _)| matches!(field, Field::Absent));
        let names: Vec<_> = missing().map(|(name, _, _)| *name).collect();
        if names.is_empty() {
            return;
        }
        let example = |ids: &Ids<'_>| quote(ids.all().first().unwrap_or(&"…"));
        let examples: Vec<_> =
            missing().map(|(name, _, ids)| format!("{name:?}: {}", example(ids))).collect();
        problems.add(
            Code::PlacementWithoutCell,
            placement.at,
            format!("this placement has no {}", quote_alternatives(&names)),
            format!("say where the blip is, for example {}", examples.join(", ")),
        );
    }

    fn removal(
        &self,
        placement: &schema::Placement<'_>,
        edition: Option<usize>,
        own_id: Option<&str>,
        problems: &mut Problems<'_>,
    ) -> Option<Removal> {
        for (name, field) in [("quadrant", &placement.quadrant), ("ring", &placement.ring)] {
            if let Field::Given(id) = field {
                problems.add(
                    Code::RemovalWithCell,
                    id.at,
                    format!("a removal with a {name:?}"),
                    format!("remove {name:?}: a removed blip is nowhere"),
                );
            }
        }
        let reason = placement.reason.check(|text| self.line(text, problems));
        let successor = placement.successor.check(|successor| {
            if own_id == Some(successor.value) {
                problems.add(
                    Code::OwnSuccessor,
                    successor.at,
                    "a blip as its own successor",
                    "write the id of another blip, or leave \"successor\" out",
                );
                return None;
            }
            self.blips.find(successor, problems)
        });
        Some(Removal { edition: edition?, reason: reason?, successor: successor? })
    }
}

/// Checks that only what is on the radar is removed.
fn check_removals(list: &List<schema::Placement<'_>>, problems: &mut Problems<'_>) {
    // `None` after a placement that cannot be read.
    let mut on_radar = Some(false);
    for (index, placement) in list.items.iter().enumerate() {
        let Some(placement) = placement else {
            on_radar = None;
            continue;
        };
        let Field::Given(removed) = &placement.removed else {
            on_radar = Some(true);
            continue;
        };
        if !removed.value {
            problems.add(
                Code::RemovedFalse,
                removed.at,
                "\"removed\" can only be true",
                "leave it out where the blip is on the radar",
            );
            on_radar = Some(true);
        } else if on_radar == Some(false) {
            let (message, help) = if index == 0 {
                ("the first placement is a removal", "write first where the blip was")
            } else {
                ("a removal of a blip that is already removed", "remove one of the two")
            };
            problems.add(Code::RemovalOfNothing, placement.at, message, help);
        } else {
            on_radar = Some(false);
        }
    }
}

fn check_order(
    placement: &schema::Placement<'_>,
    edition: usize,
    previous: usize,
    scope: &Scope<'_>,
    problems: &mut Problems<'_>,
) {
    let at = placement.edition.given().map_or(placement.at, |edition| edition.at);
    let (code, message, help) = match &scope.editions {
        Editions::None => (
            Code::NoEdition,
            "a second placement, in a radar without editions",
            "keep one, or list \"editions\" in the radar and say which placement starts with which",
        ),
        Editions::Listed(_) if edition == previous => {
            (Code::RepeatedPlacement, "two placements start with the same edition", "keep one of the two")
        }
        Editions::Listed(_) if edition < previous => (
            Code::PlacementOutOfOrder,
            "this placement starts before the one above it",
            "write the placements in the order of the editions",
        ),
        Editions::Listed(_) => return,
    };
    problems.add(code, at, message, help);
}

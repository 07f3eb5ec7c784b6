//! Relations and successors that lead in a circle.

use std::collections::HashMap;

use super::graph::{Graph, Step};
use crate::model::RelationKind::{self, PartOf, Replaces, SimplerAlternative, Uses};
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::{Blip, Str};

/// The relations that say something impossible, or at least strange, when they lead in a circle.
const DIRECTED: [(RelationKind, Code); 4] = [
    (PartOf, Code::RelationCycle),
    (Replaces, Code::RelationCycle),
    (SimplerAlternative, Code::RelationCycle),
    (Uses, Code::UsesCycle),
];

/// Longer circles are not listed to their end.
const LISTED: usize = 20;

/// Reports the circles. `blips` in the order of the file.
pub(super) fn check(blips: &[&Blip<'_>], problems: &mut Problems<'_>) {
    let nodes = Nodes::of(blips);
    for (kind, code) in DIRECTED {
        let graph = nodes.graph(|blip| blip.targets(kind.id()).collect());
        for circle in graph.circles() {
            nodes.report(code, &format!("relations of the type {:?}", kind.id()), &circle, problems);
        }
    }
    for circle in nodes.graph(|blip| successor(blip).into_iter().collect()).circles() {
        nodes.report(Code::SuccessorCycle, "successors", &circle, problems);
    }
}

/// What follows a blip that is removed and stays away.
fn successor<'b, 'a>(blip: &'b Blip<'a>) -> Option<&'b Str<'a>> {
    let last = blip.placements.given()?.iter().last()?;
    last.removed.given().filter(|removed| removed.value)?;
    last.successor.given()
}

/// The blips by index and by id.
struct Nodes<'b, 'a> {
    blips: &'b [&'b Blip<'a>],
    indices: HashMap<&'a str, usize>,
}

impl<'b, 'a> Nodes<'b, 'a> {
    fn of(blips: &'b [&'b Blip<'a>]) -> Self {
        let mut indices = HashMap::new();
        for (index, blip) in blips.iter().enumerate() {
            if let Some(id) = blip.id.given() {
                indices.entry(id.value).or_insert(index);
            }
        }
        Self { blips, indices }
    }

    /// Each blip with those that `targets` leads to.
    fn graph(&self, targets: impl Fn(&'b Blip<'a>) -> Vec<&'b Str<'a>>) -> Graph {
        let step = |from: usize, target: &Str<'_>| {
            // That one is reported where the relation is checked.
            let to = self.indices.get(target.value).copied().filter(|to| *to != from)?;
            Some(Step { to, at: target.at })
        };
        let steps = |(from, blip): (usize, &&'b Blip<'a>)| -> Vec<Step> {
            targets(blip).into_iter().filter_map(|target| step(from, target)).collect()
        };
        Graph(self.blips.iter().enumerate().map(steps).collect())
    }

    fn report(&self, code: Code, what: &str, circle: &[Step], problems: &mut Problems<'_>) {
        let Some(last) = circle.last() else { return };
        let id = |step: &Step| {
            self.blips
                .get(step.to)
                .and_then(|blip| blip.id.given())
                .map_or(String::new(), |id| quote(id.value))
        };
        let mut path: Vec<String> = circle.iter().take(LISTED).map(id).collect();
        if circle.len() > LISTED {
            path.push(format!("… {} more", circle.len() - LISTED));
        }
        let lines: Vec<_> =
            circle.iter().take(LISTED).map(|step| problems.line(step.at).to_string()).collect();
        problems.add(
            code,
            last.at,
            format!("a circle of {what}: {} → {}", id(last), path.join(" → ")),
            format!("remove one of them or turn it around; they are in the lines {}", lines.join(", ")),
        );
    }
}

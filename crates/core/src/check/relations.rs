//! A blip's relations.

use super::{Scope, each, text};
use crate::model::{Relation, RelationKind, Target};
use crate::problem::wording::{choose, quote};
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List, Str};

/// Checks the relations of the blip with the id `own_id`.
pub(super) fn check(
    list: &List<schema::Relation<'_>>,
    own_id: Option<&str>,
    scope: &Scope<'_>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Relation>> {
    let mut seen: Vec<(RelationKind, Target)> = Vec::new();
    each(list, |relation| {
        let kind = relation.kind.given().and_then(|kind| check_kind(kind, problems));
        let target = check_target(relation, own_id, scope, problems);
        let note = relation.note.check(|note| scope.line(note, problems));
        let pair = (kind?, target?);
        if seen.contains(&pair) {
            problems.add(
                Code::RepeatedRelation,
                relation.at,
                "the same relation twice",
                "remove one, or give it another type",
            );
        }
        seen.push(pair.clone());
        let (kind, target) = pair;
        Some(Relation { kind, target, note: note? })
    })
}

fn check_kind(kind: &Str<'_>, problems: &mut Problems<'_>) -> Option<RelationKind> {
    let known = RelationKind::ALL.into_iter().find(|known| known.id() == kind.value);
    if known.is_none() {
        problems.add(
            Code::UnknownRelationType,
            kind.at,
            format!("unknown type of relation {}", quote(kind.value)),
            choose(kind.value, "type", &RelationKind::ALL.map(RelationKind::id)),
        );
    }
    known
}

fn check_target(
    relation: &schema::Relation<'_>,
    own_id: Option<&str>,
    scope: &Scope<'_>,
    problems: &mut Problems<'_>,
) -> Option<Target> {
    match (&relation.to, &relation.other) {
        (Field::Given(to), Field::Absent) if own_id == Some(to.value) => {
            problems.add(
                Code::RelationToItself,
                to.at,
                "a relation of a blip to itself",
                "write the id of another blip",
            );
            None
        }
        (Field::Given(to), Field::Absent) => scope.blips.find(to, problems).map(Target::Blip),
        (Field::Absent, Field::Given(other)) => text::line(other, problems).map(Target::Other),
        (Field::Given(_), Field::Given(other)) => {
            problems.add(
                Code::RelationToTwo,
                other.at,
                "a relation with both \"to\" and \"other\"",
                "keep one of the two",
            );
            None
        }
        (Field::Absent, Field::Absent) => {
            problems.add(
                Code::RelationToNothing,
                relation.at,
                "a relation to nothing",
                "add \"to\" with the id of a blip, or \"other\" with the name of something else",
            );
            None
        }
        _ => None,
    }
}

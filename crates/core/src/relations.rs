//! What a blip has to do with others, seen from both sides.

use crate::model::{Radar, RelationKind, Target};
use crate::text::Text;

/// A relation as the page of one blip tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The kind of the relation.
    pub kind: RelationKind,
    /// Whether it is told backwards: the other blip states it about this one.
    pub inverse: bool,
    /// The other one.
    pub target: Target,
    /// A few words about it.
    pub note: Option<Text>,
}

/// What a blip states, then what others state about it, by kind. A pair that is related on both sides is told as this
/// side states it.
pub fn related(radar: &Radar, blip: usize) -> Vec<Related> {
    let Some(own) = radar.blips.get(blip).map(|blip| &blip.relations) else { return Vec::new() };
    let stated = own.iter().map(|relation| Related {
        kind: relation.kind,
        inverse: false,
        target: relation.target.clone(),
        note: relation.note.clone(),
    });
    let is_told = |other: usize| own.iter().any(|relation| relation.target == Target::Blip(other));
    let others = radar.blips.iter().enumerate().filter(|(other, _)| !is_told(*other));
    let about = others.flat_map(|(other, from)| {
        let about = from.relations.iter().filter(|relation| relation.target == Target::Blip(blip));
        about.map(move |relation| Related {
            kind: relation.kind,
            inverse: true,
            target: Target::Blip(other),
            note: relation.note.clone(),
        })
    });
    let mut all: Vec<_> = stated.chain(about).collect();
    all.sort_by_key(|related| (related.kind, related.inverse));
    all
}

//! The words of the interface. What the radar itself says is data.

use radar_core::compare::Change;
use radar_core::model::{Blip, Movement, RelationKind};
use radar_core::view::Dimension;

/// The name of a movement, as a mark beside a blip.
pub fn movement(movement: Movement) -> &'static str {
    match movement {
        Movement::New => "New",
        Movement::In => "Moved in",
        Movement::Out => "Moved out",
        Movement::Moved => "Moved quadrant",
        Movement::Unchanged => "Unchanged",
        Movement::Removed => "Removed",
    }
}

/// What a group of changes is called.
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Movement(Movement::New) => "Added",
        Change::Movement(other) => movement(other),
        Change::Reworded => "Reworded",
    }
}

/// Why a blip has no place in an edition.
pub fn absent(blip: &Blip, edition: usize) -> &'static str {
    if blip.removal(edition).is_some() { movement(Movement::Removed) } else { "Not yet on the radar" }
}

/// What the other one is to this blip, as the label before its name. `inverse`: the other one states it about this one.
pub fn relation(kind: RelationKind, inverse: bool) -> &'static str {
    match (kind, inverse) {
        (RelationKind::SimplerAlternative, false) => "Simpler alternative",
        (RelationKind::SimplerAlternative, true) => "Simpler than",
        (RelationKind::Alternative, _) => "Alternative",
        (RelationKind::Compare, _) => "Compare with",
        (RelationKind::Replaces, false) => "Replaces",
        (RelationKind::Replaces, true) => "Replaced by",
        (RelationKind::Uses, false) => "Uses",
        (RelationKind::Uses, true) => "Used by",
        (RelationKind::Complements, _) => "Goes with",
        (RelationKind::PartOf, false) => "Part of",
        (RelationKind::PartOf, true) => "Includes",
        (RelationKind::Mentions, false) => "Mentions",
        (RelationKind::Mentions, true) => "Mentioned by",
    }
}

/// What a group of filters is called.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Ring => "Rings",
        Dimension::Quadrant => "Quadrants",
        Dimension::Tag => "Tags",
        Dimension::Movement => "Movement",
    }
}

/// A tag as people read it.
pub fn tag(id: &str) -> String {
    id.replace('-', " ")
}

/// "1 blip", "14 blips".
pub fn blips(count: usize) -> String {
    format!("{count} {}", noun(count))
}

/// The word after a number of blips.
pub fn noun(count: usize) -> &'static str {
    if count == 1 { "blip" } else { "blips" }
}

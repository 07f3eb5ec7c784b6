//! What happened to a blip, in a word.

use radar_core::diff::{BlipDiff, Change, Place, State};
use radar_core::model::Movement;

/// In the order in which they are summed up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    New,
    Back,
    In,
    Out,
    Moved,
    TakenOff,
    Deleted,
    Edited,
}

impl Event {
    pub(super) const ALL: [Self; 8] = [
        Self::New,
        Self::Back,
        Self::In,
        Self::Out,
        Self::Moved,
        Self::TakenOff,
        Self::Deleted,
        Self::Edited,
    ];

    pub(super) fn of(blip: &BlipDiff) -> Self {
        match (blip.state, blip.movement) {
            (State::Added, _) => Self::New,
            (State::Removed, _) => Self::Deleted,
            (State::Changed, Movement::New) => Self::Back,
            (State::Changed, Movement::In) => Self::In,
            (State::Changed, Movement::Out) => Self::Out,
            (State::Changed, Movement::Moved) => Self::Moved,
            (State::Changed, Movement::Removed) => Self::TakenOff,
            (State::Changed, Movement::Unchanged) => Self::Edited,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::New => "added",
            Self::Back => "back on the radar",
            Self::In => "moved in",
            Self::Out => "moved out",
            Self::Moved => "moved to another quadrant",
            Self::TakenOff => "taken off the radar",
            Self::Deleted => "deleted from the file",
            Self::Edited => "edited",
        }
    }
}

/// From where to where: rings, with quadrants where those differ.
pub(super) fn places(blip: &BlipDiff) -> Vec<String> {
    let is_other_quadrant =
        matches!((&blip.from, &blip.to), (Some(from), Some(to)) if from.quadrant != to.quadrant);
    let place = |place: &Place| {
        if is_other_quadrant { format!("{}, {}", place.quadrant, place.ring) } else { place.ring.clone() }
    };
    let (from, to) = (blip.from.as_ref().map(place), blip.to.as_ref().map(place));
    if from == to { from.into_iter().collect() } else { from.into_iter().chain(to).collect() }
}

/// The changes that the blip's headline does not tell already.
pub(super) fn details<'a>(blip: &'a BlipDiff, newest: &str) -> impl Iterator<Item = &'a Change> {
    blip.changes.iter().filter(move |change| {
        let is_told = match change.field {
            "placement" => {
                let is_newest = change.of.as_deref().unwrap_or_default() == newest;
                is_newest && blip.movement != Movement::Unchanged
            }
            "number" => blip.state != State::Changed,
            "name" => blip.state != State::Changed && change.language.is_none(),
            _ => false,
        };
        !is_told || change.rewrites_history
    })
}

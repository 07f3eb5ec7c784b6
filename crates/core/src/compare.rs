//! What changed between two editions.

use crate::model::{Movement, Period, Radar};

/// A way in which a blip can differ between two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It came, moved or left.
    Movement(Movement),
    /// It stays on the radar, and its summary or its text says something else, whether it moved or not.
    Reworded,
}

impl Change {
    /// All changes, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Movement(Movement::New),
        Self::Movement(Movement::In),
        Self::Movement(Movement::Out),
        Self::Movement(Movement::Moved),
        Self::Movement(Movement::Removed),
        Self::Reworded,
    ];
}

/// The blips that changed so between the editions of a period, by number. None where there is nothing to compare with.
pub fn changed(radar: &Radar, period: Period, change: Change) -> impl Iterator<Item = usize> {
    let is_changed = move |blip: &usize| {
        let Some(blip) = radar.blips.get(*blip) else { return false };
        match (change, period.from) {
            (_, None) => false,
            (Change::Movement(movement), Some(_)) => blip.movement_in(period) == Some(movement),
            (Change::Reworded, Some(from)) => {
                let is_there = |edition| blip.placement(edition).is_some();
                is_there(from) && is_there(period.to) && blip.is_reworded(from, period.to)
            }
        }
    };
    (0..radar.blips.len()).filter(is_changed)
}

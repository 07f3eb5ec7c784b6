//! What changed between two editions.

use radar_core::compare::{Change, changed};
use radar_core::model::{Blip, Movement, Period};

use super::Site;

impl Site {
    /// All changes, in the order of the page.
    pub(crate) fn changes(&self, period: Period) -> Vec<(Change, &Blip)> {
        let blips =
            |change| changed(&self.radar, period, change).map(move |blip| (change, &self.radar.blips[blip]));
        Change::ALL.into_iter().flat_map(blips).collect()
    }

    /// Changes in the page's words: what kind they are, and of what.
    pub(crate) fn in_words(&self, changes: &[(Change, &Blip)]) -> Vec<(String, String)> {
        let words = |(change, blip): &(Change, &Blip)| {
            (word(*change).to_owned(), self.words_of(&blip.name).to_owned())
        };
        changes.iter().map(words).collect()
    }

    /// What has to be said about a change: from where to where, and why.
    pub(crate) fn details<'a>(&'a self, period: Period, change: Change, blip: &'a Blip) -> Vec<&'a str> {
        let before = period.from.and_then(|from| blip.placement(from));
        let now = blip.placement(period.to);
        let places = [before, now].into_iter().flatten();
        let mut details: Vec<&str> = match change {
            Change::Reworded => Vec::new(),
            Change::Movement(Movement::Moved) => {
                places.map(|at| self.words_of(&self.radar.quadrants[at.quadrant].name)).collect()
            }
            Change::Movement(_) => places.map(|at| self.words_of(&self.radar.rings[at.ring].name)).collect(),
        };
        let reason = match (change, now) {
            (Change::Reworded, _) => None,
            (_, Some(at)) => at.reason.as_ref(),
            (_, None) => blip.removal(period.to).and_then(|removal| removal.reason.as_ref()),
        };
        details.extend(reason.map(|reason| self.words_of(reason)));
        details
    }
}

/// What the page calls a change.
pub(crate) fn word(change: Change) -> &'static str {
    match change {
        Change::Movement(Movement::New) => "Added",
        Change::Movement(Movement::In) => "Moved in",
        Change::Movement(Movement::Out) => "Moved out",
        Change::Movement(Movement::Moved) => "Moved quadrant",
        Change::Movement(Movement::Removed) => "Removed",
        Change::Reworded => "Reworded",
        Change::Movement(Movement::Unchanged) => unreachable!("that is no change"),
    }
}

//! What the page shows of one blip.

use leptos::prelude::*;
use radar_core::drawing::{Drawing, Stand};
use radar_core::mark::Mark;
use radar_core::model::{Blip, Movement, Placement};
use radar_core::text::Text;

use crate::site::Site;
use crate::state::State;

/// What changes about a blip while the reader goes through the radar, but for the address of its link and the pointer.
///
/// A memo of it stands between the state and the blip's many attributes: a blip that looks as before costs one look, and
/// the state has one subscriber per blip. Leptos unsubscribes in time that grows with the square of their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    blip: usize,
    edition: usize,
    /// The quadrant in focus.
    focus: Option<usize>,
    /// Index into the stands of the chart that is shown.
    stand: Option<usize>,
    /// How it came to where it is; `None` for one that has nothing to do with what is shown.
    pub(crate) movement: Option<Movement>,
    /// Whether it passes all filters.
    pub(crate) matches: bool,
    /// Whether it is open.
    pub(crate) is_open: bool,
}

impl Look {
    /// Follows a blip.
    pub(crate) fn of(state: State, blip: usize) -> Memo<Self> {
        Memo::new(move |_| {
            let movement = state.movement(blip);
            Self {
                blip,
                edition: state.period().to,
                focus: state.focus(),
                stand: movement.and_then(|_| state.stand_index(blip, state.period().to)),
                movement,
                matches: state.matches(blip),
                is_open: state.open() == Some(blip),
            }
        })
    }

    /// The movement, unless the blip just stayed where it was.
    pub(crate) fn moved(self) -> Option<Movement> {
        self.movement.filter(|movement| *movement != Movement::Unchanged)
    }

    /// Where the blip is, or was last.
    pub(crate) fn last(self, site: &'static Site) -> Option<&'static Placement> {
        self.data(site).last_placement(self.edition)
    }

    /// What the blip says of itself in a sentence.
    pub(crate) fn summary(self, site: &'static Site) -> &'static Text {
        self.data(site).summary(self.edition)
    }

    /// The chart that is shown.
    pub(crate) fn drawing(self, site: &'static Site) -> Option<&'static Drawing> {
        site.drawing(self.focus)
    }

    /// How the blip stands there.
    pub(crate) fn stand(self, site: &'static Site) -> Option<&'static Stand> {
        self.drawing(site)?.stands.get(self.stand?)
    }

    /// The blip's shape.
    pub(crate) fn mark(self, site: &'static Site) -> Option<&'static Mark> {
        self.drawing(site)?.marks.get(self.movement? as usize)
    }

    fn data(self, site: &'static Site) -> &'static Blip {
        site.blip(self.blip)
    }
}

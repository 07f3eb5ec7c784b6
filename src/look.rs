//! What the page shows of one blip.

use radar_core::drawing::{Drawing, Stand};
use radar_core::mark::Mark;
use radar_core::model::{Blip, Movement, Placement};
use radar_core::shown::{Scene, Shown};
use radar_core::text::Text;

use leptos::prelude::*;

use crate::site::Site;
use crate::state::State;

/// What changes about a blip while the reader goes through the radar, but for the address of its link. Blips that look as
/// before are not touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each of them shows by itself")]
pub(crate) struct Look {
    blip: usize,
    edition: usize,
    /// The quadrant on whose fan it is drawn; `None` for the disc.
    focus: Option<usize>,
    /// Index into the stands of that chart.
    stand: Option<usize>,
    /// Whether the chart that is shown has no place for it. It is drawn as on the disc then, and hidden: those of all other
    /// quadrants would have to be drawn anew, unseen, when a fan comes, and once more when the disc comes back.
    pub(crate) is_aside: bool,
    /// How it came to where it is; `None` for one that has nothing to do with what is shown.
    pub(crate) movement: Option<Movement>,
    /// Whether it passes all filters.
    pub(crate) matches: bool,
    /// Whether it left, and would else pass all filters.
    pub(crate) is_ghost: bool,
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Whether the pointer or the keyboard is on it, on the chart or in the list.
    pub(crate) is_pointed: bool,
}

/// How each blip looks now.
pub(crate) fn looks(state: State) -> Vec<Look> {
    let site = state.site;
    let pointed = state.pointed.get().map(|pointed| pointed.blip);
    state.scene.with(|scene| {
        state.shown.with(|shown| {
            (0..site.radar.blips.len()).map(|blip| Look::new(site, scene, shown, pointed, blip)).collect()
        })
    })
}

impl Look {
    fn new(site: &Site, scene: &Scene, shown: &Shown, pointed: Option<usize>, blip: usize) -> Self {
        let edition = scene.period.to;
        let movement = site.blip(blip).movement_in(scene.period);
        let stand_on = |focus| movement.and_then(|_| site.drawing(focus)?.stand_index(blip, edition));
        let here = stand_on(scene.focus);
        Self {
            blip,
            edition,
            focus: here.and(scene.focus),
            stand: here.or_else(|| stand_on(None)),
            is_aside: here.is_none(),
            movement,
            matches: shown.matching.get(blip).copied().unwrap_or_default(),
            is_ghost: movement == Some(Movement::Removed)
                && shown.passing.get(blip).copied().unwrap_or_default(),
            is_open: scene.open == Some(blip),
            is_pointed: pointed == Some(blip),
        }
    }

    /// Whether it differs from another look of the same blip in nothing but what filters, the open blip and the pointer
    /// change, and whether it is hidden.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn stands_like(self, other: Self) -> bool {
        let Self { is_aside, matches, is_ghost, is_open, is_pointed, .. } = other;
        Self { is_aside, matches, is_ghost, is_open, is_pointed, ..self } == other
    }

    /// Whether the blip has anything to do with what is shown.
    pub(crate) fn is_shown(self) -> bool {
        self.movement.is_some()
    }

    /// The movement, unless the blip just stayed where it was.
    pub(crate) fn moved(self) -> Option<Movement> {
        self.movement.filter(|movement| *movement != Movement::Unchanged)
    }

    /// Where the blip is, or was last.
    pub(crate) fn last(self, site: &'static Site) -> Option<&'static Placement> {
        self.blip(site).last_placement(self.edition)
    }

    /// What the blip says of itself in a sentence.
    pub(crate) fn summary(self, site: &'static Site) -> &'static Text {
        self.blip(site).summary(self.edition)
    }

    /// The chart that it is drawn for.
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

    /// How wide the line around its disc is that reacts to a finger.
    pub(crate) fn rim(self, site: &'static Site) -> Option<&'static str> {
        self.drawing(site)?.rims.get(self.movement? as usize).map(String::as_str)
    }

    /// Its name, in the language of the page.
    pub(crate) fn name(self, site: &'static Site) -> &'static str {
        site.name(self.blip)
    }

    /// What never changes about it.
    pub(crate) fn blip(self, site: &'static Site) -> &'static Blip {
        site.blip(self.blip)
    }
}

//! What the radar's history says that a reader must find.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use radar_core::model::{Blip, Movement, Period, Removal};
use serde::Deserialize;

use super::Site;

/// How a blip stands on the chart, in the page's words.
#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Stand {
    /// The id of its ring; of one that left, where it was.
    ring: String,
    /// The id of its quadrant; of one that left, where it was.
    pub(crate) quadrant: String,
    pub(crate) movement: String,
    /// Whether it steps back, since it left.
    dimmed: bool,
}

impl Site {
    pub(crate) fn has_history(&self) -> bool {
        self.radar.editions.len() > 1
    }

    pub(crate) fn has_no_history(&self) -> bool {
        !self.has_history()
    }

    /// The editions as indices, oldest first.
    pub(crate) fn editions(&self) -> Range<usize> {
        0..self.radar.editions.len()
    }

    pub(crate) fn newest(&self) -> usize {
        self.radar.newest()
    }

    /// The newest edition and what came with it.
    pub(crate) fn now(&self) -> Period {
        Period::of(self.newest())
    }

    /// Editions that are different enough to look at: the first two, one in between, the last two.
    pub(crate) fn some_editions(&self) -> BTreeSet<usize> {
        let newest = self.newest();
        [0, 1.min(newest), newest / 2, newest.saturating_sub(1), newest].into()
    }

    /// The editions before the newest, latest first, as far as a reader has the patience to go.
    pub(crate) fn way_back(&self) -> impl DoubleEndedIterator<Item = usize> + Clone {
        (0..self.newest()).rev().take(5)
    }

    /// Two editions to compare, the older one first: the first two, the last two, the first and the last.
    pub(crate) fn periods(&self) -> Vec<Period> {
        let pairs = BTreeSet::from([(0, 1), (self.newest() - 1, self.newest()), (0, self.newest())]);
        pairs.into_iter().map(|(from, to)| Period { from: Some(from), to }).collect()
    }

    pub(crate) fn edition_id(&self, edition: usize) -> &str {
        &self.radar.editions[edition].id
    }

    /// What readers call an edition.
    pub(crate) fn edition_name(&self, edition: usize) -> &str {
        let edition = &self.radar.editions[edition];
        match (&edition.name, &edition.date) {
            (Some(name), _) => self.words_of(name),
            (None, Some(date)) => date,
            (None, None) => &edition.id,
        }
    }

    /// How the radar's address ends while an edition is shown. The newest is the radar itself.
    pub(crate) fn at_edition(&self, edition: usize) -> String {
        if edition == self.newest() {
            String::new()
        } else {
            format!("?edition={}", self.edition_id(edition))
        }
    }

    /// How the radar's address ends while two editions are compared.
    pub(crate) fn at_period(&self, period: Period) -> String {
        let from = self.edition_id(period.from.expect("there are two editions"));
        format!("?edition={}&compare={from}", self.edition_id(period.to))
    }

    /// The addresses of the editions' own pages, oldest first.
    pub(crate) fn edition_pages(&self) -> Vec<String> {
        let editions = self.editions().filter(|_| self.has_history());
        editions.map(|edition| format!("editions/{}/", self.edition_id(edition))).collect()
    }

    /// The ids of the blips on the radar in an edition.
    pub(crate) fn ids_in(&self, edition: usize) -> BTreeSet<String> {
        let blips = self.radar.blips.iter().filter(|blip| blip.placement(edition).is_some());
        blips.map(|blip| blip.id.clone()).collect()
    }

    /// How each blip stands that the chart has to show, while nothing is filtered.
    pub(crate) fn stands(&self, period: Period) -> BTreeMap<String, Stand> {
        let stand = |blip: &Blip| {
            let movement = blip.movement_in(period)?;
            let at = blip.last_placement(period.to)?;
            let stand = Stand {
                ring: self.radar.rings[at.ring].id.clone(),
                quadrant: self.radar.quadrants[at.quadrant].id.clone(),
                movement: movement.id().to_owned(),
                dimmed: movement == Movement::Removed,
            };
            Some((blip.id.clone(), stand))
        };
        self.radar.blips.iter().filter_map(stand).collect()
    }

    /// Those of some blips that the chart has to show: who left with an earlier edition is only to be found in the list.
    pub(crate) fn on_chart(&self, ids: &BTreeSet<String>) -> BTreeSet<String> {
        let stands = self.stands(self.now());
        ids.iter().filter(|id| stands.contains_key(*id)).cloned().collect()
    }

    /// The blips that have the same place in both editions of a period.
    pub(crate) fn settled(&self, period: Period) -> BTreeSet<String> {
        let cell = |blip: &Blip, edition| blip.placement(edition).map(|at| (at.quadrant, at.ring));
        let is_settled = |blip: &&Blip| {
            let now = cell(blip, period.to);
            now.is_some() && period.from.is_some_and(|from| cell(blip, from) == now)
        };
        self.radar.blips.iter().filter(is_settled).map(|blip| blip.id.clone()).collect()
    }

    /// All removals, with the blips that they took off the radar.
    pub(crate) fn removals(&self) -> impl Iterator<Item = (&Blip, &Removal)> {
        self.radar.blips.iter().flat_map(|blip| blip.removals.iter().map(move |removal| (blip, removal)))
    }

    pub(crate) fn has_removals(&self) -> bool {
        self.removals().next().is_some()
    }
}

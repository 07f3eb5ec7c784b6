//! What readers can filter by, and what they then see.

use std::collections::BTreeSet;
use std::fmt;

use radar_core::model::{Blip, Movement, Period, Placement};

use super::Site;

/// What readers can filter by.
pub(crate) const DIMENSIONS: [&str; 4] = ["ring", "quadrant", "tag", "movement"];

/// Something to filter by.
pub(crate) struct Filter {
    pub(crate) dimension: &'static str,
    pub(crate) value: String,
    /// The blips it shows.
    pub(crate) ids: BTreeSet<String>,
}

impl Filter {
    /// The address of the radar with this filter only, relative to the base.
    pub(crate) fn address(&self) -> String {
        match self.dimension {
            "ring" => format!("rings/{}/", self.value),
            "quadrant" => format!("quadrants/{}/", self.value),
            _ => format!("?{self}"),
        }
    }

    /// A blip that it shows.
    pub(crate) fn first(&self) -> &str {
        self.ids.first().expect("the filter shows a blip")
    }
}

impl fmt::Display for Filter {
    /// As in a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.dimension, self.value)
    }
}

impl Site {
    /// The values by which readers can filter, with the blips that have each. A choice of one is no choice.
    pub(crate) fn filters(&self) -> Vec<Filter> {
        self.filters_in(self.now())
    }

    /// The same at another time.
    pub(crate) fn filters_in(&self, period: Period) -> Vec<Filter> {
        DIMENSIONS
            .into_iter()
            .map(|dimension| self.values(period, dimension))
            .filter(|values| values.len() > 1)
            .flatten()
            .collect()
    }

    /// The first filter of each dimension.
    pub(crate) fn one_filter_of_each_kind(&self) -> Vec<Filter> {
        let mut filters = self.filters();
        filters.dedup_by_key(|filter| filter.dimension);
        filters
    }

    /// The filter that a reader is most likely to use, and that changes much.
    pub(crate) fn filter(&self) -> Filter {
        let offered = self.filters();
        let first = offered.first().map(|filter| filter.dimension);
        let values = offered.into_iter().filter(|filter| Some(filter.dimension) == first);
        values.max_by_key(|filter| filter.ids.len()).expect("the radar has filters")
    }

    pub(crate) fn has_filters(&self) -> bool {
        !self.filters().is_empty()
    }

    /// All values of one dimension, with the blips that have each.
    pub(crate) fn filters_by(&self, dimension: &'static str) -> Vec<Filter> {
        self.values(self.now(), dimension)
    }

    /// The blips that a filter shows at another time. Who asks for the blips that left gets those.
    pub(crate) fn passing(&self, period: Period, filter: &Filter) -> BTreeSet<String> {
        self.having(period, filter.dimension, &filter.value)
    }

    fn values(&self, period: Period, dimension: &'static str) -> Vec<Filter> {
        let on_it = self.radar.blips.iter().filter(|blip| blip.placement(period.to).is_some());
        let values: BTreeSet<&str> = match dimension {
            "ring" => self.radar.rings.iter().map(|ring| ring.id.as_str()).collect(),
            "quadrant" => self.radar.quadrants.iter().map(|quadrant| quadrant.id.as_str()).collect(),
            "tag" => on_it.flat_map(|blip| &blip.tags).map(String::as_str).collect(),
            _ => self
                .radar
                .blips
                .iter()
                .filter_map(|blip| blip.movement_in(period))
                .map(Movement::id)
                .collect(),
        };
        let filter = |value: &str| Filter {
            dimension,
            value: value.to_owned(),
            ids: self.having(period, dimension, value),
        };
        values.into_iter().map(filter).collect()
    }

    fn having(&self, period: Period, dimension: &str, value: &str) -> BTreeSet<String> {
        let has = |blip: &&Blip, at: &Placement| match dimension {
            "ring" => self.radar.rings[at.ring].id == value,
            "quadrant" => self.radar.quadrants[at.quadrant].id == value,
            _ => blip.tags.iter().any(|tag| tag == value),
        };
        let passes = |blip: &&Blip| match dimension {
            "movement" => blip.movement_in(period).is_some_and(|movement| movement.id() == value),
            _ => blip.placement(period.to).is_some_and(|at| has(blip, at)),
        };
        self.radar.blips.iter().filter(passes).map(|blip| blip.id.clone()).collect()
    }
}

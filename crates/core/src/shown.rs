//! What a view shows of a radar: all that a page has to know, derived in one go.

use crate::filter::{counts, matching};
use crate::model::Radar;
use crate::search::SearchIndex;
use crate::view::{Dimension, ViewState};

/// Derived from a view and never changed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The query that `found` belongs to.
    query: String,
    /// By blip: whether the search finds it; `None` while nothing is searched for.
    found: Option<Vec<bool>>,
    /// The open blip, when the radar has it.
    pub open: Option<usize>,
    /// Whether the view asks for a blip that the radar lacks.
    pub is_unknown: bool,
    /// The quadrant that fills the chart; `None` for the disc.
    pub focus: Option<usize>,
    /// By blip: whether it passes all filters.
    pub matching: Vec<bool>,
    /// How many blips pass all filters.
    pub count: usize,
    /// By dimension, then by value of `filters`: how many blips there are with that value, all other filters applied.
    pub counts: Vec<Vec<usize>>,
}

impl Shown {
    /// What `view` shows. `filters` are the values that each of [`Dimension::ALL`] offers; `index` is asked for only when
    /// there is something to search for that `before` did not search for, too.
    pub fn new<'a>(
        radar: &Radar,
        filters: &[Vec<String>],
        index: impl FnOnce() -> &'a SearchIndex,
        view: &ViewState,
        before: Option<&Self>,
    ) -> Self {
        let found = match before {
            Some(before) if before.query == view.query => before.found.clone(),
            _ if view.query.trim_ascii().is_empty() => None,
            _ => Some(index().matches(&view.query)),
        };
        let open = view.blip.as_deref().and_then(|id| radar.blip_index(id));
        let matching = matching(radar, view, found.as_deref());
        let count_values = |(dimension, values): (Dimension, &Vec<String>)| {
            counts(radar, view, found.as_deref(), dimension, values)
        };
        Self {
            query: view.query.clone(),
            open,
            is_unknown: view.blip.is_some() && open.is_none(),
            focus: focus(radar, view),
            count: matching.iter().filter(|matches| **matches).count(),
            counts: Dimension::ALL.into_iter().zip(filters).map(count_values).collect(),
            matching,
            found,
        }
    }
}

/// A quadrant is in focus when it is the only one, or the only one that is wanted.
fn focus(radar: &Radar, view: &ViewState) -> Option<usize> {
    if radar.quadrants.len() == 1 {
        return Some(0);
    }
    match view.values(Dimension::Quadrant).as_slice() {
        [only] => radar.quadrants.iter().position(|quadrant| quadrant.id == *only),
        _ => None,
    }
}

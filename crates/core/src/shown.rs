//! What a view shows of a radar: all that a page has to know, derived from the view.

use crate::filter::{counts, in_use, matching, passing};
use crate::model::{Period, Radar};
use crate::search::SearchIndex;
use crate::view::{Dimension, ViewState};

/// What the page is about, whatever is filtered or searched for. Derived from a view and never changed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// The open blip, when the radar has it.
    pub open: Option<usize>,
    /// Whether the view asks for a blip that the radar lacks.
    pub is_unknown: bool,
    /// The quadrant that fills the chart; `None` for the disc.
    pub focus: Option<usize>,
    /// The edition that is shown, and the one since which movements are shown.
    pub period: Period,
    /// Whether the reader compares the two.
    pub compares: bool,
    /// How many blips are on the radar.
    pub total: usize,
}

impl Scene {
    /// What `view` is about.
    pub fn new(radar: &Radar, view: &ViewState) -> Self {
        let period = view.period_in(radar);
        let open = view.blip.as_deref().and_then(|id| radar.blip_index(id));
        Self {
            open,
            is_unknown: view.blip.is_some() && open.is_none(),
            focus: focus(radar, view),
            period,
            compares: view.compare.is_some(),
            total: radar.blips.iter().filter(|blip| blip.placement(period.to).is_some()).count(),
        }
    }
}

/// What filters and search let through. Derived from a view and never changed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The view without its blip: all that the rest follows from.
    asked: ViewState,
    /// By blip: whether the search finds it; `None` while nothing is searched for.
    found: Option<Vec<bool>>,
    /// The period that `in_use` belongs to.
    period: Period,
    /// By blip: whether it passes all filters.
    pub matching: Vec<bool>,
    /// How many blips pass all filters.
    pub count: usize,
    /// Of how many: those on the radar, and those that left it and pass because they were asked for.
    pub total: usize,
    /// By blip: whether it passes all filters, or would, had it not left. So much of a comparison is shown.
    pub passing: Vec<bool>,
    /// By dimension, then by value of `filters`: how many blips there are with that value, all other filters applied.
    pub counts: Vec<Vec<usize>>,
    /// By dimension, then by value of `filters`: whether any blip on the radar has it.
    pub in_use: Vec<Vec<bool>>,
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
        let asked = ViewState { blip: None, ..view.clone() };
        if let Some(before) = before
            && before.asked == asked
        {
            return before.clone();
        }
        let period = view.period_in(radar);
        let found = match before {
            Some(before) if before.asked.query == view.query => before.found.clone(),
            _ if !view.has_query() => None,
            _ => Some(index().matches(&view.query)),
        };
        let found = found.as_deref();
        let values = || Dimension::ALL.into_iter().zip(filters);
        let in_use = match before {
            Some(before) if before.period == period => before.in_use.clone(),
            _ => values().map(|(dimension, values)| in_use(radar, period, dimension, values)).collect(),
        };
        let matching = matching(radar, view, found);
        let is_there = radar.blips.iter().map(|blip| blip.placement(period.to).is_some());
        Self {
            asked,
            period,
            count: matching.iter().filter(|matches| **matches).count(),
            total: matching.iter().zip(is_there).filter(|(matches, is_there)| **matches || *is_there).count(),
            matching,
            passing: passing(radar, view, found),
            counts: values()
                .map(|(dimension, values)| counts(radar, view, found, dimension, values))
                .collect(),
            in_use,
            found: found.map(<[bool]>::to_vec),
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

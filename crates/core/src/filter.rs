//! Which blips a view shows, and how many each filter would.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{Blip, Movement, Period, Placement, Radar};
use crate::view::{Dimension, ViewState};

/// Whether each blip is shown, in the order of [`Radar::blips`]: it has one of the wanted values in every dimension that
/// has a filter, and matches the query: `found` is what
/// [`SearchIndex::matches`](crate::search::SearchIndex::matches) says of it, or `None` for an empty query.
///
/// A blip that is not on the radar in the view's edition is shown only to those who ask for it: one that left in the
/// view's period when they filter by [`Movement::Removed`], one that left at any time before when they search.
pub fn matching(radar: &Radar, view: &ViewState, found: Option<&[bool]>) -> Vec<bool> {
    matching_except(None, view.movements.contains(&Movement::Removed), radar, view, found)
}

/// Whether each blip passes all filters, or would, had it not left: like [`matching`], for those who ask for removed blips, too.
/// So much of a comparison is shown.
pub fn passing(radar: &Radar, view: &ViewState, found: Option<&[bool]>) -> Vec<bool> {
    matching_except(None, true, radar, view, found)
}

/// For each of the `values` of a dimension, how many blips there are with it that all *other* filters and the query let
/// through: what a reader gets who asks for this value alone. `found` as for [`matching`].
pub fn counts(
    radar: &Radar,
    view: &ViewState,
    found: Option<&[bool]>,
    dimension: Dimension,
    values: &[String],
) -> Vec<usize> {
    let period = view.period_in(radar);
    let mut counts = vec![0; values.len()];
    let removed_too = dimension == Dimension::Movement || view.movements.contains(&Movement::Removed);
    let matching = matching_except(Some(dimension), removed_too, radar, view, found);
    for (blip, _) in radar.blips.iter().zip(matching).filter(|(_, matches)| *matches) {
        for value in self::values(radar, blip, period, dimension) {
            for (count, _) in counts.iter_mut().zip(values).filter(|(_, listed)| *listed == value) {
                *count += 1;
            }
        }
    }
    counts
}

/// What a filter offers: rings and quadrants as the radar has them, tags in use in the newest edition by frequency, then
/// by id, before those that only earlier editions use; movements that occur in any edition, in the order of
/// [`Movement::ALL`].
pub fn dimension_values(radar: &Radar, dimension: Dimension) -> Vec<String> {
    match dimension {
        Dimension::Ring => radar.rings.iter().map(|ring| ring.id.clone()).collect(),
        Dimension::Quadrant => radar.quadrants.iter().map(|quadrant| quadrant.id.clone()).collect(),
        Dimension::Tag => {
            let used: BTreeSet<&String> = radar.blips.iter().flat_map(|blip| &blip.tags).collect();
            let mut tags: Vec<_> = used.into_iter().cloned().collect();
            tags.sort_by_cached_key(|tag| tag_rank(radar, tag));
            tags
        }
        Dimension::Movement => {
            let occurs = |movement: &Movement| {
                (0..radar.editions.len())
                    .any(|edition| radar.blips.iter().any(|blip| blip.movement(edition) == Some(*movement)))
            };
            Movement::ALL.into_iter().filter(occurs).map(|movement| movement.id().to_owned()).collect()
        }
    }
}

/// Which tags readers see first: those of the newest edition, and among those of one edition the ones that more of its
/// blips have. Of two tags the first has the lower rank.
pub fn tag_rank(radar: &Radar, tag: &str) -> impl Ord + use<> {
    let has_it = |blip: &&Blip| blip.tags.iter().any(|own| own == tag);
    let count = |edition| {
        let there = radar.blips.iter().filter(|blip| blip.placement(edition).is_some());
        there.filter(has_it).count()
    };
    let mut counts = (0..radar.editions.len()).rev().map(|edition| (edition, count(edition)));
    Reverse(counts.find(|(_, count)| *count > 0))
}

/// Whether any blip on the radar has each of these values, whatever is filtered. What left in the period counts for
/// [`Movement::Removed`] only.
pub fn in_use(radar: &Radar, period: Period, dimension: Dimension, values: &[String]) -> Vec<bool> {
    let used = |value: &String| {
        radar.blips.iter().any(|blip| {
            (dimension == Dimension::Movement || blip.placement(period.to).is_some())
                && self::values(radar, blip, period, dimension).contains(&value.as_str())
        })
    };
    values.iter().map(used).collect()
}

/// [`matching`], with one dimension's filter left out, and with or without what left in the view's period.
fn matching_except(
    ignored: Option<Dimension>,
    removed_too: bool,
    radar: &Radar,
    view: &ViewState,
    found: Option<&[bool]>,
) -> Vec<bool> {
    let period = view.period_in(radar);
    let filters: Vec<Dimension> = Dimension::ALL
        .into_iter()
        .filter(|dimension| Some(*dimension) != ignored && !view.values(*dimension).is_empty())
        .collect();
    let is_there = |blip: &Blip| {
        blip.placement(period.to).is_some()
            || (removed_too && blip.movement_in(period).is_some())
            || (found.is_some() && blip.removal(period.to).is_some())
    };
    let shown = |blip: &Blip| {
        is_there(blip)
            && filters.iter().all(|filter| {
                values(radar, blip, period, *filter).iter().any(|value| view.selected(*filter, value))
            })
    };
    let is_found = |blip: usize| found.is_none_or(|found| found.get(blip).copied().unwrap_or_default());
    radar.blips.iter().enumerate().map(|(index, blip)| is_found(index) && shown(blip)).collect()
}

/// What a blip has in one dimension. One that left the radar is where it was last.
fn values<'a>(radar: &'a Radar, blip: &'a Blip, period: Period, dimension: Dimension) -> Vec<&'a str> {
    let id = |id: Option<&'a str>| id.into_iter().collect();
    let place = |of: fn(&Placement) -> usize| blip.last_placement(period.to).map(of);
    match dimension {
        Dimension::Ring => {
            id(place(|at| at.ring).and_then(|ring| radar.rings.get(ring)).map(|ring| ring.id.as_str()))
        }
        Dimension::Quadrant => id(place(|at| at.quadrant)
            .and_then(|quadrant| radar.quadrants.get(quadrant))
            .map(|quadrant| quadrant.id.as_str())),
        Dimension::Tag => blip.tags.iter().map(String::as_str).collect(),
        Dimension::Movement => id(blip.movement_in(period).map(Movement::id)),
    }
}

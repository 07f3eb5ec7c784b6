//! Which blips a view shows, and how many each filter would.

use std::cmp::Reverse;

use crate::model::{Blip, Movement, Radar};
use crate::view::{Dimension, ViewState};

/// Whether each blip is shown, in the order of [`Radar::blips`]: it is on the radar in the view's edition, has one of
/// the wanted values in every dimension that has a filter, and matches the query: `found` is what
/// [`SearchIndex::matches`](crate::search::SearchIndex::matches) says of it, or `None` for an empty query.
pub fn matching(radar: &Radar, view: &ViewState, found: Option<&[bool]>) -> Vec<bool> {
    matching_except(None, radar, view, found)
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
    let edition = view.edition_in(radar);
    let mut counts = vec![0; values.len()];
    let matching = matching_except(Some(dimension), radar, view, found);
    for (blip, _) in radar.blips.iter().zip(matching).filter(|(_, matches)| *matches) {
        for value in self::values(radar, blip, edition, dimension) {
            for (count, _) in counts.iter_mut().zip(values).filter(|(_, listed)| *listed == value) {
                *count += 1;
            }
        }
    }
    counts
}

/// What a filter offers in an edition: rings and quadrants as the radar has them, tags in use by frequency, then by
/// name, movements in use in the order of [`Movement::ALL`]. Only the edition decides, not what else is filtered.
pub fn dimension_values(radar: &Radar, edition: usize, dimension: Dimension) -> Vec<String> {
    match dimension {
        Dimension::Ring => radar.rings.iter().map(|ring| ring.id.clone()).collect(),
        Dimension::Quadrant => radar.quadrants.iter().map(|quadrant| quadrant.id.clone()).collect(),
        Dimension::Tag => tags_by_frequency(radar, edition),
        Dimension::Movement => movements_in_use(radar, edition),
    }
}

/// [`matching`], with one dimension's filter left out.
fn matching_except(
    ignored: Option<Dimension>,
    radar: &Radar,
    view: &ViewState,
    found: Option<&[bool]>,
) -> Vec<bool> {
    let edition = view.edition_in(radar);
    let filters: Vec<Dimension> = Dimension::ALL
        .into_iter()
        .filter(|dimension| Some(*dimension) != ignored && !view.values(*dimension).is_empty())
        .collect();
    let shown = |blip: &Blip| {
        blip.placement(edition).is_some()
            && filters.iter().all(|filter| {
                values(radar, blip, edition, *filter).iter().any(|value| view.selected(*filter, value))
            })
    };
    let is_found = |blip: usize| found.is_none_or(|found| found.get(blip).copied().unwrap_or_default());
    radar.blips.iter().enumerate().map(|(index, blip)| is_found(index) && shown(blip)).collect()
}

/// What a blip has in one dimension; nothing while it is not on the radar.
fn values<'a>(radar: &'a Radar, blip: &'a Blip, edition: usize, dimension: Dimension) -> Vec<&'a str> {
    let Some(placement) = blip.placement(edition) else { return Vec::new() };
    match dimension {
        Dimension::Ring => radar.rings.get(placement.ring).map(|ring| ring.id.as_str()).into_iter().collect(),
        Dimension::Quadrant => {
            radar.quadrants.get(placement.quadrant).map(|quadrant| quadrant.id.as_str()).into_iter().collect()
        }
        Dimension::Tag => blip.tags.iter().map(String::as_str).collect(),
        Dimension::Movement => blip.movement(edition).map(Movement::id).into_iter().collect(),
    }
}

fn tags_by_frequency(radar: &Radar, edition: usize) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for tag in radar.blips.iter().flat_map(|blip| values(radar, blip, edition, Dimension::Tag)) {
        match counts.iter_mut().find(|(counted, _)| counted == tag) {
            Some((_, count)) => *count += 1,
            None => counts.push((tag.to_owned(), 1)),
        }
    }
    // Sorted by insertion: there are few tags, and a general sort would add 3 kB to the page.
    let mut sorted: Vec<(Reverse<usize>, String)> = Vec::new();
    for entry in counts.into_iter().map(|(tag, count)| (Reverse(count), tag)) {
        sorted.insert(sorted.partition_point(|before| *before < entry), entry);
    }
    sorted.into_iter().map(|(_, tag)| tag).collect()
}

fn movements_in_use(radar: &Radar, edition: usize) -> Vec<String> {
    let used = |movement: &Movement| {
        radar
            .blips
            .iter()
            .any(|blip| blip.placement(edition).is_some() && blip.movement(edition) == Some(*movement))
    };
    Movement::ALL.into_iter().filter(used).map(|movement| movement.id().to_owned()).collect()
}

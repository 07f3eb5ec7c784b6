//! Where blips were that have left.

use crate::layout::{Chart, Spot};
use crate::model::Radar;

/// The chart's spots, and those of all that left before, as long as they overlap nobody.
pub(super) fn with_former(radar: &Radar, chart: &Chart) -> Vec<Vec<Option<Spot>>> {
    let mut editions: Vec<Vec<Option<Spot>>> = Vec::new();
    for (edition, spots) in chart.spots.iter().enumerate() {
        let mut spots = spots.clone();
        if let Some(before) = editions.last() {
            for (blip, former) in before.iter().enumerate() {
                let Some(former) = former else { continue };
                let has_left = radar.blips.get(blip).is_some_and(|blip| blip.removal(edition).is_some());
                let mut others = spots.iter().flatten();
                let is_free = others.all(|other| other.at.distance(former.at) >= 2.0 * chart.blip_radius);
                if let Some(spot @ None) = spots.get_mut(blip).filter(|_| has_left && is_free) {
                    *spot = Some(Spot { name: None, ..*former });
                }
            }
        }
        editions.push(spots);
    }
    editions
}

//! Which names are shown on a fan, and on which side of their blips: once all blips stand.

use super::name::{Side, widest};
use super::{Chart, NAME_SIZE, Spot};
use crate::geometry::Rect;
use crate::model::Radar;

/// The least distance between a blip and another one's name.
const CLEAR: f64 = 2.0;

/// Gives each blip a side for its name where it lies on nothing and stays in the frame.
///
/// A name stays on its side from one edition to the next while there is room. Those that were shown before come
/// first, then by number.
pub(super) fn letter(radar: &Radar, chart: &mut Chart, frame: Rect) {
    let widths: Vec<f64> = radar.blips.iter().map(|blip| widest(&blip.name, NAME_SIZE)).collect();
    let mut before: Vec<Option<Side>> = vec![None; radar.blips.len()];
    for (edition, spots) in chart.spots.iter_mut().enumerate() {
        let blips: Vec<_> = spots.iter().flatten().map(|spot| spot.at).collect();
        let mut names: Vec<Rect> = Vec::new();
        let mut order: Vec<_> = radar
            .blips
            .iter()
            .zip(spots)
            .zip(widths.iter().zip(&mut before))
            .filter_map(|((blip, spot), (width, before))| {
                // Ghosts have none, and neither have they one to keep when they come back.
                let last = before.take();
                blip.placement(edition)?;
                Some((blip, spot.as_mut()?, *width, last, before))
            })
            .collect();
        order.sort_by_key(|(blip, _, _, last, _)| (last.is_none(), blip.number, blip.id.as_str()));
        for (_, spot, width, last, before) in order {
            let mut sides = last.into_iter().chain(Side::ALL);
            let free = |side: &Side| {
                let name = side.rect(spot.at, chart.blip_radius, width);
                name.inside(frame)
                    && !names.iter().any(|other| name.overlaps(*other))
                    && blips
                        .iter()
                        .all(|blip| *blip == spot.at || name.distance(*blip) >= chart.blip_radius + CLEAR)
            };
            let side = sides.find(free);
            names.extend(side.map(|side| side.rect(spot.at, chart.blip_radius, width)));
            *spot = Spot { name: side, ..*spot };
            *before = side;
        }
    }
}

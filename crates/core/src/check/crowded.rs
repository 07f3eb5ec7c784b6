//! Cells with more blips than places. Warnings, once there is no error.

use crate::layout::capacity;
use crate::model::Radar;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema;

/// Reports the cells that make all blips of the chart smaller.
pub(super) fn check(radar: &Radar, author: &schema::Radar<'_>, problems: &mut Problems<'_>) {
    for cell in capacity(radar).into_iter().filter(|cell| cell.most > cell.capacity) {
        let quadrants = author.quadrants.given();
        let quadrant = quadrants.and_then(|list| list.iter().nth(cell.quadrant)?.id.given());
        let (Some(quadrant), Some(ring)) = (quadrant, radar.rings.get(cell.ring)) else { continue };
        problems.add(
            Code::FullCell,
            quadrant.at,
            format!(
                "in the ring {} of this quadrant, {} blips need a place, and {} have one at full size",
                quote(&ring.id),
                cell.most,
                cell.capacity
            ),
            "all blips are drawn smaller; move some of them, or divide the quadrant",
        );
    }
}

//! Where the names of open blips can be.

use crate::geometry::Rect;
use crate::layout::{Callout, Chart, callouts, widest};
use crate::model::Radar;

/// Where the names of open blips can be.
pub(super) struct CalloutSpace {
    /// The sizes of their font, as in the stylesheet: on a chart that is drawn small, and else. A place for the larger
    /// letters is one for the smaller, too.
    pub(super) sizes: [f64; 2],
    /// What they must not leave.
    pub(super) frame: Rect,
    /// What they must not cover, besides blips and their names.
    pub(super) avoid: Vec<Rect>,
}

impl CalloutSpace {
    pub(super) fn find(
        &self,
        radar: &Radar,
        chart: &Chart,
        edition: usize,
        before: &[Option<Callout>],
    ) -> Vec<Option<Callout>> {
        let [large, small] = self.sizes.map(|size| {
            // They are bold, which is a little wider.
            let widths: Vec<f64> = radar.blips.iter().map(|blip| widest(&blip.name, size) * 1.1).collect();
            callouts(chart, edition, before, &widths, size, self.frame, &self.avoid)
        });
        large.into_iter().zip(small).map(|(large, small)| large.or(small)).collect()
    }
}

//! The visible part of a chart's plane.

use super::text;
use crate::geometry::{Point, Rect};

/// The visible part of a chart's plane.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Frame {
    pub(super) fn view_box(self) -> String {
        [self.x, self.y, self.width, self.height].map(text).join(" ")
    }

    pub(super) fn rect(self) -> Rect {
        Rect { x: self.x, y: self.y, width: self.width, height: self.height }
    }

    /// Where a point lies, in percent of the frame's width and height.
    pub(super) fn percent(self, point: Point) -> (f64, f64) {
        (100.0 * (point.x - self.x) / self.width, 100.0 * (point.y - self.y) / self.height)
    }
}

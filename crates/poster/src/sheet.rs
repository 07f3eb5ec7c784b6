//! The paper, and the plane that everything is laid out on.

use radar_core::geometry::Rect;

/// A sheet of ISO 216, in landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 1189 × 841 mm.
    A0,
    /// 841 × 594 mm.
    A1,
    /// 594 × 420 mm.
    A2,
    /// 420 × 297 mm.
    A3,
    /// 297 × 210 mm.
    A4,
}

impl Size {
    /// All sizes, the smallest first.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A0 => "A0",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A3 => "A3",
            Self::A4 => "A4",
        }
    }

    /// Width and height in millimetres.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A0 => (1189.0, 841.0),
            Self::A1 => (841.0, 594.0),
            Self::A2 => (594.0, 420.0),
            Self::A3 => (420.0, 297.0),
            Self::A4 => (297.0, 210.0),
        }
    }

    /// Width and height in points, of which an inch has 72.
    pub fn points(self) -> (f64, f64) {
        let (width, height) = self.millimetres();
        (width * POINTS, height * POINTS)
    }

    /// How many points of the paper a unit of the plane is.
    pub fn scale(self) -> f64 {
        let (width, height) = self.points();
        (width / WIDTH).min(height / HEIGHT)
    }
}

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// The width of the plane. All sheets have the same proportions, so one layout serves them all: that of A4 in points.
pub(crate) const WIDTH: f64 = 842.0;
/// The height of the plane.
pub(crate) const HEIGHT: f64 = 595.0;
/// What printers cannot print, and a little more.
const MARGIN: f64 = 28.0;

/// What is printed on.
pub(crate) const AREA: Rect =
    Rect { x: MARGIN, y: MARGIN, width: WIDTH - 2.0 * MARGIN, height: HEIGHT - 2.0 * MARGIN };

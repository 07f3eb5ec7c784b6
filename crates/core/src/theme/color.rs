//! Colours as people see them.

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color(Srgb<f64>);

/// How somebody sees colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vision {
    /// With all three kinds of cones.
    Full,
    /// Without those for red.
    Protanopia,
    /// Without those for green.
    Deuteranopia,
    /// Without those for blue.
    Tritanopia,
}

impl Vision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Full, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia];

    /// What it makes of linear red, green and blue, by rows.
    ///
    /// Machado, Oliveira & Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency. IEEE
    /// Transactions on Visualization and Computer Graphics 15 (2009), the matrices of severity 1.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self(Srgb::new(0.0, 0.0, 0.0));
    /// White.
    pub const WHITE: Self = Self(Srgb::new(1.0, 1.0, 1.0));

    /// Reads `#rgb` or `#rrggbb`.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.strip_prefix('#')?;
        // The parser would take a second `#` for a part of the notation, and cuts between bytes.
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let color: Srgb<u8> = digits.parse().ok()?;
        Some(Self(color.into_format()))
    }

    /// As `#rrggbb`.
    pub fn to_hex(self) -> String {
        let (red, green, blue) = self.0.into_format::<u8>().into_components();
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// What is seen where this colour covers `share` (0 to 1) of another one: `color-mix(in srgb, …)` of CSS.
    #[must_use]
    pub fn over(self, share: f64, ground: Self) -> Self {
        Self(self.0 * share + ground.0 * (1.0 - share))
    }

    /// The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        self.0.relative_contrast(other.0)
    }

    /// How different two colours look to somebody: CIEDE2000, where 1 is just noticeable on large patches side by side.
    ///
    /// Sharma, Wu & Dalal: The CIEDE2000 Color-Difference Formula. Color Research and Application 30 (2005).
    pub fn distance(self, other: Self, vision: Vision) -> f64 {
        self.seen(vision).difference(other.seen(vision))
    }

    fn seen(self, vision: Vision) -> Lab<palette::white_point::D65, f64> {
        let LinSrgb { red, green, blue, .. } = self.0.into_linear();
        let [red, green, blue] =
            vision.matrix().map(|[r, g, b]| (r * red + g * green + b * blue).clamp(0.0, 1.0));
        Lab::from_color(LinSrgb::new(red, green, blue))
    }
}

//! How a radar is coloured.

/// The colours of a radar on light and on dark ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// For bright rooms and paper.
    pub light: Palette,
    /// For dark rooms.
    pub dark: Palette,
}

/// The colours of a radar on one ground, each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// The ground of the page.
    pub paper: String,
    /// The ground of panels and fields.
    pub card: String,
    /// Text.
    pub ink: String,
    /// Text of less weight.
    pub soft: String,
    /// Borders.
    pub line: String,
    /// Links and the focus.
    pub accent: String,
    /// Text on a ring's colour.
    pub on_ring: String,
    /// How much of its ring's colour a cell of the chart has, in per cent; the rest is paper.
    pub tint: u8,
    /// The colours of the rings, innermost first. A radar uses the first few.
    pub rings: [String; 8],
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            light: palette(
                ["#faf8f4", "#fffdf9", "#1d2126", "#5b626b", "#e4dfd5", "#1f5bb5", "#ffffff"],
                11,
                ["#0a6b4f", "#1f5bb5", "#8a5a00", "#a8322a", "#6f42a8", "#0b6675", "#8c3a74", "#555b63"],
            ),
            dark: palette(
                ["#12151a", "#191d24", "#e9e6df", "#a2a8b1", "#2a2f38", "#8cb8ff", "#12151a"],
                12,
                ["#5fd0a6", "#8cb8ff", "#e3b55c", "#ff9c92", "#c9a8ff", "#6fd0e0", "#f2a3d6", "#b6bcc6"],
            ),
        }
    }
}

fn palette(page: [&str; 7], tint: u8, rings: [&str; 8]) -> Palette {
    let [paper, card, ink, soft, line, accent, on_ring] = page.map(str::to_owned);
    Palette { paper, card, ink, soft, line, accent, on_ring, tint, rings: rings.map(str::to_owned) }
}

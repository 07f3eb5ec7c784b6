//! How a radar looks: its colours, its letters and its logo.
//!
//! This is the one place that knows colours. [`css`] makes custom properties of them for the page, [`legible`] says
//! whether everybody can read them.

mod color;
mod css;
mod files;
pub mod legible;

pub use color::{Color, Vision};
pub use css::{css, font_face};
pub use files::SiteFile;

/// The colours of a radar on light and on dark ground, and its brand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// For bright rooms and paper.
    pub light: Palette,
    /// For dark rooms.
    pub dark: Palette,
    /// Families of letters as CSS lists them, the preferred one first; `None` for those of the reader's system.
    pub font: Option<String>,
    /// The files with the first family of `font`. Empty where readers have it, or need not.
    pub fonts: Vec<Font>,
    /// What stands beside the radar's name.
    pub logo: Option<Logo>,
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

/// One file with letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its path, relative to the radar's file, or to the site's first page once the radar is being built.
    pub file: String,
    /// The weights in it as CSS writes them: `400`, or `100 900` for a variable font.
    pub weight: String,
    /// Whether its letters are slanted.
    pub italic: bool,
}

/// A picture that stands for who publishes the radar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its path, relative to the radar's file, or to the site's first page once the radar is being built.
    pub file: String,
    /// How wide it is when it is [`Logo::HEIGHT`] high, in CSS pixels.
    pub width: u32,
}

impl Font {
    /// What a file without a weight has: all of them, as a variable font does.
    pub const ANY_WEIGHT: &str = "100 900";
}

impl Logo {
    /// How high logos are shown, in CSS pixels.
    pub const HEIGHT: u32 = 28;
}

/// A colour of a palette that is not a ring's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// [`Palette::paper`].
    Paper,
    /// [`Palette::card`].
    Card,
    /// [`Palette::ink`].
    Ink,
    /// [`Palette::soft`].
    Soft,
    /// [`Palette::line`].
    Line,
    /// [`Palette::accent`].
    Accent,
    /// [`Palette::on_ring`].
    OnRing,
}

impl Role {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 7] =
        [Self::Paper, Self::Card, Self::Ink, Self::Soft, Self::Line, Self::Accent, Self::OnRing];

    /// The word for it in the data and in the names of custom properties.
    pub fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Card => "card",
            Self::Ink => "ink",
            Self::Soft => "soft",
            Self::Line => "line",
            Self::Accent => "accent",
            Self::OnRing => "on-ring",
        }
    }
}

impl Palette {
    /// The colour in a role.
    pub fn role(&self, role: Role) -> &str {
        match role {
            Role::Paper => &self.paper,
            Role::Card => &self.card,
            Role::Ink => &self.ink,
            Role::Soft => &self.soft,
            Role::Line => &self.line,
            Role::Accent => &self.accent,
            Role::OnRing => &self.on_ring,
        }
    }

    /// The colour in a role, to be replaced.
    pub fn role_mut(&mut self, role: Role) -> &mut String {
        match role {
            Role::Paper => &mut self.paper,
            Role::Card => &mut self.card,
            Role::Ink => &mut self.ink,
            Role::Soft => &mut self.soft,
            Role::Line => &mut self.line,
            Role::Accent => &mut self.accent,
            Role::OnRing => &mut self.on_ring,
        }
    }

    /// The colour of a ring.
    pub fn ring(&self, ring: usize) -> Option<&str> {
        self.rings.get(ring).map(String::as_str)
    }
}

impl Default for Theme {
    // The rings' hues are those of a usual radar; lightness and the rest were searched for, so that all eight stay
    // apart for everybody. The tests hold it.
    fn default() -> Self {
        Self {
            light: palette(
                ["#faf8f4", "#fffdf9", "#1d2126", "#5a6169", "#e4dfd5", "#1f5bb5", "#ffffff"],
                11,
                ["#065f42", "#125ecf", "#8a5a00", "#8a2826", "#603891", "#127081", "#6b215e", "#565b62"],
            ),
            dark: palette(
                ["#12151a", "#191d24", "#e9e6df", "#a2a8b1", "#2a2f38", "#8cb8ff", "#12151a"],
                12,
                ["#57d0a4", "#98bdff", "#e9ba5e", "#fa8e88", "#a98cf9", "#93e8fa", "#db91cb", "#c3c5cb"],
            ),
            font: None,
            fonts: Vec::new(),
            logo: None,
        }
    }
}

fn palette(page: [&str; 7], tint: u8, rings: [&str; 8]) -> Palette {
    let [paper, card, ink, soft, line, accent, on_ring] = page.map(str::to_owned);
    Palette { paper, card, ink, soft, line, accent, on_ring, tint, rings: rings.map(str::to_owned) }
}

//! Whether everybody can read a palette, and tell its rings apart.

use super::{Color, Palette, Role, Vision};

/// Contrast that a text needs: WCAG 2.2, criterion 1.4.3. The page has no text that is large enough to do with less.
pub const TEXT: f64 = 4.5;
/// Contrast that a mark or the focus needs: WCAG 2.2, criterion 1.4.11.
pub const MARK: f64 = 3.0;

/// How far the colours of neighbouring rings are apart at least, as everybody sees them.
///
/// A difference of 1 is just noticeable on large patches. For marks as small as a chart's, half a degree wide, half of
/// all viewers notice differences of about 6 in lightness and 11 in hue (Stone, Szafir & Setlur: An Engineering Model for
/// Color Difference as a Function of Size, Color and Imaging Conference 2014). Much more cannot be asked for: eight
/// colours that have to be dark enough for text leave little room to somebody who sees two hues.
pub const NEIGHBOURS: f64 = 10.0;
/// The same for rings with another one between them: the place on the chart says a part of it.
pub const OTHERS: f64 = 8.0;

/// The strongest tint of a row in the list: that of the blip that is open.
const OPEN_ROW: f64 = 0.15;

/// A colour of a palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// That of a role.
    Role(Role),
    /// That of a ring, by its place.
    Ring(usize),
}

/// What a colour stands on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ground {
    /// A plain colour.
    Plain(Use),
    /// Paper with a share (0 to 1) of a ring's colour.
    Tinted {
        /// The ring, by its place.
        ring: usize,
        /// How much of it.
        share: f64,
    },
}

/// That one colour has to stand out against another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// The colour of a text or a mark.
    pub of: Use,
    /// What it stands on.
    pub on: Ground,
    /// The least contrast.
    pub contrast: f64,
}

/// That a need is not met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weak {
    /// What is needed.
    pub need: Need,
    /// The contrast that there is.
    pub contrast: f64,
}

/// That two rings look the same to somebody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// The inner ring and the outer one.
    pub rings: (usize, usize),
    /// To whom.
    pub vision: Vision,
    /// How different they look.
    pub distance: f64,
    /// How different they have to look.
    pub needed: f64,
}

/// What cannot be read in the palette of a radar with so many rings.
pub fn weak(palette: &Palette, rings: usize) -> Vec<Weak> {
    let weak = |need: Need| {
        let contrast = palette.color(need.of).contrast(palette.ground(need.on));
        (contrast < need.contrast).then_some(Weak { need, contrast })
    };
    needs(palette, rings).into_iter().filter_map(weak).collect()
}

/// Which rings of a radar with so many look the same to somebody.
pub fn alike(palette: &Palette, rings: usize) -> Vec<Alike> {
    let pairs = (0..rings).flat_map(|outer| (0..outer).map(move |inner| (inner, outer)));
    let alike = |((inner, outer), vision): ((usize, usize), Vision)| {
        let needed = if outer - inner == 1 { NEIGHBOURS } else { OTHERS };
        let [a, b] = [inner, outer].map(|ring| palette.color(Use::Ring(ring)));
        let distance = a.distance(b, vision);
        (distance < needed).then_some(Alike { rings: (inner, outer), vision, distance, needed })
    };
    pairs.flat_map(|pair| Vision::ALL.map(|vision| (pair, vision))).filter_map(alike).collect()
}

/// All that has to stand out in a page. What stands out more than something else here is left out: a mark on its cell
/// has the colour of the ring's name, which is text.
pub fn needs(palette: &Palette, rings: usize) -> Vec<Need> {
    let role = |role| Ground::Plain(Use::Role(role));
    let grounds = [role(Role::Paper), role(Role::Card)];
    let text = |of, on| Need { of, on, contrast: TEXT };
    let mut needs = Vec::new();
    for of in [Role::Ink, Role::Soft, Role::Accent] {
        needs.extend(grounds.map(|on| text(Use::Role(of), on)));
    }
    // The label of a blip that left the radar.
    needs.push(text(Use::Role(Role::OnRing), role(Role::Soft)));
    for ring in 0..rings {
        let cell = Ground::Tinted { ring, share: f64::from(palette.tint) / 100.0 };
        let row = Ground::Tinted { ring, share: OPEN_ROW };
        needs.extend(grounds.into_iter().chain([cell]).map(|on| text(Use::Ring(ring), on)));
        needs.push(text(Use::Role(Role::OnRing), Ground::Plain(Use::Ring(ring))));
        needs.extend([cell, row].map(|on| text(Use::Role(Role::Ink), on)));
        needs.push(text(Use::Role(Role::Soft), row));
        needs.push(Need { of: Use::Role(Role::Accent), on: cell, contrast: MARK });
    }
    needs
}

impl Need {
    /// Whether it depends on a colour.
    pub fn involves(self, color: Use) -> bool {
        self.of == color || self.on.involves(color)
    }
}

impl Ground {
    /// Whether it depends on a colour.
    pub fn involves(self, color: Use) -> bool {
        match self {
            Self::Plain(ground) => ground == color,
            Self::Tinted { ring, .. } => color == Use::Ring(ring) || color == Use::Role(Role::Paper),
        }
    }
}

impl Palette {
    /// A colour of it. A ring that a radar cannot have is black.
    pub fn color(&self, color: Use) -> Color {
        let hex = match color {
            Use::Role(role) => self.role(role),
            Use::Ring(ring) => self.ring(ring).unwrap_or_default(),
        };
        Color::parse(hex).unwrap_or(Color::BLACK)
    }

    /// What something stands on.
    pub fn ground(&self, ground: Ground) -> Color {
        match ground {
            Ground::Plain(color) => self.color(color),
            Ground::Tinted { ring, share } => {
                self.color(Use::Ring(ring)).over(share, self.color(Use::Role(Role::Paper)))
            }
        }
    }

    /// The same palette with another colour in one place.
    #[must_use]
    pub fn with(&self, color: Use, hex: String) -> Self {
        let mut palette = self.clone();
        match color {
            Use::Role(role) => *palette.role_mut(role) = hex,
            Use::Ring(ring) => {
                if let Some(old) = palette.rings.get_mut(ring) {
                    *old = hex;
                }
            }
        }
        palette
    }
}

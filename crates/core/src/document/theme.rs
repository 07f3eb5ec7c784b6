//! How a radar looks, as its author writes it: only what is not the default.

use serde::Serialize;

#[cfg(feature = "schema")]
use super::schema;
use crate::theme::{self, Role};

/// Colours, letters and logo.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Theme {
    /// The colours on light ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Colors"))]
    pub light: Option<Colors>,
    /// The colours on dark ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Colors"))]
    pub dark: Option<Colors>,
    /// Families of letters as CSS lists them, the preferred one first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Words", extend("examples" = ["Inter, system-ui, sans-serif"])))]
    pub font: Option<String>,
    /// The files with the first family of `font`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fonts: Vec<Font>,
    /// What stands beside the radar's name: an SVG or PNG file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::FilePath", extend("examples" = ["logo.svg"])))]
    pub logo: Option<String>,
}

/// Colours on one ground.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Colors {
    /// The ground of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub paper: Option<String>,
    /// The ground of panels and fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub card: Option<String>,
    /// Text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub ink: Option<String>,
    /// Text of less weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub soft: Option<String>,
    /// Borders.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub line: Option<String>,
    /// Links and the focus.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub accent: Option<String>,
    /// Text on a ring's colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub on_ring: Option<String>,
}

/// A file with letters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Font {
    /// A WOFF2 file.
    #[cfg_attr(feature = "schema", schemars(with = "schema::FilePath", extend("examples" = ["fonts/inter.woff2"])))]
    pub file: String,
    /// The weight of its letters, or the lightest and the heaviest of a variable font. `100 900` when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = "^[0-9]{1,4}( [0-9]{1,4})?$"), extend("examples" = ["400", "100 900"])))]
    pub weight: Option<String>,
    /// `italic` for slanted letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("enum" = ["normal", "italic"])))]
    pub style: Option<String>,
}

/// What the name of a ring and its blips are drawn in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct RingColor {
    /// On light ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub light: Option<String>,
    /// On dark ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Color"))]
    pub dark: Option<String>,
}

impl Theme {
    /// What an author has to write for a theme; `None` for the default one.
    pub(super) fn of(theme: &theme::Theme) -> Option<Self> {
        let default = theme::Theme::default();
        let written = Self {
            light: Colors::of(&theme.light, &default.light),
            dark: Colors::of(&theme.dark, &default.dark),
            font: theme.font.clone(),
            fonts: theme.fonts.iter().map(Font::of).collect(),
            logo: theme.logo.as_ref().map(|logo| logo.file.clone()),
        };
        (written != Self::default()).then_some(written)
    }
}

impl Colors {
    fn of(palette: &theme::Palette, default: &theme::Palette) -> Option<Self> {
        let written =
            |role| Some(palette.role(role)).filter(|color| *color != default.role(role)).map(str::to_owned);
        let written = Self {
            paper: written(Role::Paper),
            card: written(Role::Card),
            ink: written(Role::Ink),
            soft: written(Role::Soft),
            line: written(Role::Line),
            accent: written(Role::Accent),
            on_ring: written(Role::OnRing),
        };
        (written != Self::default()).then_some(written)
    }
}

impl Font {
    fn of(font: &theme::Font) -> Self {
        Self {
            file: font.file.clone(),
            weight: Some(font.weight.clone()).filter(|weight| weight != theme::Font::ANY_WEIGHT),
            style: font.italic.then(|| "italic".to_owned()),
        }
    }
}

impl RingColor {
    /// What an author has to write for the ring in a place; `None` for the default colours of that place.
    pub(crate) fn of(theme: &theme::Theme, ring: usize) -> Option<Self> {
        let default = theme::Theme::default();
        let written = |palette: &theme::Palette, default: &theme::Palette| {
            palette.ring(ring).filter(|color| default.ring(ring) != Some(*color)).map(str::to_owned)
        };
        let written =
            Self { light: written(&theme.light, &default.light), dark: written(&theme.dark, &default.dark) };
        (written != Self::default()).then_some(written)
    }
}

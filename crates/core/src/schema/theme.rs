//! How the radar looks.

use super::decode::{Decode, List, Str};
use super::object::{Field, Object, Shape, Spec, optional, required};
use crate::json::Node;
use crate::problem::{Problems, Section};
use crate::theme::Role;

/// Colours, letters and logo.
#[derive(Debug)]
pub(crate) struct Theme<'a> {
    pub(crate) light: Field<Palette<'a>>,
    pub(crate) dark: Field<Palette<'a>>,
    pub(crate) font: Field<Str<'a>>,
    pub(crate) fonts: Field<List<Font<'a>>>,
    pub(crate) logo: Field<Str<'a>>,
}

/// Colours on one ground.
#[derive(Debug)]
pub(crate) struct Palette<'a>(pub(crate) [(Role, Field<Str<'a>>); 7]);

/// A file with letters.
#[derive(Debug)]
pub(crate) struct Font<'a> {
    pub(crate) file: Field<Str<'a>>,
    pub(crate) weight: Field<Str<'a>>,
    pub(crate) style: Field<Str<'a>>,
}

/// The colours of a ring on both grounds.
#[derive(Debug)]
pub(crate) struct RingColor<'a> {
    pub(crate) light: Field<Str<'a>>,
    pub(crate) dark: Field<Str<'a>>,
}

const THEME: Shape = Shape {
    kind: "theme",
    section: Section::Theme,
    fields: &[
        optional("light", r##"{ "accent": "#1f5bb5" }"##),
        optional("dark", r##"{ "accent": "#8cb8ff" }"##),
        optional("font", r#""Inter, system-ui, sans-serif""#),
        optional("fonts", r#"[{ "file": "fonts/inter.woff2" }]"#),
        optional("logo", r#""logo.svg""#),
    ],
};

const PALETTE: Shape = Shape {
    kind: "palette",
    section: Section::Palette,
    fields: &[
        optional("paper", r##""#faf8f4""##),
        optional("card", r##""#fffdf9""##),
        optional("ink", r##""#1d2126""##),
        optional("soft", r##""#5a6169""##),
        optional("line", r##""#e4dfd5""##),
        optional("accent", r##""#1f5bb5""##),
        optional("on-ring", r##""#ffffff""##),
    ],
};

const FONT: Shape = Shape {
    kind: "font",
    section: Section::Font,
    fields: &[
        required("file", r#""fonts/inter.woff2""#),
        optional("weight", r#""400""#),
        optional("style", r#""italic""#),
    ],
};

const RING_COLOR: Shape = Shape {
    kind: "color",
    section: Section::Ring,
    fields: &[optional("light", r##""#065f42""##), optional("dark", r##""#57d0a4""##)],
};

impl<'a> Decode<'a> for Theme<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &THEME, spec, problems)?;
        Some(Self {
            light: object.field("light"),
            dark: object.field("dark"),
            font: object.field("font"),
            fonts: object.field("fonts"),
            logo: object.field("logo"),
        })
    }
}

impl<'a> Decode<'a> for Palette<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &PALETTE, spec, problems)?;
        Some(Self(Role::ALL.map(|role| (role, object.field(role.id())))))
    }
}

impl<'a> Decode<'a> for Font<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &FONT, spec, problems)?;
        Some(Self {
            file: object.field("file"),
            weight: object.field("weight"),
            style: object.field("style"),
        })
    }
}

impl<'a> Decode<'a> for RingColor<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &RING_COLOR, spec, problems)?;
        Some(Self { light: object.field("light"), dark: object.field("dark") })
    }
}

//! The radar, and what it has besides blips.

use super::blip::Blip;
use super::decode::{Decode, List, Number, Str, Text};
use super::object::{Field, Object, Shape, Spec, optional, required};
use super::theme::{RingColor, Theme};
use crate::json::Node;
use crate::problem::{Problems, Section, Span};

/// The whole file.
#[derive(Debug)]
pub(crate) struct Radar<'a> {
    pub(crate) format: Field<Number<'a>>,
    pub(crate) title: Field<Text<'a>>,
    pub(crate) languages: Field<List<Str<'a>>>,
    pub(crate) introduction: Field<Text<'a>>,
    pub(crate) site: Field<Str<'a>>,
    pub(crate) links: Field<List<Link<'a>>>,
    pub(crate) theme: Field<Theme<'a>>,
    pub(crate) rings: Field<List<Ring<'a>>>,
    pub(crate) quadrants: Field<List<Quadrant<'a>>>,
    pub(crate) editions: Field<List<Edition<'a>>>,
    pub(crate) tags: Field<List<Tag<'a>>>,
    pub(crate) blips: Field<List<Blip<'a>>>,
}

/// A link in the page's header.
#[derive(Debug)]
pub(crate) struct Link<'a> {
    pub(crate) name: Field<Text<'a>>,
    pub(crate) url: Field<Str<'a>>,
}

/// A ring.
#[derive(Debug)]
pub(crate) struct Ring<'a> {
    pub(crate) id: Field<Str<'a>>,
    pub(crate) name: Field<Text<'a>>,
    pub(crate) summary: Field<Text<'a>>,
    pub(crate) color: Field<RingColor<'a>>,
}

/// A quadrant.
#[derive(Debug)]
pub(crate) struct Quadrant<'a> {
    pub(crate) id: Field<Str<'a>>,
    pub(crate) name: Field<Text<'a>>,
    pub(crate) introduction: Field<Text<'a>>,
}

/// An edition.
#[derive(Debug)]
pub(crate) struct Edition<'a> {
    pub(crate) at: Span,
    pub(crate) id: Field<Str<'a>>,
    pub(crate) date: Field<Str<'a>>,
    pub(crate) name: Field<Text<'a>>,
}

/// What a tag is called.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    pub(crate) id: Field<Str<'a>>,
    pub(crate) name: Field<Text<'a>>,
}

const RADAR: Shape = Shape {
    kind: "radar",
    section: Section::Radar,
    fields: &[
        optional("$schema", r#""radar.schema.json""#),
        required("format", "1"),
        required("title", r#""Our radar""#),
        required("languages", r#"["en"]"#),
        optional("introduction", r#""What we use, and what we think of it.""#),
        optional("site", r#""https://example.org/radar/""#),
        optional("links", r#"[{ "name": "Home", "url": "https://example.org/" }]"#),
        optional("theme", r##"{ "light": { "accent": "#1f5bb5" } }"##),
        required("rings", r#"[{ "id": "adopt", "name": "Adopt" }]"#),
        required("quadrants", r#"[{ "id": "tools", "name": "Tools" }]"#),
        optional("editions", r#"[{ "id": "2025-03", "date": "2025-03-31" }]"#),
        optional("tags", r#"[{ "id": "ci-cd", "name": "CI/CD" }]"#),
        required("blips", "[]"),
    ],
};

const LINK: Shape = Shape {
    kind: "link",
    section: Section::Radar,
    fields: &[required("name", r#""Home""#), required("url", r#""https://example.org/""#)],
};

const RING: Shape = Shape {
    kind: "ring",
    section: Section::Ring,
    fields: &[
        required("id", r#""adopt""#),
        required("name", r#""Adopt""#),
        optional("summary", r#""use it by default""#),
        optional("color", r##"{ "light": "#065f42", "dark": "#57d0a4" }"##),
    ],
};

const QUADRANT: Shape = Shape {
    kind: "quadrant",
    section: Section::Quadrant,
    fields: &[
        required("id", r#""tools""#),
        required("name", r#""Tools""#),
        optional("introduction", r#""What we build with.""#),
    ],
};

const EDITION: Shape = Shape {
    kind: "edition",
    section: Section::Edition,
    fields: &[
        required("id", r#""2025-03""#),
        optional("date", r#""2025-03-31""#),
        optional("name", r#""Spring 2025""#),
    ],
};

const TAG: Shape = Shape {
    kind: "tag",
    section: Section::Tag,
    fields: &[required("id", r#""ci-cd""#), required("name", r#""CI/CD""#)],
};

const FILE: Spec = required("", r#"{ "format": 1, "title": "Our radar", … }"#);

impl<'a> Radar<'a> {
    /// Reads the whole file. `None` when it is not an object.
    pub(crate) fn read(root: &'a Node<'a>, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(root, &RADAR, &FILE, problems)?;
        let _: Field<Str<'_>> = object.field("$schema");
        Some(Self {
            format: object.field("format"),
            title: object.field("title"),
            languages: object.field("languages"),
            introduction: object.field("introduction"),
            site: object.field("site"),
            links: object.field("links"),
            theme: object.field("theme"),
            rings: object.field("rings"),
            quadrants: object.field("quadrants"),
            editions: object.field("editions"),
            tags: object.field("tags"),
            blips: object.field("blips"),
        })
    }
}

impl<'a> Decode<'a> for Link<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &LINK, spec, problems)?;
        Some(Self { name: object.field("name"), url: object.field("url") })
    }
}

impl<'a> Decode<'a> for Ring<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &RING, spec, problems)?;
        Some(Self {
            id: object.field("id"),
            name: object.field("name"),
            summary: object.field("summary"),
            color: object.field("color"),
        })
    }
}

impl<'a> Decode<'a> for Quadrant<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &QUADRANT, spec, problems)?;
        Some(Self {
            id: object.field("id"),
            name: object.field("name"),
            introduction: object.field("introduction"),
        })
    }
}

impl<'a> Decode<'a> for Edition<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &EDITION, spec, problems)?;
        Some(Self {
            at: node.spot(),
            id: object.field("id"),
            date: object.field("date"),
            name: object.field("name"),
        })
    }
}

impl<'a> Decode<'a> for Tag<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &TAG, spec, problems)?;
        Some(Self { id: object.field("id"), name: object.field("name") })
    }
}

//! A blip with its placements, wordings and relations.

use super::decode::{Decode, Flag, List, Number, Str, Text};
use super::object::{Field, Object, Shape, Spec, optional, required};
use crate::json::Node;
use crate::problem::{Problems, Section, Span};

/// A blip.
#[derive(Debug)]
pub(crate) struct Blip<'a> {
    pub(crate) at: Span,
    pub(crate) id: Field<Str<'a>>,
    pub(crate) number: Field<Number<'a>>,
    pub(crate) name: Field<Text<'a>>,
    pub(crate) aliases: Field<List<Str<'a>>>,
    pub(crate) tags: Field<List<Str<'a>>>,
    pub(crate) link: Field<Str<'a>>,
    pub(crate) summary: Field<Text<'a>>,
    pub(crate) text: Field<Text<'a>>,
    pub(crate) relations: Field<List<Relation<'a>>>,
    pub(crate) placements: Field<List<Placement<'a>>>,
    pub(crate) wordings: Field<List<Wording<'a>>>,
}

/// Where a blip is from one edition on, or that it is removed.
#[derive(Debug)]
pub(crate) struct Placement<'a> {
    pub(crate) at: Span,
    pub(crate) edition: Field<Str<'a>>,
    pub(crate) quadrant: Field<Str<'a>>,
    pub(crate) ring: Field<Str<'a>>,
    pub(crate) removed: Field<Flag>,
    pub(crate) reason: Field<Text<'a>>,
    pub(crate) successor: Field<Str<'a>>,
}

/// How a blip read up to an edition.
#[derive(Debug)]
pub(crate) struct Wording<'a> {
    pub(crate) at: Span,
    pub(crate) until: Field<Str<'a>>,
    pub(crate) summary: Field<Text<'a>>,
    pub(crate) text: Field<Text<'a>>,
}

/// That a blip has to do with another one.
#[derive(Debug)]
pub(crate) struct Relation<'a> {
    pub(crate) at: Span,
    pub(crate) kind: Field<Str<'a>>,
    pub(crate) to: Field<Str<'a>>,
    pub(crate) other: Field<Str<'a>>,
    pub(crate) note: Field<Text<'a>>,
}

const BLIP: Shape = Shape {
    kind: "blip",
    section: Section::Blip,
    fields: &[
        required("id", r#""rust""#),
        required("number", "12"),
        required("name", r#""Rust""#),
        optional("aliases", r#"["k8s"]"#),
        optional("tags", r#"["service-mesh"]"#),
        optional("link", r#""https://www.rust-lang.org/""#),
        optional("summary", r#""What it is, in one sentence.""#),
        optional("text", r#""What we **think** of it.""#),
        optional("relations", r#"[{ "type": "alternative", "to": "go" }]"#),
        required("placements", r#"[{ "quadrant": "tools", "ring": "adopt" }]"#),
        optional("wordings", r#"[{ "until": "2025-03", "summary": "What it was then." }]"#),
    ],
};

/// Which of the fields are required depends on the others, so that is judged in the checks.
const PLACEMENT: Shape = Shape {
    kind: "placement",
    section: Section::Placements,
    fields: &[
        optional("edition", r#""2025-03""#),
        optional("quadrant", r#""tools""#),
        optional("ring", r#""adopt""#),
        optional("removed", "true"),
        optional("reason", r#""Two teams run it without trouble.""#),
        optional("successor", r#""rust""#),
    ],
};

const WORDING: Shape = Shape {
    kind: "wording",
    section: Section::Wordings,
    fields: &[
        required("until", r#""2025-03""#),
        optional("summary", r#""What it was, in one sentence.""#),
        optional("text", r#""What we **thought** of it.""#),
    ],
};

const RELATION: Shape = Shape {
    kind: "relation",
    section: Section::Relations,
    fields: &[
        required("type", r#""alternative""#),
        optional("to", r#""rust""#),
        optional("other", r#""Consul""#),
        optional("note", r#""when speed matters most""#),
    ],
};

impl<'a> Blip<'a> {
    /// The ids that its relations of a type lead to.
    pub(crate) fn targets<'b>(&'b self, kind: &'static str) -> impl Iterator<Item = &'b Str<'a>> {
        let relations = self.relations.given().into_iter().flat_map(List::iter);
        let of_kind =
            relations.filter(move |relation| relation.kind.given().is_some_and(|found| found.value == kind));
        of_kind.filter_map(|relation| relation.to.given())
    }
}

impl<'a> Decode<'a> for Blip<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &BLIP, spec, problems)?;
        Some(Self {
            at: node.spot(),
            id: object.field("id"),
            number: object.field("number"),
            name: object.field("name"),
            aliases: object.field("aliases"),
            tags: object.field("tags"),
            link: object.field("link"),
            summary: object.field("summary"),
            text: object.field("text"),
            relations: object.field("relations"),
            placements: object.field("placements"),
            wordings: object.field("wordings"),
        })
    }
}

impl<'a> Decode<'a> for Placement<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &PLACEMENT, spec, problems)?;
        Some(Self {
            at: node.spot(),
            edition: object.field("edition"),
            quadrant: object.field("quadrant"),
            ring: object.field("ring"),
            removed: object.field("removed"),
            reason: object.field("reason"),
            successor: object.field("successor"),
        })
    }
}

impl<'a> Decode<'a> for Wording<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &WORDING, spec, problems)?;
        Some(Self {
            at: node.spot(),
            until: object.field("until"),
            summary: object.field("summary"),
            text: object.field("text"),
        })
    }
}

impl<'a> Decode<'a> for Relation<'a> {
    fn decode(node: &'a Node<'a>, spec: &Spec, problems: &mut Problems<'_>) -> Option<Self> {
        let mut object = Object::read(node, &RELATION, spec, problems)?;
        Some(Self {
            at: node.spot(),
            kind: object.field("type"),
            to: object.field("to"),
            other: object.field("other"),
            note: object.field("note"),
        })
    }
}

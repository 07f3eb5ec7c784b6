//! A radar as its author writes it: the format of `data/README.md` as types that can be made and written.
//!
//! The way in is [`crate::check`], which keeps positions and judges. These types are the way out: an import makes a
//! [`Document`], and a checked radar becomes one again with [`Document::from`]. [`Document::to_json`] writes it.
//!
//! [`Tree`] is for programs that change an author's file: it holds every value of it, also what is wrong.

use serde::Serialize;

use crate::text::Text as Translated;

mod edition;
mod from_model;
mod order;
mod print;
mod refusal;
#[cfg(feature = "schema")]
pub mod schema;
mod texts;
mod theme;
mod tree;

pub use edition::NewEdition;
pub use refusal::Refusal;
pub use texts::TextFile;
pub(crate) use texts::TextName;
pub use theme::{Colors, Font, RingColor, Theme};
pub use tree::Tree;

/// A whole file, format 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, title = "A technology radar, format 1"))]
pub struct Document {
    /// Where editors find the JSON Schema of this format. Not read otherwise.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("examples" = ["radar.schema.json"])))]
    pub schema: Option<String>,
    /// The version of the format: 1.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub format: u32,
    /// What the radar is called.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Our radar"])))]
    pub title: Text,
    /// Language codes (`en`, `pt-br`); the first is the default. At least one.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Language>", length(min = 1), extend("uniqueItems" = true, "examples" = [["en"], ["en", "pt-br"]])))]
    pub languages: Vec<String>,
    /// A sentence or two about the whole radar.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["What we use, and what we think of it."])))]
    pub introduction: Option<Text>,
    /// The absolute address that the radar is published at, with a final slash.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::SiteAddress"))]
    pub site: Option<String>,
    /// Other pages, shown in the page's header.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Its colours, letters and logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Theme"))]
    pub theme: Option<Theme>,
    /// Innermost (strongest recommendation) first. 1 to 8.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 8)))]
    pub rings: Vec<Ring>,
    /// In drawing order, clockwise from the top right. 1 to 8.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 8)))]
    pub quadrants: Vec<Quadrant>,
    /// Oldest first; empty for a radar without history.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
    /// What tags are called; a tag without a name is called by its id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// The technologies, in any order.
    pub blips: Vec<Blip>,
}

impl Document {
    /// The document as the text of a file: in canonical order and layout, with a final line break.
    pub fn to_json(&self) -> String {
        let compact = serde_json::to_string(self).unwrap_or_default();
        // What serde_json has written is JSON without repeated keys, unless a text has one language twice.
        let Ok(mut tree) = Tree::parse("", &compact) else { return compact };
        tree.sort();
        tree.print()
    }
}

/// A text: a string in the radar's first language, or an object by language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Text {
    /// In the radar's first language.
    Plain(String),
    /// By language code, in the order in which they were given.
    ByLanguage(Translated),
}

/// A link to another page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Link {
    /// What the reader sees.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Home"])))]
    pub name: Text,
    /// Absolute, or relative to the radar's first page.
    #[cfg_attr(feature = "schema", schemars(with = "schema::PageAddress"))]
    pub url: String,
}

/// How strongly something is recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Ring {
    /// Stable name in links, kebab case, 64 characters at most.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["adopt"])))]
    pub id: String,
    /// What the reader sees.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Adopt"])))]
    pub name: Text,
    /// A few words: "use it by default".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["use it by default"])))]
    pub summary: Option<Text>,
    /// What its name and its blips are drawn in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "RingColor"))]
    pub color: Option<RingColor>,
}

/// A subject area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Quadrant {
    /// Stable name in links, kebab case, 64 characters at most.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["tools"])))]
    pub id: String,
    /// What the reader sees.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Tools"])))]
    pub name: Text,
    /// A sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["What we build with."])))]
    pub introduction: Option<Text>,
}

/// One published state of the radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Edition {
    /// Stable name in links, kebab case, 64 characters at most.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["2025-03"])))]
    pub id: String,
    /// The day of publication, `YYYY-MM-DD`. Required where there is more than one edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Date"))]
    pub date: Option<String>,
    /// What the reader sees in place of the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Spring 2025"])))]
    pub name: Option<Text>,
}

/// What a tag is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Tag {
    /// As blips have it, kebab case, 64 characters at most.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["ci-cd"])))]
    pub id: String,
    /// What the reader sees. Unique.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["CI/CD"])))]
    pub name: Text,
}

/// One technology, technique or tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Blip {
    /// Stable name in links, kebab case, 64 characters at most. Unique.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["rust"])))]
    pub id: String,
    /// The number on the chart, 1 to 9999. Unique.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 9999), extend("examples" = [12])))]
    pub number: u32,
    /// What the reader sees. Unique.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Rust"])))]
    pub name: Text,
    /// What people type who look for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Words>", extend("uniqueItems" = true, "examples" = [["k8s"]])))]
    pub aliases: Vec<String>,
    /// Subjects across quadrants, kebab case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Id>", extend("uniqueItems" = true, "examples" = [["service-mesh"]])))]
    pub tags: Vec<String>,
    /// The official address, `https://` or `http://`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::WebAddress"))]
    pub link: Option<String>,
    /// One sentence, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["What it is, in one sentence."])))]
    pub summary: Option<Text>,
    /// Markdown. May stand in a file of its own instead: `blips/<id>.md` beside the radar's file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Markdown", extend("examples" = ["What we **think** of it."])))]
    pub text: Option<Text>,
    /// What other things it has to do with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Where it is, from which edition on. At least one, oldest first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub placements: Vec<Placement>,
    /// How it read before, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<Wording>,
}

/// Where a blip is from one edition on, or that it is removed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = schema::a_place_or_a_removal))]
pub struct Placement {
    /// The edition that it starts with. Required where the radar has editions, left out where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["2025-03"])))]
    pub edition: Option<String>,
    /// The id of a quadrant. Left out in a removal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["tools"])))]
    pub quadrant: Option<String>,
    /// The id of a ring. Left out in a removal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["adopt"])))]
    pub ring: Option<String>,
    /// `true` takes the blip off the radar; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool"))]
    pub removed: Option<bool>,
    /// Why, in plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["Two teams run it without trouble."])))]
    pub reason: Option<Text>,
    /// In a removal: the id of the blip to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["rust"])))]
    pub successor: Option<String>,
}

/// How a blip read up to an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = schema::some_words))]
pub struct Wording {
    /// The last edition that read so. Never the newest.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["2025-03"])))]
    pub until: String,
    /// The old summary; as in the next wording when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line"))]
    pub summary: Option<Text>,
    /// The old text in Markdown; as in the next wording when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Markdown"))]
    pub text: Option<Text>,
}

/// That a blip has to do with another one. Either `to` or `other`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = schema::one_target))]
pub struct Relation {
    /// What the other one is to this blip.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = schema::relation_types())))]
    pub kind: String,
    /// The id of another blip.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id", extend("examples" = ["linkerd"])))]
    pub to: Option<String>,
    /// The name of something that has no blip.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Words", extend("examples" = ["Consul"])))]
    pub other: Option<String>,
    /// What the relation is about, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Line", extend("examples" = ["when mTLS is all you need"])))]
    pub note: Option<Text>,
}

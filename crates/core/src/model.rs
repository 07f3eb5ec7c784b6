//! The radar as the rest of the program knows it: checked, complete, references resolved.
//!
//! Rings, quadrants, editions and blips refer to each other by index into their lists, so a reference cannot dangle.

use serde::Serialize;

use crate::text::Text;
use crate::theme::Theme;

/// A whole radar with its history. Made by [`crate::check`] only, which upholds what is said here.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// What the radar is called.
    pub title: Text,
    /// The languages its texts come in; the first is the default. At least one.
    pub languages: Vec<String>,
    /// One or two sentences about the whole radar, plain text.
    pub introduction: Option<Text>,
    /// The absolute address (with a final slash) that the radar is published at, for canonical links.
    pub site: Option<String>,
    /// Links to other pages, shown in the page's header.
    pub links: Vec<Link>,
    /// Its colours, letters and logo.
    pub theme: Theme,
    /// The rings, innermost (strongest recommendation) first. 1 to 8.
    pub rings: Vec<Ring>,
    /// The quadrants in drawing order. 1 to 8.
    pub quadrants: Vec<Quadrant>,
    /// The editions, oldest first. At least one; a radar without dates has one undated edition.
    pub editions: Vec<Edition>,
    /// The tags that have a name, by id.
    pub tags: Vec<Tag>,
    /// The blips, by number, then by id.
    pub blips: Vec<Blip>,
}

/// A link to another page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What the reader sees.
    pub name: Text,
    /// Absolute, or relative to the radar's first page.
    pub url: String,
}

/// How strongly something is recommended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// Stable name in links, kebab case.
    pub id: String,
    /// What the reader sees.
    pub name: Text,
    /// A few words that say what the ring means ("use it by default").
    pub summary: Option<Text>,
}

/// A subject area, drawn as one sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quadrant {
    /// Stable name in links, kebab case.
    pub id: String,
    /// What the reader sees.
    pub name: Text,
    /// One or two sentences about the subject, plain text.
    pub introduction: Option<Text>,
}

/// One published state of the radar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Stable name in links, kebab case. Empty for the one edition of an undated radar.
    pub id: String,
    /// The day of publication, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// What the reader sees; the date or the id when absent.
    pub name: Option<Text>,
}

/// What readers call a tag. A tag without one is called by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// As blips have it, kebab case.
    pub id: String,
    /// What the reader sees.
    pub name: Text,
}

/// One technology, technique or tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Blip {
    /// Stable name in links, kebab case. Unique.
    pub id: String,
    /// The number on the chart. Unique, at least 1.
    pub number: u32,
    /// What the reader sees.
    pub name: Text,
    /// Other words that people search for.
    pub aliases: Vec<String>,
    /// Subjects across quadrants, kebab case.
    pub tags: Vec<String>,
    /// The official address of the technology.
    pub link: Option<String>,
    /// One sentence, plain text. Empty where the blip has none.
    pub summary: Text,
    /// The full text in Markdown; empty where the blip has none. Not embedded: the page gets it as HTML, see [`crate::bake`].
    pub text: Text,
    /// What other blips it has to do with, as it says itself. Not embedded: see [`crate::relations`].
    pub relations: Vec<Relation>,
    /// One entry per edition, oldest first: where the blip is, or `None` while it is not on the radar.
    pub placements: Vec<Option<Placement>>,
    /// Its removals, oldest first; more than one when it came back in between.
    pub removals: Vec<Removal>,
    /// How it read before, oldest first. Each differs from the next, and the last from what the blip says now.
    pub wordings: Vec<Wording>,
}

/// How a blip read up to an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Index into [`Radar::editions`]: the last edition that read so. Never the newest.
    pub until: usize,
    /// One sentence, plain text. Empty where the blip had none.
    pub summary: Text,
    /// The full text in Markdown; empty where the blip had none. Not embedded, like [`Blip::text`].
    pub text: Text,
}

/// Where a blip is in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Index into [`Radar::quadrants`].
    pub quadrant: usize,
    /// Index into [`Radar::rings`].
    pub ring: usize,
    /// Why it was put there, when this edition put it there. Plain text.
    pub reason: Option<Text>,
}

/// That a blip left the radar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// Index into [`Radar::editions`]: the first edition without the blip.
    pub edition: usize,
    /// Why it left. Plain text.
    pub reason: Option<Text>,
    /// Index into [`Radar::blips`]: what to use instead.
    pub successor: Option<usize>,
}

/// That a blip has to do with another one, or with something that is not on the radar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// What the other one is to this blip.
    pub kind: RelationKind,
    /// The other one.
    pub target: Target,
    /// What the relation is about, in a few words. Plain text.
    pub note: Option<Text>,
}

/// What a relation points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Index into [`Radar::blips`].
    Blip(usize),
    /// The name of something that has no blip here.
    Other(String),
}

/// What the target of a relation is to the blip that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// A simpler thing for the same need. Directed.
    SimplerAlternative,
    /// Another thing for the same need.
    Alternative,
    /// Something similar that the text compares it with.
    Compare,
    /// It takes the place of the target.
    Replaces,
    /// It cannot do without the target, or is built on it.
    Uses,
    /// It extends the target, or is used together with it.
    Complements,
    /// It is part of the target, or an instance of it.
    PartOf,
    /// The text mentions it.
    Mentions,
}

impl RelationKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::SimplerAlternative,
        Self::Alternative,
        Self::Compare,
        Self::Replaces,
        Self::Uses,
        Self::Complements,
        Self::PartOf,
        Self::Mentions,
    ];

    /// The word for it in the data.
    pub fn id(self) -> &'static str {
        match self {
            Self::SimplerAlternative => "simpler-alternative",
            Self::Alternative => "alternative",
            Self::Compare => "compare",
            Self::Replaces => "replaces",
            Self::Uses => "uses",
            Self::Complements => "complements",
            Self::PartOf => "part-of",
            Self::Mentions => "mentions",
        }
    }

    /// The kind with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How a blip's placement in one edition differs from an earlier one. Derived, never typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Movement {
    /// It was not on the radar before.
    New,
    /// It came closer to the centre.
    In,
    /// It went further from the centre.
    Out,
    /// It changed its quadrant and kept its ring.
    Moved,
    /// It stayed where it was.
    Unchanged,
    /// It left the radar with this edition.
    Removed,
}

impl Movement {
    /// All movements, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::New, Self::In, Self::Out, Self::Moved, Self::Unchanged, Self::Removed];

    /// The word for it in links and data.
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::In => "in",
            Self::Out => "out",
            Self::Moved => "moved",
            Self::Unchanged => "unchanged",
            Self::Removed => "removed",
        }
    }

    /// The movement with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|movement| movement.id() == id)
    }
}

/// What is looked at of a radar's history: one edition, and an earlier one that it is compared with.
///
/// Both are indices into [`Radar::editions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The edition that `to` is compared with; `None` where there is none before it.
    pub from: Option<usize>,
    /// The edition that is looked at.
    pub to: usize,
}

impl Period {
    /// An edition and what changed with it.
    pub fn of(edition: usize) -> Self {
        Self { from: edition.checked_sub(1), to: edition }
    }
}

impl Radar {
    /// The language that a reader gets who asked for none.
    pub fn language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// Index of the newest edition.
    pub fn newest(&self) -> usize {
        self.editions.len().saturating_sub(1)
    }

    /// The tag with this id, if it has a name.
    pub fn tag(&self, id: &str) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id == id)
    }

    /// What readers of a language call a tag: its name, else its id with blanks.
    pub fn tag_name(&self, id: &str, language: &str) -> String {
        self.tag(id).map_or_else(|| id.replace('-', " "), |tag| tag.name.get(language).to_owned())
    }

    /// Index of the blip with this id.
    pub fn blip_index(&self, id: &str) -> Option<usize> {
        self.blips.iter().position(|blip| blip.id == id)
    }
}

impl Blip {
    /// The summary as it was in an edition.
    pub fn summary(&self, edition: usize) -> &Text {
        self.wording(edition).map_or(&self.summary, |wording| &wording.summary)
    }

    /// The Markdown text as it was in an edition. Empty in an embedded radar, like [`Blip::text`].
    pub fn text(&self, edition: usize) -> &Text {
        self.wording(edition).map_or(&self.text, |wording| &wording.text)
    }

    /// Whether summary or text changed between two editions, in either order and wherever the blip was in them.
    ///
    /// Compares which wording holds, not the words: an embedded radar has no texts to compare. So words that changed and
    /// changed back count as changed.
    pub fn is_reworded(&self, from: usize, to: usize) -> bool {
        self.wording(from).map(|wording| wording.until) != self.wording(to).map(|wording| wording.until)
    }

    /// Index into [`Blip::wordings`] of the one that holds in an edition; `None` where the blip's own words do.
    pub fn wording_index(&self, edition: usize) -> Option<usize> {
        self.wordings.iter().position(|wording| edition <= wording.until)
    }

    fn wording(&self, edition: usize) -> Option<&Wording> {
        self.wordings.get(self.wording_index(edition)?)
    }

    /// Where the blip is in an edition; `None` while it is not on the radar.
    pub fn placement(&self, edition: usize) -> Option<&Placement> {
        self.placements.get(edition)?.as_ref()
    }

    /// The edition itself when the blip is on the radar then, else the last one before that has it.
    pub fn last_edition(&self, edition: usize) -> Option<usize> {
        (0..=edition).rev().find(|edition| self.placement(*edition).is_some())
    }

    /// Where the blip is in an edition or, if it is not on the radar then, where it was last before.
    pub fn last_placement(&self, edition: usize) -> Option<&Placement> {
        self.placement(self.last_edition(edition)?)
    }

    /// How the blip came to where it is in an edition from where it was in the edition before.
    pub fn movement(&self, edition: usize) -> Option<Movement> {
        self.movement_in(Period::of(edition))
    }

    /// How the blip came from where it was at the beginning of a period to where it is at the end; `None` when it is
    /// on the radar at neither. Where there is nothing to compare with, everything is [`Movement::Unchanged`].
    pub fn movement_in(&self, period: Period) -> Option<Movement> {
        let now = self.placement(period.to);
        let Some(from) = period.from else { return now.map(|_| Movement::Unchanged) };
        Some(match (self.placement(from), now) {
            (None, None) => return None,
            (None, Some(_)) => Movement::New,
            (Some(_), None) => Movement::Removed,
            (Some(before), Some(now)) if now.ring < before.ring => Movement::In,
            (Some(before), Some(now)) if now.ring > before.ring => Movement::Out,
            (Some(before), Some(now)) if now.quadrant != before.quadrant => Movement::Moved,
            (Some(_), Some(_)) => Movement::Unchanged,
        })
    }

    /// The removal that took the blip off the radar in this edition or, if it is still gone, in an earlier one.
    pub fn removal(&self, edition: usize) -> Option<&Removal> {
        if self.placement(edition).is_some() {
            return None;
        }
        self.removals.iter().rev().find(|removal| removal.edition <= edition)
    }
}

//! `api/v1/blips/<id>.json`: everything about one blip.

use radar_core::markdown::to_html;
use radar_core::model::{self, Movement, RelationKind, Target};
use radar_core::relations::{self, related};
use schemars::JsonSchema;
use serde::Serialize;

use super::{API, BLIP_SCHEMA, BlipEntry, Texts, edition_id};
use crate::address::{blip_json, relative};

/// Everything about one blip, as of the newest edition. The radar's `radar.json` has the names of quadrants, rings and
/// editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "A blip of a technology radar")]
pub struct Blip {
    /// The schema of this file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the radar's own file says about it, too.
    #[serde(flatten)]
    pub entry: BlipEntry,
    /// The full text in Markdown (`CommonMark`). Its relative links are relative to the radar's first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Texts>,
    /// The full text as HTML that is safe to put into a page. Its relative links are relative to the radar's first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<Texts>,
    /// Where it was in each edition, oldest first, from the first one that has it. Editions after a removal are left
    /// out until it comes back.
    pub history: Vec<Placed>,
    /// What it has to do with others: as it says itself, and as others say about it.
    pub relations: Vec<Related>,
    /// How it read before, oldest first.
    pub wordings: Vec<Wording>,
    /// That it is off the radar now, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removal: Option<Removal>,
}

/// Where the blip was in one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Placed {
    /// The id of the edition; left out in a radar without history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What the edition did: `new`, `in`, `out`, `moved`, `unchanged` or `removed`. In the first edition of a radar all
    /// blips are `unchanged`.
    #[schemars(extend("enum" = Movement::ALL.map(Movement::id)))]
    pub movement: &'static str,
    /// The id of the quadrant; left out in a removal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quadrant: Option<String>,
    /// The id of the ring; left out in a removal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ring: Option<String>,
    /// Why this edition put it there, or removed it. Plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Texts>,
    /// In a removal: the id of the blip to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
}

/// What the blip has to do with another one. Either `blip` or `other`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Related {
    /// What the other one is to this blip. Turned around where `inverse` is true: this blip is that to the other one.
    #[serde(rename = "type")]
    #[schemars(extend("enum" = RelationKind::ALL.map(RelationKind::id)))]
    pub kind: &'static str,
    /// Whether the other blip states it about this one.
    pub inverse: bool,
    /// The id of the other blip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blip: Option<String>,
    /// The address of the other blip's JSON, relative to this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<String>,
    /// The name of something that is not on the radar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// A few words about it, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Texts>,
}

/// How the blip read up to an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Wording {
    /// The id of the last edition that read so.
    pub until: String,
    /// One sentence, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Texts>,
    /// The full text in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Texts>,
    /// The full text as safe HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<Texts>,
}

/// That the blip left the radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Removal {
    /// The id of the first edition without it.
    pub edition: String,
    /// Why it left, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Texts>,
    /// The id of the blip to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
}

impl Blip {
    /// The file's content; `None` where there is no such blip.
    pub(super) fn of(radar: &model::Radar, index: usize) -> Option<Self> {
        let blip = radar.blips.get(index)?;
        let file = blip_json(&blip.id);
        let entry = BlipEntry::of(radar, blip, &file)?;
        let removal = blip.removal(radar.newest()).and_then(|removal| Removal::of(radar, removal));
        Some(Self {
            schema: relative(&file, &[API, BLIP_SCHEMA].concat()),
            text: Texts::of(&blip.text),
            html: Texts::of(&blip.text.map(to_html)),
            history: (0..radar.editions.len()).filter_map(|at| Placed::of(radar, blip, at)).collect(),
            relations: related(radar, index).iter().map(|told| Related::of(radar, told, &file)).collect(),
            wordings: blip.wordings.iter().filter_map(|wording| Wording::of(radar, wording)).collect(),
            removal,
            entry,
        })
    }
}

impl Placed {
    fn of(radar: &model::Radar, blip: &model::Blip, edition: usize) -> Option<Self> {
        let movement = blip.movement(edition)?;
        let at = blip.placement(edition);
        let removal = blip.removal(edition).filter(|_| movement == Movement::Removed);
        let reason = match at {
            Some(at) => at.reason.as_ref(),
            None => removal.and_then(|removal| removal.reason.as_ref()),
        };
        Some(Self {
            edition: edition_id(radar, edition),
            movement: movement.id(),
            quadrant: at.and_then(|at| radar.quadrants.get(at.quadrant)).map(|quadrant| quadrant.id.clone()),
            ring: at.and_then(|at| radar.rings.get(at.ring)).map(|ring| ring.id.clone()),
            reason: Texts::optional(reason),
            successor: removal.and_then(|removal| blip_id(radar, removal.successor?)),
        })
    }
}

impl Related {
    fn of(radar: &model::Radar, told: &relations::Related, file: &str) -> Self {
        let (blip, other) = match &told.target {
            Target::Blip(blip) => (blip_id(radar, *blip), None),
            Target::Other(name) => (None, Some(name.clone())),
        };
        Self {
            kind: told.kind.id(),
            inverse: told.inverse,
            json: blip.as_deref().map(|id| relative(file, &blip_json(id))),
            blip,
            other,
            note: Texts::optional(told.note.as_ref()),
        }
    }
}

impl Wording {
    fn of(radar: &model::Radar, wording: &model::Wording) -> Option<Self> {
        Some(Self {
            until: edition_id(radar, wording.until)?,
            summary: Texts::of(&wording.summary),
            text: Texts::of(&wording.text),
            html: Texts::of(&wording.text.map(to_html)),
        })
    }
}

impl Removal {
    fn of(radar: &model::Radar, removal: &model::Removal) -> Option<Self> {
        Some(Self {
            edition: edition_id(radar, removal.edition)?,
            reason: Texts::optional(removal.reason.as_ref()),
            successor: removal.successor.and_then(|blip| blip_id(radar, blip)),
        })
    }
}

fn blip_id(radar: &model::Radar, blip: usize) -> Option<String> {
    radar.blips.get(blip).map(|blip| blip.id.clone())
}

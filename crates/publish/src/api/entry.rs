//! A blip in brief, as both files have it.

use radar_core::model;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Texts, edition_id, url};
use crate::address::{self, relative};

/// A blip in brief, as of the newest edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BlipEntry {
    /// Its stable name, kebab case.
    pub id: String,
    /// The number on the chart.
    pub number: u32,
    /// What readers see.
    pub name: Texts,
    /// Other words that people search for.
    pub aliases: Vec<String>,
    /// Subjects across quadrants, kebab case.
    pub tags: Vec<String>,
    /// One sentence, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Texts>,
    /// The official address of the technology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The id of its quadrant; of a removed blip, the last one.
    pub quadrant: String,
    /// The id of its ring; of a removed blip, the last one.
    pub ring: String,
    /// What the newest edition did: `new`, `in`, `out`, `moved` (to another quadrant), `unchanged` or `removed`. Left out
    /// for a blip that an earlier edition removed. In a radar with one edition all blips are `unchanged`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = model::Movement::ALL.map(model::Movement::id)))]
    pub movement: Option<&'static str>,
    /// The id of the edition since which it is in its ring without a break; of a removed blip, since which it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Whether it left the radar.
    pub removed: bool,
    /// The address of its page, relative to this file.
    pub page: String,
    /// The absolute address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of the JSON with everything about it, relative to this file.
    pub json: String,
    /// The address of its badge, an SVG picture, relative to this file.
    pub badge: String,
}

impl BlipEntry {
    /// `None` for a blip that was never placed, which the checks refuse.
    pub(super) fn of(radar: &model::Radar, blip: &model::Blip, file: &str) -> Option<Self> {
        let newest = radar.newest();
        let at = blip.last_placement(newest)?;
        let path = address::blip(&blip.id);
        Some(Self {
            id: blip.id.clone(),
            number: blip.number,
            name: Texts::required(&blip.name),
            aliases: blip.aliases.clone(),
            tags: blip.tags.clone(),
            summary: Texts::of(&blip.summary),
            link: blip.link.clone(),
            quadrant: radar.quadrants.get(at.quadrant)?.id.clone(),
            ring: radar.rings.get(at.ring)?.id.clone(),
            movement: blip.movement(newest).map(model::Movement::id),
            since: since(blip, newest).and_then(|edition| edition_id(radar, edition)),
            removed: blip.placement(newest).is_none(),
            page: relative(file, &path),
            url: url(radar, &path),
            json: relative(file, &address::blip_json(&blip.id)),
            badge: relative(file, &address::badge(&blip.id)),
        })
    }
}

/// The edition since which a blip is, or was last, in its ring.
fn since(blip: &model::Blip, newest: usize) -> Option<usize> {
    let last = blip.last_edition(newest)?;
    let ring = blip.placement(last)?.ring;
    let is_there = |edition: &usize| blip.placement(*edition).is_some_and(|at| at.ring == ring);
    (0..=last).rev().take_while(is_there).last()
}

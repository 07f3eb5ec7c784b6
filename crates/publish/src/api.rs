//! The radar as JSON for other programs: one file for the whole radar, one per blip, and their schemas.
//!
//! The promise of version 1: what is there keeps its name, its type and its meaning; more may come. What would break
//! that goes to a folder `api/v2/`. In all files:
//!
//! - Texts are objects by language: see [`Texts`].
//! - Lists are there even when they are empty. Other fields without a value are left out, and never `null`.
//! - Addresses are relative to the file that they stand in. `url`, the absolute one, is there where the radar says where it
//!   is published.

mod blip;
mod entry;
mod radar;
mod schema;
mod texts;

use radar_core::model;

pub use blip::{Blip, Placed, Related, Removal, Wording};
pub use entry::BlipEntry;
pub use radar::{Edition, Feeds, Quadrant, Radar, Ring, Tag};
pub use schema::{blip_schema, radar_schema};
pub use texts::Texts;

use crate::address::{API, blip_json};
use crate::{Error, File};

const RADAR: &str = "radar.json";
const RADAR_SCHEMA: &str = "radar.schema.json";
const BLIP_SCHEMA: &str = "blip.schema.json";

/// The path of the radar's JSON.
pub fn radar_address() -> String {
    [API, RADAR].concat()
}

/// The path of a blip's JSON.
pub fn blip_address(id: &str) -> String {
    blip_json(id)
}

/// All files of the API.
pub(crate) fn files(radar: &model::Radar) -> Result<Vec<File>, Error> {
    let in_api = |name: &str, text: String| File { path: [API, name].concat(), text };
    let mut files = vec![
        in_api(RADAR, json(&Radar::of(radar))?),
        in_api(RADAR_SCHEMA, json(&radar_schema())?),
        in_api(BLIP_SCHEMA, json(&blip_schema())?),
    ];
    for index in 0..radar.blips.len() {
        if let Some(blip) = Blip::of(radar, index) {
            files.push(File { path: blip_json(&blip.entry.id), text: json(&blip)? });
        }
    }
    Ok(files)
}

/// Indented: people read it too, and hosts compress it.
fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// `None` for the one edition of a radar without history.
fn edition_id(radar: &model::Radar, edition: usize) -> Option<String> {
    radar.editions.get(edition).map(|edition| edition.id.clone()).filter(|id| !id.is_empty())
}

/// The absolute address of a path, where the radar says where it is published.
fn url(radar: &model::Radar, path: &str) -> Option<String> {
    radar.site.as_ref().map(|site| format!("{site}{path}"))
}

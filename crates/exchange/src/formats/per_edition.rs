//! Exports to JSON, most of them with one file per edition.

use radar_core::model::{Blip, Radar};
use serde::Serialize;

use crate::{File, prose};

/// The editions to write: all, from oldest to newest, or the one that is asked for. A radar without history has one, too.
pub(super) fn editions(radar: &Radar, edition: Option<usize>) -> Vec<usize> {
    edition.map_or_else(|| (0..=radar.newest()).collect(), |edition| vec![edition])
}

/// A file named for its edition.
pub(super) fn file(radar: &Radar, edition: usize, content: &impl Serialize) -> File {
    json(name(radar, edition, "json"), content)
}

/// The name of an edition's file.
pub(super) fn name(radar: &Radar, edition: usize, ending: &str) -> String {
    let id = radar.editions.get(edition).map(|edition| edition.id.as_str()).filter(|id| !id.is_empty());
    format!("{}.{ending}", id.unwrap_or("radar"))
}

/// A file of indented JSON.
pub(super) fn json(path: String, content: &impl Serialize) -> File {
    // What is written here are strings, numbers and lists of them, which always can be.
    let mut bytes = serde_json::to_vec_pretty(content).unwrap_or_default();
    bytes.push(b'\n');
    File { path, bytes }
}

/// A blip's words in Markdown for a format without summaries: its text, or its summary where it has no text.
pub(super) fn words(blip: &Blip, edition: usize, language: &str) -> Option<String> {
    let text = blip.text(edition).get(language);
    let text = if text.trim().is_empty() {
        prose::from_plain(blip.summary(edition).get(language))
    } else {
        text.to_owned()
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

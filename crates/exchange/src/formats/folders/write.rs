//! A radar as a folder of releases.

use radar_core::model::{Blip, Radar};
use radar_core::text::Text;
use serde_json::{Value, json};

use super::{Dialect, NO_DATE};
use crate::File;

/// What is written: a radar, or one of its editions.
pub(super) struct Folder<'a> {
    dialect: Dialect,
    radar: &'a Radar,
    /// Index of the first edition that is written.
    first: usize,
    /// Index of the last one.
    last: usize,
}

/// What an item's file has to say of a blip in an edition.
#[derive(PartialEq, Eq, Clone, Copy)]
struct State<'a> {
    /// Quadrant and ring, also after a removal.
    cell: (usize, usize),
    is_shown: bool,
    summary: &'a str,
    text: &'a str,
}

impl<'a> Folder<'a> {
    /// One edition, or all.
    pub(super) fn of(dialect: Dialect, radar: &'a Radar, edition: Option<usize>) -> Self {
        let first = edition.unwrap_or_default();
        Self { dialect, radar, first, last: edition.unwrap_or(radar.newest()) }
    }

    pub(super) fn files(&self) -> Vec<File> {
        let mut files = vec![self.config()];
        for edition in self.first..=self.last {
            let release = self.release(edition);
            files.extend(self.radar.blips.iter().filter_map(|blip| {
                let path = format!("radar/{release}/{}.md", blip.id);
                Some(File { path, bytes: self.item(blip, edition)?.into_bytes() })
            }));
        }
        files
    }

    /// The editions that have files: those in which something changed.
    pub(super) fn releases(&self) -> Vec<usize> {
        let changes = |edition: &usize| self.radar.blips.iter().any(|blip| self.changes(blip, *edition));
        (self.first..=self.last).filter(changes).collect()
    }

    /// The name of an edition's folder.
    fn release(&self, edition: usize) -> &'a str {
        let date = self.radar.editions.get(edition).and_then(|edition| edition.date.as_deref());
        date.unwrap_or(NO_DATE)
    }

    /// A text in the one language that is written.
    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.radar.language())
    }

    fn state(&self, blip: &'a Blip, edition: usize) -> Option<State<'a>> {
        let placement = blip.last_placement(edition)?;
        Some(State {
            cell: (placement.quadrant, placement.ring),
            is_shown: blip.placement(edition).is_some(),
            summary: self.text(blip.summary(edition)),
            text: self.text(blip.text(edition)),
        })
    }

    /// What was written of a blip before an edition.
    fn before(&self, blip: &'a Blip, edition: usize) -> Option<State<'a>> {
        if edition == self.first { None } else { self.state(blip, edition - 1) }
    }

    fn changes(&self, blip: &'a Blip, edition: usize) -> bool {
        match (self.before(blip, edition), self.state(blip, edition)) {
            // Who left before the first edition that is written, is not in it.
            (None, Some(now)) => now.is_shown,
            (before, now) => before != now,
        }
    }

    fn item(&self, blip: &'a Blip, edition: usize) -> Option<String> {
        if !self.changes(blip, edition) {
            return None;
        }
        let now = self.state(blip, edition)?;
        let before = self.before(blip, edition);
        let (quadrant, ring) = now.cell;
        let quadrant = self.radar.quadrants.get(quadrant).map(|quadrant| quadrant.id.as_str());
        let ring = self.radar.rings.get(ring).map(|ring| ring.id.as_str());
        let (quadrant_field, summary_field) = match self.dialect {
            Dialect::Aoe => ("quadrant", "info"),
            Dialect::Porsche => ("segment", "summary"),
        };
        let mut fields = String::from("---\n");
        let mut field = |name: &str, value: Value| {
            fields.extend([name, ": ", &yaml(&value), "\n"]);
        };
        field("title", json!(self.text(&blip.name)));
        field("ring", json!(ring));
        field(quadrant_field, json!(quadrant));
        if before.is_some_and(|before| before.is_shown != now.is_shown) || !now.is_shown {
            field("featured", json!(now.is_shown));
        }
        if !now.summary.is_empty() {
            field(summary_field, json!(now.summary));
        }
        if !blip.tags.is_empty() {
            field("tags", json!(blip.tags));
        }
        if let (Dialect::Porsche, Some(link)) = (self.dialect, &blip.link) {
            field("links", json!([{ "url": link }]));
        }
        fields.push_str("---\n");
        if before.is_none_or(|before| before.text != now.text) && !now.text.is_empty() {
            fields.push('\n');
            fields.push_str(now.text);
            fields.push('\n');
        }
        Some(fields)
    }

    fn config(&self) -> File {
        let radar = self.radar;
        // The program asks for colours of both.
        let colors = &radar.theme.light.rings;
        let quadrants: Vec<Value> = radar
            .quadrants
            .iter()
            .zip(colors)
            .map(|(quadrant, color)| {
                let introduction = quadrant.introduction.as_ref().map_or("", |text| self.text(text));
                json!({
                    "id": quadrant.id,
                    "title": self.text(&quadrant.name),
                    "description": introduction,
                    "color": color,
                })
            })
            .collect();
        let count = radar.rings.len() as f64;
        let rings: Vec<Value> = radar
            .rings
            .iter()
            .zip(colors)
            .enumerate()
            .map(|(index, (ring, color))| {
                let summary = ring.summary.as_ref().map_or("", |text| self.text(text));
                // Radii of the kind that gives each ring the same area, as fractions of the whole.
                let radius = ((index as f64 + 1.0) / count).sqrt();
                json!({
                    "id": ring.id,
                    "title": self.text(&ring.name),
                    "description": summary,
                    "color": color,
                    "radius": (radius * 100.0).round() / 100.0,
                    "strokeWidth": 2,
                })
            })
            .collect();
        let quadrant_list = match self.dialect {
            Dialect::Aoe => "quadrants",
            Dialect::Porsche => "segments",
        };
        let config = json!({
            "labels": { "title": self.text(&radar.title) },
            quadrant_list: quadrants,
            "rings": rings,
        });
        File { path: "config.json".to_owned(), bytes: format!("{config:#}\n").into_bytes() }
    }
}

/// JSON on one line, which is YAML once the characters that YAML takes for line ends or for unprintable are escaped.
fn yaml(value: &Value) -> String {
    let is_special = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}');
    let escape = |c: char| if is_special(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    value.to_string().chars().map(escape).collect()
}

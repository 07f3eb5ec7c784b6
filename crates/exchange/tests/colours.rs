//! The colours of a radar, in the files of programs that ask for some.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use radar_exchange::{Format, export};

const RADAR: &str = r##"{
  "format": 1,
  "languages": ["en"],
  "title": "Ours",
  "rings": [
    { "id": "use", "name": "Use", "color": { "light": "#173859" } },
    { "id": "stop", "name": "Stop" }
  ],
  "quadrants": [{ "id": "tools", "name": "Tools" }],
  "blips": [
    { "id": "vim", "number": 1, "name": "Vim", "summary": "Edits.", "placements": [{ "quadrant": "tools", "ring": "use" }] }
  ]
}"##;

#[test]
fn rings_keep_their_colours_in_other_programs() {
    let radar = radar_core::check::from_json("radar.json", RADAR).unwrap();
    for format in [Format::Aoe, Format::Backstage, Format::Zalando] {
        let files = export(format, &radar, None).files;
        let text: String = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        for color in ["#173859", radar.theme.light.ring(1).unwrap()] {
            assert!(text.contains(color), "{format:?} has {color}: {text}");
        }
    }
}

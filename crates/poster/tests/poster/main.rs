//! What is promised of a poster, whatever the radar.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod hostile;
mod page;
mod pdf;
mod sheet;

#[allow(dead_code, reason = "other tests need more of it")]
#[path = "../../../core/tests/layout/generate.rs"]
mod generate;
#[allow(dead_code, reason = "other tests need more of it")]
#[path = "../../../core/tests/support/sample.rs"]
mod sample;

use std::fs;
use std::sync::LazyLock;

use radar_core::check::from_json;
use radar_core::model::Radar;
use radar_core::theme::{Palette, Theme};
use radar_fonts::Fonts;
use radar_poster::{Options, Poster};

/// The fonts that every machine has.
static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

fn poster(radar: &Radar) -> Poster {
    poster_in(radar, radar.language(), &Theme::default().light)
}

fn poster_in(radar: &Radar, language: &str, palette: &Palette) -> Poster {
    let options = Options { edition: radar.newest(), language, palette };
    Poster::new(radar.clone(), options, &FONTS).unwrap()
}

/// A radar of this repository.
fn read(file: &str) -> Radar {
    let path = format!("{}/../../{file}", env!("CARGO_MANIFEST_DIR"));
    from_json(file, &fs::read_to_string(path).unwrap()).unwrap()
}

//! What is exported as folders comes back, but for what is listed as lost. And what is listed, is lost.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod folders;

use std::fs;
use std::path::Path;

use folders::stripped::{kept, strip};
use folders::{checked, generate, imported};
use proptest::prelude::*;
use radar_core::check;
use radar_core::document::Document;
use radar_core::model::Radar;
use radar_exchange::{Format, export};

fn comes_back(format: Format, radar: &Radar) {
    let export = export(format, radar, None);
    let back = imported(format, &export.files);
    checked(&back.document);
    let expected = strip(&Document::from(radar), radar, format, &export.losses);
    assert_eq!(kept(back.document, &export.losses), expected);
}

fn radar_of(path: &str) -> Radar {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    check::from_bytes("radar.json", &fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_shipped_radar_comes_back() {
    for format in [Format::Aoe, Format::Porsche] {
        comes_back(format, &radar_of("data/radar.json"));
    }
}

#[test]
fn the_full_circle_comes_back() {
    for format in [Format::Aoe, Format::Porsche] {
        comes_back(format, &radar_of("examples/full-circle.json"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_radar_comes_back(document in generate::documents()) {
        let radar = checked(&document);
        for format in [Format::Aoe, Format::Porsche] {
            comes_back(format, &radar);
        }
    }

    #[test]
    fn an_edition_alone_is_what_the_radar_showed_then(document in generate::documents(), index in any::<prop::sample::Index>()) {
        let radar = checked(&document);
        let edition = index.index(radar.editions.len());
        for format in [Format::Aoe, Format::Porsche] {
            let back = export(format, &radar, Some(edition));
            let shown = radar.blips.iter().filter(|blip| blip.placement(edition).is_some()).count();
            prop_assert_eq!(back.files.len(), shown + 1);
            if shown > 0 {
                prop_assert_eq!(imported(format, &back.files).document.blips.len(), shown);
            }
        }
    }
}

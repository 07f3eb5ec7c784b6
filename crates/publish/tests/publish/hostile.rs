//! Names are data in every format, and never markup.

use proptest::prelude::*;
use radar_publish::publish;
use serde_json::Value;

use crate::badges::Badge;
use crate::generate;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_names_every_file_is_well_formed(radar in generate::radars()) {
        for file in publish(&radar).unwrap().files {
            match file.path.rsplit('.').next() {
                Some("json") => drop(serde_json::from_str::<Value>(&file.text).unwrap()),
                Some("xml") => assert_well_formed(&file.text),
                Some("svg") => {
                    assert_well_formed(&file.text);
                    let badge = Badge::read(&file.text);
                    badge.assert_fits();
                    let id = file.path.trim_start_matches("badges/").trim_end_matches(".svg");
                    let blip = radar.blips.iter().find(|blip| blip.id == id).unwrap();
                    let name = blip.name.get("en").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
                    prop_assert!(badge.title.starts_with(&name), "{:?}", badge.title);
                    prop_assert!(!file.text.contains("<script"));
                }
                _ => prop_assert_eq!(file.path, "robots.txt"),
            }
        }
    }
}

/// Reads the document to its end, and looks for characters that XML 1.0 cannot hold.
fn assert_well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}\n{xml}")) {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    attribute.unwrap();
                }
            }
            _ => {}
        }
    }
    assert!(!xml.contains(['\u{fffe}', '\u{ffff}', '\0']));
}

//! Texts that would mean something in SVG are words on a poster.

use std::collections::BTreeSet;

use radar_core::check::from_json;
use radar_poster::Size;

use crate::poster;

#[path = "../../../../tests/shared/hostile.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod strings;

use strings::{lines, radar};

#[test]
fn a_hostile_text_becomes_nothing_else_on_a_poster() {
    // Where lines break depends on the letters. What there is on a poster does not.
    let known = kinds("x");
    for words in lines().into_iter().step_by(3) {
        assert_eq!(kinds(&words), known, "{words:?}");
    }
}

/// Every kind of element on a poster, with the names of its attributes.
fn kinds(words: &str) -> BTreeSet<String> {
    let svg = poster(&from_json("radar.json", &radar(words, true)).unwrap()).svg(Size::A4);
    let document =
        usvg::roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {words:?}"));
    let elements = document.descendants().filter(usvg::roxmltree::Node::is_element);
    let described = elements.map(|element| {
        let attributes: Vec<&str> = element.attributes().map(|attribute| attribute.name()).collect();
        format!("{} {}", element.tag_name().name(), attributes.join(" "))
    });
    described.collect()
}

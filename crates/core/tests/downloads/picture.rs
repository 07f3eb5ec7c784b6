//! A picture shows what the page shows.

use proptest::prelude::*;
use radar_core::layout::width;
use radar_core::model::Movement;
use roxmltree::{Document, Node};

use crate::taken::{Taken, any_taken};

proptest! {
    #[test]
    fn a_picture_shows_the_blips_of_the_chart_and_fades_those_that_do_not_match(taken in any_taken()) {
        let source = taken.document();
        let picture = Document::parse(&source).unwrap();
        let drawing = taken.baked.drawing(taken.scene.focus).unwrap();
        let mut drawn = blips(&picture);
        for (index, blip) in taken.baked.radar.blips.iter().enumerate() {
            let is_there = blip.movement_in(taken.scene.period).is_some()
                && drawing.stand(index, taken.scene.period.to).is_some();
            let found = drawn.iter().position(|drawn| drawn.attribute("data-blip-id") == Some(&blip.id));
            prop_assert_eq!(found.is_some(), is_there, "{}", blip.id);
            let Some(found) = found else { continue };
            let is_faded = matches!(drawn.remove(found).attribute("opacity"), Some(".16" | ".75"));
            let is_open = taken.scene.open == Some(index);
            prop_assert_eq!(is_faded, !taken.shown.matching[index] && !is_open, "{}", blip.id);
        }
        prop_assert!(drawn.is_empty());
    }

    #[test]
    fn every_blip_that_matches_has_its_name_in_the_picture(taken in any_taken()) {
        let source = taken.document();
        let picture = Document::parse(&source).unwrap();
        for blip in blips(&picture) {
            let index = taken.baked.radar.blip_index(blip.attribute("data-blip-id").unwrap()).unwrap();
            if taken.shown.matching[index] {
                let name = words(taken.baked.radar.blips[index].name.get("en"));
                prop_assert!(words(&all_text(&picture)).contains(&name), "{name}");
            }
        }
    }

    #[test]
    fn the_same_view_gives_the_same_picture(taken in any_taken()) {
        prop_assert_eq!(taken.document(), taken.document());
        prop_assert!(taken.document().contains(&taken.picture().chart()), "the chart is part of it");
    }
}

#[test]
fn a_picture_says_what_it_shows_to_eyes_and_to_screen_readers() {
    let taken = Taken::file("examples/full-circle.json", "rings/trial/");
    let source = taken.document();
    let picture = Document::parse(&source).unwrap();
    let root = picture.root_element();
    let child = |name| root.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text());
    let (title, view) = (child(svg("title")).unwrap(), child(svg("desc")).unwrap());
    assert_eq!((title, view), ("Web platform radar", "Trial · “a < b”"));
    let text = all_text(&picture);
    for visible in [title, view, "https://example.org/radar/rings/trial/", "Adopt", "Techniques"] {
        assert!(text.contains(visible), "{visible}");
    }
    let blip = blips(&picture)[0];
    assert_eq!(blip.first_element_child().unwrap().text(), Some("1 Container queries, Adopt"));
}

#[test]
fn the_legend_names_the_movements_that_occur_and_no_others() {
    let legend = |file, address| {
        let taken = Taken::file(file, address);
        let source = taken.document();
        let text = all_text(&Document::parse(&source).unwrap());
        Movement::ALL.into_iter().filter(|movement| text.contains(name(*movement))).collect::<Vec<_>>()
    };
    assert!(legend("data/radar.json", "").is_empty(), "all blips have the same shape");
    let all = legend("examples/full-circle.json", "");
    assert!(all.len() > 2 && all.contains(&Movement::New), "{all:?}");
}

#[test]
fn a_comparison_is_drawn_with_its_traces() {
    let traces = |address| {
        let taken = Taken::file("examples/full-circle.json", address);
        radar_core::picture::traces(&taken.baked, &taken.scene, &taken.shown)
    };
    assert!(traces("").is_empty());
    let compared = Taken::file("examples/full-circle.json", "?compare=2025-03");
    let path = traces("?compare=2025-03");
    assert!(!path.is_empty() && compared.document().contains(&path));
}

#[test]
fn no_line_of_text_leaves_the_picture() {
    let mut taken = Taken::file("data/radar.json", &format!("?q={}", "proxy+or+".repeat(20)));
    let long = "A radar whose name has been written by a committee that could not agree ".repeat(3);
    taken.baked.radar.title = radar_core::text::Text::new("en", long + &"x".repeat(80));
    let source = taken.document();
    let picture = Document::parse(&source).unwrap();
    let of_document = |node: &Node<'_, '_>| node.attribute("x").is_none() && node.attribute("y").is_some();
    let lines: Vec<_> =
        picture.descendants().filter(|node| node.has_tag_name(svg("text")) && of_document(node)).collect();
    assert!(lines.len() > 6, "{source}");
    for line in lines {
        let size: f64 = line.attribute("font-size").unwrap().parse().unwrap();
        assert!(width(line.text().unwrap(), size) <= 860.0, "{:?}", line.text());
    }
}

#[test]
fn cells_have_the_colour_that_a_browser_mixes() {
    let taken = Taken::file("data/radar.json", "");
    // color-mix(in srgb, #065f42 11%, #faf8f4)
    assert!(taken.document().contains("fill=\"#dfe7e0\""), "{}", taken.document());
}

/// The name of an element of SVG.
fn svg(name: &str) -> (&'static str, &str) {
    ("http://www.w3.org/2000/svg", name)
}

fn blips<'a, 'i>(picture: &'a Document<'i>) -> Vec<Node<'a, 'i>> {
    picture.descendants().filter(|node| node.has_attribute("data-blip-id")).collect()
}

/// What is written in a picture, one text after the other.
fn all_text(picture: &Document<'_>) -> String {
    let texts = picture.descendants().filter(|node| node.has_tag_name(svg("text")));
    let texts = texts.filter_map(|text| text.descendants().find_map(|node| node.text()));
    texts.collect::<Vec<_>>().join(" ")
}

/// The words of a text, however it was broken into lines.
fn words(text: &str) -> String {
    text.split_whitespace().collect()
}

fn name(movement: Movement) -> &'static str {
    crate::taken::MOVEMENTS[movement as usize]
}

//! `radar capacity`: what people look at before they add a blip.

use crate::run::{FULL_CIRCLE, SHIPPED, data, printed, radar};
use serde_json::{Value, json};

const OVER: &str = "over: all blips become smaller";

/// A line of the table: the quadrant, the ring, and the three numbers.
fn cells(text: &str) -> Vec<(String, String, [u32; 3])> {
    let (table, _) = text.split_once("\n\n").unwrap();
    let cell = |line: &str| {
        let words: Vec<_> = line.split_whitespace().collect();
        let number = |column: usize| words[column].parse().unwrap();
        (words[0].to_owned(), words[1].to_owned(), [number(2), number(3), number(4)])
    };
    table.lines().skip(1).map(cell).collect()
}

/// The full circle with this many more blips in one cell of its newest edition.
fn crowded(more: usize) -> String {
    let mut data = data(FULL_CIRCLE);
    let blips = data["blips"].as_array_mut().unwrap();
    blips.extend((0..more).map(|index| -> Value {
        json!({
            "id": format!("more-{index}"),
            "number": 1000 + index,
            "name": format!("More {index}"),
            "summary": "One more.",
            "text": "One more.",
            "placements": [{ "edition": "2026-03", "quadrant": "tools", "ring": "adopt" }],
        })
    }));
    data.to_string()
}

#[test]
fn every_cell_has_a_row_under_its_heading() {
    let text = printed(radar(&["capacity", FULL_CIRCLE]));
    let heading: Vec<_> = text.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(heading, ["quadrant", "ring", "newest", "most", "capacity"]);
    assert_eq!(cells(&text).len(), 16);
    assert_eq!(cells(&printed(radar(&["capacity", SHIPPED]))).len(), 4);
}

#[test]
fn the_newest_blips_are_those_of_the_newest_edition() {
    let layout: Value =
        serde_json::from_str(&printed(radar(&["layout", FULL_CIRCLE, "--edition", "2026-03"]))).unwrap();
    let blips = layout["blips"].as_array().unwrap();
    for (quadrant, ring, [newest, most, _]) in cells(&printed(radar(&["capacity", FULL_CIRCLE]))) {
        let there = |blip: &&Value| {
            blip["quadrant"] == *quadrant && blip["ring"] == *ring && blip["movement"] != "removed"
        };
        assert_eq!(blips.iter().filter(there).count(), newest as usize, "{quadrant} {ring}");
        assert!(most >= newest);
    }
}

#[test]
fn while_there_is_room_blips_have_their_full_size() {
    for file in [SHIPPED, FULL_CIRCLE] {
        let text = printed(radar(&["capacity", file]));
        assert!(text.ends_with("\nBlips have radius 11 of 11 on a disc of 400.\n"), "{text}");
        assert!(!text.contains(OVER) && cells(&text).iter().all(|(_, _, [_, most, places])| most <= places));
    }
}

#[test]
fn a_cell_that_is_too_full_is_named_and_its_cost_told() {
    let mut capacity = radar(&["capacity", "-"]);
    capacity.write_stdin(crowded(100));
    let text = printed(capacity);
    let over: Vec<_> = text.lines().filter(|line| line.contains(OVER)).collect();
    let [over] = over[..] else { panic!("one cell is too full:\n{text}") };
    assert!(over.starts_with("tools") && over.contains("adopt"), "{over}");

    let mut layout = radar(&["layout", "-"]);
    layout.write_stdin(crowded(100));
    let layout: Value = serde_json::from_str(&printed(layout)).unwrap();
    let radius = layout["blips"][0]["r"].as_f64().unwrap();
    assert!(radius < 11.0);
    assert!(text.ends_with(&format!("\nBlips have radius {radius} of 11 on a disc of 400.\n")), "{text}");
}

//! CSV, JSON and Markdown have the blips of the list, in its order.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::taken::{BASE, COLUMNS, MOVEMENTS, Taken, any_taken};

proptest! {
    #[test]
    fn every_file_has_exactly_the_blips_that_match_in_the_order_of_the_list(taken in any_taken()) {
        let names = taken.names();
        let table = rows(&taken.export().csv());
        prop_assert_eq!(table.iter().map(|row| unguarded(&row[1])).collect::<Vec<_>>(), names.clone());
        let json: Value = serde_json::from_str(&taken.export().json()).unwrap();
        let named = json["blips"].as_array().unwrap().iter().map(|blip| blip["name"].as_str().unwrap());
        prop_assert_eq!(named.collect::<Vec<_>>(), names.clone());
        prop_assert_eq!(links(&taken.export().markdown()), names);
    }

    #[test]
    fn a_table_says_of_each_blip_what_the_page_says(taken in any_taken()) {
        let radar = &taken.baked.radar;
        let edition = taken.scene.period.to;
        for (row, blip) in rows(&taken.export().csv()).iter().zip(taken.listed()) {
            let blip = &radar.blips[blip];
            let at = blip.last_placement(edition).unwrap();
            let movement = blip.movement_in(taken.scene.period).map_or("Removed", |movement| MOVEMENTS[movement as usize]);
            let said = [
                &blip.number.to_string(),
                blip.name.get("en"),
                radar.quadrants[at.quadrant].name.get("en"),
                radar.rings[at.ring].name.get("en"),
                movement,
                blip.summary(edition).get("en"),
                &blip.tags.join("; "),
                blip.link.as_deref().unwrap_or(""),
                &format!("{BASE}blips/{}/", blip.id),
            ];
            prop_assert_eq!(row.iter().map(|cell| unguarded(cell)).collect::<Vec<_>>(), said);
        }
    }

    #[test]
    fn json_holds_every_text_as_it_is(taken in any_taken()) {
        let json: Value = serde_json::from_str(&taken.export().json()).unwrap();
        prop_assert_eq!(&json["title"], taken.baked.radar.title.get("en"));
        for (told, blip) in json["blips"].as_array().unwrap().iter().zip(taken.listed()) {
            let blip = &taken.baked.radar.blips[blip];
            prop_assert_eq!(&told["id"], &*blip.id);
            prop_assert_eq!(&told["number"], blip.number);
            prop_assert_eq!(&told["summary"], blip.summary(taken.scene.period.to).get("en"));
            prop_assert_eq!(&told["tags"], &serde_json::json!(blip.tags));
            prop_assert_eq!(told.get("link").and_then(Value::as_str), blip.link.as_deref());
        }
    }
}

#[test]
fn a_table_has_a_heading_and_opens_in_excel_with_its_accents() {
    let csv = Taken::file("data/radar.json", "").export().csv();
    assert!(csv.starts_with("\u{feff}\"Number\",\"Name\","), "with a byte order mark");
    assert!(csv.ends_with("\"\r\n"));
    let heading = csv::Reader::from_reader(csv.as_bytes()).headers().unwrap().clone();
    assert_eq!(heading, COLUMNS.to_vec());
}

#[test]
fn the_address_in_markdown_is_that_of_the_view() {
    let taken = Taken::file("examples/full-circle.json", "?q=a(b)\\<c>");
    let markdown = taken.export().markdown();
    assert!(markdown.contains("\n<https://example.org/radar/?q=a(b)\\%3Cc%3E>\n"), "{markdown}");
}

#[test]
fn markdown_has_a_heading_per_quadrant_and_ring() {
    let taken = Taken::file("examples/full-circle.json", "?ring=hold&q=&movement=");
    let markdown = taken.export().markdown();
    let mut lines = markdown.lines();
    assert_eq!(lines.next(), Some("# Web platform radar"));
    assert!(markdown.contains("\nTrial · “a \\< b”\n"));
    assert!(markdown.contains("\n<https://example.org/radar/?ring=hold&q=&movement=>\n"));
    let headings = markdown.lines().filter(|line| line.starts_with("##")).collect::<Vec<_>>();
    assert_eq!(headings[..2], ["## Web platform", "### Hold"]);
    assert_eq!(headings.len(), 8, "{headings:?}");
}

#[test]
fn what_left_stands_by_itself_at_the_end() {
    let taken = Taken::file("examples/full-circle.json", "?movement=removed,new");
    let markdown = taken.export().markdown();
    let (_, removed) = markdown.split_once("\n## Removed\n\n").unwrap();
    assert!(removed.lines().count() > 1 && removed.lines().all(|line| line.starts_with("- ")), "{removed}");
    assert!(taken.export().csv().contains("\"Removed\""));
    assert!(taken.export().json().contains("\"movement\": \"removed\""));
}

/// The rows of a table but for its heading.
pub(crate) fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell without the apostrophe that keeps a spreadsheet from calculating it.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// The texts of the links in lists.
pub(crate) fn links(markdown: &str) -> Vec<String> {
    let (mut links, mut depth, mut is_link) = (Vec::new(), 0, false);
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Item) => depth += 1,
            Event::End(TagEnd::Item) => depth -= 1,
            Event::Start(Tag::Link { .. }) if depth == 1 => {
                links.push(String::new());
                is_link = true;
            }
            Event::End(TagEnd::Link) => is_link = false,
            Event::Text(text) if is_link => links.last_mut().unwrap().push_str(&text),
            Event::Text(_) | Event::SoftBreak | Event::Start(_) | Event::End(_) if !is_link => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    links
}

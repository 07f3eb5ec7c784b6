//! Porsche Digital's folders: what an editor who has one gets, and what is said about it.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod folders;

use folders::{blip, checked, file, imported, notes, places, plain, sample};
use radar_exchange::Format::{Aoe, Porsche};

#[test]
fn segments_become_quadrants_and_periods_become_editions() {
    let import = imported(Porsche, &sample("porsche"));
    let radar = checked(&import.document);
    let quadrants: Vec<&str> = radar.quadrants.iter().map(|quadrant| quadrant.id.as_str()).collect();
    assert_eq!(quadrants, ["trees", "tools", "practices"]);
    let editions: Vec<_> =
        radar.editions.iter().map(|edition| (edition.id.as_str(), edition.date.as_deref())).collect();
    assert_eq!(editions, [("2024-02", Some("2024-02-01")), ("2024-09", Some("2024-09-01"))]);
    assert_eq!(places(blip(&import.document, "apple")), ["2024-02 trees assess", "2024-09 trees adopt"]);
}

#[test]
fn an_item_in_a_folder_of_its_segment_is_found() {
    let import = imported(Porsche, &sample("porsche"));
    assert_eq!(places(blip(&import.document, "ladder")), ["2024-09 tools assess"]);
}

#[test]
fn links_in_double_brackets_become_words_and_relations() {
    let import = imported(Porsche, &sample("porsche"));
    let apple = blip(&import.document, "apple");
    assert_eq!(plain(apple.text.as_ref()), "Grow it with Winter pruning or next to a pear tree.");
    let related: Vec<_> =
        apple.relations.iter().map(|relation| (relation.to.as_deref(), relation.other.as_deref())).collect();
    assert_eq!(related.len(), 2);
    assert_eq!(related[0], (Some("pruning"), None));
    assert_eq!(related[1], (None, Some("pear")));
    assert_eq!(plain(blip(&import.document, "ladder").summary.as_ref()), "For Apples high up.");
}

#[test]
fn the_first_address_is_the_link_and_the_others_are_reported() {
    let import = imported(Porsche, &sample("porsche"));
    let apple = blip(&import.document, "apple");
    assert_eq!(apple.link.as_deref(), Some("https://example.org/apple"));
    assert_eq!(plain(apple.summary.as_ref()), "Keeps until spring.");
    assert_eq!(apple.tags, ["fruit", "storage"]);
    let notes = notes(&import);
    assert!(
        notes.contains("links, after the first: a radar has no place for it; left out of 1 file"),
        "{notes}"
    );
    assert!(notes.contains("teams: a radar has no place for it; left out of 2 files"), "{notes}");
}

#[test]
fn a_hidden_item_is_shown_again_by_a_file_that_does_not_hide_it() {
    let item = |more: &str| format!("---\ntitle: Apple\nring: adopt\nsegment: trees\n{more}---\nGood.\n");
    let files = [
        file("radar/2024-01/apple.md", &item("")),
        file("radar/2024-02/apple.md", &item("featured: false\n")),
        file("radar/2024-03/apple.md", &item("")),
    ];
    let import = imported(Porsche, &files);
    let apple = blip(&import.document, "apple");
    assert_eq!(places(apple), ["2024-01 trees adopt", "2024-02 removed", "2024-03 trees adopt"]);
    // There, the same file leaves it hidden.
    let import = imported(Aoe, &files);
    assert_eq!(places(blip(&import.document, "apple")), ["2024-01 trees adopt", "2024-02 removed"]);
}

#[test]
fn words_in_brackets_with_an_address_are_a_link_and_no_item() {
    let item = "---\ntitle: Apple\nring: adopt\nsegment: trees\n---\nAs said[[1]](https://example.org/1).\n";
    let import = imported(Porsche, &[file("radar/2024-01/apple.md", item)]);
    let apple = blip(&import.document, "apple");
    assert_eq!(plain(apple.text.as_ref()), "As said[[1]](https://example.org/1).");
    assert!(apple.relations.is_empty());
}

#[test]
fn a_text_may_have_fifty_thousand_links() {
    let links: Vec<_> =
        (0..50_000).map(|index| format!("[[item-{index}]] [x](/y/z{index}.html)\n")).collect();
    let item = format!("---\ntitle: Apple\nring: adopt\nsegment: trees\n---\n{}", links.concat());
    let import = imported(Porsche, &[file("radar/2024-01/apple.md", &item)]);
    assert_eq!(blip(&import.document, "apple").relations.len(), 50_000);
}

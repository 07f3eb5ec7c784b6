//! AOE's folders: what an editor who has one gets, and what is said about it.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod folders;

use folders::{blip, checked, file, imported, notes, places, plain, refused, sample};
use radar_exchange::Format::Aoe;
use radar_exchange::{EditionName, File, Options, import};

#[test]
fn a_folder_of_releases_becomes_a_radar_with_its_history() {
    let import = imported(Aoe, &sample("aoe"));
    let radar = &import.document;
    assert_eq!(plain(Some(&radar.title)), "Bakery radar");
    assert_eq!(
        radar.rings.iter().map(|ring| ring.id.as_str()).collect::<Vec<_>>(),
        ["adopt", "trial", "hold"]
    );
    assert_eq!(plain(radar.rings[0].summary.as_ref()), "Bake with it.");
    assert_eq!(plain(Some(&radar.quadrants[0].name)), "Languages & libraries");
    let editions: Vec<&str> = radar.editions.iter().map(|edition| edition.id.as_str()).collect();
    assert_eq!(editions, ["2023-05-01", "2023-11-15", "2024-06-01"]);
    checked(radar);
}

#[test]
fn a_release_says_what_changed_and_the_rest_stays() {
    let import = imported(Aoe, &sample("aoe"));
    let rust = blip(&import.document, "rust");
    assert_eq!(places(rust), ["2023-05-01 languages trial", "2023-11-15 languages adopt"]);
    assert_eq!(rust.tags, ["oven-control", "safety"]);
    assert!(plain(rust.text.as_ref()).starts_with("The new oven runs on it."), "{rust:?}");
    assert!(rust.wordings.is_empty());
}

#[test]
fn featured_false_takes_an_item_off_the_radar_and_true_brings_it_back() {
    let import = imported(Aoe, &sample("aoe"));
    let make = blip(&import.document, "make");
    assert_eq!(places(make), ["2023-05-01 tools adopt", "2023-11-15 removed", "2024-06-01 tools trial"]);
    assert_eq!(plain(make.text.as_ref()), "We bake with Rust alone.");
    assert_eq!(make.tags, ["build", "unix"]);
    assert_eq!(plain(make.summary.as_ref()), "Runs what is out of date.");
}

#[test]
fn an_item_that_was_never_featured_is_kept_as_removed() {
    let import = imported(Aoe, &sample("aoe"));
    let whisk = blip(&import.document, "whisk");
    assert_eq!(places(whisk), ["2023-05-01 tools hold", "2023-11-15 removed"]);
    assert!(notes(&import).contains("featured: false in its first release"), "{}", notes(&import));
}

#[test]
fn links_to_items_become_relations_and_other_links_stay() {
    let import = imported(Aoe, &sample("aoe"));
    let rust = blip(&import.document, "rust");
    let text = plain(rust.text.as_ref());
    assert!(text.contains("See also Make and the [book](https://doc.rust-lang.org/book/)."), "{text}");
    let related: Vec<_> =
        rust.relations.iter().map(|relation| (relation.kind.as_str(), relation.to.as_deref())).collect();
    assert_eq!(related, [("mentions", Some("make"))]);
}

#[test]
fn what_is_no_item_is_named_and_a_field_without_a_place_is_counted() {
    let import = imported(Aoe, &sample("aoe"));
    let notes = notes(&import);
    assert!(
        notes.contains("README.md:0: LeftOut: no ring and no quadrant, so not an item: left out"),
        "{notes}"
    );
    assert!(notes.contains("logo.png:0: LeftOut: not an item: left out"), "{notes}");
    assert!(
        notes.contains(
            "radar/2023-05-01/make.md:7: LeftOut: author: a radar has no place for it; left out of 2 files"
        ),
        "{notes}"
    );
    // Seven files, and one of them both places an item and removes it.
    assert_eq!((import.report.rows, import.report.placed), (8, 8));
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let files = sample("aoe");
    let reversed: Vec<File> = files.iter().rev().cloned().collect();
    assert_eq!(imported(Aoe, &files).document, imported(Aoe, &reversed).document);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_do_no_harm() {
    let text = "\u{feff}---\r\ntitle: Oven\r\nring: adopt\r\nquadrant: tools\r\n---\r\n\r\nHot.\r\n\r\nVery hot.\r\n";
    let import = imported(Aoe, &[file("radar/2024-01-01/oven.md", text)]);
    assert_eq!(plain(blip(&import.document, "oven").text.as_ref()), "Hot.\n\nVery hot.");
}

#[test]
fn the_older_form_of_the_configuration_keeps_the_order_of_the_quadrants() {
    let config =
        r#"{ "quadrants": { "tools": "Tools", "languages": "Languages" }, "rings": ["adopt", "hold"] }"#;
    let item = "---\ntitle: Oven\nring: hold\nquadrant: languages\n---\n";
    let import = imported(Aoe, &[file("config.json", config), file("radar/2024-01-01/oven.md", item)]);
    let ids: Vec<&str> = import.document.quadrants.iter().map(|quadrant| quadrant.id.as_str()).collect();
    assert_eq!(ids, ["tools", "languages"]);
}

#[test]
fn folders_without_dates_are_one_radar_without_history() {
    let oven = "---\ntitle: Oven\nring: adopt\nquadrant: tools\n---\nHot.\n";
    let import = imported(Aoe, &[file("radar/tools/oven.md", oven), file("radar/about.md", "# About")]);
    assert!(import.document.editions.is_empty());
    assert_eq!(places(blip(&import.document, "oven")), ["- tools adopt"]);
}

#[test]
fn folders_without_dates_are_editions_if_the_caller_names_these() {
    let oven = |ring: &str| format!("---\ntitle: Oven\nring: {ring}\nquadrant: tools\n---\nHot.\n");
    let files = [file("radar/first/oven.md", &oven("trial")), file("radar/second/oven.md", &oven("adopt"))];
    let refusal = refused(Aoe, &files);
    assert!(
        refusal.contains("radar/second/oven.md:1:1: a second file of oven, in a folder without a date"),
        "{refusal}"
    );
    let edition = |id: &str| EditionName { id: id.to_owned(), date: None };
    let options = Options { editions: vec![edition("2024-01"), edition("2024-07")], ..Options::default() };
    let import = import(Aoe, &files, &options).unwrap();
    assert_eq!(places(blip(&import.document, "oven")), ["2024-01 tools trial", "2024-07 tools adopt"]);
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once_with_their_places() {
    let files = [
        file("config.json", "{ \"rings\": 3 }"),
        file("radar/2024-01-01/bread.md", "---\ntitle: Bread\nring: [adopt]\nfeatured: maybe\n---\n"),
        file("radar/2024-01-01/cake.md", "---\ntitle: Cake\nring: adopt\n\nText.\n"),
        file("radar/2024-01-01/oven.md", "---\ntitle: Oven: hot\n---\n"),
        file("radar/2024-01-01/pie.md", "+++\ntitle = \"Pie\"\n+++\n"),
        file("radar/2024-01-01/roll.md", "---\ntitle: Roll\ntitle: Bun\n---\n"),
        file("radar/2024-01-01/tart.md", "---\ntitle: &a Tart\ntags: *a\n---\n"),
        File {
            path: "radar/2024-01-01/waffle.md".to_owned(),
            bytes: b"---\ntitle: W\xe4ffle\n---\n".to_vec(),
        },
        file("radar/extra.md", "---\ntitle: Extra\nring: adopt\nquadrant: tools\n---\n"),
    ];
    let expected = include_str!("samples/aoe-mistakes.txt");
    assert_eq!(refused(Aoe, &files), expected);
}

#[test]
fn a_folder_without_items_is_an_error_that_says_what_to_name() {
    let refusal = refused(Aoe, &[file("docs/README.md", "# Hello")]);
    assert_eq!(
        refusal,
        "docs/README.md:0:0: 1 files, and no item among them\n  help: name the folder with the releases, such as \
         radar/ with radar/2024-03-01/rust.md in it\n"
    );
}

#[test]
fn neither_deep_nesting_nor_many_aliases_cost_memory() {
    let deep = format!("---\ntitle: {}\n---\n", "[".repeat(30_000));
    let bomb = "---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n---\n";
    for text in [deep.as_str(), bomb] {
        refused(Aoe, &[file("2024-01-01/oven.md", text)]);
    }
    let long = format!("---\ntitle: {}\n---\n", "x".repeat(100_000));
    assert!(refused(Aoe, &[file("2024-01-01/oven.md", &long)]).contains("front matter of more than 64 KB"));
}

#[test]
fn installed_programs_and_hidden_folders_are_left_out_with_one_note_each() {
    let item = "---\ntitle: Oven\nring: adopt\nquadrant: tools\n---\nHot.\n";
    let files = [
        file("/home/me/.work/radar/2024-01-01/oven.md", item),
        file("/home/me/.work/node_modules/radar/2017-01-01/demo-1.md", item),
        file("/home/me/.work/node_modules/radar/2017-01-01/demo-2.md", item),
    ];
    let import = imported(Aoe, &files);
    assert_eq!(import.document.blips.len(), 1);
    assert!(
        notes(&import).contains(
            "/home/me/.work/node_modules/:0: LeftOut: a folder of other programs: 2 files left out"
        )
    );
}

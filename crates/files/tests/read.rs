//! What is read of a radar's folder, under which names, and what is not.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

use radar_core::check::{Asset, Content, Files, Found, MOST_BYTES, check};
use radar_files::{read, read_as, read_stream, watched};
use tempfile::TempDir;

#[test]
fn texts_are_read_in_the_order_of_their_names_and_named_as_the_radar_is() {
    let folder =
        folder(&[("radar.json", "{}"), ("blips/b.md", "B"), ("blips/a.fr.md", "A"), ("blips/.b.md.swp", "")]);
    let files = read_as(&folder.path().join("radar.json"), Path::new("data/radar.json")).unwrap();
    assert_eq!(files.json.name, "data/radar.json");
    assert_eq!(files.json.content, Content::Bytes(b"{}".to_vec()));
    assert_eq!(
        names(&files),
        ["a.fr.md", "b.md"].map(|name| Path::new("data").join("blips").join(name).display().to_string())
    );
    assert_eq!(files.texts[1].content, Content::Bytes(b"B".to_vec()));
}

#[test]
fn what_is_no_text_is_named_and_not_read() {
    let folder = folder(&[("radar.json", "{}"), ("blips/a.txt", "A"), ("blips/b/c.md", "C")]);
    let files = read(&folder.path().join("radar.json")).unwrap();
    assert_eq!(files.texts.len(), 2);
    assert!(files.texts.iter().all(|file| file.content == Content::NotAText));
}

#[test]
fn what_has_the_name_of_a_text_and_is_no_file_is_not_lost_without_a_word() {
    let folder = folder(&[("radar.json", "{}"), ("blips/rust.md/c.md", "C")]);
    let told = read_as(&folder.path().join("radar.json"), Path::new("radar.json")).unwrap_err().to_string();
    assert_eq!(
        told,
        format!("cannot read {}: it is not a file", Path::new("blips").join("rust.md").display())
    );
}

#[test]
fn a_radar_without_a_folder_of_texts_has_none() {
    let folder = folder(&[("radar.json", "{}")]);
    assert!(read(&folder.path().join("radar.json")).unwrap().texts.is_empty());
}

#[test]
fn the_file_that_cannot_be_read_is_named() {
    let folder = folder(&[("blips", "not a folder")]);
    let told = read(Path::new("none/radar.json")).unwrap_err().to_string();
    assert!(told.starts_with("cannot read none/radar.json: "), "{told}");
    fs::write(folder.path().join("radar.json"), "{}").unwrap();
    let told = read_as(&folder.path().join("radar.json"), Path::new("radar.json")).unwrap_err().to_string();
    assert!(told.starts_with("cannot read blips: "), "{told}");
}

#[test]
fn no_more_is_read_than_a_radar_may_have_with_its_texts() {
    let folder = folder(&[("radar.json", "{}"), ("blips/a.md", ""), ("blips/b.md", "B")]);
    let grow = |name: &str, size: usize| {
        fs::File::options().write(true).open(folder.path().join(name)).unwrap().set_len(size as u64).unwrap();
    };
    grow("blips/a.md", MOST_BYTES - 3);
    let files = read(&folder.path().join("radar.json")).unwrap();
    assert_eq!(files.texts[1].content, Content::Bytes(b"B".to_vec()), "it just fits");

    grow("blips/a.md", MOST_BYTES - 2);
    let files = read(&folder.path().join("radar.json")).unwrap();
    assert_eq!(files.texts[1].content, Content::TooLarge);

    grow("radar.json", MOST_BYTES + 1);
    let files = read(&folder.path().join("radar.json")).unwrap();
    assert_eq!(files.json.content, Content::TooLarge);
    assert_eq!(check(&files).problems[0].code, "file-too-large");
}

#[test]
fn an_endless_stream_ends_at_the_limit() {
    let files = read_stream("<stdin>", std::io::repeat(b' ')).unwrap();
    assert_eq!(files.json.content, Content::TooLarge);
    assert_eq!(check(&files).problems[0].file, "<stdin>");
}

#[test]
fn the_json_the_folder_and_every_text_are_watched() {
    let folder = folder(&[("radar.json", "{}"), ("blips/a.md", "A")]);
    let paths = watched(&folder.path().join("radar.json"));
    assert_eq!(paths, ["radar.json", "blips", "blips/a.md"].map(|name| folder.path().join(name)));
}

#[test]
fn what_the_theme_names_is_read_and_watched_and_nothing_outside_the_folder() {
    let json = r#"{ "theme": { "logo": "brand/logo.svg", "fonts": [{ "file": "none.woff2" }, { "file": "../x" }] } }"#;
    let folder = folder(&[("radar.json", json), ("brand/logo.svg", "<svg/>")]);
    let radar = folder.path().join("radar.json");
    let asset = |path: &str, found| Asset { path: path.to_owned(), found };
    let nothing = asset("none.woff2", Found::Nothing);
    let logo = asset("brand/logo.svg", Found::Bytes(b"<svg/>".to_vec()));
    assert_eq!(read(&radar).unwrap().assets, [logo, nothing.clone()]);
    let watched = watched(&radar);
    assert_eq!(watched[2..], ["brand/logo.svg", "none.woff2"].map(|name| folder.path().join(name)));

    fs::write(folder.path().join("brand/logo.svg"), vec![b' '; 200_001]).unwrap();
    assert_eq!(read(&radar).unwrap().assets, [asset("brand/logo.svg", Found::TooLarge), nothing]);
}

fn names(files: &Files) -> Vec<String> {
    files.texts.iter().map(|file| file.name.clone()).collect()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

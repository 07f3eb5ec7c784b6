//! What is wrong with a wrong file, word for word: `broken/<name>.json` gives `broken/<name>.txt`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p radar-core --test broken` writes the texts anew. Read them before you keep them.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};

use radar_core::check::{from_bytes, from_json};
use radar_core::problem::Problem;

#[test]
fn every_wrong_file_gets_exactly_its_messages() {
    let mut differing = Vec::new();
    for file in files("json") {
        let name = file.file_name().unwrap().to_str().unwrap();
        let problems = from_bytes(name, &fs::read(&file).unwrap()).err().unwrap_or_default();
        let found = listed(&problems);
        let golden = file.with_extension("txt");
        if is_update() {
            fs::write(&golden, &found).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if problems.is_empty() || found != expected {
            differing.push(format!("=== {name}: expected\n{expected}=== found\n{found}"));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_text_belongs_to_a_wrong_file() {
    assert!(files("json").len() >= 45);
    let names =
        |extension| files(extension).into_iter().map(|file| file.with_extension("")).collect::<Vec<_>>();
    if !is_update() {
        assert_eq!(names("json"), names("txt"));
    }
}

#[test]
fn brackets_nested_by_the_thousand_are_one_problem() {
    for open in ["[", "{\"a\":"] {
        let problems = from_json("radar.json", &open.repeat(100_000)).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].message, "too many brackets inside each other");
    }
}

#[test]
fn a_later_format_is_the_one_problem_of_its_file() {
    let problems = from_json("radar.json", "{ \"format\": 2, \"anything\": [] }").unwrap_err();
    assert_eq!(
        listed(&problems),
        "radar.json:1:13: unknown format 2\n  help: write \"format\": 1, the only one there is so far\n"
    );
}

#[test]
fn a_great_many_problems_are_found_in_one_pass() {
    let blips: Vec<_> = (0..20_000).map(|_| r#"{ "nmae": "", "ring": 1 }"#).collect();
    let source = format!(r#"{{ "format": 1, "blips": [{}] }}"#, blips.join(","));
    assert!(from_json("radar.json", &source).unwrap_err().len() > 40_000);
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().flat_map(|problem| [problem.to_string(), "\n".to_owned()]).collect()
}

fn is_update() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// The files in `broken/` with this extension, sorted.
fn files(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

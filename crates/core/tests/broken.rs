//! What is wrong with a wrong radar, word for word: `broken/<name>.json`, or `broken/<name>/radar.json` with its texts,
//! gives `broken/<name>.txt`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p radar-core --test broken` writes the texts anew. Read them before you keep them.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use radar_core::check::{Asset, Checked, Content, File, Files, Found, Wanted, check, wanted};
use radar_core::problem::{Code, Paint, Problem};

#[test]
fn every_wrong_radar_gets_exactly_its_messages() {
    let mut differing = Vec::new();
    for (name, files) in radars() {
        let found = rendered(&check(&files));
        let golden = folder().join(format!("{name}.txt"));
        if is_update() {
            fs::write(&golden, &found).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if found.is_empty() || found != expected {
            differing.push(format!("=== {name}: expected\n{expected}=== found\n{found}"));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_text_belongs_to_a_wrong_radar() {
    let names: BTreeSet<_> = radars().into_iter().map(|(name, _)| name).collect();
    let texts =
        names_in(&folder()).into_iter().filter_map(|name| Some(name.strip_suffix(".txt")?.to_owned()));
    assert!(names.len() >= 60);
    if !is_update() {
        assert_eq!(texts.collect::<BTreeSet<_>>(), names);
    }
}

#[test]
fn every_kind_of_problem_occurs() {
    let problems = || radars().into_iter().flat_map(|(_, files)| check(&files).problems);
    let found: BTreeSet<_> = problems().map(|problem| problem.code).collect();
    // They take more than a file that one wants to keep: see tests/large.rs.
    let large = [
        "file-too-large",
        "list-too-long",
        "nested-too-deeply",
        "too-many-errors",
        "too-many-warnings",
        "full-cell",
    ];
    let missing: Vec<_> = Code::ALL
        .iter()
        .map(|code| code.id())
        .filter(|id| !found.contains(id) && !large.contains(id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_section_that_a_problem_refers_to_is_in_the_manual() {
    let manual = fs::read_to_string(folder().join("../../../../data/README.md")).unwrap();
    let headings = manual.lines().filter(|line| line.starts_with('#'));
    let anchors: BTreeSet<_> = headings
        .map(|line| format!("data/README.md#{}", anchor(line.trim_start_matches(['#', ' ']))))
        .collect();
    let docs: BTreeSet<_> = radars()
        .into_iter()
        .flat_map(|(_, files)| check(&files).problems)
        .filter_map(|problem| problem.docs)
        .collect();
    assert!(docs.len() >= 9, "{docs:?}");
    for docs in docs {
        assert!(anchors.contains(docs), "{docs} is none of {anchors:#?}");
    }
}

/// The name that GitHub gives to a heading in links.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn rendered(checked: &Checked) -> String {
    assert_eq!(checked.radar.is_some(), !checked.problems.iter().any(Problem::is_error));
    checked.problems.iter().map(|problem| problem.render(Paint::Plain)).collect::<Vec<_>>().join("\n")
}

fn is_update() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// The radars in `broken/` by name, with their files named as they are there.
fn radars() -> Vec<(String, Files)> {
    let radar = |name: &String| {
        let path = folder().join(name);
        if path.is_dir() {
            let texts = path.join("blips");
            let texts = if texts.is_dir() { names_in(&texts) } else { Vec::new() };
            let texts = texts.into_iter().map(|text| file(&format!("{name}/blips/{text}"))).collect();
            return Some((name.clone(), files(file(&format!("{name}/radar.json")), texts, &path)));
        }
        let stem = name.strip_suffix(".json")?;
        Some((stem.to_owned(), files(file(name), Vec::new(), &folder())))
    };
    names_in(&folder()).iter().filter_map(radar).collect()
}

/// With what the theme asks for, out of a folder.
fn files(json: File, texts: Vec<File>, folder: &Path) -> Files {
    let asset = |Wanted { path, .. }: Wanted| {
        let found = fs::read(folder.join(&path)).map_or(Found::Nothing, Found::Bytes);
        Asset { path, found }
    };
    let bytes = if let Content::Bytes(bytes) = &json.content { bytes.as_slice() } else { b"" };
    let assets = wanted(bytes).into_iter().map(asset).collect();
    Files { json, texts, assets }
}

fn file(name: &str) -> File {
    let is_read = Path::new(name).extension().is_some_and(|end| end == "md" || end == "json");
    let content =
        if is_read { Content::Bytes(fs::read(folder().join(name)).unwrap()) } else { Content::NotAText };
    File { name: name.to_owned(), content }
}

/// The names in a folder, sorted.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

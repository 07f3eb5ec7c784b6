//! Folders of files, as the command line reads them, and what the tests of folder formats ask of an import.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod generate;
pub(crate) mod stripped;

use std::fs;
use std::path::Path;

use radar_core::check;
use radar_core::document::{Blip, Document, Text};
use radar_core::model::Radar;
use radar_exchange::{File, Format, Import, Options, import};

/// All files of a sample, with paths relative to it.
pub(crate) fn sample(name: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name);
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push(File { path: name, bytes: fs::read(&path).unwrap() });
        }
    }
}

/// A file with a text.
pub(crate) fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// The import of files that are in order.
pub(crate) fn imported(format: Format, files: &[File]) -> Import {
    match import(format, files, &Options::default()) {
        Ok(import) => import,
        Err(problems) => panic!("{}", all(&problems)),
    }
}

/// The messages of files that are not in order.
pub(crate) fn refused(format: Format, files: &[File]) -> String {
    match import(format, files, &Options::default()) {
        Ok(import) => panic!("{:?}", import.document),
        Err(problems) => all(&problems),
    }
}

fn all(problems: &[radar_core::problem::Problem]) -> String {
    problems.iter().map(ToString::to_string).map(|line| line + "\n").collect()
}

/// The notes, a line each.
pub(crate) fn notes(import: &Import) -> String {
    let note = |note: &radar_exchange::Note| {
        format!("{}:{}: {:?}: {}\n", note.place.file, note.place.line, note.kind, note.message)
    };
    import.report.notes.iter().map(note).collect()
}

/// The radar, which has to pass the checks.
pub(crate) fn checked(document: &Document) -> Radar {
    let json = serde_json::to_string_pretty(document).unwrap();
    match check::from_json("radar.json", &json) {
        Ok(radar) => radar,
        Err(problems) => panic!("{}\n{json}", all(&problems)),
    }
}

/// A blip by id.
pub(crate) fn blip<'a>(document: &'a Document, id: &str) -> &'a Blip {
    let ids: Vec<&str> = document.blips.iter().map(|blip| blip.id.as_str()).collect();
    assert!(ids.contains(&id), "no {id} in {ids:?}");
    document.blips.iter().find(|blip| blip.id == id).unwrap()
}

/// Where a blip is: `edition quadrant ring`, or `edition removed`.
pub(crate) fn places(blip: &Blip) -> Vec<String> {
    let or_dash = |word: &Option<String>| word.clone().unwrap_or_else(|| "-".to_owned());
    blip.placements
        .iter()
        .map(|placement| {
            let edition = or_dash(&placement.edition);
            if placement.removed == Some(true) {
                return format!("{edition} removed");
            }
            format!("{edition} {} {}", or_dash(&placement.quadrant), or_dash(&placement.ring))
        })
        .collect()
}

/// A text in the first language.
pub(crate) fn plain(text: Option<&Text>) -> &str {
    match text {
        Some(Text::Plain(text)) => text,
        _ => "",
    }
}

//! What the tests of single formats share.
#![allow(dead_code, reason = "each test takes its own part")]

use proptest::prelude::*;
use radar_core::model::{Blip, Radar};
use radar_exchange::{File, Format, Import, Options, import};

use crate::support::check;

/// A format under test.
pub(crate) struct Tried {
    pub(crate) format: Format,
    /// The folder of its samples.
    pub(crate) samples: &'static str,
}

pub(crate) fn file(path: &str, content: &str) -> File {
    File { path: path.to_owned(), bytes: content.into() }
}

impl Tried {
    pub(crate) fn read(&self, files: &[File]) -> (Radar, Import) {
        let read = import(self.format, files, &Options::default()).unwrap();
        (check(&read.document), read)
    }

    /// Line, column and message of the problems of a file.
    pub(crate) fn problems(&self, content: &str) -> String {
        let problems = import(self.format, &[file("radar.json", content)], &Options::default()).unwrap_err();
        let place = |file: &str| if file == "radar.json" { String::new() } else { ":".to_owned() };
        let told = problems.iter().map(|problem| {
            format!("{}{}:{}: {}\n", place(&problem.file), problem.line, problem.column, problem.message)
        });
        told.collect()
    }

    pub(crate) fn survives(&self, bytes: Vec<u8>) {
        let _ = import(self.format, &[File { path: "radar.json".to_owned(), bytes }], &Options::default());
    }

    /// Each of so many rows is placed, or has a note; or there is a problem.
    pub(crate) fn places_or_notes(&self, content: &str, rows: usize) {
        match import(self.format, &[file("radar.json", content)], &Options::default()) {
            Ok(Import { document, report }) => {
                check(&document);
                assert_eq!(report.rows, rows, "{content} {report:#?}");
                assert!(report.placed + report.notes.len() >= rows, "{content} {report:#?}");
            }
            Err(problems) => assert!(!problems.is_empty(), "{content}"),
        }
    }

    pub(crate) fn sample(&self, name: &str) -> File {
        file(name, &std::fs::read_to_string(self.path(name)).unwrap())
    }

    /// Compares with a file beside the samples; `UPDATE_GOLDEN=1` writes it.
    pub(crate) fn pinned(&self, name: &str, actual: &str) {
        let path = self.path(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, format!("{actual}\n")).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default().trim_end(), actual, "{path}");
    }

    fn path(&self, name: &str) -> String {
        format!("{}/tests/samples/{}/{name}", env!("CARGO_MANIFEST_DIR"), self.samples)
    }
}

/// Name, quadrant and ring of the blips of the newest edition.
pub(crate) fn placed(radar: &Radar) -> Vec<String> {
    let one = |blip: &Blip| {
        let placement = blip.placement(radar.newest())?;
        let (quadrant, ring) = (&radar.quadrants[placement.quadrant], &radar.rings[placement.ring]);
        Some(format!("{} | {} | {}", blip.name.get("en"), quadrant.name.get("en"), ring.name.get("en")))
    };
    radar.blips.iter().filter_map(one).collect()
}

pub(crate) fn notes(import: &Import) -> Vec<String> {
    let notes = import.report.notes.iter();
    notes.map(|note| format!("{}:{}: {}", note.place.file, note.place.line, note.message)).collect()
}

/// A failure is shrunk and shown; nothing is written.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any value of JSON in the place of any other.
pub(crate) fn any_value() -> impl Strategy<Value = String> {
    "(1|0|-1|null|true|\"x\"|\"\"|\"2024-01-31\"|\\[\\]|\\[1\\]|\\[null, \\{\\}\\]|\\{\\}|\\{\"name\":\"n\"\\}|\\{\"id\":\"n\"\\}|1e99|2\\.5|\"<p>x\"|\"\u{202e}\")"
}

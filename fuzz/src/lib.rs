//! What the fuzz targets share.

mod bundle;
pub mod shapes;

use radar_core::check;
use radar_core::document::Document;
use radar_core::model::Radar;
use radar_core::problem::Problem;
use radar_exchange::report::Kind;
use radar_exchange::{Format, Import, Options};

/// Any bytes: they are a radar or they have problems. A radar survives being written and read again.
///
/// # Panics
///
/// When they are neither, or both.
pub fn check(data: &[u8]) {
    match check::from_bytes("radar.json", data) {
        Ok(radar) => assert!(checked(&Document::from(&radar)) == radar, "another radar when read again"),
        Err(problems) => say(&problems),
    }
}

/// Any files of a format: they become a radar that passes the checks, in which each row is placed or has a note, or they
/// have problems. The radar survives an export and the import of that.
///
/// # Panics
///
/// When they do not.
pub fn import(format: Format, data: &[u8]) {
    let files = bundle::files(format, data);
    let import = match radar_exchange::import(format, &files, &Options::default()) {
        Ok(import) => import,
        Err(problems) => return say(&problems),
    };
    count(&import);
    let radar = checked(&import.document);
    let export = radar_exchange::export(format, &radar, None);
    match radar_exchange::import(format, &export.files, &Options::default()) {
        Ok(import) => drop(checked(&import.document)),
        Err(problems) => panic!("what was exported is refused: {problems:?}"),
    }
}

fn checked(document: &Document) -> Radar {
    let json = serde_json::to_vec(document).unwrap_or_else(|error| panic!("{error}"));
    match check::from_bytes("radar.json", &json) {
        Ok(radar) => radar,
        Err(problems) => panic!("{problems:?}\n{}", String::from_utf8_lossy(&json)),
    }
}

/// No row is lost without a word.
fn count(import: &Import) {
    let report = &import.report;
    let is_about_rows = |kind: Kind| matches!(kind, Kind::Row | Kind::LeftOut);
    let noted = report.notes.iter().filter(|note| is_about_rows(note.kind)).count();
    assert!(report.placed <= report.rows, "{} of {} rows placed", report.placed, report.rows);
    assert!(report.rows - report.placed <= noted, "{report:?}");
}

/// There is a problem, and it can be told.
fn say(problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a word");
    for problem in problems {
        assert!(!problem.message.is_empty() && problem.to_string().contains(&problem.message));
    }
}

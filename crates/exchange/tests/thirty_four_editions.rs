//! A radar of the size of the largest public one: 34 files with some 3,300 rows.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use std::fmt::Write as _;

use radar_core::model::Radar;
use radar_exchange::{File, Format, Options, import};
use support::check;

const RINGS: [&str; 4] = ["adopt", "trial", "assess", "hold"];
const QUADRANTS: [&str; 4] = ["techniques", "tools", "platforms", "languages-and-frameworks"];
const MONTHS: [&str; 2] = ["Apr", "Oct"];

/// Where technology `number` is in an edition: it comes, moves in, and leaves after some editions.
fn cell(number: usize, edition: usize) -> Option<(usize, usize)> {
    let age = (edition + 7).checked_sub(number % 41)?;
    let ring = 3_usize.saturating_sub(age / 2 + number % 2);
    (age < 5 + number % 6).then_some((ring, number % 4))
}

/// Names that are hard to keep apart.
fn name(number: usize) -> String {
    match number % 9 {
        0 => format!("C{}#", "+".repeat(number)),
        1 => format!(".NET {number}"),
        2 => format!("技術{number}"),
        3 => format!("A, \"b\" & c {number}"),
        _ => format!("Technology {number}"),
    }
}

fn volume(edition: usize) -> (File, Vec<(String, usize, usize)>) {
    let (year, month) = (2010 + edition / 2, MONTHS[edition % 2]);
    let path = format!("Some Technology Radar Volume {:02} ({month} {year}).csv", edition + 1);
    let mut text = String::from("name,ring,quadrant,isNew,status,description,relatedBlips\r\n");
    let mut rows = Vec::new();
    for number in 0..500 {
        let Some((ring, quadrant)) = cell(number, edition) else { continue };
        let name = name(number);
        let quoted = name.replace('"', "\"\"");
        let _ = write!(
            text,
            "\"{quoted}\",{},{},{},moved in,\"<p>{} as of <a href=\"\"https://example.org/{number}\"\">{year}</a>.</p><br><p>More;\n{edition}</p>\",Technology {}\r\n",
            RINGS[ring],
            QUADRANTS[quadrant],
            edition.is_multiple_of(2),
            quoted.replace('&', "&amp;"),
            number + 1,
        );
        rows.push((name, ring, quadrant));
    }
    (File { path, bytes: text.into_bytes() }, rows)
}

fn is_shown(radar: &Radar, edition: usize, (name, ring, quadrant): &(String, usize, usize)) -> bool {
    let blip = radar.blips.iter().find(|blip| blip.name.get("en") == name);
    let placement = blip.and_then(|blip| blip.placement(edition));
    placement.is_some_and(|placement| {
        radar.rings[placement.ring].id == RINGS[*ring]
            && radar.quadrants[placement.quadrant].id == QUADRANTS[*quadrant]
    })
}

#[test]
fn no_row_of_thirty_four_editions_is_lost() {
    let volumes: Vec<_> = (0..34).map(volume).collect();
    let mut files: Vec<_> = volumes.iter().map(|(file, _)| file.clone()).collect();
    files.reverse();
    let import = import(Format::ByorCsv, &files, &Options::default()).unwrap();
    let radar = check(&import.document);
    let rows: usize = volumes.iter().map(|(_, rows)| rows.len()).sum();
    assert!(rows > 3_000, "{rows}");
    assert_eq!((import.report.rows, import.report.placed), (rows, rows));
    assert_eq!(radar.editions.len(), 34);
    for (edition, (_, rows)) in volumes.iter().enumerate() {
        for row in rows {
            assert!(is_shown(&radar, edition, row), "lost in edition {edition}: {row:?}");
        }
        let shown = radar.blips.iter().filter(|blip| blip.placement(edition).is_some()).count();
        assert_eq!(shown, rows.len(), "an edition shows its rows and nothing else");
    }
}

#[test]
fn old_blips_have_smaller_numbers_than_new_ones() {
    let files: Vec<_> = (0..34).map(|edition| volume(edition).0).collect();
    let radar = check(&import(Format::ByorCsv, &files, &Options::default()).unwrap().document);
    let first = |blip: &radar_core::model::Blip| blip.placements.iter().position(Option::is_some);
    let firsts: Vec<_> = radar.blips.iter().map(first).collect();
    assert!(firsts.is_sorted());
}

#[test]
fn fifty_thousand_rows_take_seconds() {
    let mut text = String::from("name,ring,quadrant,description\n");
    for number in 0..50_000 {
        let _ = writeln!(text, "Blip {},adopt,tools,Text {number}.", number % 5_000);
    }
    let files = [File { path: "radar.csv".to_owned(), bytes: text.into_bytes() }];
    let import = import(Format::ByorCsv, &files, &Options::default()).unwrap();
    assert_eq!((import.report.rows, import.report.placed), (50_000, 50_000));
}

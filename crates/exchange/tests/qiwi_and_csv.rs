//! QIWI's sections, and the plain table, as people write them.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use radar_core::model::{Radar, Target};
use radar_exchange::{EditionName, File, Format, Import, Options, import};
use support::{check, shown};

fn read(format: Format, content: &str) -> (Radar, Import) {
    let files = [File { path: "radar.csv".to_owned(), bytes: content.into() }];
    let import = import(format, &files, &Options::default()).unwrap();
    (check(&import.document), import)
}

const SECTIONS: &str = "title\nOur radar\n===\ndate\n2024-06-18\n===\n\
    name,      quadrant, ring,   description,              moved\n\
    Rust,      lang,     ADOPT,  \"Fast, and right\",        1\n\
    Zig,       q1,       Access, Small,                    0\n===\n\
    quadrant, alias\nq1,       lang\nq2, infra\n===\nquadrant, title\nq1, Languages\nq2, Infrastructure\n";

#[test]
fn sections_are_read_in_any_order_and_aliases_lead_to_titles() {
    let (radar, import) = read(Format::Qiwi, SECTIONS);
    assert_eq!(radar.title.get("en"), "Our radar");
    assert_eq!(radar.editions[0].date.as_deref(), Some("2024-06-18"));
    assert_eq!(shown(&radar, 0), ["Rust: Adopt/Languages", "Zig: Access/Languages"]);
    assert_eq!(radar.blips[0].summary.get("en"), "Fast, and right");
    assert_eq!((import.report.rows, import.report.placed), (2, 2));
}

#[test]
fn a_ring_that_is_not_declared_comes_last_and_is_told() {
    let (radar, import) = read(Format::Qiwi, SECTIONS);
    assert_eq!(radar.rings.last().unwrap().id, "access");
    let note = import.report.notes.iter().find(|note| note.message.contains("Access")).unwrap();
    assert_eq!(note.place.line, 9);
}

#[test]
fn a_table_with_editions_says_what_changes_with_each() {
    let table = "edition,name,quadrant,ring,reason,removed,successor\n\
        2024-03,Ant,Tools,Adopt,,,\n2024-03,Gradle,Tools,Trial,,,\n2025-03,Gradle,Tools,Adopt,It works,,\n\
        2026-03,Ant,,,Old,true,Gradle\n";
    let (radar, _) = read(Format::Csv, table);
    assert_eq!(shown(&radar, 1), ["Ant: Adopt/Tools", "Gradle: Adopt/Tools"]);
    assert_eq!(shown(&radar, 2), ["Gradle: Adopt/Tools"]);
    let ant = &radar.blips[radar.blip_index("ant").unwrap()];
    assert_eq!(ant.removals[0].successor, radar.blip_index("gradle"));
}

#[test]
fn a_first_line_that_says_what_separates_cells_is_no_heading() {
    let table = "sep=;\r\nname;quadrant;ring;summary\r\nAnt;Tools;Adopt;One, two, three\r\nGit;Tools;;\r\n";
    let files = [File { path: "radar.csv".to_owned(), bytes: table.into() }];
    let import = import(Format::Csv, &files, &Options::default()).unwrap();
    let radar = check(&import.document);
    assert_eq!(radar.blips[0].summary.get("en"), "One, two, three");
    let lines: Vec<_> = import.report.notes.iter().map(|note| note.place.line).collect();
    // Git's, which has no ring.
    assert_eq!(lines, [4, 4], "{:?}", import.report.notes);
}

#[test]
fn names_for_editions_that_a_table_dates_itself_are_told() {
    let files = [File {
        path: "radar.csv".to_owned(),
        bytes: "name,quadrant,ring,date\nAnt,Tools,Adopt,2024-03-01\n".into(),
    }];
    let spring = EditionName { id: "spring".to_owned(), date: None };
    let options = Options { editions: vec![spring], ..Options::default() };
    let import = import(Format::Csv, &files, &options).unwrap();
    assert_eq!(check(&import.document).editions[0].id, "2024-03-01");
    assert!(import.report.notes.iter().any(|note| note.message.starts_with("--editions spring: not used")));
}

#[test]
fn days_are_read_however_a_table_writes_them() {
    let table = "name,quadrant,ring,date\nA,Tools,Trial,15/03/2024\nA,Tools,Adopt,1.9.2024\n";
    let (radar, _) = read(Format::Csv, table);
    let dates: Vec<_> = radar.editions.iter().filter_map(|edition| edition.date.as_deref()).collect();
    assert_eq!(dates, ["2024-03-15", "2024-09-01"]);
    assert_eq!(shown(&radar, 1), ["A: Adopt/Tools"]);
}

#[test]
fn a_date_that_is_understood_in_part_is_an_error_in_its_line() {
    for date in ["2024-02-30", "03/04/2024", "März 2024", "2024W05", "soon"] {
        let table = format!("name,quadrant,ring,date\nA,Tools,Trial,2024-01-31\nA,Tools,Adopt,{date}\n");
        let files = [File { path: "radar.csv".to_owned(), bytes: table.into() }];
        let problems = import(Format::Csv, &files, &Options::default()).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert!(problem.message.contains(date), "{}", problem.message);
        assert_eq!((problem.file.as_str(), problem.line), ("radar.csv", 3), "{date}");
    }
}

#[test]
fn a_date_of_a_whole_radar_that_is_not_understood_is_told() {
    for (format, content) in [
        (Format::Qiwi, SECTIONS.replace("2024-06-18", "never")),
        (
            Format::Zalando,
            r#"{ "date": "never", "entries": [{ "quadrant": 0, "ring": 1, "label": "X" }] }"#.to_owned(),
        ),
    ] {
        let (radar, import) = read(format, &content);
        assert_eq!(radar.editions.len(), 1);
        assert!(import.report.notes.iter().any(|note| note.message.contains("\"never\"")), "{format:?}");
    }
}

#[test]
fn what_says_neither_that_a_row_removes_nor_that_it_does_not_is_told() {
    let (_, import) = read(Format::Csv, "name,quadrant,ring,removed\nAnt,Tools,Hold,soon\n");
    let told: Vec<_> = import.report.notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(told, ["\"Ant\": removed is \"soon\", which is neither yes nor no: it is left out"]);
}

/// The relations of a blip, as `type: id` or `type other: name`.
fn relations(radar: &Radar, id: &str) -> Vec<String> {
    let blip = &radar.blips[radar.blip_index(id).unwrap()];
    let relations = blip.relations.iter().map(|relation| match &relation.target {
        Target::Blip(other) => format!("{}: {}", relation.kind.id(), radar.blips[*other].id),
        Target::Other(name) => format!("{} other: {name}", relation.kind.id()),
    });
    relations.collect()
}

#[test]
fn a_relation_to_a_blips_own_alias_is_one_to_something_without_a_blip() {
    let table = "name,quadrant,ring,aliases,relations\n\
        WebGPU,Tools,Adopt,GPU; WebGL,replaces: WebGL\n\
        egui,Tools,Trial,,uses: WebGL; alternative other: webgpu; Part of: GUI\n";
    let (radar, import) = read(Format::Csv, table);
    assert_eq!(relations(&radar, "webgpu"), ["replaces other: WebGL"]);
    assert_eq!(
        relations(&radar, "egui"),
        ["uses: webgpu", "alternative other: webgpu", "part-of other: GUI"]
    );
    let told: Vec<_> = import.report.notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(
        told,
        ["\"WebGPU\" replaces \"WebGL\", which is also an alias of it: it is something without a blip"]
    );
}

#[test]
fn relations_that_cannot_be_kept_as_they_are_written_are_told() {
    let table = "name,quadrant,ring,relations\nAnt,Tools,Hold,uses: ant; foo: Bar; uses:; uses: Ant\n";
    let (radar, import) = read(Format::Csv, table);
    assert_eq!(relations(&radar, "ant"), ["mentions other: foo: Bar"]);
    let told: Vec<_> = import.report.notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(
        told,
        [
            "\"Ant\": \"foo: Bar\" begins with no type of relation: all of it is something mentioned",
            "\"Ant\": the relation \"uses:\" is to nothing: it is left out",
            "\"Ant\" uses \"ant\", which is the blip itself: it is left out",
        ]
    );
}

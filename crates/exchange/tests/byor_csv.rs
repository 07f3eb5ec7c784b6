//! Build Your Own Radar as CSV, as people have it on their disks.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use radar_core::model::Radar;
use radar_exchange::{EditionName, File, Format, Import, Kind, Options, import};
use support::{check, shown};

const HEADING: &str = "name,ring,quadrant,isNew,description\n";

fn file(path: &str, content: impl Into<Vec<u8>>) -> File {
    File { path: path.to_owned(), bytes: content.into() }
}

fn volume(path: &str, rows: &str) -> File {
    file(path, format!("{HEADING}{rows}"))
}

fn read(files: &[File]) -> (Radar, Import) {
    read_with(files, &Options::default())
}

fn read_with(files: &[File], options: &Options) -> (Radar, Import) {
    let import = import(Format::ByorCsv, files, options).unwrap();
    (check(&import.document), import)
}

fn problems(files: &[File]) -> String {
    let problems = import(Format::ByorCsv, files, &Options::default()).unwrap_err();
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn notes(import: &Import) -> String {
    let line =
        |note: &radar_exchange::Note| format!("{}:{}: {}\n", note.place.file, note.place.line, note.message);
    import.report.notes.iter().map(line).collect()
}

#[test]
fn files_become_editions_by_the_date_in_their_names_whatever_their_order() {
    let files = [
        volume("Radar Volume 02 (Apr 2010).csv", "Git,adopt,tools,FALSE,\nMaven,hold,tools,TRUE,\n"),
        volume("Radar Volume 01 (Jan 2010).csv", "Git,trial,tools,TRUE,\nAnt,hold,tools,TRUE,\n"),
    ];
    let (radar, import) = read(&files);
    let editions: Vec<_> = radar.editions.iter().map(|edition| edition.id.as_str()).collect();
    assert_eq!(editions, ["2010-01", "2010-04"]);
    assert_eq!(radar.editions[1].name.as_ref().unwrap().get("en"), "Volume 02 (Apr 2010)");
    assert_eq!(shown(&radar, 0), ["Git: Trial/Tools", "Ant: Hold/Tools"]);
    assert_eq!(shown(&radar, 1), ["Git: Adopt/Tools", "Maven: Hold/Tools"]);
    assert_eq!((import.report.files, import.report.rows, import.report.placed), (2, 4, 4));
}

#[test]
fn files_without_dates_are_told_how_to_name_editions() {
    let files = [volume("one.csv", "Git,adopt,tools,,\n"), volume("two.csv", "Git,adopt,tools,,\n")];
    let told = problems(&files);
    assert!(told.contains("one.csv") && told.contains("two.csv") && told.contains("--editions"), "{told}");
    let name = |id: &str| EditionName { id: id.to_owned(), date: None };
    let options = Options { editions: vec![name("2024-03"), name("2025-03")], ..Options::default() };
    let (radar, _) = read_with(&files, &options);
    assert_eq!(radar.editions.len(), 2);
}

#[test]
fn two_files_of_one_date_are_refused_by_name() {
    let files =
        [volume("a 2024-03.csv", "Git,adopt,tools,,\n"), volume("b 2024-03.csv", "Git,adopt,tools,,\n")];
    let told = problems(&files);
    assert!(told.contains("a 2024-03.csv") && told.contains("b 2024-03.csv"), "{told}");
}

#[test]
fn one_file_without_a_date_is_a_radar_without_history() {
    let (radar, _) = read(&[volume("radar.csv", "Git,adopt,tools,TRUE,\n")]);
    assert_eq!(radar.editions[0].id, "");
    assert_eq!(shown(&radar, 0), ["Git: Adopt/Tools"]);
}

#[test]
fn html_becomes_markdown_and_its_first_sentence_the_summary() {
    let rows = "Git,adopt,tools,TRUE,\"<p><a href=\"\"https://git-scm.com\"\">Git</a> won; e.g. here.\r\nYes.</p><br><p>More &amp; <b>more</b></p>\"\n";
    let (radar, _) = read(&[volume("radar.csv", rows)]);
    assert_eq!(radar.blips[0].summary.get("en"), "Git won; e.g. here.");
    assert_eq!(
        radar.blips[0].text.get("en"),
        "[Git](https://git-scm.com) won; e.g. here. Yes.\n\nMore & **more**"
    );
}

#[test]
fn what_is_no_html_stays_in_the_text_and_what_cannot_stay_is_told() {
    let rows = "Git,adopt,tools,,\"Has List<String>.\n\nSee <https://git-scm.com>.\"\n\
        Ant,hold,tools,,\"<p>Old.</p><iframe src=\"\"https://ant.example/film\"\"></iframe><script>x()</script>\"\n";
    let (radar, import) = read(&[volume("radar.csv", rows)]);
    let text = |id: &str| radar.blips[radar.blip_index(id).unwrap()].text.get("en");
    assert_eq!(text("git"), "Has List\\<String>.\n\nSee [https://git-scm.com](https://git-scm.com).");
    assert_eq!(text("ant"), "Old.\n\n[page](https://ant.example/film)");
    assert_eq!(
        notes(&import),
        "radar.csv:5: a script is left out\nradar.csv:5: an embedded page became a link\n"
    );
}

#[test]
fn spreadsheets_of_all_kinds_are_read() {
    let tables: [&[u8]; 5] = [
        b"\xef\xbb\xbfName;Ring ;QUADRANT;Is New;Description\r\n\r\nCaf\xc3\xa9;adopt;tools;1;\"a; b\"\r\n",
        b"name\tring\tquadrant\tisNew\tdescription\nCaf\xc3\xa9\tadopt\ttools\tyes\ta; b\n",
        b"name,ring,quadrant,isNew,description\nCaf\xe9,adopt,tools,TRUE,a; b\n",
        b"description,isNew,quadrant,ring,name\ra; b,true,tools,adopt,Caf\xc3\xa9\r",
        b"name|ring|quadrant|isNew|description\n\n\n\"Caf\xc3\xa9\"|adopt|tools|x|a; b",
    ];
    for table in tables {
        let (radar, import) = read(&[file("radar.csv", table)]);
        assert_eq!(shown(&radar, 0), ["Café: Adopt/Tools"], "{}", notes(&import));
        assert_eq!(radar.blips[0].summary.get("en"), "a; b");
    }
}

#[test]
fn rows_that_are_too_short_or_too_long_are_kept_and_told() {
    let (radar, import) = read(&[volume("radar.csv", "Git,adopt,tools\nAnt,hold,tools,FALSE,one, two\n")]);
    assert_eq!(radar.blips.len(), 2);
    let notes = notes(&import);
    assert!(
        notes.contains("radar.csv:2: the row has 3 cells")
            && notes.contains("radar.csv:3: the row has 6 cells"),
        "{notes}"
    );
}

#[test]
fn line_numbers_are_those_of_the_file_in_spite_of_line_breaks_in_cells() {
    let rows = "Git,adopt,tools,,\"one\ntwo\n\nthree\"\n\n\n,adopt,tools,,\n";
    let (_, import) = read(&[volume("radar.csv", rows)]);
    assert!(notes(&import).contains("radar.csv:8: a row without a name"), "{}", notes(&import));
}

#[test]
fn a_quote_that_is_not_closed_is_an_error_where_it_opens() {
    let told = problems(&[volume(
        "radar.csv",
        "Git,adopt,tools,,fine\nAnt,hold,tools,,\"open\nMaven,hold,tools,,\n",
    )]);
    assert!(told.contains("radar.csv:3") && told.contains("never closed"), "{told}");
}

#[test]
fn a_heading_without_the_columns_is_an_error_that_names_them() {
    let told = problems(&[file("radar.csv", "nme,ring,quadrant\nGit,adopt,tools\n")]);
    assert!(told.contains("\"name\"") && told.contains("did you mean") && told.contains("nme"), "{told}");
    assert!(problems(&[file("radar.csv", "")]).contains("empty"));
}

#[test]
fn caution_in_the_place_of_hold_is_the_outermost_ring_and_both_are_two() {
    let (radar, _) = read(&[volume("radar.csv", "Git,adopt,tools,,\nAnt,caution,tools,,\n")]);
    assert_eq!(radar.rings.last().unwrap().id, "caution");
    let both = [volume("2024-03.csv", "Ant,hold,tools,,\n"), volume("2025-03.csv", "Ant,caution,tools,,\n")];
    let (radar, import) = read(&both);
    assert_eq!(radar.rings.len(), 2);
    assert!(notes(&import).contains("--ring Caution=Hold"), "{}", notes(&import));
    let options = Options { rings: vec![("Caution".to_owned(), "Hold".to_owned())], ..Options::default() };
    let (radar, _) = read_with(&both, &options);
    assert_eq!(radar.rings.len(), 1);
}

#[test]
fn a_new_name_for_a_ring_that_there_is_not_is_told() {
    let rename =
        |old: &str| Options { rings: vec![(old.to_owned(), "Hold".to_owned())], ..Options::default() };
    let files = [volume("radar.csv", "Git,adopt,tools,,\nAnt,caution,tools,,\n")];
    let (_, import) = read_with(&files, &rename("Cauton"));
    assert!(
        notes(&import).contains("no ring is called \"Cauton\"; did you mean \"Caution\"?"),
        "{}",
        notes(&import)
    );
    let (_, import) = read_with(&files, &rename("CAUTION"));
    assert!(!notes(&import).contains("no ring is called"), "{}", notes(&import));
}

#[test]
fn more_rings_than_a_chart_can_show_are_an_error_that_names_them_all() {
    let rows = (0..9).map(|ring| format!("Blip {ring},Ring {ring},tools,,\n")).collect::<Vec<_>>().concat();
    let told = problems(&[volume("radar.csv", &rows)]);
    assert!(told.contains("Ring 0") && told.contains("Ring 8") && told.contains("--ring OLD=NEW"), "{told}");
}

#[test]
fn the_same_name_in_two_places_is_two_blips_that_stay_so() {
    let first = "Docker,adopt,tools,,\nDocker,hold,platforms,,\n";
    let second = "Docker,hold,platforms,,\nDocker,trial,tools,,\n";
    let third = "Docker,trial,platforms,,\n";
    let files = [volume("2024-03.csv", first), volume("2025-03.csv", second), volume("2026-03.csv", third)];
    let (radar, import) = read(&files);
    assert_eq!(shown(&radar, 0), ["Docker: Adopt/Tools", "Docker (Platforms): Hold/Platforms"]);
    assert_eq!(shown(&radar, 1), ["Docker: Trial/Tools", "Docker (Platforms): Hold/Platforms"]);
    assert_eq!(shown(&radar, 2), ["Docker (Platforms): Trial/Platforms"]);
    assert_eq!(import.report.placed, 5);
}

#[test]
fn two_rows_of_one_blip_in_one_place_keep_both_texts() {
    let (radar, import) = read(&[volume("radar.csv", "Git,adopt,tools,,One.\ngit ,Adopt,Tools,,Two.\n")]);
    assert_eq!(radar.blips.len(), 1);
    assert_eq!(radar.blips[0].text.get("en"), "One.\n\nTwo.");
    assert_eq!(import.report.placed, 2);
    assert!(notes(&import).contains("radar.csv:3"), "{}", notes(&import));
}

#[test]
fn what_the_history_contradicts_is_told_and_the_first_edition_contradicts_nothing() {
    let files =
        [volume("2024-03.csv", "Git,adopt,tools,TRUE,\n"), volume("2025-03.csv", "Git,adopt,tools,TRUE,\n")];
    let (_, import) = read(&files);
    let told: Vec<_> = import.report.notes.iter().filter(|note| note.kind == Kind::Status).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].message.contains("claims to be new, but was in 2024-03"), "{}", told[0].message);
}

#[test]
fn what_says_neither_that_a_blip_is_new_nor_that_it_is_not_is_told() {
    let (_, import) = read(&[volume(
        "radar.csv",
        "Git,adopt,tools,perhaps,\nAnt,hold,tools,FALSCH,\nMaven,hold,tools,non,\nGradle,hold,tools,0,\n",
    )]);
    assert_eq!(
        notes(&import),
        "radar.csv:2: isNew is \"perhaps\", which is neither yes nor no: it is left out\n"
    );
}

#[test]
fn a_text_that_changes_becomes_an_earlier_wording_and_an_empty_one_says_as_before() {
    let files = [
        volume("2023.csv", "Git,adopt,tools,,Old. Words.\n"),
        volume("2024.csv", "Git,adopt,tools,,\n"),
        volume("2025.csv", "Git,adopt,tools,,New. Words.\n"),
    ];
    let (radar, _) = read(&files);
    let git = &radar.blips[0];
    assert_eq!(
        [0, 1, 2].map(|edition| git.text(edition).get("en")),
        ["Old. Words.", "Old. Words.", "New. Words."]
    );
}

#[test]
fn unknown_columns_are_told_once_with_how_many_values_they_had() {
    let (_, import) =
        read(&[file("radar.csv", "name,ring,quadrant,owner\nGit,adopt,tools,me\nAnt,hold,tools,\n")]);
    assert!(
        notes(&import)
            .contains("radar.csv:1: the column \"owner\" has no place in a radar: 1 value is left out")
    );
}

#[test]
fn related_blips_become_relations_to_whatever_edition_has_them() {
    let table = "name,ring,quadrant,relatedBlips\nGit,adopt,tools,ant;Subversion;Git\nAnt,hold,tools,\n";
    let (radar, _) = read(&[file("radar.csv", table)]);
    let git = &radar.blips[radar.blip_index("git").unwrap()];
    assert_eq!(git.relations.len(), 2);
}

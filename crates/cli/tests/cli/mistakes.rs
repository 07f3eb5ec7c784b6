//! What people are told when something is wrong, and the exit codes that scripts rely on.

use std::fs;

use crate::run::{FULL_CIRCLE, SHIPPED, complaint, printed, radar, root};

#[test]
fn an_unknown_edition_is_told_with_the_nearest_and_all_others() {
    let (code, told) = complaint(radar(&["layout", FULL_CIRCLE, "--edition", "2026-3"]));
    assert_eq!(code, 2);
    assert!(told.contains("invalid value '2026-3' for '--edition <ID>'"), "{told}");
    assert!(told.contains("[possible values: 2025-03, 2025-09, 2026-03]"), "{told}");
    assert!(told.contains("a similar value exists: '2026-03'"), "{told}");
}

#[test]
fn an_unknown_quadrant_is_told_with_the_nearest_and_all_others() {
    let (code, told) = complaint(radar(&["layout", FULL_CIRCLE, "--quadrant", "Tool"]));
    assert_eq!(code, 2);
    assert!(
        told.contains("[possible values: platform, languages-and-frameworks, tools, techniques]"),
        "{told}"
    );
    assert!(told.contains("a similar value exists: 'tools'"), "{told}");
}

#[test]
fn an_id_like_no_other_gets_no_wild_guess() {
    let (code, told) = complaint(radar(&["layout", FULL_CIRCLE, "--quadrant", "zzz"]));
    assert_eq!(code, 2);
    assert!(told.contains("possible values") && !told.contains("similar"), "{told}");
}

#[test]
fn a_radar_without_editions_says_so_to_who_asks_for_one() {
    let (code, told) = complaint(radar(&["layout", SHIPPED, "--edition", "2026-03"]));
    assert_eq!((code, told.as_str()), (2, "error: this radar has no editions: leave '--edition' out\n"));
}

#[test]
fn a_fan_needs_a_quadrant() {
    let (code, told) = complaint(radar(&["layout", FULL_CIRCLE, "--fan"]));
    assert_eq!(code, 2);
    assert!(told.contains("--quadrant <ID>"), "{told}");
}

#[test]
fn a_wrong_radar_is_told_with_all_its_errors_and_their_number() {
    let broken = root().join("crates/core/tests/broken");
    let mut command = radar(&["layout", "several-mistakes-at-once.json"]);
    command.current_dir(&broken);
    let (code, told) = complaint(command);
    assert_eq!(code, 1);

    let golden = fs::read_to_string(broken.join("several-mistakes-at-once.txt")).unwrap();
    let errors: Vec<_> = golden.split("\n\n").filter(|problem| problem.starts_with("error: ")).collect();
    let (listed, count) = told.trim_end().rsplit_once("\n\n").unwrap();
    assert_eq!(listed, errors.join("\n\n").trim_end());
    assert_eq!(count, format!("{} errors in several-mistakes-at-once.json", errors.len()));
}

#[test]
fn warnings_do_not_keep_a_command_from_its_answer() {
    let mut command = radar(&["layout", "moves-skipping-rings.json"]);
    command.current_dir(root().join("crates/core/tests/broken"));
    assert!(printed(command).contains("\"blips\""));
}

#[test]
fn problems_in_standard_input_have_a_line_and_a_column_too() {
    let mut command = radar(&["layout", "-"]);
    command.write_stdin("{\n  \"format\": 2 }");
    let (code, told) = complaint(command);
    assert_eq!(code, 1);
    assert!(told.starts_with("error: unknown format 2\n --> <stdin>:2:13\n"), "{told}");
    assert!(told.ends_with("\n\n1 error in <stdin>\n"), "{told}");
}

#[test]
fn a_file_that_is_not_there_is_told_by_name() {
    let (code, told) = complaint(radar(&["layout", "no-such-radar.json"]));
    assert_eq!(code, 1);
    assert!(told.starts_with("error: cannot read no-such-radar.json: "), "{told}");
}

#[test]
fn a_mistyped_command_is_told_with_the_nearest() {
    let (code, told) = complaint(radar(&["layuot", SHIPPED]));
    assert_eq!(code, 2);
    assert!(told.contains("'layout'"), "{told}");
}

#[test]
fn help_and_version_are_answers_and_no_failures() {
    assert!(printed(radar(&["help"])).contains("layout"));
    assert!(printed(radar(&["layout", "--help"])).contains("radar layout data/radar.json"));
    assert!(printed(radar(&["--version"])).starts_with("radar "));
}

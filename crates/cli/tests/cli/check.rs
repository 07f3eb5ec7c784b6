//! `radar check`: what people, programs and GitHub are told, and the exit codes.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

use crate::folder::Folder;
use crate::run::{FULL_CIRCLE, SHIPPED, complaint, radar, root};

#[test]
fn every_wrong_radar_is_told_in_its_words_and_counted() {
    let texts = fs::read_dir(broken()).unwrap().map(|entry| entry.unwrap().path());
    let texts: Vec<_> = texts.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    assert!(texts.len() > 60);
    for text in texts {
        let problems = fs::read_to_string(&text).unwrap();
        let name = text.file_stem().unwrap().to_str().unwrap();
        let folder = format!("{name}/radar.json");
        let file = if broken().join(&folder).is_file() { folder } else { format!("{name}.json") };

        let (code, out, told) = run(&mut check(&[&file]));
        let (listed, count) = told.trim_end().rsplit_once("\n\n").unwrap();
        assert_eq!(format!("{listed}\n"), problems);
        assert_eq!(out, "");
        let [errors, warnings] = ["error: ", "warning: "]
            .map(|start| problems.lines().filter(|line| line.starts_with(start)).count());
        assert_eq!(code, i32::from(errors > 0), "{name}");
        assert!(errors == 0 || count.starts_with(&format!("{errors} error")), "{count}");
        assert!(warnings == 0 || count.contains(&format!("{warnings} warning")), "{count}");
        assert!(count.ends_with(&format!(" in {file}")), "{count}");
    }
}

#[test]
fn the_radars_of_the_repository_have_not_even_a_warning() {
    let (code, _, told) = run(&mut radar(&["check", "--strict", SHIPPED, FULL_CIRCLE]));
    assert_eq!((code, told.as_str()), (0, ""));
}

#[test]
fn a_radar_without_problems_is_praised_on_stdout() {
    let mut command = radar(&["check", "-"]);
    command.write_stdin(good());
    assert_eq!(run(&mut command), (0, "<stdin>: 1 blip, no problems\n".to_owned(), String::new()));
}

#[test]
fn warnings_fail_only_the_strict() {
    let file = "moves-skipping-rings.json";
    assert_eq!(run(&mut check(&[file])).0, 0);
    assert_eq!(run(&mut check(&[file, "--strict"])).0, 1);
    assert_eq!(run(&mut check(&[file, "--format", "json"])).0, 0);
    assert_eq!(run(&mut check(&[file, "--format", "github", "--strict"])).0, 1);
}

#[test]
fn all_files_are_judged_also_after_one_that_is_not_there() {
    let (code, _, told) = run(&mut check(&["none.json", "rings-none.json", "link-wrong.json"]));
    assert_eq!(code, 1);
    assert!(told.starts_with("error: cannot read none.json: "), "{told}");
    assert!(told.contains("\n1 error in rings-none.json\n"), "{told}");
    assert!(told.ends_with("\n7 errors in link-wrong.json\n"), "{told}");
}

#[test]
fn programs_get_one_list_with_every_field_of_every_problem() {
    let files = ["hold-in-an-undated-radar.json", "texts-empty/radar.json", "syntax-comment.json"];
    let (code, out, told) = run(check(&files).args(["--format", "json"]));
    assert_eq!((code, told.as_str()), (1, ""));
    let problems: Vec<Value> = serde_json::from_str(&out).unwrap();
    assert_eq!(problems.len(), 4);
    assert_eq!(
        problems[0],
        serde_json::json!({
            "severity": "warning",
            "code": "hold-without-reason",
            "file": "hold-in-an-undated-radar.json",
            "line": 18,
            "column": 53,
            "length": 6,
            "message": "in the outermost ring, \"hold\", without a reason and without an alternative",
            "help": "say why in \"reason\", or what to use instead in a relation of the type \"alternative\"",
            "docs": "data/README.md#placements"
        })
    );
    assert_eq!(problems[1]["file"], "texts-empty/blips/go.md");
    assert_eq!(problems[3]["docs"], Value::Null);

    let mut command = radar(&["check", "-", "--format", "json"]);
    command.write_stdin(good());
    assert_eq!(run(&mut command), (0, "[]\n".to_owned(), String::new()));
}

#[test]
fn github_gets_annotations_with_its_escapes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("100%, or: a radar.json");
    fs::write(&file, good().replace("\"r\" }]", "\"50%\" }]")).unwrap();
    let (code, out, told) =
        run(radar(&["check", "100%, or: a radar.json", "--format", "github"]).current_dir(&folder));
    assert_eq!((code, told.as_str()), (1, ""));
    assert_eq!(
        out,
        "::error file=100%25%2C or%3A a radar.json,line=4,col=63,endColumn=68,title=unknown-ring::\
         unknown ring \"50%25\"%0Ahelp: write \"r\"\n"
    );
}

#[test]
fn a_text_in_a_file_of_its_own_is_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("radar.json"), good()).unwrap();
    fs::create_dir(folder.path().join("blips")).unwrap();
    let text = folder.path().join("blips/b.md");
    fs::write(&text, "Fine.\n").unwrap();
    assert_eq!(run(radar(&["check", "radar.json"]).current_dir(&folder)).0, 0);

    fs::write(&text, "Fine,\n<b>no</b>.\n").unwrap();
    let (code, _, told) = run(radar(&["check", "radar.json"]).current_dir(&folder));
    assert_eq!(code, 1);
    let place = Path::new("blips").join("b.md");
    assert!(told.contains(&format!(" --> {}:2:1\n", place.display())), "{told}");
    assert!(told.ends_with("1 error in radar.json\n"), "{told}");
}

#[test]
fn what_is_far_too_large_is_refused_unread_from_a_file_and_from_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let file = fs::File::create(folder.path().join("radar.json")).unwrap();
    file.set_len(50_000_000).unwrap();
    let message = "error: with this file the radar is larger than 16 MB\n";
    let (code, _, told) = run(radar(&["check", "radar.json"]).current_dir(&folder));
    assert_eq!((code, told.starts_with(message)), (1, true), "{told}");

    let mut command = radar(&["check", "-"]);
    command.write_stdin(vec![b' '; 50_000_000]);
    let (code, _, told) = run(&mut command);
    assert_eq!((code, told.starts_with(message)), (1, true), "{told}");
}

#[test]
fn a_check_of_nothing_is_a_wrong_command() {
    assert_eq!(complaint(radar(&["check"])).0, 2);
    assert_eq!(complaint(radar(&["check", SHIPPED, "--format", "xml"])).0, 2);
}

/// Exit code, stdout, stderr.
fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// `radar check`, run among the wrong radars.
fn check(arguments: &[&str]) -> Command {
    let mut command = radar(&["check"]);
    command.current_dir(broken()).args(arguments);
    command
}

fn broken() -> PathBuf {
    root().join("crates/core/tests/broken")
}

/// A radar without problems. Its placement is in line 4.
fn good() -> String {
    r#"{ "format": 1, "title": "T", "languages": ["en"],
  "rings": [{ "id": "r", "name": "R" }], "quadrants": [{ "id": "q", "name": "Q" }],
  "blips": [{ "id": "b", "number": 1, "name": "B", "summary": "S.",
    "placements": [{ "quadrant": "q",                 "ring": "r" }] }] }"#
        .to_owned()
}

#[test]
fn what_a_terminal_would_obey_in_the_name_of_a_file_is_shown_as_its_code() {
    let folder = Folder::new();
    folder.write("a\u{1b}[2J\n::error::b.json", "{}");
    for format in ["text", "github"] {
        let output =
            folder.radar(&["check", "--format", format, "a\u{1b}[2J\n::error::b.json"]).output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        assert!(
            !told.contains(&0x1b) && !String::from_utf8(told).unwrap().contains("\n::error::b"),
            "{format}"
        );
    }
}

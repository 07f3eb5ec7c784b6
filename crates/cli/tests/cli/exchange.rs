//! `radar import` and `radar export`: moving in with one command, and out again.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use crate::run::{FULL_CIRCLE, complaint, data, printed, radar, root};

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

fn write(folder: &TempDir, name: &str, content: &str) -> String {
    let path = path(folder, name);
    fs::write(&path, content).unwrap();
    path
}

/// What is printed, and what is told on stderr.
fn told(arguments: &[&str]) -> (String, String) {
    let output = radar(arguments).assert().success().get_output().clone();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn volumes() -> TempDir {
    let folder = TempDir::new().unwrap();
    let heading = "name,ring,quadrant,isNew,description\n";
    write(
        &folder,
        "Volume 2 (Apr 2010).csv",
        &format!("{heading}Git,adopt,tools,TRUE,\nAnt,hold,tools,FALSE,\n"),
    );
    write(
        &folder,
        "Volume 1 (Jan 2010).csv",
        &format!("{heading}Git,trial,tools,TRUE,<b>Git</b> is good.\n"),
    );
    write(&folder, "README.md", "not a volume");
    folder
}

#[test]
fn a_folder_of_volumes_becomes_one_radar_that_passes_the_checks() {
    let folder = volumes();
    let result = path(&folder, "radar.json");
    let (printed_out, account) =
        told(&["import", "byor-csv", folder.path().to_str().unwrap(), "-o", &result, "--title", "Ours"]);
    assert_eq!(printed_out, "");
    assert!(account.starts_with("2 files, 3 rows: 3 placed in 2 editions, 2 blips\n"), "{account}");
    assert!(
        account.contains("Volume 2 (Apr 2010).csv:2: \"Git\" claims to be new, but was in 2010-01"),
        "{account}"
    );
    assert!(account.contains("README.md: not read"), "{account}");
    let document: Value = serde_json::from_slice(&fs::read(&result).unwrap()).unwrap();
    assert_eq!(document["title"], "Ours");
    printed(radar(&["capacity", &result]));
}

#[test]
fn a_file_that_is_there_is_not_overwritten_unless_that_is_wanted() {
    let folder = volumes();
    let (volume, result) = (path(&folder, "Volume 1 (Jan 2010).csv"), write(&folder, "radar.json", "mine"));
    let (code, complaint) = complaint(radar(&["import", "byor-csv", &volume, "-o", &result]));
    assert_eq!(code, 2);
    assert!(complaint.contains("exists already") && complaint.contains("--force"), "{complaint}");
    assert_eq!(fs::read_to_string(&result).unwrap(), "mine");
    told(&["import", "byor-csv", &volume, "-o", &result, "--force"]);
    assert!(fs::read_to_string(&result).unwrap().contains("\"Git\""));
}

#[cfg(unix)]
#[test]
fn where_there_is_no_room_the_old_file_stays() {
    let folder = TempDir::new().unwrap();
    for (arguments, result) in
        [(format!("export csv {FULL_CIRCLE}"), "table.csv"), (format!("poster {FULL_CIRCLE}"), "poster.pdf")]
    {
        let result = write(&folder, result, "mine");
        // No file may have more than half a kilobyte.
        let limited = format!(
            "trap '' XFSZ; ulimit -f 1; exec {} {arguments} --force -o '{result}'",
            env!("CARGO_BIN_EXE_radar")
        );
        let mut command = Command::new("sh");
        command.current_dir(root()).args(["-c", &limited]);
        let (code, complaint) = complaint(command);
        assert_eq!(code, 1, "{complaint}");
        assert!(complaint.contains("cannot write"), "{complaint}");
        assert_eq!(fs::read_to_string(&result).unwrap(), "mine");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left behind");
}

#[test]
fn radar_and_account_cannot_be_one_file() {
    let folder = volumes();
    let (volume, result) = (path(&folder, "Volume 1 (Jan 2010).csv"), path(&folder, "radar.json"));
    let (code, complaint) =
        complaint(radar(&["import", "byor-csv", &volume, "--force", "-o", &result, "--report", &result]));
    assert_eq!(code, 2);
    assert!(complaint.contains("the same file"), "{complaint}");
    assert!(!Path::new(&result).exists());
}

#[test]
fn the_account_can_be_a_file_for_people_or_for_programs() {
    let folder = volumes();
    let (json, text) = (path(&folder, "account.json"), path(&folder, "account.txt"));
    let volume = path(&folder, "Volume 2 (Apr 2010).csv");
    told(&["import", "byor-csv", &volume, "--report", &json]);
    told(&["import", "byor-csv", &volume, "--report", &text]);
    let account: Value = serde_json::from_slice(&fs::read(&json).unwrap()).unwrap();
    assert_eq!(account["rows"], 2);
    assert_eq!(account["placed"], 2);
    assert!(
        fs::read_to_string(&text).unwrap().starts_with("1 file, 2 rows: 2 placed in 1 edition, 2 blips\n")
    );
}

#[test]
fn a_radar_comes_from_standard_input_with_an_edition_of_its_own() {
    let mut import = radar(&["import", "csv", "-", "--editions", "spring=2026-03-31", "--language", "fr"]);
    import.write_stdin("name,quadrant,ring\nGit,Outils,Adopter\n");
    let output = import.assert().success().get_output().clone();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["languages"][0], "fr");
    assert_eq!(document["editions"][0]["id"], "spring");
    assert_eq!(document["editions"][0]["date"], "2026-03-31");
}

#[test]
fn an_unknown_format_and_a_malformed_option_are_told_what_is_right() {
    let (code, message) = complaint(radar(&["import", "byor-cvs", "x.csv"]));
    assert_eq!(code, 2);
    assert!(message.contains("'byor-csv'"), "{message}");
    let (code, message) = complaint(radar(&["import", "csv", "x.csv", "--ring", "Caution"]));
    assert_eq!(code, 2);
    assert!(message.contains("Caution=Hold"), "{message}");
    let (code, message) = complaint(radar(&["import", "csv", "nowhere.csv"]));
    assert_eq!(code, 1);
    assert!(message.contains("nowhere.csv"), "{message}");
}

#[test]
fn a_dash_is_standard_output_and_no_file() {
    let folder = volumes();
    let (radar, _) = told(&["import", "byor-csv", folder.path().to_str().unwrap(), "-o", "-"]);
    assert!(serde_json::from_str::<Value>(&radar).is_ok(), "{radar}");
    let (table, _) = told(&["export", "byor-csv", FULL_CIRCLE, "-o", "-"]);
    assert!(table.starts_with("name,ring,quadrant"), "{table}");
    assert!(!Path::new("-").exists());
}

#[test]
fn a_folder_with_nothing_to_import_is_told_by_name() {
    let folder = TempDir::new().unwrap();
    write(&folder, "notes.md", "none");
    let (code, message) = complaint(radar(&["import", "byor-csv", folder.path().to_str().unwrap()]));
    assert_eq!(code, 2);
    let expected = format!(" in {}", folder.path().display());
    assert!(message.contains("nothing to import: no file whose name ends in .csv"), "{message}");
    assert!(message.contains(&expected), "{message}");
}

#[test]
fn files_that_are_no_radar_are_refused_with_all_their_mistakes() {
    let folder = TempDir::new().unwrap();
    let one = write(&folder, "one.csv", "nme,ring,quadrant\nGit,adopt,tools\n");
    let two = write(&folder, "two.csv", "name,ring,quadrant\n\"Git,adopt,tools\n");
    let (code, message) = complaint(radar(&["import", "byor-csv", &one, &two]));
    assert_eq!(code, 1);
    assert!(message.contains("one.csv:1:1") && message.contains("two.csv:2"), "{message}");
}

#[test]
fn every_format_is_exported_and_comes_back() {
    let count = data(FULL_CIRCLE)["blips"].as_array().unwrap().len();
    for format in ["byor-csv", "byor-json", "zalando", "aoe", "porsche", "qiwi", "csv"] {
        let folder = TempDir::new().unwrap();
        let out = path(&folder, "out/");
        told(&["export", format, FULL_CIRCLE, "-o", &out]);
        let (document, _) = told(&["import", format, &out]);
        let document: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(document["blips"].as_array().unwrap().len(), count, "{format}");
    }
}

#[test]
fn formats_with_a_file_per_edition_write_the_newest_one_to_standard_output() {
    let (table, losses) = told(&["export", "byor-csv", FULL_CIRCLE]);
    assert!(table.starts_with("name,ring,quadrant,isNew,status,description"), "{table}");
    assert!(losses.contains("editions: 2"), "{losses}");
    let (older, _) = told(&["export", "byor-csv", FULL_CIRCLE, "--edition", "2025-03"]);
    assert_ne!(table, older);
}

#[test]
fn a_folder_format_asks_for_a_folder_and_overwrites_nothing() {
    let (code, message) = complaint(radar(&["export", "aoe", FULL_CIRCLE]));
    assert_eq!(code, 2);
    assert!(message.contains("-o FOLDER/"), "{message}");
    let folder = TempDir::new().unwrap();
    let out = path(&folder, "out/");
    told(&["export", "aoe", FULL_CIRCLE, "-o", &out]);
    let (code, message) = complaint(radar(&["export", "aoe", FULL_CIRCLE, "-o", &out]));
    assert_eq!(code, 2);
    assert!(message.contains("exists already"), "{message}");
    assert!(Path::new(&out).is_dir());
}

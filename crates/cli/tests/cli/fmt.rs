//! `radar fmt` on files as people leave them.

use std::fs;

use serde_json::Value;

use crate::folder::Folder;
use crate::run::{FULL_CIRCLE, SHIPPED, complaint, printed, radar, root};

const MESSY: &str = r#"{"title":"T","x-owner":{"team":"platform","since":1.50},
  "blips":[{"number":2,"id":"b"},{"number":1,"id":"a","name":3}],"format":1}"#;

const TIDY: &str = r#"{
  "format": 1,
  "title": "T",
  "blips": [
    { "id": "a", "number": 1, "name": 3 },
    { "id": "b", "number": 2 }
  ],
  "x-owner": { "team": "platform", "since": 1.50 }
}
"#;

#[test]
fn every_value_of_a_file_stays_also_what_is_unknown_or_wrong() {
    let folder = Folder::new();
    folder.write("radar.json", MESSY);
    assert_eq!(printed(folder.radar(&["fmt", "radar.json"])), "");
    assert_eq!(folder.read("radar.json"), TIDY);
    assert_eq!(folder.files(), ["radar.json"]);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let mut command = radar(&["fmt", "-"]);
    command.write_stdin(MESSY);
    assert_eq!(printed(command), TIDY);
}

#[test]
fn a_check_names_what_would_change_and_changes_nothing() {
    let folder = Folder::new();
    folder.write("messy.json", MESSY);
    folder.write("tidy.json", TIDY);
    let output = folder.radar(&["fmt", "--check", "tidy.json", "messy.json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "messy.json: not in canonical form\n");
    assert_eq!(folder.read("messy.json"), MESSY);
    assert_eq!(printed(folder.radar(&["fmt", "--check", "tidy.json"])), "");
}

#[test]
fn the_radars_of_the_repository_are_in_canonical_form() {
    printed(radar(&["fmt", "--check", SHIPPED, FULL_CIRCLE]));
}

#[test]
fn a_repeated_key_or_a_syntax_error_is_told_and_keeps_no_other_file_from_being_written() {
    let folder = Folder::new();
    folder.write("twice.json", "{ \"format\": 1,\n  \"format\": 1 }");
    folder.write("open.json", "{ \"format\": 1");
    folder.write("messy.json", MESSY);
    let (code, told) = complaint(folder.radar(&["fmt", "twice.json", "open.json", "messy.json"]));
    assert_eq!(code, 1);
    assert!(told.contains("\"format\" is given twice") && told.contains("never closed"), "{told}");
    assert_eq!(folder.read("twice.json"), "{ \"format\": 1,\n  \"format\": 1 }");
    assert_eq!(folder.read("messy.json"), TIDY);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new();
    folder.write("real.json", MESSY);
    fs::set_permissions(folder.path("real.json"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.json", folder.path("link.json")).unwrap();
    printed(folder.radar(&["fmt", "link.json"]));
    assert!(folder.path("link.json").is_symlink());
    assert_eq!(folder.read("real.json"), TIDY);
    assert_eq!(fs::metadata(folder.path("real.json")).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn texts_go_into_files_and_come_back() {
    let folder = Folder::with(FULL_CIRCLE);
    let before: Value = serde_json::from_str(&folder.read("radar.json")).unwrap();
    printed(folder.radar(&["fmt", "--texts", "files", "radar.json"]));
    let blips = before["blips"].as_array().unwrap();
    for blip in blips {
        let file = format!("blips/{}.md", blip["id"].as_str().unwrap());
        assert_eq!(folder.read(&file), format!("{}\n", blip["text"].as_str().unwrap()));
    }
    assert_eq!(folder.files().len(), blips.len() + 1);
    printed(folder.radar(&["fmt", "--texts", "inline", "radar.json"]));
    assert_eq!(folder.read("radar.json"), fs::read_to_string(root().join(FULL_CIRCLE)).unwrap());
    assert_eq!(folder.files(), ["radar.json"]);
}

#[test]
fn each_language_has_a_file_and_the_first_one_needs_no_code() {
    let folder = Folder::new();
    let radar = r#"{ "languages": ["en", "fr"], "blips": [
        { "id": "a", "text": { "fr": "Oui.", "en": "Yes." } }, { "id": "b", "text": { "fr": "Non." } }, { "id": "c" } ] }"#;
    folder.write("radar.json", radar);
    printed(folder.radar(&["fmt", "--texts", "files", "radar.json"]));
    assert_eq!(folder.files(), ["blips/a.fr.md", "blips/a.md", "blips/b.fr.md", "radar.json"]);
    assert_eq!((folder.read("blips/a.md"), folder.read("blips/b.fr.md")), ("Yes.\n".into(), "Non.\n".into()));
    printed(folder.radar(&["fmt", "--texts", "inline", "radar.json"]));
    let after: Value = serde_json::from_str(&folder.read("radar.json")).unwrap();
    assert_eq!(after, serde_json::from_str::<Value>(radar).unwrap());
}

#[test]
fn a_text_that_says_something_else_is_never_overwritten() {
    let folder = Folder::new();
    let radar =
        r#"{ "languages": ["en"], "blips": [{ "id": "a", "text": "New." }, { "id": "b", "text": "B." }] }"#;
    folder.write("radar.json", radar);
    folder.write("blips/b.md", "Old.\n");
    for direction in ["files", "inline"] {
        let (code, told) = complaint(folder.radar(&["fmt", "--texts", direction, "radar.json"]));
        assert_eq!(code, 1);
        assert!(told.contains("b.md"), "{told}");
        assert_eq!(folder.read("radar.json"), radar);
        assert_eq!(folder.read("blips/b.md"), "Old.\n");
        assert_eq!(folder.files(), ["blips/b.md", "radar.json"]);
    }
}

#[test]
fn of_two_files_with_one_text_none_is_taken() {
    let folder = Folder::new();
    folder.write("radar.json", r#"{ "languages": ["en", "fr"], "blips": [{ "id": "a" }] }"#);
    folder.write("blips/a.md", "One.");
    folder.write("blips/a.en.md", "Two.");
    let (code, told) = complaint(folder.radar(&["fmt", "--texts", "inline", "radar.json"]));
    assert_eq!(code, 1);
    assert!(told.contains("keep one of blips/a.md and blips/a.en.md"), "{told}");
    assert_eq!(folder.files(), ["blips/a.en.md", "blips/a.md", "radar.json"]);
}

#[test]
fn what_the_checks_do_not_read_as_a_text_is_none() {
    let folder = Folder::new();
    folder.write("radar.json", r#"{ "languages": ["en"], "blips": [{ "id": "a" }] }"#);
    folder.write("blips/a.md", "One\r\ntwo.\r\n");
    folder.write("blips/a.draft.md", "Not yet.");
    printed(folder.radar(&["fmt", "--texts", "inline", "radar.json"]));
    assert_eq!(folder.files(), ["blips/a.draft.md", "radar.json"]);
    assert!(folder.read("radar.json").contains(r#""text": "One\ntwo.""#), "{}", folder.read("radar.json"));
}

#[test]
fn what_one_cannot_see_stays_an_escape() {
    let folder = Folder::new();
    let title = r#""title": "A\u200b\u00ad\u2060B 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿""#;
    folder.write("radar.json", &format!("{{{title}}}"));
    printed(folder.radar(&["fmt", "radar.json"]));
    assert!(folder.read("radar.json").contains(title));
}

#[test]
fn no_id_leads_out_of_the_folder_of_the_texts() {
    let folder = Folder::new();
    folder.write("radar.json", r#"{ "languages": ["en"], "blips": [{ "id": "../../a", "text": "Out." }] }"#);
    let (code, told) = complaint(folder.radar(&["fmt", "--texts", "files", "radar.json"]));
    assert_eq!(code, 1);
    assert!(told.contains("\"../../a\" cannot name a file"), "{told}");
    assert_eq!(folder.files(), ["radar.json"]);
}

#[test]
fn what_else_lies_among_the_texts_stays_there() {
    let folder = Folder::new();
    folder.write("radar.json", r#"{ "languages": ["en"], "blips": [{ "id": "a" }] }"#);
    folder.write("blips/a.md", "Mine.");
    folder.write("blips/other.md", "Of another radar.");
    printed(folder.radar(&["fmt", "--texts", "inline", "radar.json"]));
    assert_eq!(folder.files(), ["blips/other.md", "radar.json"]);
    assert!(folder.read("radar.json").contains("\"text\": \"Mine.\""));
}

#[test]
fn texts_beside_standard_input_are_a_wrong_command() {
    let (code, told) = complaint(radar(&["fmt", "-", "--texts", "files"]));
    assert!(code == 2 && told.contains("leave '--texts' out"), "{told}");
}

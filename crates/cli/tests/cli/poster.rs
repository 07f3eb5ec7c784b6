//! A radar on paper.

use std::fs;

use tempfile::tempdir;

use crate::run::{FULL_CIRCLE, SHIPPED, complaint, printed, radar};

#[test]
fn the_name_of_the_file_says_whether_it_is_a_pdf_or_an_svg() {
    let folder = tempdir().unwrap();
    for (name, start) in [("poster.pdf", "%PDF-"), ("posters/radar.SVG", "<svg ")] {
        let path = folder.path().join(name);
        let path = path.to_str().unwrap();
        printed(radar(&["poster", SHIPPED, "--size", "a3", "--language", "fr", "--dark", "-o", path]));
        assert!(fs::read(path).unwrap().starts_with(start.as_bytes()));
    }
}

#[test]
fn a_file_that_is_there_stays_unless_told_otherwise() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("poster.svg");
    let name = path.to_str().unwrap();
    fs::write(&path, "mine").unwrap();
    let (code, told) = complaint(radar(&["poster", SHIPPED, "-o", name]));
    assert_eq!(code, 2);
    assert!(told.contains("exists already") && told.contains("--force"), "{told}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    printed(radar(&["poster", SHIPPED, "-o", name, "--force"]));
    assert_ne!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn what_cannot_be_is_told_with_what_can() {
    let cases: [(&[&str], &str); 5] = [
        (&["--size", "A7"], "[possible values: A4, A3, A2, A1, A0]"),
        (&["--edition", "2026-3"], "a similar value exists: '2026-03'"),
        (&["--language", "fr"], "[possible values: en]"),
        (&["-o", "poster.png"], "let the name of poster.png end in .pdf or .svg"),
        (&["-o", "poster"], "let the name of poster end in .pdf or .svg"),
    ];
    for (arguments, wanted) in cases {
        let (code, told) = complaint(radar(&[&["poster", FULL_CIRCLE], arguments].concat()));
        assert_eq!(code, 2, "{told}");
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_told_by_name() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let path = file.join("poster.svg");
    let (code, told) = complaint(radar(&["poster", SHIPPED, "-o", path.to_str().unwrap()]));
    assert_eq!(code, 1);
    assert!(told.starts_with("error: cannot write ") && told.contains("poster.svg"), "{told}");
}

#[test]
fn letters_too_small_to_read_are_a_warning_that_names_a_size() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("radar.json");
    let blips: Vec<String> = (1..=400)
        .map(|number| {
            format!(
                r#"{{ "id": "b{number}", "number": {number}, "name": "Blip number {number}",
                "placements": [{{ "quadrant": "all", "ring": "r{}" }}] }}"#,
                number % 2
            )
        })
        .collect();
    let json = format!(
        r#"{{ "format": 1, "title": "Many", "languages": ["en"],
        "rings": [{{ "id": "r0", "name": "One" }}, {{ "id": "r1", "name": "Two" }}],
        "quadrants": [{{ "id": "all", "name": "All" }}], "blips": [{}] }}"#,
        blips.join(",")
    );
    fs::write(&path, json).unwrap();
    let poster = folder.path().join("poster.svg");
    let mut command = radar(&["poster", path.to_str().unwrap(), "-o", poster.to_str().unwrap()]);
    let output = command.assert().success().get_output().clone();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("hard to read: they have ") && told.contains(" on A"), "{told}");
}

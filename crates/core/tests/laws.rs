//! What holds for whatever is in the files.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use proptest::prelude::*;
use radar_core::check::{Checked, Content, File, Files, check};
use radar_core::problem::{Paint, Problem};
use unicode_width::UnicodeWidthStr as _;

const HISTORY: &str = include_str!("history.json");
const SHIPPED: &str = include_str!("../../../data/radar.json");

#[test]
fn a_file_that_ends_anywhere_too_early_is_refused_with_problems() {
    let ends = (0..HISTORY.trim_end().len()).map(|end| &HISTORY.as_bytes()[..end]);
    let more = (0..SHIPPED.trim_end().len()).step_by(97).map(|end| &SHIPPED.as_bytes()[..end]);
    for bytes in ends.chain(more) {
        let Checked { radar, problems } = check(&Files::json("radar.json", bytes));
        assert!(radar.is_none() && problems.iter().any(Problem::is_error));
    }
}

#[test]
fn the_order_of_the_texts_does_not_matter() {
    let text = |id: &str| file(&format!("blips/{id}.md"), b"<b>");
    let judge = |texts: Vec<File>| {
        let mut problems = check(&Files { texts, ..Files::json("radar.json", HISTORY) }).problems;
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        problems
    };
    assert_eq!(judge(vec![text("first"), text("none")]), judge(vec![text("none"), text("first")]));
}

proptest! {
    #[test]
    fn any_bytes_in_any_text_are_read_or_refused_with_problems_that_can_be_shown(
        name in "(first|second|rust|b/first|\\PC{0,6}|.{0,3})(\\.(en|fr|de|EN|x))?(\\.md|\\.txt|)",
        bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..80), "\\PC{0,40}(\\[a\\]: b|<b>|!\\[\\](x))?".prop_map(String::into_bytes)],
    ) {
        let files = Files { texts: vec![file(&name, &bytes)], ..Files::json("radar.json", WITHOUT_TEXTS) };
        judge(&check(&files))?;
    }

    #[test]
    fn any_change_to_a_good_file_gives_problems_that_can_be_shown(
        start in 0..SHIPPED.len(),
        length in 0_usize..40,
        insert in prop_oneof![prop::collection::vec(any::<u8>(), 0..6), "[\\[\\]{}:,\"0-9a-z\\t \\\\\n<!&#\u{202e}\u{200b}錆\u{301}]{0,12}".prop_map(String::into_bytes)],
    ) {
        let mut bytes = SHIPPED.as_bytes().to_vec();
        bytes.splice(start..(start + length).min(SHIPPED.len()), insert);
        judge(&check(&Files::json("radar.json", bytes)))?;
    }
}

const WITHOUT_TEXTS: &str = r#"{ "format": 1, "title": "T", "languages": ["en", "fr"],
    "rings": [{ "id": "r", "name": "R" }], "quadrants": [{ "id": "q", "name": "Q" }], "blips": [
    { "id": "first", "number": 1, "name": "First", "summary": "S.", "placements": [{ "quadrant": "q", "ring": "r" }] },
    { "id": "second", "number": 2, "name": "Second", "summary": "S.", "placements": [{ "quadrant": "q", "ring": "r" }] }] }"#;

fn file(name: &str, bytes: &[u8]) -> File {
    File { name: name.to_owned(), content: Content::Bytes(bytes.to_vec()) }
}

fn judge(checked: &Checked) -> Result<(), TestCaseError> {
    prop_assert_eq!(checked.radar.is_some(), !checked.problems.iter().any(Problem::is_error));
    for problem in &checked.problems {
        let plain = problem.render(Paint::Plain);
        prop_assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain:?}");
        prop_assert!(problem.length >= 1 && problem.line >= 1 && problem.column >= 1);
        let mut lines = plain.lines();
        // The line of marks has no number; a line of the file may end as it does.
        let is_marks = |line: &str| line.trim_start().starts_with('|') && line.ends_with('^');
        let marks = lines.clone().position(is_marks);
        let Some(marks) = marks else { continue };
        let (picture, marks) = (lines.nth(marks - 1).unwrap(), lines.next().unwrap());
        // One past the end is where something is missing; blanks at the end are not shown.
        prop_assert!(
            marks.width() <= picture.width() + 2 || problem.excerpt.as_ref().unwrap().spot.trim().is_empty(),
            "{plain}"
        );
    }
    Ok(())
}

//! Files that are larger or deeper than any radar: a message, and no more time or memory than that takes.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use radar_core::check::{Checked, Files, MOST_BYTES, check, from_bytes, from_json};
use radar_core::problem::Severity;
use serde_json::{Value, json};

#[test]
fn brackets_nested_by_the_thousand_are_one_problem() {
    for open in ["[", "{\"a\":", "{\"blips\":[{\"name\":["] {
        let problems = from_json("radar.json", &open.repeat(100_000)).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].message, "too many brackets inside each other");
        assert_eq!(problems[0].code, "nested-too-deeply");
    }
}

#[test]
fn a_later_format_is_the_one_problem_of_its_file() {
    let problems = from_json("radar.json", "{ \"format\": 2, \"anything\": [] }").unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].message, "unknown format 2");
    assert_eq!((problems[0].line, problems[0].column, problems[0].length), (1, 13, 1));
}

#[test]
fn a_file_over_the_limit_is_one_problem_whatever_is_in_it() {
    for byte in [b'[', b' ', 0xff] {
        let problems = from_bytes("radar.json", &vec![byte; MOST_BYTES + 1]).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].message, "with this file the radar is larger than 16 MB");
    }
}

#[test]
fn a_great_many_errors_are_counted_and_the_first_ten_thousand_listed() {
    let blips = r#"{ "nmae": "", "ring": 1 }"#;
    let source = format!(r#"{{ "format": 1, "blips": [{}] }}"#, vec![blips; 9_000].join(","));
    let problems = from_json("radar.json", &source).unwrap_err();
    assert_eq!(problems.len(), 10_001);
    let last = problems.iter().find(|problem| problem.code == "too-many-errors").unwrap();
    assert!(last.message.ends_with(" more errors are not listed"), "{}", last.message);
}

#[test]
fn more_warnings_than_anybody_reads_are_counted() {
    let text: Vec<_> = (0..10_100).map(|number| format!("[a{number}]: https://example.org\\n")).collect();
    let text = text.concat();
    let source = format!(r#"{{"format":1,"blips":[{{"id":"a","text":"{text}"}}]}}"#);
    let problems = check(&Files::json("radar.json", source)).problems;
    let warnings = || problems.iter().filter(|problem| problem.severity == Severity::Warning);
    assert_eq!(warnings().count(), 10_001);
    let last = warnings().find(|problem| problem.code == "too-many-warnings").unwrap();
    assert!(last.message.ends_with(" more warnings are not listed"), "{}", last.message);
}

#[test]
fn a_list_longer_than_a_radar_can_have_is_not_read_to_its_end() {
    let source = format!(r#"{{ "format": 1, "blips": [{}] }}"#, vec!["{}"; 1_000_000].join(","));
    let problems = from_json("radar.json", &source).unwrap_err();
    let message = "1000000 entries are too many for \"blips\"";
    assert!(problems.iter().any(|problem| problem.message == message));
}

#[test]
fn many_mistakes_in_one_long_line_are_shown_without_the_line() {
    let text = "<b>x".repeat(9_000);
    let source = format!(r#"{{"format":1,"blips":[{{"id":"a","text":"{text}"}}]}}"#);
    let checked = check(&Files::json("radar.json", source));
    assert!(checked.problems.len() > 9_000);
    for problem in checked.problems {
        let excerpt = problem.excerpt.unwrap();
        let length = [excerpt.before, excerpt.spot, excerpt.after].concat().chars().count();
        assert!(length <= 100, "{length}");
    }
}

#[test]
fn blips_by_the_thousand_with_like_names_are_compared_with_few() {
    let name =
        |index: usize| format!("Open source tool {}", "abcdefghij".chars().cycle().nth(index * 7).unwrap());
    let blips = (0..9_999).map(|index| blip(index, &format!("{} {index:x}", name(index)), &json!([])));
    let Checked { radar, problems } = judge(blips);
    assert!(radar.is_some());
    assert!(problems.iter().any(|problem| problem.code == "full-cell"));
}

#[test]
fn more_editions_than_a_radar_can_have_are_refused() {
    let editions: Vec<_> =
        (0..1_001).map(|index| json!({ "id": format!("e{index}"), "date": "2025-01-01" })).collect();
    let problems =
        from_json("radar.json", &json!({ "format": 1, "editions": editions }).to_string()).unwrap_err();
    assert!(problems.iter().any(|problem| problem.message == "1001 editions are too many"));
}

#[test]
fn relations_to_unknown_blips_by_the_thousand_get_their_messages() {
    let to = |index: usize| json!([{ "type": "uses", "to": format!("some-unknown-blip-{index}") }]);
    let blips = (0..9_000).map(|index| blip(index, &format!("B{index}"), &to(index)));
    let Checked { radar, problems } = judge(blips);
    assert!(radar.is_none());
    assert_eq!(problems.iter().filter(|problem| problem.code == "unknown-blip").count(), 9_000);
}

#[test]
fn a_circle_through_thousands_of_blips_is_found_without_recursion() {
    let to = |index: usize| json!([{ "type": "part-of", "to": format!("b{}", (index + 1) % 9_000) }]);
    let blips = (0..9_000).map(|index| blip(index, &format!("B{index}"), &to(index)));
    let problems = judge(blips).problems;
    let circle = problems.iter().find(|problem| problem.code == "relation-cycle").unwrap();
    assert!(circle.message.ends_with("\"b20\" → … 8980 more"), "{}", circle.message);
}

#[test]
fn pairs_of_the_same_id_by_the_thousand_name_each_others_lines() {
    let blips = (0..9_000).map(|index| blip(index / 2, &format!("B{index}"), &json!([])));
    let problems = judge(blips).problems;
    assert_eq!(problems.iter().filter(|problem| problem.code == "duplicate-id").count(), 4_500);
}

fn judge(blips: impl Iterator<Item = Value>) -> Checked {
    let blips: Vec<_> = blips.collect();
    let radar = json!({ "format": 1, "title": "T", "languages": ["en"], "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q", "name": "Q" }], "blips": blips });
    check(&Files::json("radar.json", serde_json::to_vec_pretty(&radar).unwrap()))
}

fn blip(index: usize, name: &str, relations: &Value) -> Value {
    json!({ "id": format!("b{index}"), "number": index + 1, "name": name, "summary": "S.", "relations": relations,
        "placements": [{ "quadrant": "q", "ring": "r" }] })
}

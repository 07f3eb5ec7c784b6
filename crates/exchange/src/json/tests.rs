use proptest::prelude::*;

use radar_core::problem::Problem;

use super::{Node, Value, read};
use crate::File;

fn file(source: impl Into<Vec<u8>>) -> File {
    File { path: "radar.html".to_owned(), bytes: source.into() }
}

fn parsed(source: &str) -> Node {
    read(&file(source)).unwrap_or_else(|problems| panic!("{problems:?}\n{source}"))
}

fn problem(source: impl Into<Vec<u8>>) -> Problem {
    read(&file(source)).unwrap_err().remove(0)
}

/// As JSON, without places.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.clone(),
        Value::String(text) => format!("{text:?}"),
        Value::Code(code) => format!("<{code}>"),
        Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(",")),
        Value::Object(entries) => {
            let entry = |entry: &super::Entry| format!("{:?}:{}", entry.key, shown(&entry.node));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(","))
        }
    }
}

#[test]
fn what_javascript_allows_beyond_json_is_read() {
    let source = "\u{feff}{ // a comment\n name: 'it\\'s', /* another */ \"list\": [1, -2,], }";
    assert_eq!(shown(&parsed(source)), r#"{"name":"it's","list":[1,-2]}"#);
}

#[test]
fn lines_and_columns_are_those_of_the_file() {
    let root = parsed("\u{feff}{\n  \"é\": 1, \"entries\": []\n}");
    let entries = root.get("entries").unwrap();
    assert_eq!((entries.line, entries.column), (2, 22));
}

#[test]
fn the_object_that_a_page_passes_to_its_radar_is_read() {
    let page = "<html><p>don't</p><script src='d3.js'></script>\n<script>\nradar_visualization({\n  title: \"Ours\",\n  entries: [{ label: `a\nb`, moved: +1 }]\n});\n</script></html>";
    let root = parsed(page);
    assert_eq!(shown(&root), r#"{"title":"Ours","entries":[{"label":"a\nb","moved":1}]}"#);
    assert_eq!(root.get("entries").unwrap().line, 5);
}

#[test]
fn names_are_replaced_by_what_they_stand_for() {
    let script = r#"
        const rings: Array<Ring> = new Array<Ring>();
        rings.push({ id: 'adopt', name: 'Adopt' });
        rings.push({ id: 'hold', name: 'Hold' });
        const list: RadarEntry[] = [{ title: "a" + 'b', date: new Date('2020-08-06') }];
        export const mock: Response = { entries: list, rings };
    "#;
    assert_eq!(
        shown(&parsed(script)),
        r#"{"rings":[{"id":"adopt","name":"Adopt"},{"id":"hold","name":"Hold"}],"entries":[{"title":"ab","date":"2020-08-06"}]}"#
    );
}

#[test]
fn what_a_script_would_have_to_compute_stays_code() {
    let script = "const config = { entries: load(), quadrants: [{ name: names[0] }] }";
    assert_eq!(shown(&parsed(script)), r#"{"entries":<load()>,"quadrants":[{"name":<names[0]>}]}"#);
}

#[test]
fn a_syntax_error_tells_the_place() {
    let problem = problem("{\n  \"a\": 1\n  \"b\": 2\n}");
    assert_eq!(
        problem.to_string(),
        "radar.html:2:9: a comma is missing\n  help: write `,` between two entries"
    );
}

#[test]
fn bytes_that_are_not_utf_8_tell_the_place() {
    let problem = problem(*b"{\n \"a\": \"\xe9\" }");
    assert_eq!((problem.line, problem.column), (2, 8));
}

#[test]
fn ten_thousand_brackets_are_a_problem_and_no_crash() {
    for bracket in ["[", "{\"a\":", "({a:", "=[", "x = { a: [", "`${"] {
        assert!(read(&file(bracket.repeat(10_000))).is_err(), "{bracket}");
    }
}

proptest! {
    #[test]
    fn any_script_is_read_or_a_problem(source in "[a-z{}\\[\\]():;,=.+'\"`/*<>\\\\ \n0-9-]{0,60}") {
        let _ = read(&file(source.clone()));
        let _ = read(&file(format!("radar_visualization({{ entries: {source} }})")));
    }
}

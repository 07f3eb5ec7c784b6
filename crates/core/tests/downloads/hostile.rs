//! Names that would be something else in a file than a name.

use radar_core::model::Radar;
use radar_core::text::Text;
use roxmltree::Document;
use serde_json::Value;

use crate::files::{links, rows, unguarded};
use crate::sample::{at, blip, radar};
use crate::taken::Taken;

const NAMES: [&str; 16] = [
    "\"quoted\", 'twice'",
    "a|b|c",
    "<script>alert(1)</script>",
    "]]> & &amp;",
    "=HYPERLINK(\"https://example.org\")",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tTab",
    "C\\# `code` **bold** ~~gone~~ $x$",
    "[link](https://example.org) ![image](x)",
    "לרוץ \u{202e}gnp.exe",
    "1. first",
    "# heading",
    "<https://example.org>",
    "语言 🦀 e\u{301}",
];

#[test]
fn a_table_has_every_name_and_no_formula() {
    let csv = hostile(&NAMES).export().csv();
    let table = rows(&csv);
    assert_eq!(table.iter().map(|row| unguarded(&row[1])).collect::<Vec<_>>(), NAMES);
    let calculated = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert!(!table.iter().flatten().any(calculated), "{csv}");
}

#[test]
fn json_has_every_name_as_it_is() {
    let names = ["a\nb", "\u{0}\u{1f}\u{7f}", "\\\"/", "\u{2028}"];
    let json: Value = serde_json::from_str(&hostile(&names).export().json()).unwrap();
    let blips = json["blips"].as_array().unwrap();
    assert_eq!(blips.iter().map(|blip| blip["name"].as_str().unwrap()).collect::<Vec<_>>(), names);
}

#[test]
fn markdown_has_every_name_as_nothing_but_text() {
    let markdown = hostile(&NAMES).export().markdown();
    assert_eq!(links(&markdown), NAMES.map(|name| name.replace('\t', " ")));
}

#[test]
fn a_line_break_in_a_name_breaks_no_row_and_no_list() {
    let taken = hostile(&["a\r\nb", "c"]);
    assert_eq!(rows(&taken.export().csv()).len(), 2);
    assert_eq!(links(&taken.export().markdown()), ["a  b", "c"]);
}

#[test]
fn a_picture_is_xml_whatever_a_name_holds() {
    let names: Vec<&str> = NAMES.into_iter().chain(["\u{0}\u{b}zero\u{fffe}", "<!--", "<![CDATA["]).collect();
    let source = hostile(&names).document();
    let picture = Document::parse(&source).unwrap();
    let drawn: String = picture.descendants().filter_map(|node| node.text()).collect();
    for name in NAMES.into_iter().chain(["zero", "<!--"]) {
        assert!(drawn.contains(name.trim()), "{name}");
    }
    assert!(!picture.descendants().any(|node| node.tag_name().name() == "script"));
}

fn hostile(names: &[&str]) -> Taken {
    Taken::new(radar_of(names), "")
}

fn radar_of(names: &[&str]) -> Radar {
    let with_name = |(number, name): (u32, &&str)| {
        let mut blip = blip(number, "Blip", vec![at(0, 0)]);
        blip.name = Text::new("en", *name);
        blip.summary = blip.name.clone();
        blip
    };
    radar(2, 2, 1, (1..).zip(names).map(with_name).collect())
}

//! `radar diff` as a reviewer and a script meet it.

use std::fs;

use pulldown_cmark::{Event, Parser, Tag};
use serde_json::{Value, json};

use crate::folder::Folder;
use crate::run::{FULL_CIRCLE, SHIPPED, complaint, data, printed, radar, root};

#[test]
fn the_same_radar_in_another_layout_has_no_differences() {
    let mut command = radar(&["diff", FULL_CIRCLE, "-", "--exit-code"]);
    command.write_stdin(data(FULL_CIRCLE).to_string());
    assert_eq!(printed(command), "no differences\n");
}

#[test]
fn texts_beside_the_json_are_the_same_as_texts_in_it() {
    let folder = Folder::with(SHIPPED);
    printed(folder.radar(&["fmt", "radar.json"]));
    let shipped = root().join(SHIPPED);
    assert_eq!(printed(folder.radar(&["diff", shipped.to_str().unwrap(), "radar.json"])), "no differences\n");
}

#[test]
fn a_terminal_gets_a_line_per_difference() {
    let (before, after) = radars();
    let expected = "\
1 blip added, 1 blip moved in, 1 blip taken off the radar, 1 blip deleted from the file, 1 blip edited, 1 edition added, 1 change of the radar itself

Radar
  title: [-Radar-]{+Our radar+}

Editions
  added: 2026
    + date: 2026-01-01

Tools
  moved in: Rust (1), trial → adopt
    + reason in 2026: It works.
  edited: Go (2), trial
    number: 9 → 2
    history rewritten: reason in 2025: A [-small-]{+big+} try.
    text: One.
      [-Two.-]{+Too.+}
    + tag: language
  deleted from the file: Old (3), hold
";
    let told = told(&before, &after, &["--format", "text"]);
    for line in expected.lines() {
        assert!(told.contains(line), "{line:?} in {told}");
    }
    assert!(!told.lines().any(|line| line.ends_with(' ')), "{told:?}");
}

#[test]
fn a_pull_request_gets_a_summary_a_list_and_folded_texts() {
    let (before, after) = radars();
    let told = told(&before, &after, &["--format", "markdown"]);
    assert!(told.starts_with("**1 blip added, 1 blip moved in, "), "{told}");
    for line in [
        "### Tools",
        "- **moved in** Rust (1): `trial` → `adopt`",
        "  - reason in `2026`: <ins>It works.</ins>",
        "  - history rewritten: reason in `2025`: A <del>small</del><ins>big</ins> try.",
        "  <details><summary>text</summary>",
        "  -Two.",
        "  +Too.",
    ] {
        assert!(told.lines().any(|told| told == line), "{line:?} in {told}");
    }
}

#[test]
fn nothing_in_a_radar_breaks_the_markdown() {
    let (before, mut after) = radars();
    let hostile =
        "</details><script>x</script> [l](http://x/) ![i](y) **b** `c` @me #1 | <!-- ~~s~~ $x$ \\ & &lt;";
    after["title"] = json!(hostile);
    after["quadrants"][0]["name"] = json!(hostile);
    for (blip, number) in after["blips"].as_array_mut().unwrap().iter_mut().zip(0..) {
        blip["name"] = json!(format!("{hostile} {number}"));
        blip["aliases"] = json!([hostile, "``", "` `"]);
        blip["summary"] = json!(hostile);
        blip["text"] = json!("````\ncode\n````\n\n- l\n\n# H\n\n```\n");
        blip["relations"] = json!([{ "type": "compare", "other": hostile, "note": hostile }]);
    }
    let told = told(&before, &after, &["--format", "markdown"]);
    let mut blocks = 0;
    let mut shown = String::new();
    for event in Parser::new(&told) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis) => panic!("{told}"),
            Event::Start(Tag::CodeBlock(_)) => blocks += 1,
            Event::Html(html) | Event::InlineHtml(html) => {
                let known = ["<ins>", "</ins>", "<del>", "</del>", "<!-- -->", "</details>"];
                let html = html.trim();
                assert!(known.contains(&html) || html.starts_with("<details><summary>"), "{html}");
            }
            Event::Text(text) => {
                assert!(!text.contains("@me") && !text.contains("#1"), "{text}");
                shown.push_str(&text);
            }
            Event::Code(code) => shown.push_str(&code),
            _ => {}
        }
    }
    assert_eq!(blocks, after["blips"].as_array().unwrap().len() + 1, "{told}");
    assert!(shown.contains(hostile), "{shown}");
}

#[test]
fn a_program_gets_every_difference_with_the_values_before_and_after() {
    let (before, after) = radars();
    let diff: Value = serde_json::from_str(&told(&before, &after, &["--format", "json"])).unwrap();
    assert_eq!(diff["radar"], json!([{ "field": "title", "before": "Radar", "after": "Our radar" }]));
    assert_eq!(diff["editions"][0]["state"], "added");
    let rust = &diff["blips"][0];
    assert_eq!((&rust["id"], &rust["movement"]), (&json!("rust"), &json!("in")));
    assert_eq!(rust["from"], json!({ "quadrant": "tools", "ring": "trial" }));
    let go = diff["blips"].as_array().unwrap().iter().find(|blip| blip["id"] == "go").unwrap();
    let reason = json!({ "field": "reason", "of": "2025", "rewrites_history": true, "before": "A small try.", "after": "A big try." });
    assert!(go["changes"].as_array().unwrap().contains(&reason), "{go}");
}

#[test]
fn scripts_can_ask_whether_there_is_a_difference() {
    let (before, after) = radars();
    let folder = folder(&before, &after);
    let code = |arguments: &[&str]| folder.radar(arguments).output().unwrap().status.code();
    assert_eq!(code(&["diff", "before.json", "after.json"]), Some(0));
    assert_eq!(code(&["diff", "before.json", "after.json", "--exit-code"]), Some(1));
    assert_eq!(code(&["diff", "after.json", "after.json", "--exit-code"]), Some(0));
}

#[test]
fn a_wrong_radar_and_standard_input_twice_are_refused() {
    let folder = Folder::with(SHIPPED);
    folder.write("wrong.json", "{}");
    let (code, told) = complaint(folder.radar(&["diff", "radar.json", "wrong.json"]));
    assert!(code == 1 && told.contains("wrong.json:1:1"), "{told}");
    let (code, told) = complaint(radar(&["diff", "-", "-"]));
    assert!(code == 2 && told.contains("standard input holds one radar"), "{told}");
}

fn told(before: &Value, after: &Value, arguments: &[&str]) -> String {
    let folder = folder(before, after);
    printed(folder.radar(&[&["diff", "before.json", "after.json"], arguments].concat()))
}

fn folder(before: &Value, after: &Value) -> Folder {
    let folder = Folder::new();
    fs::write(folder.path("before.json"), before.to_string()).unwrap();
    fs::write(folder.path("after.json"), after.to_string()).unwrap();
    folder
}

/// A radar and the same one an edition later.
fn radars() -> (Value, Value) {
    let before = json!({
        "format": 1, "title": "Radar", "languages": ["en"],
        "rings": [{ "id": "adopt", "name": "Adopt" }, { "id": "trial", "name": "Trial" }, { "id": "hold", "name": "Hold" }],
        "quadrants": [{ "id": "tools", "name": "Tools" }],
        "editions": [{ "id": "2024", "date": "2024-01-01" }, { "id": "2025", "date": "2025-01-01" }],
        "blips": [
            blip("rust", 1, "Rust", &json!([placement("2024", "trial")])),
            blip("go", 9, "Go", &json!([placement("2024", "hold"), reasoned("2025", "trial", "A small try.")])),
            blip("old", 3, "Old", &json!([placement("2024", "hold")])),
            blip("off", 4, "Off", &json!([placement("2024", "hold")])),
        ]
    });
    let mut after = before.clone();
    after["title"] = json!("Our radar");
    after["editions"].as_array_mut().unwrap().push(json!({ "id": "2026", "date": "2026-01-01" }));
    let blips = after["blips"].as_array_mut().unwrap();
    blips[0]["placements"].as_array_mut().unwrap().push(reasoned("2026", "adopt", "It works."));
    blips[1]["number"] = json!(2);
    blips[1]["tags"] = json!(["language"]);
    blips[1]["text"] = json!("One.\nToo.");
    blips[1]["placements"][1]["reason"] = json!("A big try.");
    blips[3]["placements"].as_array_mut().unwrap().push(json!({ "edition": "2026", "removed": true }));
    blips[2] = blip("new", 5, "New", &json!([placement("2026", "trial")]));
    (before, after)
}

fn blip(id: &str, number: u32, name: &str, placements: &Value) -> Value {
    json!({ "id": id, "number": number, "name": name, "summary": "A thing.", "text": "One.\nTwo.", "placements": placements })
}

fn placement(edition: &str, ring: &str) -> Value {
    json!({ "edition": edition, "quadrant": "tools", "ring": ring })
}

fn reasoned(edition: &str, ring: &str, reason: &str) -> Value {
    json!({ "edition": edition, "quadrant": "tools", "ring": ring, "reason": reason })
}

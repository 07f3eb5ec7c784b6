//! Radars in which every text is a string that makes careless pages run scripts.

use serde_json::{Value, json};

/// The strings of payloads.json.
pub(crate) fn payloads() -> Vec<String> {
    let file: Value = serde_json::from_str(include_str!("payloads.json")).unwrap();
    serde_json::from_value(file["payloads"].clone()).unwrap()
}

/// The payloads as texts of one line.
pub(crate) fn lines() -> Vec<String> {
    payloads().iter().map(|payload| line(payload)).collect()
}

/// Several payloads in one text, so that not each needs a radar of its own.
pub(crate) fn together(lines: &[String]) -> String {
    lines.join(" ")
}

/// A payload as far as a text of one line may have its characters: the checks refuse the others.
fn line(payload: &str) -> String {
    let refused = |c: char| {
        c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    payload.replace(refused, " ").trim().to_owned()
}

/// The same words without the characters that end texts and attributes. What stands in their place takes as much room on a
/// chart, where names that find none are left out.
pub(crate) fn harmless(line: &str) -> String {
    let replaced = |c: char| match c {
        '<' => 'L',
        '>' => 'G',
        '&' => 'A',
        '"' => '«',
        '\'' => '!',
        other => other,
    };
    line.chars().map(replaced).collect()
}

/// A radar with the words in every field that takes words. It has a history if asked for: reasons, earlier texts, a blip that
/// left.
pub(crate) fn radar(words: &str, history: bool) -> String {
    let numbered = |number: usize| format!("{words} {number}");
    let both = json!({ "en": words, "fr": words });
    let mut radar = json!({
        "format": 1, "title": both, "languages": ["en", "fr"], "introduction": both,
        "site": "https://example.org/radar/",
        "links": [{ "name": words, "url": "https://example.org/" }],
        "rings": [
            { "id": "r1", "name": numbered(1), "summary": both },
            { "id": "r2", "name": numbered(2), "summary": words },
        ],
        "quadrants": [
            { "id": "q1", "name": numbered(1), "introduction": words },
            { "id": "q2", "name": numbered(2) },
        ],
        "tags": [{ "id": "t", "name": words }],
        "blips": [blip(0, words, history), blip(1, words, history)],
    });
    if history {
        radar["editions"] = json!([
            { "id": "e1", "date": "2025-01-31", "name": numbered(1) },
            { "id": "e2", "date": "2025-06-30", "name": numbered(2) },
        ]);
        let mut gone = blip(2, words, history);
        gone["placements"][1] =
            json!({ "edition": "e2", "removed": true, "reason": words, "successor": "b0" });
        radar["blips"].as_array_mut().unwrap().push(gone);
    }
    radar.to_string()
}

fn blip(index: usize, words: &str, history: bool) -> Value {
    let name = format!("{words} {index}");
    let placement = |edition: &str, ring: &str| {
        let mut placement = json!({ "quadrant": format!("q{}", index % 2 + 1), "ring": ring });
        if history {
            placement["edition"] = json!(edition);
            placement["reason"] = json!(words);
        }
        placement
    };
    let mut blip = json!({
        "id": format!("b{index}"), "number": index + 1, "name": name, "aliases": [format!("{name} alias")],
        "tags": ["t"], "link": "https://example.org/?a=1&b='2'", "summary": { "en": words, "fr": words },
        "text": markdown(words),
        "relations": [
            { "type": "uses", "other": format!("{words} other"), "note": words },
            { "type": "alternative", "to": format!("b{}", 1 - index.min(1)), "note": words },
        ],
        "placements": [placement("e1", "r1")],
    });
    if history {
        let before = format!("{words} before");
        blip["placements"].as_array_mut().unwrap().push(placement("e2", "r2"));
        blip["wordings"] = json!([{ "until": "e1", "summary": before, "text": markdown(&before) }]);
    }
    blip
}

/// The words in each place that Markdown has for literal text.
fn markdown(words: &str) -> String {
    let escaped: String = words
        .chars()
        .flat_map(|c| [c.is_ascii_punctuation().then_some('\\'), Some(c)].into_iter().flatten())
        .collect();
    format!(
        "{escaped}\n\n- **{escaped}**\n- [{escaped}](https://example.org/)\n\n~~~~~~~~ \n{words}\n~~~~~~~~\n\n````````` {words} `````````"
    )
}

//! JSON that has the names of the format's fields, and anything at all as their values.
//!
//! Bytes alone hardly ever get past the parser. These documents are always JSON and often nearly a radar, so the fuzzer
//! reaches the checks of meaning.

use arbitrary::{Arbitrary, Result, Unstructured};
use serde_json::{Map, Value, json};

const FIELDS: [&str; 43] = [
    "$schema",
    "format",
    "title",
    "languages",
    "introduction",
    "site",
    "links",
    "rings",
    "quadrants",
    "editions",
    "blips",
    "id",
    "name",
    "url",
    "summary",
    "date",
    "number",
    "aliases",
    "tags",
    "link",
    "text",
    "relations",
    "placements",
    "wordings",
    "edition",
    "quadrant",
    "ring",
    "removed",
    "reason",
    "successor",
    "until",
    "type",
    "theme",
    "light",
    "dark",
    "paper",
    "soft",
    "color",
    "font",
    "fonts",
    "file",
    "weight",
    "logo",
];
const WORDS: [&str; 24] = [
    "",
    "a",
    "b",
    "adopt",
    "hold",
    "tools",
    "2024-01",
    "2024-02",
    "2024-01-31",
    "2024-13-01",
    "en",
    "fr",
    "xx-",
    "uses",
    "mentions",
    "https://example.org/",
    "javascript:x",
    "//x",
    "<b>",
    "![i](i)",
    "[l](l)",
    "\u{202e}",
    "é",
    "A-",
];

/// A document of a random shape.
#[derive(Debug)]
pub struct Shape(pub Value);

impl<'a> Arbitrary<'a> for Shape {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
        let mut radar = radar(bytes)?;
        for _ in 0..bytes.int_in_range(0..=4)? {
            spoil(&mut radar, bytes, 0)?;
        }
        Ok(Self(radar))
    }
}

/// A small radar whose references mostly hold.
fn radar(bytes: &mut Unstructured<'_>) -> Result<Value> {
    let editions = bytes.int_in_range(0..=3)?;
    let (rings, quadrants) = (bytes.int_in_range(1..=3)?, bytes.int_in_range(1..=3)?);
    let list = |count: usize, kind: &str| -> Vec<Value> {
        (0..count)
            .map(|index| json!({ "id": format!("{kind}{index}"), "name": format!("{kind} {index}") }))
            .collect()
    };
    let dates: Vec<Value> = (0..editions)
        .map(|index| json!({ "id": format!("e{index}"), "date": format!("202{index}-01-01") }))
        .collect();
    let mut blips = Vec::new();
    for index in 0..bytes.int_in_range(1..=4)? {
        blips.push(blip(index, editions, (rings, quadrants), bytes)?);
    }
    let mut radar = json!({
        "format": 1, "title": "T", "languages": ["en"],
        "rings": list(rings, "r"), "quadrants": list(quadrants, "q"), "blips": blips,
    });
    if let (Some(radar), true) = (radar.as_object_mut(), editions > 0) {
        radar.insert("editions".to_owned(), Value::Array(dates));
    }
    Ok(radar)
}

fn blip(
    index: usize,
    editions: usize,
    (rings, quadrants): (usize, usize),
    bytes: &mut Unstructured<'_>,
) -> Result<Value> {
    let mut placements = Vec::new();
    for edition in 0..editions.max(1) {
        let mut placement = json!({
            "quadrant": format!("q{}", bytes.int_in_range(0..=quadrants - 1)?),
            "ring": format!("r{}", bytes.int_in_range(0..=rings - 1)?),
        });
        if !placements.is_empty() && bytes.ratio(1, 3)? {
            placement = json!({ "removed": true, "reason": "gone" });
        }
        if let (Some(placement), true) = (placement.as_object_mut(), editions > 0) {
            placement.insert("edition".to_owned(), json!(format!("e{edition}")));
        }
        if placements.is_empty() || bytes.ratio(2, 3)? {
            placements.push(placement);
        }
    }
    let text = bytes.choose(&WORDS)?;
    Ok(json!({
        "id": format!("b{index}"), "number": index + 1, "name": format!("B {index}"), "summary": "S",
        "text": format!("Text {text}."), "placements": placements,
        "relations": [{ "type": "uses", "to": format!("b{}", bytes.int_in_range(0..=4)?) }],
    }))
}

/// Changes one place of a document, some levels down.
fn spoil(value: &mut Value, bytes: &mut Unstructured<'_>, depth: usize) -> Result<()> {
    let stop = depth > 6 || bytes.ratio(1, 6)?;
    match value {
        Value::Array(items) if !stop && !items.is_empty() => {
            let index = bytes.choose_index(items.len())?;
            if let Some(item) = items.get_mut(index) {
                return spoil(item, bytes, depth + 1);
            }
        }
        Value::Object(fields) if !stop => {
            if bytes.ratio(1, 4)? {
                let name = bytes.choose(&FIELDS)?;
                fields.insert((*name).to_owned(), anything(bytes, depth)?);
                return Ok(());
            }
            let names: Vec<String> = fields.keys().cloned().collect();
            if names.is_empty() {
                return Ok(());
            }
            let name = bytes.choose(&names)?;
            if bytes.ratio(1, 5)? {
                fields.remove(name);
            } else if let Some(field) = fields.get_mut(name) {
                return spoil(field, bytes, depth + 1);
            }
            return Ok(());
        }
        _ => {}
    }
    *value = anything(bytes, depth)?;
    Ok(())
}

fn anything(bytes: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    Ok(match bytes.int_in_range(0..=if depth > 6 { 4 } else { 6 })? {
        0 => Value::Null,
        1 => json!(bytes.arbitrary::<bool>()?),
        2 => json!(bytes.arbitrary::<i16>()?),
        3 => json!(bytes.choose(&WORDS)?),
        4 => json!(bytes.arbitrary::<&str>()?),
        5 => {
            let mut items = Vec::new();
            for _ in 0..bytes.int_in_range(0..=3)? {
                items.push(anything(bytes, depth + 1)?);
            }
            Value::Array(items)
        }
        _ => {
            let mut fields = Map::new();
            for _ in 0..bytes.int_in_range(0..=4)? {
                let name = bytes.choose(&FIELDS)?;
                fields.insert((*name).to_owned(), anything(bytes, depth + 1)?);
            }
            Value::Object(fields)
        }
    })
}

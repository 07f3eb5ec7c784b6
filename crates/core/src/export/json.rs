//! JSON.

use super::{Export, Row};
use crate::template::put;

impl Export<'_> {
    /// An object with `title`, `view`, `address`, `language`, `edition` (an id; left out in a radar without history) and
    /// `blips`. A blip has `id`, `number`, `name`, `quadrant`, `ring`, `movement` (one of
    /// [`Movement::id`](crate::model::Movement::id)), `summary`, `tags`, perhaps `link`, and `address`. Names and summaries
    /// are in the language that is stated.
    pub fn json(&self) -> String {
        let caption = &self.caption;
        let mut json = String::new();
        put(
            &mut json,
            escape,
            "{\n  \"title\": \"@\",\n  \"view\": \"@\",\n  \"address\": \"@\",\n  \"language\": \"@\",\n",
            &[caption.title, caption.view, caption.address, self.language],
        );
        let edition = self.baked.radar.editions.get(self.scene.period.to);
        if let Some(edition) = edition.filter(|edition| !edition.id.is_empty()) {
            put(&mut json, escape, "  \"edition\": \"@\",\n", &[&edition.id]);
        }
        json.push_str("  \"blips\": [");
        let mut separator = "";
        for row in self.rows() {
            json.push_str(separator);
            push_blip(&mut json, &row);
            separator = ",";
        }
        json.push_str("\n  ]\n}\n");
        json
    }
}

fn push_blip(json: &mut String, row: &Row<'_>) {
    let Row { blip, name, quadrant, ring, movement, summary, address, .. } = row;
    put(
        json,
        escape,
        concat!(
            "\n    { \"id\": \"@\", \"number\": @, \"name\": \"@\", \"quadrant\": \"@\", \"ring\": \"@\", ",
            "\"movement\": \"@\", \"summary\": \"@\", \"tags\": [",
        ),
        &[&blip.id, &blip.number.to_string(), name, quadrant, ring, movement.id(), summary],
    );
    let mut separator = "";
    for tag in &blip.tags {
        put(json, escape, "@\"@\"", &[separator, tag]);
        separator = ", ";
    }
    json.push_str("], ");
    if let Some(link) = &blip.link {
        put(json, escape, "\"link\": \"@\", ", &[link]);
    }
    put(json, escape, "\"address\": \"@\" }", &[address]);
}

fn escape(character: char, json: &mut String) {
    match character {
        '"' | '\\' => json.push('\\'),
        '\0'..='\u{1f}' => {
            let code = u32::from(character);
            json.push_str("\\u00");
            json.extend([code / 16, code % 16].map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
            return;
        }
        _ => {}
    }
    json.push(character);
}

//! Which characters the pictures cannot show.

use std::collections::BTreeMap;

use radar_core::model::Radar;
use radar_core::text::Text;
use radar_fonts::{ADVICE, Fonts};

/// How many places are named for each character.
const PLACES: usize = 3;

/// A sentence for each character of the radar's texts that no font has: where it is, and what to do.
pub fn missing_glyphs(radar: &Radar, fonts: &Fonts) -> Vec<String> {
    let mut places: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for (place, text) in texts(radar) {
        for character in fonts.missing(&text) {
            let places = places.entry(character).or_default();
            // A blip has a name and a summary.
            if places.last() != Some(&place) {
                places.push(place.clone());
            }
        }
    }
    places.into_iter().map(|(character, places)| sentence(character, &places)).collect()
}

/// All that pictures say, in all languages, and where it stands in the data.
fn texts(radar: &Radar) -> Vec<(String, String)> {
    let mut texts = vec![("the title".to_owned(), &radar.title)];
    texts.extend(radar.introduction.as_ref().map(|text| ("the introduction".to_owned(), text)));
    for ring in &radar.rings {
        texts.push((format!("the ring `{}`", ring.id), &ring.name));
        texts.extend(ring.summary.as_ref().map(|text| (format!("the ring `{}`", ring.id), text)));
    }
    for quadrant in &radar.quadrants {
        texts.push((format!("the quadrant `{}`", quadrant.id), &quadrant.name));
        let introduction = quadrant.introduction.as_ref();
        texts.extend(introduction.map(|text| (format!("the quadrant `{}`", quadrant.id), text)));
    }
    for edition in &radar.editions {
        texts.extend(edition.name.as_ref().map(|text| (format!("the edition `{}`", edition.id), text)));
    }
    for blip in &radar.blips {
        texts.push((format!("the blip `{}`", blip.id), &blip.name));
        texts.push((format!("the blip `{}`", blip.id), &blip.summary));
    }
    let in_all = |text: &Text| -> String { text.iter().map(|(_, words)| words).collect() };
    texts.into_iter().map(|(place, text)| (place, in_all(text))).collect()
}

fn sentence(character: char, places: &[String]) -> String {
    let code = u32::from(character);
    let named = places.iter().take(PLACES).cloned().collect::<Vec<_>>().join(", ");
    let more = match places.len().saturating_sub(PLACES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "warning: no font has “{character}” (U+{code:04X}), so previews show a box for it: it is in {named}{more}. \
         To show it, {ADVICE}."
    )
}

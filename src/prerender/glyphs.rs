//! Which characters the pictures cannot show.

use std::collections::BTreeMap;

use radar_core::captions::captions;
use radar_core::model::Radar;
use radar_fonts::{ADVICE, Fonts};

/// How many places are named for each character.
const PLACES: usize = 3;

/// A sentence for each character of the radar's texts that no font has: where it is, and what to do.
pub fn missing_glyphs(radar: &Radar, fonts: &Fonts) -> Vec<String> {
    let mut places: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for (place, text) in captions(radar) {
        let in_all: String = text.iter().map(|(_, words)| words).collect();
        for character in fonts.missing(&in_all) {
            let places = places.entry(character).or_default();
            // A blip has a name and a summary.
            if places.last() != Some(&place) {
                places.push(place.clone());
            }
        }
    }
    places.into_iter().map(|(character, places)| sentence(character, &places)).collect()
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

//! What readers type by mistake.

use radar_core::model::Blip;

use super::Site;

impl Site {
    /// A blip's name with two letters swapped, so that it is written nowhere in the data.
    pub(crate) fn mistyped_name(&self) -> Option<(&Blip, String)> {
        self.blips().find_map(|blip| {
            let word = self.words_of(&blip.name).to_lowercase();
            let letters = word.len() >= 6 && word.bytes().all(|letter| letter.is_ascii_lowercase());
            let swapped = swap(&word, 2);
            (letters && swapped != word && !self.words.contains(&swapped)).then_some((blip, swapped))
        })
    }

    /// A blip's id with two letters swapped, so that no blip has it.
    pub(crate) fn mistyped_id(&self) -> Option<(&Blip, String)> {
        self.blips().find_map(|blip| {
            let id = swap(&blip.id, 2);
            let usable = blip.id.len() >= 6 && !blip.id.contains('-') && self.radar.blip_index(&id).is_none();
            usable.then_some((blip, id))
        })
    }
}

/// The word with the letter at `index` and the one after it swapped.
fn swap(word: &str, index: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if index + 1 < letters.len() {
        letters.swap(index, index + 1);
    }
    letters.into_iter().collect()
}

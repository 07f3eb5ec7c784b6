//! The few words that are the poster's own. What the radar itself says is data.

use radar_core::model::Movement;

/// The words of one language.
pub(crate) struct Words {
    /// By movement, in the order of [`Movement::ALL`].
    movements: [&'static str; 6],
    /// Before the name of an edition.
    pub(crate) edition: &'static str,
    blip: [&'static str; 2],
}

impl Words {
    /// The words in a language, or in English.
    pub(crate) fn in_language(language: &str) -> &'static Self {
        if language == "fr" || language.starts_with("fr-") { &FRENCH } else { &ENGLISH }
    }

    /// What a mark means.
    pub(crate) fn movement(&self, movement: Movement) -> &'static str {
        self.movements[movement as usize]
    }

    /// "1 blip", "14 blips".
    pub(crate) fn blips(&self, count: usize) -> String {
        format!("{count} {}", self.blip[usize::from(count != 1)])
    }

    /// All words, to be measured.
    pub(crate) fn all<'a>(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let words = self.movements.into_iter().chain([self.edition]).chain(self.blip);
        words.map(|word| -> &'a str { word })
    }
}

static ENGLISH: Words = Words {
    movements: ["New", "Moved in", "Moved out", "Moved quadrant", "Unchanged", "Removed"],
    edition: "Edition",
    blip: ["blip", "blips"],
};

static FRENCH: Words = Words {
    movements: ["Nouveau", "Rapproché", "Éloigné", "Autre quadrant", "Inchangé", "Retiré"],
    edition: "Édition",
    blip: ["blip", "blips"],
};

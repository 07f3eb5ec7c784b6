//! The few words that are the poster's own. What the radar itself says is data.

use radar_core::model::Movement;

/// The words of one language.
pub(crate) struct Words {
    /// By movement, in the order of [`Movement::ALL`].
    movements: [&'static str; 6],
    /// Before the name of an edition.
    pub(crate) edition: &'static str,
    /// One, and several.
    blip: [&'static str; 2],
    is_one: fn(usize) -> bool,
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
        format!("{count} {}", self.blip[usize::from(!(self.is_one)(count))])
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
    is_one: |count| count == 1,
};

static FRENCH: Words = Words {
    movements: ["Nouveau", "Vers le centre", "Vers l’extérieur", "Autre quadrant", "Inchangé", "Retiré"],
    edition: "Édition",
    blip: ["blip", "blips"],
    // In French, nought is singular, too.
    is_one: |count| count < 2,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_follow_the_rules_of_the_language() {
        for (language, said) in
            [("en", ["0 blips", "1 blip", "2 blips"]), ("fr", ["0 blip", "1 blip", "2 blips"])]
        {
            assert_eq!([0, 1, 2].map(|count| Words::in_language(language).blips(count)), said);
        }
    }
}

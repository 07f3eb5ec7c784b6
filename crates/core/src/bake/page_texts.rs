//! The blips' texts as a page brings them along, in its own language.
//!
//! A page has them below all that it shows, so that they delay nothing and are there before its program is.

use std::collections::BTreeMap;

use super::Baked;
use crate::text::Text;

impl Baked {
    /// The blips' texts in one language, as JSON that may stand in a script element: by the blip's id, its text and each
    /// earlier wording, as HTML followed by the language that it is in.
    pub fn texts_for_page(&self, language: &str) -> serde_json::Result<String> {
        let texts: BTreeMap<&str, Vec<&str>> = (0..self.radar.blips.len())
            .map(|blip| (self.radar.blips[blip].id.as_str(), self.texts_of(blip, language).collect()))
            .collect();
        // Nothing in it can end the element.
        Ok(serde_json::to_string(&texts)?.replace('<', "\\u003c"))
    }

    fn texts_of<'a>(&'a self, blip: usize, language: &'a str) -> impl Iterator<Item = &'a str> {
        let earlier = self.earlier_articles.get(blip).into_iter().flatten();
        self.articles.get(blip).into_iter().chain(earlier).flat_map(move |text| spoken(text, language))
    }

    /// The radar without the blips' texts, for the program of pages that bring them along.
    #[must_use]
    pub fn without_texts(self) -> Self {
        Self { articles: Vec::new(), earlier_articles: Vec::new(), ..self }
    }
}

fn spoken<'a>(text: &'a Text, language: &'a str) -> [&'a str; 2] {
    [text.get(language), text.language(language)]
}

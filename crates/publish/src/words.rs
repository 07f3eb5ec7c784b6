//! The radar's own words in the language that a reader gets who asked for none.

use radar_core::model::{Placement, Radar};
use radar_core::text::Text;

/// Looks the words up.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a>(pub(crate) &'a Radar);

impl<'a> Words<'a> {
    pub(crate) fn text(self, text: &'a Text) -> &'a str {
        text.get(self.0.language())
    }

    /// Empty without a text.
    pub(crate) fn optional(self, text: Option<&'a Text>) -> &'a str {
        text.map_or("", |text| self.text(text))
    }

    pub(crate) fn title(self) -> &'a str {
        self.text(&self.0.title)
    }

    /// The name of a placement's ring; empty without a placement.
    pub(crate) fn ring(self, at: Option<&Placement>) -> &'a str {
        self.optional(at.and_then(|at| self.0.rings.get(at.ring)).map(|ring| &ring.name))
    }

    /// The name of a placement's quadrant; empty without a placement.
    pub(crate) fn quadrant(self, at: Option<&Placement>) -> &'a str {
        self.optional(at.and_then(|at| self.0.quadrants.get(at.quadrant)).map(|quadrant| &quadrant.name))
    }

    /// What readers call an edition: its name, else its date, else its id.
    pub(crate) fn edition(self, edition: usize) -> &'a str {
        let Some(edition) = self.0.editions.get(edition) else { return "" };
        let date = edition.date.as_deref().unwrap_or(&edition.id);
        edition.name.as_ref().map_or(date, |name| self.text(name))
    }
}

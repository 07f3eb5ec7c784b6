//! The radar that is built into the program.

use std::ops::Deref;
use std::sync::OnceLock;

use radar_core::bake::Baked;
use radar_core::model::{Blip, Placement, Ring};
use radar_core::search::SearchIndex;
use radar_core::text::Text;
use radar_core::view::ViewState;

/// A radar, ready to be shown.
pub struct Site {
    baked: Baked,
    /// The index of the edition that is shown.
    pub edition: usize,
    index: OnceLock<SearchIndex>,
}

impl Deref for Site {
    type Target = Baked;

    fn deref(&self) -> &Baked {
        &self.baked
    }
}

impl Site {
    /// Reads what `build.rs` embedded. An error means that the program was built wrongly.
    pub fn embedded() -> Result<&'static Self, serde_json::Error> {
        let baked = Baked::from_json(include_str!(concat!(env!("OUT_DIR"), "/radar.json")))?;
        // One radar for the whole life of the program: components may then hold plain references.
        Ok(Box::leak(Box::new(Self::new(baked))))
    }

    /// Shows the newest edition of a radar.
    pub fn new(baked: Baked) -> Self {
        Self { edition: baked.radar.newest(), baked, index: OnceLock::new() }
    }

    /// The view that an address asks for, without what this radar lacks. Earlier editions cannot be shown yet.
    pub fn view(&self, address: &str) -> ViewState {
        let mut view = ViewState::decode(address).known_to(&self.radar);
        view.edition = None;
        view
    }

    /// The language that the page is in.
    pub fn language(&self) -> &str {
        self.radar.language()
    }

    /// A text in the language of the page.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language())
    }

    /// A text in the language of the page, empty when there is none.
    pub fn optional<'a>(&self, text: Option<&'a Text>) -> &'a str {
        text.map_or("", |text| self.text(text))
    }

    /// A blip. Indices come from this radar only, so there always is one.
    pub fn blip(&self, index: usize) -> &Blip {
        &self.radar.blips[index]
    }

    /// The name of a blip.
    pub fn name(&self, index: usize) -> &str {
        self.text(&self.blip(index).name)
    }

    /// Where a blip is in the edition that is shown.
    pub fn placement(&self, index: usize) -> Option<&Placement> {
        self.blip(index).placement(self.edition)
    }

    /// The ring of a blip in the edition that is shown.
    pub fn ring(&self, index: usize) -> Option<&Ring> {
        self.radar.rings.get(self.placement(index)?.ring)
    }

    /// The blips of one quadrant, or of one of its rings, in the list's order.
    pub fn blips_in(&self, quadrant: usize, ring: Option<usize>) -> impl Iterator<Item = usize> {
        let inside = move |at: &Placement| at.quadrant == quadrant && ring.is_none_or(|ring| at.ring == ring);
        self.order.iter().copied().filter(move |blip| self.placement(*blip).is_some_and(inside))
    }

    /// The full text of a blip as HTML, made safe when the page was built.
    pub fn article(&self, index: usize) -> &str {
        self.optional(self.articles.get(index))
    }

    /// The search index, built when it is first asked for.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.radar, &self.articles, self.language()))
    }

    /// Whether the radar has quadrants to choose from.
    pub fn has_disc(&self) -> bool {
        self.disc.is_some()
    }
}

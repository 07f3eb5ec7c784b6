//! The radar that is built into the program.

use std::ops::Deref;
use std::sync::OnceLock;

use radar_core::bake::Baked;
use radar_core::model::{Blip, Placement, Ring};
use radar_core::search::SearchIndex;
use radar_core::text::Text;
use radar_core::view::{Dimension, ViewState};

use crate::words::Words;

/// What `build.rs` wrote. Pages bring the blips' texts along, so that the program need not.
const EMBEDDED: &str = if cfg!(target_arch = "wasm32") {
    include_str!(concat!(env!("OUT_DIR"), "/program.json"))
} else {
    include_str!(concat!(env!("OUT_DIR"), "/radar.json"))
};

/// How many blips make a radar large.
const LARGE: usize = 100;

/// A radar, ready to be shown.
pub struct Site {
    /// The messages of the interface.
    pub words: &'static Words,
    baked: Baked,
    /// Index into the radar's languages: the one that the page is in.
    language: usize,
    /// Whether the site is one file, whose views are fragments of its address.
    pub is_single: bool,
    index: OnceLock<SearchIndex>,
}

impl Deref for Site {
    type Target = Baked;

    fn deref(&self) -> &Baked {
        &self.baked
    }
}

impl Site {
    /// Reads what `build.rs` embedded, to be shown in the language of a folder: see [`Site::new`]. An error means that the
    /// program was built wrongly.
    pub fn embedded(folder: Option<&str>, is_single: bool) -> Result<&'static Self, serde_json::Error> {
        let mut baked = Baked::from_json(EMBEDDED)?;
        // In a page, texts come with it.
        if is_single && cfg!(not(target_arch = "wasm32")) {
            baked.use_fragments();
        }
        // One radar for the whole life of the program: components may then hold plain references.
        Ok(Box::leak(Box::new(Self { is_single, ..Self::new(baked, folder) })))
    }

    /// A radar to show in one of its languages: that of a folder, else the first one. A page keeps its language: another one
    /// is another page.
    pub fn new(baked: Baked, folder: Option<&str>) -> Self {
        let languages = &baked.radar.languages;
        let language = languages.iter().position(|language| Some(language.as_str()) == folder).unwrap_or(0);
        let words = Words::of(languages.get(language).map_or("", String::as_str));
        Self { words, baked, language, is_single: false, index: OnceLock::new() }
    }

    /// The address of a view relative to the page's base. Never empty: an empty link would be the present page.
    pub fn link(&self, view: &ViewState) -> String {
        let address = view.encode();
        if self.is_single {
            ["#", &address].concat()
        } else if address.is_empty() || address.starts_with('?') {
            ["./", &address].concat()
        } else {
            address
        }
    }

    /// The view that an address asks for, without what this radar lacks.
    pub fn view(&self, address: &str) -> ViewState {
        ViewState::decode(address).known_to(&self.radar)
    }

    /// The language that the page is in.
    pub fn language(&self) -> &str {
        self.radar.languages.get(self.language).map_or(self.radar.language(), String::as_str)
    }

    /// The folder that the page's language has on the site; `None` for the first language.
    pub fn folder(&self) -> Option<&str> {
        (self.language > 0).then(|| self.language())
    }

    /// Marks a text that is not in the language of the interface around it: a value for `lang`.
    pub fn mark<'a>(&'a self, text: &'a Text) -> Option<&'a str> {
        Some(text.language(self.language())).filter(|language| *language != self.words.language)
    }

    /// Like [`Site::mark`]; nothing to mark without a text.
    pub fn mark_optional<'a>(&'a self, text: Option<&'a Text>) -> Option<&'a str> {
        self.mark(text?)
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

    /// The ring of a placement.
    pub fn ring(&self, placement: Option<&Placement>) -> Option<&Ring> {
        self.radar.rings.get(placement?.ring)
    }

    /// The name of a placement's ring; empty without a placement.
    pub fn ring_name(&self, placement: Option<&Placement>) -> &str {
        self.optional(self.ring(placement).map(|ring| &ring.name))
    }

    /// The name of a placement's quadrant; empty without a placement.
    pub fn quadrant_name(&self, placement: Option<&Placement>) -> &str {
        let quadrant = placement.and_then(|at| self.radar.quadrants.get(at.quadrant));
        self.optional(quadrant.map(|quadrant| &quadrant.name))
    }

    /// What readers call a tag, and its mark: see [`Site::mark`].
    pub fn tag(&self, id: &str) -> (String, Option<&str>) {
        let mark = self.mark_optional(self.radar.tag(id).map(|tag| &tag.name));
        (self.radar.tag_name(id, self.language()), mark)
    }

    /// Marks the name of an edition like [`Site::mark`].
    pub fn edition_mark(&self, edition: usize) -> Option<&str> {
        self.mark(self.radar.editions.get(edition)?.name.as_ref()?)
    }

    /// What readers call an edition: its name, else its date, else its id. Empty for the edition of a radar without history.
    pub fn edition_name(&self, edition: usize) -> &str {
        let Some(edition) = self.radar.editions.get(edition) else { return "" };
        let date = edition.date.as_deref().unwrap_or(&edition.id);
        edition.name.as_ref().map_or(date, |name| self.text(name))
    }

    /// In which order readers see the values of a filter, as indices into them.
    pub fn order(&self, dimension: Dimension) -> Vec<usize> {
        let tags = self.tag_orders.get(self.language).filter(|_| dimension == Dimension::Tag);
        tags.cloned().unwrap_or_else(|| (0..self.values(dimension).len()).collect())
    }

    /// Whether it has so many blips that to style or lay out each of them is time that a reader would notice.
    pub fn is_large(&self) -> bool {
        self.radar.blips.len() >= LARGE
    }

    /// Whether the radar has editions to choose from.
    pub fn has_history(&self) -> bool {
        // A constant in the program of a radar without, which then lacks what follows.
        cfg!(any(history, feature = "ssr")) && self.radar.editions.len() > 1
    }

    /// The blips of one cell in an edition, by number.
    pub fn blips_in(&self, quadrant: usize, ring: usize, edition: usize) -> impl Iterator<Item = usize> {
        let inside = move |at: &Placement| at.quadrant == quadrant && at.ring == ring;
        let is_there = move |blip: &usize| self.blip(*blip).placement(edition).is_some_and(inside);
        (0..self.radar.blips.len()).filter(is_there)
    }

    /// The blips of an edition as the list has them: by quadrant, ring and number.
    pub fn list_order(&self, edition: usize) -> Vec<usize> {
        let rings = self.radar.rings.len();
        let mut cells = vec![Vec::new(); self.radar.quadrants.len() * rings];
        for (blip, about) in self.radar.blips.iter().enumerate() {
            if let Some(at) = about.placement(edition)
                && let Some(cell) = cells.get_mut(at.quadrant * rings + at.ring)
            {
                cell.push(blip);
            }
        }
        cells.concat()
    }

    /// The full text of a blip in an edition as HTML, made safe when the page was built.
    pub fn article(&self, blip: usize, edition: usize) -> Option<Text> {
        self.text_of(blip, self.blip(blip).wording_index(edition))
    }

    /// The text of an earlier wording, else the present one.
    #[cfg(not(target_arch = "wasm32"))]
    fn text_of(&self, blip: usize, wording: Option<usize>) -> Option<Text> {
        let found = match wording {
            Some(wording) => self.earlier_articles.get(blip)?.get(wording),
            None => self.articles.get(blip),
        };
        found.cloned()
    }

    /// The same in a page, which brings the texts along.
    #[cfg(target_arch = "wasm32")]
    fn text_of(&self, blip: usize, wording: Option<usize>) -> Option<Text> {
        crate::browser::texts::text_of(&self.blip(blip).id, wording)
    }

    /// The search index, built when it is first asked for.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| {
            let texts = (0..self.radar.blips.len()).map(|blip| self.text_of(blip, None).unwrap_or_default());
            SearchIndex::new(&self.radar, &texts.collect::<Vec<_>>(), self.language())
        })
    }

    /// Whether the radar has quadrants to choose from.
    pub fn has_disc(&self) -> bool {
        self.disc.is_some()
    }
}

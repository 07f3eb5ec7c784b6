//! What is embedded in the page: a checked radar with everything worked out that does not depend on the reader.

mod article;
mod fragments;
mod language;
mod page_texts;
mod record;
mod texts;

use article::article;
use fragments::{as_fragment, with_fragments};
use language::language_name;
use record::Record as _;
use texts::texts;

use crate::drawing::Drawing;
use crate::filter::dimension_values;
use crate::layout::lay_out;
use crate::model::Radar;
use crate::relations::{Related, related};
use crate::text::Text;
use crate::view::Dimension;

/// A radar, ready to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Baked {
    /// The radar, without the Markdown and the relations of its blips.
    pub radar: Radar,
    /// What each of the radar's languages calls itself.
    pub language_names: Vec<String>,
    /// The blips' texts as HTML, in the order of the blips.
    pub articles: Vec<Text>,
    /// By blip, then by earlier wording: the text as HTML.
    pub earlier_articles: Vec<Vec<Text>>,
    /// By blip: what it has to do with others.
    pub related: Vec<Vec<Related>>,
    /// What each of [`Dimension::ALL`] offers to filter by.
    pub filters: Vec<Vec<String>>,
    /// By language of the radar: in which order readers see the tags, as indices into what their filter offers.
    pub tag_orders: Vec<Vec<usize>>,
    /// All quadrants; `None` for a radar that has only one.
    pub disc: Option<Drawing>,
    /// Each quadrant alone.
    pub fans: Vec<Drawing>,
}

impl Baked {
    /// Lets links of the header and in texts to views of the radar lead to fragments: for a site that is one file.
    pub fn use_fragments(&mut self) {
        for link in &mut self.radar.links {
            link.url = as_fragment(&link.url).unwrap_or_else(|| std::mem::take(&mut link.url));
        }
        for article in self.articles.iter_mut().chain(self.earlier_articles.iter_mut().flatten()) {
            *article = article.map(with_fragments);
        }
    }

    /// Renders the texts of a radar, lays it out and draws it. Nothing here knows the rules of a language: `radar-locale`
    /// puts dates into words and sorts names.
    pub fn new(radar: Radar) -> Self {
        let layout = lay_out(&radar);
        let filters = Dimension::ALL.map(|dimension| dimension_values(&radar, dimension)).to_vec();
        let tags = filters.get(Dimension::Tag as usize).map_or(0, Vec::len);
        Self {
            language_names: radar.languages.iter().map(|language| language_name(language)).collect(),
            articles: radar.blips.iter().map(|blip| article(&blip.text, &blip.summary)).collect(),
            earlier_articles: radar
                .blips
                .iter()
                .map(|blip| blip.wordings.iter().map(|old| article(&old.text, &old.summary)).collect())
                .collect(),
            related: (0..radar.blips.len()).map(|blip| related(&radar, blip)).collect(),
            tag_orders: radar.languages.iter().map(|_| (0..tags).collect()).collect(),
            filters,
            disc: (radar.quadrants.len() > 1).then(|| Drawing::disc(&radar, &layout.disc)),
            fans: layout.fans.iter().map(|fan| Drawing::fan(&radar, fan)).collect(),
            radar,
        }
    }

    /// The chart of the quadrant in focus, else the disc. `None` for a radar without quadrants, which the checks refuse.
    pub fn drawing(&self, focus: Option<usize>) -> Option<&Drawing> {
        focus.and_then(|focus| self.fans.get(focus)).or(self.disc.as_ref())
    }

    /// What a dimension offers to filter by.
    pub fn values(&self, dimension: Dimension) -> &[String] {
        self.filters.get(dimension as usize).map_or(&[], Vec::as_slice)
    }

    /// As it is embedded: an array of texts.
    pub fn to_json(&self) -> serde_json::Result<String> {
        let mut texts = Vec::new();
        self.write(&mut texts);
        serde_json::to_string(&texts)
    }

    /// Reads what [`Baked::to_json`] wrote. What is read is what was written, but for the Markdown and the relations of
    /// the blips.
    pub fn from_json(json: &str) -> serde_json::Result<Self> {
        Ok(Self::read(&mut texts(json)?.into_iter()))
    }
}

//! What is embedded in the page: a checked radar with everything worked out that does not depend on the reader.

mod read;

use serde::Serialize;

use crate::drawing::Drawing;
use crate::filter::dimension_values;
use crate::layout::lay_out;
use crate::markdown::to_html;
use crate::model::Radar;
use crate::relations::{Related, related};
use crate::text::Text;
use crate::view::Dimension;

/// A radar, ready to show.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Baked {
    /// The radar, without the Markdown and the relations of its blips.
    pub radar: Radar,
    /// The blips' texts as HTML, in the order of the blips.
    pub articles: Vec<Text>,
    /// By blip: what it has to do with others.
    pub related: Vec<Vec<Related>>,
    /// The blips of the newest edition as the list has them: by quadrant, ring and number.
    pub order: Vec<usize>,
    /// What each of [`Dimension::ALL`] offers to filter by.
    pub filters: Vec<Vec<String>>,
    /// All quadrants of the newest edition; `None` for a radar that has only one.
    pub disc: Option<Drawing>,
    /// Each quadrant of the newest edition alone.
    pub fans: Vec<Drawing>,
}

impl Baked {
    /// Renders the texts of a radar, lays it out and draws it.
    pub fn new(radar: Radar) -> Self {
        let layout = lay_out(&radar);
        let edition = radar.newest();
        Self {
            articles: radar.blips.iter().map(|blip| blip.text.map(to_html)).collect(),
            related: (0..radar.blips.len()).map(|blip| related(&radar, blip)).collect(),
            order: list_order(&radar, edition),
            filters: Dimension::ALL.map(|dimension| dimension_values(&radar, edition, dimension)).to_vec(),
            disc: (radar.quadrants.len() > 1).then(|| Drawing::disc(&radar, &layout.disc, edition)),
            fans: layout.fans.iter().map(|fan| Drawing::fan(&radar, fan, edition)).collect(),
            radar,
        }
    }

    /// As it is embedded.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// Reads what [`Baked::to_json`] wrote. What is read is what was written, but for the Markdown and the relations of
    /// the blips.
    pub fn from_json(json: &str) -> serde_json::Result<Self> {
        read::baked(json)
    }
}

fn list_order(radar: &Radar, edition: usize) -> Vec<usize> {
    let place = |blip: usize| radar.blips[blip].placement(edition).map(|at| (at.quadrant, at.ring));
    let mut order: Vec<usize> = (0..radar.blips.len()).filter(|blip| place(*blip).is_some()).collect();
    order.sort_by_key(|blip| (place(*blip), radar.blips[*blip].number));
    order
}

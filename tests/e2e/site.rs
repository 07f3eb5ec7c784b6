//! A built site, and what its data says that a reader must find there.

mod changes;
mod editions;
mod filters;
mod slips;
mod views;

pub(crate) use changes::word;
pub(crate) use editions::Stand;
pub(crate) use filters::{DIMENSIONS, Filter};

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use radar_core::check;
use radar_core::model::{Blip, Placement, Radar};

/// Read by [`from_environment`]: `name|folder|data file`, separated by `;`.
pub(crate) const VARIABLE: &str = "RADAR_SITES";

/// A folder with a built radar, and the data that it was built from.
pub(crate) struct Site {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) radar: Radar,
    /// The data file in lower case: what is nowhere in it cannot be found by a search.
    words: String,
}

/// The sites to test; none where nothing is built.
pub(crate) fn from_environment() -> Result<Vec<Site>> {
    let sites = std::env::var(VARIABLE).unwrap_or_default();
    sites.split(';').filter(|site| !site.is_empty()).map(Site::read).collect()
}

impl Site {
    fn read(description: &str) -> Result<Self> {
        let mut parts = description.split('|');
        let (Some(name), Some(folder), Some(data), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            anyhow::bail!("{VARIABLE} has {description:?} where it needs name|folder|data file");
        };
        let source = fs::read_to_string(data).with_context(|| data.to_owned())?;
        let mut radar = check::from_json(data, &source).map_err(|problems| {
            anyhow::anyhow!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        // Readers see dates in words.
        radar_locale::name_editions(&mut radar);
        Ok(Self { name: name.to_owned(), folder: folder.into(), radar, words: source.to_lowercase() })
    }

    /// Whether it is the radar that we publish. Others have no pictures and texts to be compared with.
    pub(crate) fn is_shipped(&self) -> bool {
        self.name == "secure"
    }

    /// Whether the pages of its blips are light. It is the radar of another site otherwise, and tested for that alone.
    pub(crate) fn is_light(&self) -> bool {
        self.name == "light"
    }

    /// The blips on the radar in its newest edition.
    pub(crate) fn blips(&self) -> impl Iterator<Item = &Blip> {
        self.radar.blips.iter().filter(|blip| self.placement(blip).is_some())
    }

    /// The blips that have left the radar.
    pub(crate) fn removed(&self) -> impl Iterator<Item = &Blip> {
        self.radar.blips.iter().filter(|blip| self.placement(blip).is_none())
    }

    /// The first blip on the radar.
    pub(crate) fn first(&self) -> &Blip {
        self.blips().next().expect("the radar has a blip")
    }

    /// The blip with this id, which the radar has.
    pub(crate) fn blip(&self, id: &str) -> &Blip {
        self.radar.blips.iter().find(|blip| blip.id == id).expect("the radar has the blip")
    }

    pub(crate) fn ids(&self) -> BTreeSet<String> {
        self.matching(|_| true)
    }

    /// The ids of the blips on the radar that fulfil a condition.
    pub(crate) fn matching(&self, condition: impl Fn(&Blip) -> bool) -> BTreeSet<String> {
        self.blips().filter(|blip| condition(blip)).map(|blip| blip.id.clone()).collect()
    }

    pub(crate) fn has_several_blips(&self) -> bool {
        self.blips().count() > 1
    }

    pub(crate) fn has_several_quadrants(&self) -> bool {
        self.radar.quadrants.len() > 1
    }

    pub(crate) fn has_removed_blips(&self) -> bool {
        self.removed().next().is_some()
    }

    pub(crate) fn ring(&self, blip: &Blip) -> &str {
        &self.radar.rings[self.placement(blip).unwrap().ring].id
    }

    pub(crate) fn quadrant(&self, blip: &Blip) -> &str {
        &self.radar.quadrants[self.placement(blip).unwrap().quadrant].id
    }

    /// The name of the blip's ring in the radar's first language.
    pub(crate) fn ring_name(&self, blip: &Blip) -> &str {
        self.radar.rings[self.placement(blip).unwrap().ring].name.get(self.radar.language())
    }

    /// A name, summary or the like in the radar's first language.
    pub(crate) fn words_of<'a>(&self, text: &'a radar_core::text::Text) -> &'a str {
        text.get(self.radar.language())
    }

    /// The longest stretch of a blip's text that Markdown cannot change.
    pub(crate) fn excerpt<'a>(&self, blip: &'a Blip) -> &'a str {
        plainest(self.words_of(&blip.text))
    }

    /// One page of each kind, as addresses relative to the base.
    pub(crate) fn page_kinds(&self) -> Vec<String> {
        let blip = self.first();
        let mut pages = vec![
            String::new(),
            format!("blips/{}/", blip.id),
            format!("rings/{}/", self.ring(blip)),
            format!("quadrants/{}/", self.quadrant(blip)),
        ];
        // The second, because the first has nothing before it that it could be compared with.
        pages.extend(self.edition_pages().into_iter().nth(1));
        pages
    }

    fn placement<'a>(&self, blip: &'a Blip) -> Option<&'a Placement> {
        blip.placement(self.radar.newest())
    }
}

/// The longest stretch of a text that Markdown cannot change.
pub(crate) fn plainest(text: &str) -> &str {
    let plain = |letter: char| letter.is_alphabetic() || letter == ' ';
    let stretches = text.split(|letter| !plain(letter));
    stretches.map(str::trim).max_by_key(|stretch| stretch.len()).unwrap_or_default()
}

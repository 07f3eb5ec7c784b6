//! What of the radar is shown: the state that a link carries.

mod address;
mod percent;

pub use address::{Page, split_base};

use crate::model::{Movement, Period, Radar};
use crate::search::fold::{fold, words};
use crate::set::Set;

/// How many characters of a query a link carries; the rest is cut off.
pub const MAX_QUERY: usize = 200;

/// What the reader sees: the open blip, the filters, the query, the edition and what it is compared with.
///
/// A *valid* view holds only ids as described at [`is_id`] and texts cleaned by [`ViewState::set_query`]; `changes` is
/// set only where an edition is named and no blip is open.
/// [`ViewState::decode`], [`ViewState::toggle`] and [`ViewState::set_query`] make no other; whoever fills the fields by
/// hand upholds it. For every valid view, `decode(encode(view)) == view`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The language of the page, as a code like `fr` or `pt-br`; `None` for the radar's first one.
    pub language: Option<String>,
    /// Id of the open blip. The radar may lack it: the page then says so.
    pub blip: Option<String>,
    /// Ids of the rings to show; empty for all.
    pub rings: Set<String>,
    /// Ids of the quadrants to show; empty for all.
    pub quadrants: Set<String>,
    /// A blip needs one of these tags; empty for any.
    pub tags: Set<String>,
    /// The movements to show; empty for all.
    pub movements: Set<Movement>,
    /// What the reader typed into the search, blanks at its ends included: they type on after "zero ".
    pub query: String,
    /// Id of the edition; `None` for the newest.
    pub edition: Option<String>,
    /// Id of the edition that the shown one is compared with.
    pub compare: Option<String>,
    /// Whether the address is the edition's own page, until [`ViewState::known_to`] turns it into a comparison with the
    /// edition before.
    pub changes: bool,
    /// Whether the radar is shown alone, in a frame of somebody's page.
    pub embed: bool,
    /// Where a link of the formerly published radar points to, until [`ViewState::known_to`] turns it into a blip.
    pub old_link: Option<OldLink>,
}

/// An address of the formerly published radar: `?category=secure&rank=35`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldLink {
    /// The quadrant by its former name. The rank alone says which blip is meant.
    pub category: Option<String>,
    /// The number of the blip, unique in the whole radar.
    pub rank: u32,
}

/// What blips can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// How strongly something is recommended.
    Ring,
    /// Its subject area.
    Quadrant,
    /// A subject across quadrants.
    Tag,
    /// How it came to where it is.
    Movement,
}

impl Dimension {
    /// All dimensions, in the order of a link's keys.
    pub const ALL: [Self; 4] = [Self::Ring, Self::Quadrant, Self::Tag, Self::Movement];

    /// The word for it in links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Quadrant => "quadrant",
            Self::Tag => "tag",
            Self::Movement => "movement",
        }
    }
}

impl ViewState {
    /// The same view without the language, rings, quadrants, tags and editions that `radar` lacks. The radar's first
    /// language becomes `None`, since its pages are not below a folder of their own. The newest edition becomes
    /// `None`, unless it is compared with another one: such a link is to mean the same when there is a newer one. Of two
    /// editions the older one becomes the one that is compared with. An old link becomes the blip that it means. An
    /// unknown blip stays, for the page to say that it is unknown.
    #[must_use]
    pub fn known_to(mut self, radar: &Radar) -> Self {
        self.language =
            self.language.filter(|code| radar.languages.iter().skip(1).any(|known| known == code));
        self.rings.retain(|id| radar.rings.iter().any(|ring| ring.id == *id));
        self.quadrants.retain(|id| radar.quadrants.iter().any(|quadrant| quadrant.id == *id));
        self.tags.retain(|id| radar.blips.iter().any(|blip| blip.tags.contains(id)));
        let edition = position(radar, self.edition.as_deref());
        let before = edition.filter(|_| self.changes).and_then(|edition| edition.checked_sub(1));
        self.changes = false;
        let compare = position(radar, self.compare.as_deref()).or(before);
        self.look_at(radar, edition.unwrap_or(radar.newest()), compare);
        if let Some(OldLink { rank, .. }) = self.old_link.take()
            && self.blip.is_none()
        {
            self.blip = radar.blips.iter().find(|blip| blip.number == rank).map(|blip| blip.id.clone());
        }
        self
    }

    /// The edition that is shown (the newest one unless the radar has the wanted one) and the one that it is compared
    /// with: the wanted one, else the edition before.
    pub fn period_in(&self, radar: &Radar) -> Period {
        let to = position(radar, self.edition.as_deref()).unwrap_or(radar.newest());
        let from = position(radar, self.compare.as_deref()).filter(|from| *from < to);
        Period { from: from.or(to.checked_sub(1)), to }
    }

    /// Shows another edition. Who compares an edition with the one before goes on doing so; another edition to compare
    /// with stays while it is an earlier one.
    pub fn set_edition(&mut self, radar: &Radar, edition: usize) {
        let before = self.period_in(radar);
        let compare = self.compare.as_ref().and_then(|_| {
            let is_next = before.from == before.to.checked_sub(1);
            if is_next { edition.checked_sub(1) } else { before.from.filter(|from| *from < edition) }
        });
        self.look_at(radar, edition, compare);
    }

    /// Compares the edition that is shown with another one, or no longer.
    pub fn set_compare(&mut self, radar: &Radar, compare: Option<usize>) {
        let edition = self.period_in(radar).to;
        self.look_at(radar, edition, compare);
    }

    fn look_at(&mut self, radar: &Radar, edition: usize, compare: Option<usize>) {
        let id = |edition: usize| radar.editions.get(edition).map(|edition| edition.id.clone());
        let compare = compare.filter(|compare| *compare != edition);
        let (from, to) = match compare {
            Some(compare) => (Some(compare.min(edition)), Some(compare.max(edition))),
            None => (None, Some(edition).filter(|edition| *edition != radar.newest())),
        };
        self.compare = from.and_then(id);
        self.edition = to.and_then(id);
    }

    /// Adds a value to a filter, or takes it away when it is there. Does nothing for what no link could carry.
    pub fn toggle(&mut self, dimension: Dimension, value: &str) {
        if self.selected(dimension, value) {
            self.deselect(dimension, value);
        } else {
            self.select(dimension, value);
        }
    }

    /// Whether a filter asks for this value. False when the filter is empty, though every blip passes then.
    pub fn selected(&self, dimension: Dimension, value: &str) -> bool {
        match dimension {
            Dimension::Ring => self.rings.contains(value),
            Dimension::Quadrant => self.quadrants.contains(value),
            Dimension::Tag => self.tags.contains(value),
            Dimension::Movement => {
                Movement::from_id(value).is_some_and(|value| self.movements.contains(&value))
            }
        }
    }

    /// What a filter asks for: ids in alphabetical order, movements in that of [`Movement::ALL`].
    pub fn values(&self, dimension: Dimension) -> Vec<&str> {
        let ids = match dimension {
            Dimension::Ring => &self.rings,
            Dimension::Quadrant => &self.quadrants,
            Dimension::Tag => &self.tags,
            Dimension::Movement => return self.movements.iter().map(|movement| movement.id()).collect(),
        };
        ids.iter().map(String::as_str).collect()
    }

    /// Sets the query, without control characters and cut after [`MAX_QUERY`] characters.
    pub fn set_query(&mut self, text: &str) {
        self.query = clean(text);
    }

    /// Whether something other than the edition narrows down what is shown.
    pub fn has_filters(&self) -> bool {
        self.has_query() || self.has_values()
    }

    /// Whether there is a word in the query. What has signs alone looks for nothing.
    pub fn has_query(&self) -> bool {
        words(&fold(&self.query)).next().is_some()
    }

    /// Whether any value of a filter is chosen.
    pub fn has_values(&self) -> bool {
        Dimension::ALL.into_iter().any(|dimension| !self.values(dimension).is_empty())
    }

    /// Shows every blip again. The open blip and the editions stay.
    pub fn clear_filters(&mut self) {
        self.rings.clear();
        self.quadrants.clear();
        self.tags.clear();
        self.movements.clear();
        self.query.clear();
    }

    fn select(&mut self, dimension: Dimension, value: &str) {
        if let Some(ids) = self.ids_mut(dimension) {
            if is_id(value) {
                ids.insert(value.to_owned());
            }
        } else {
            self.movements.extend(Movement::from_id(value));
        }
    }

    fn deselect(&mut self, dimension: Dimension, value: &str) {
        if let Some(ids) = self.ids_mut(dimension) {
            ids.remove(value);
        } else {
            self.movements.retain(|movement| movement.id() != value);
        }
    }

    /// The values of a filter by ids; `None` for movements, which have a type of their own.
    fn ids_mut(&mut self, dimension: Dimension) -> Option<&mut Set<String>> {
        match dimension {
            Dimension::Ring => Some(&mut self.rings),
            Dimension::Quadrant => Some(&mut self.quadrants),
            Dimension::Tag => Some(&mut self.tags),
            Dimension::Movement => None,
        }
    }
}

/// Whether a text can be an id: kebab case (`a`–`z`, `0`–`9`, single hyphens inside), 64 characters at most.
pub fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Whether a text can be a language in an address: two or three letters, then perhaps more parts of two to eight letters or
/// digits (`fr`, `pt-br`, `zh-hant`). No folder of the site is called so.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_first =
        |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.next().is_some_and(is_first) && parts.all(|part| matches!(part.len(), 2..=8)) && is_id(text)
}

/// The index of the edition with this id.
fn position(radar: &Radar, id: Option<&str>) -> Option<usize> {
    radar.editions.iter().position(|edition| Some(edition.id.as_str()) == id)
}

fn clean(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(MAX_QUERY).collect()
}

//! A view as an address relative to the site's base, and back: `quadrants/secure/?ring=trial&q=proxy`.
//!
//! Purely syntactic: which ids the radar has, [`ViewState::known_to`] knows.

use super::percent::{decode, encode};
use super::{Dimension, OldLink, ViewState, clean, is_id, is_language};

const BLIPS: &str = "blips";
const RINGS: &str = "rings";
const QUADRANTS: &str = "quadrants";
const EDITIONS: &str = "editions";

/// The prerendered file that serves a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The radar.
    Home,
    /// One blip, by id, its text open.
    Blip(String),
    /// One ring, by id, in focus.
    Ring(String),
    /// One quadrant, by id, in focus.
    Quadrant(String),
    /// One edition, by id, and what changed with it.
    Edition(String),
}

impl Page {
    /// The folder of the page in a language, relative to the base, with a final slash: `blips/gvisor/`,
    /// `fr/blips/gvisor/`. `None` is the radar's first language. Empty for its first page.
    pub fn path_in(&self, language: Option<&str>) -> String {
        match language {
            Some(language) => [language, "/", &self.path()].concat(),
            None => self.path(),
        }
    }

    /// The folder of the page in the radar's first language, relative to the base, with a final slash; empty for the first
    /// page.
    pub fn path(&self) -> String {
        let (kind, id) = match self {
            Self::Home => return String::new(),
            Self::Blip(id) => (BLIPS, id),
            Self::Ring(id) => (RINGS, id),
            Self::Quadrant(id) => (QUADRANTS, id),
            Self::Edition(id) => (EDITIONS, id),
        };
        [kind, "/", id, "/"].concat()
    }
}

impl ViewState {
    /// Reads an address relative to the base, with or without a leading slash: `blips/gvisor/?q=a+b#text`.
    ///
    /// Unknown paths, unknown keys and malformed values are ignored. A repeated filter adds up, of other repeated keys
    /// the last one counts. A value that is not UTF-8 is ignored; a `%` without two digits
    /// stays.
    pub fn decode(address: &str) -> Self {
        let address = address.split_once('#').map_or(address, |(address, _fragment)| address);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut view = Self::default();
        view.read_path(path);
        view.read_query(query);
        view
    }

    /// The canonical address of the view relative to the base. Views are equal when their addresses are.
    pub fn encode(&self) -> String {
        let page = self.page_of();
        let in_path = match page {
            Page::Ring(_) => Some(Dimension::Ring),
            Page::Quadrant(_) => Some(Dimension::Quadrant),
            Page::Home | Page::Blip(_) | Page::Edition(_) => None,
        };
        let edition = if matches!(page, Page::Edition(_)) { None } else { self.edition.as_deref() };
        let path = page.path_in(self.language.as_deref());
        let mut address = Address { text: path, separator: "?" };
        for dimension in Dimension::ALL {
            if Some(dimension) != in_path {
                address.push(dimension.id(), &self.values(dimension).join(","));
            }
        }
        address.push("q", &encode(&self.query));
        address.push("edition", edition.unwrap_or_default());
        address.push("compare", self.compare.as_deref().unwrap_or_default());
        if let Some(OldLink { category, rank }) = &self.old_link {
            address.push("category", &encode(category.as_deref().unwrap_or_default()));
            address.push("rank", &rank.to_string());
        }
        address.push("embed", if self.embed { "1" } else { "" });
        address.text
    }

    /// The prerendered file that serves this view: of the open blip, else of the edition that the address names, else
    /// of the only quadrant, else of the only ring.
    pub fn page_of(&self) -> Page {
        if let Some(id) = &self.blip {
            return Page::Blip(id.clone());
        }
        if let (Some(id), true) = (&self.edition, self.changes) {
            return Page::Edition(id.clone());
        }
        match (self.values(Dimension::Quadrant).as_slice(), self.values(Dimension::Ring).as_slice()) {
            ([id], _) => Page::Quadrant((*id).to_owned()),
            ([], [id]) => Page::Ring((*id).to_owned()),
            _ => Page::Home,
        }
    }

    fn read_path(&mut self, path: &str) {
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty()).peekable();
        self.language = segments.next_if(|segment| is_language(segment)).map(str::to_owned);
        let (Some(kind), Some(id), None) = (segments.next(), segments.next(), segments.next()) else {
            return;
        };
        match kind {
            BLIPS if is_id(id) => self.blip = Some(id.to_owned()),
            RINGS => self.select(Dimension::Ring, id),
            QUADRANTS => self.select(Dimension::Quadrant, id),
            EDITIONS if is_id(id) => (self.edition, self.changes) = (Some(id.to_owned()), true),
            _ => {}
        }
    }

    fn read_query(&mut self, query: &str) {
        let (mut category, mut rank) = (None, None);
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(value) = decode(value) else { continue };
            match key {
                "q" => self.set_query(&value),
                "edition" if is_id(&value) && !self.changes => self.edition = Some(value),
                "compare" if is_id(&value) => self.compare = Some(value),
                "embed" => self.embed = value == "1",
                "category" => category = Some(clean(&value)).filter(|name| !name.is_empty()),
                "rank" => rank = value.parse().ok().or(rank),
                key => {
                    if let Some(dimension) =
                        Dimension::ALL.into_iter().find(|dimension| dimension.id() == key)
                    {
                        value.split(',').for_each(|id| self.select(dimension, id));
                    }
                }
            }
        }
        self.old_link = rank.map(|rank| OldLink { category, rank });
    }
}

/// Splits the path of an unknown page into the site's base and the rest, for a 404 page that knows neither:
/// `/any/sub/path/blips/nope/` is (`/any/sub/path/`, `blips/nope/`).
///
/// The last two segments decide. Where they are no path of ours, the base is the folder that the unknown page or folder
/// would be in. A folder of one of the radar's further `languages` is not part of the base.
pub fn split_base<'a>(pathname: &'a str, languages: &[String]) -> (&'a str, &'a str) {
    let folder = pathname.strip_suffix("/index.html").unwrap_or(pathname);
    let folder = folder.strip_suffix('/').unwrap_or(folder);
    let base = kind_start(folder)
        .or_else(|| Some(folder.rfind('/')? + 1))
        .unwrap_or(usize::from(pathname.starts_with('/')));
    pathname.split_at(language_start(pathname, base, languages).unwrap_or(base))
}

/// Where the folder of a language starts, when the path before `end` ends with one.
fn language_start(pathname: &str, end: usize, languages: &[String]) -> Option<usize> {
    let folder = pathname.get(..end)?.strip_suffix('/')?;
    let start = folder.rfind('/').map_or(0, |slash| slash + 1);
    let name = folder.get(start..)?;
    languages.iter().skip(1).any(|language| language == name).then_some(start)
}

/// Where `kind/id` starts, when the path ends with it.
fn kind_start(folder: &str) -> Option<usize> {
    let (before, id) = folder.rsplit_once('/')?;
    let start = before.rfind('/').map_or(0, |slash| slash + 1);
    let kind = before.get(start..)?;
    (!id.is_empty() && [BLIPS, RINGS, QUADRANTS, EDITIONS].contains(&kind)).then_some(start)
}

/// An address in the making.
struct Address {
    text: String,
    separator: &'static str,
}

impl Address {
    /// Appends a key and its encoded value, unless the value is empty.
    fn push(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            for part in [self.separator, key, "=", value] {
                self.text.push_str(part);
            }
            self.separator = "&";
        }
    }
}

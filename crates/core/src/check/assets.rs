//! The files that a theme names, beside the radar's own.

use serde_json::Value;

/// Most bytes of a logo: 200 kB. Every reader of the radar loads it.
pub(super) const MOST_OF_LOGO: usize = 200_000;
/// Most bytes of a file with letters: 500 kB.
pub(super) const MOST_OF_FONT: usize = 500_000;

/// A file that a theme names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path as the theme writes it.
    pub path: String,
    /// What is there.
    pub found: Found,
}

/// What is at the path of an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A file with these bytes.
    Bytes(Vec<u8>),
    /// A file that was not read, since it has more bytes than it may.
    TooLarge,
    /// No file.
    Nothing,
}

/// A file that a theme names and that has to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its path as the theme writes it: relative, inside the folder of the radar's file.
    pub path: String,
    /// Most bytes that it may have.
    pub most: usize,
}

/// The files that the theme of a radar's JSON names. Paths that lead out of the folder are not among them.
///
/// Nothing is judged here: a file with mistakes may want nothing, and [`super::check`] says why.
pub fn wanted(json: &[u8]) -> Vec<Wanted> {
    // Most radars have no theme. They are not parsed twice for that.
    if !json.windows(7).any(|window| window == b"\"theme\"") {
        return Vec::new();
    }
    let root: Value = serde_json::from_slice(json).unwrap_or_default();
    let theme = &root["theme"];
    let fonts = theme["fonts"].as_array().into_iter().flatten().map(|font| (&font["file"], MOST_OF_FONT));
    let wanted = |(path, most): (&Value, usize)| {
        let path = path.as_str().filter(|path| outside(path).is_none())?;
        Some(Wanted { path: path.to_owned(), most })
    };
    std::iter::once((&theme["logo"], MOST_OF_LOGO)).chain(fonts).filter_map(wanted).collect()
}

/// Why a path leads to no file beside the radar; `None` where it may.
pub(super) fn outside(path: &str) -> Option<&'static str> {
    let is_hidden = |part: &str| part.starts_with('.');
    if path.is_empty() {
        return Some("write the name of a file");
    }
    if path.contains(|c: char| matches!(c, '\\' | ':') || c.is_control()) {
        return Some("write a path with slashes, relative to the radar's file: \"brand/logo.svg\"");
    }
    // Not every system can have them in the name of a file, and some mean something in a page.
    if path.contains(['<', '>', '"', '|', '?', '*']) {
        return Some("give the file another name: letters, digits, \"-\", \"_\" and \".\" are always right");
    }
    if path.split('/').any(|part| part.is_empty() || is_hidden(part)) {
        return Some(
            "put the file beside the radar's or in a folder there, and write its path from there: \"brand/logo.svg\"",
        );
    }
    None
}

//! The files of a theme on the site.

use super::Theme;
use crate::check::{Asset, Found};
use crate::layout::hash;

/// A file that the site has besides its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile<'a> {
    /// Its name. It has a hash of the content in it, so that a browser never shows an old one.
    pub name: String,
    /// What is in it.
    pub bytes: &'a [u8],
}

impl Theme {
    /// Gives the files of the theme the names that they have on the site, and returns them.
    ///
    /// `assets` are those that the theme was checked with.
    pub fn publish<'a>(&mut self, assets: &'a [Asset]) -> Vec<SiteFile<'a>> {
        let logo = self.logo.iter_mut().map(|logo| &mut logo.file);
        let paths = logo.chain(self.fonts.iter_mut().map(|font| &mut font.file));
        let published = |path: &mut String| {
            let bytes = assets.iter().find_map(|asset| match &asset.found {
                Found::Bytes(bytes) if asset.path == *path => Some(bytes.as_slice()),
                _ => None,
            })?;
            *path = site_name(path, bytes);
            Some(SiteFile { name: path.clone(), bytes })
        };
        paths.filter_map(published).collect()
    }
}

/// `brand/Logo 2.svg` becomes `Logo-2-0123456789abcdef.svg`.
fn site_name(path: &str, bytes: &[u8]) -> String {
    let file = path.rsplit('/').next().unwrap_or_default();
    let (stem, end) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let [stem, end] = [stem, end].map(|part| part.chars().map(plain).collect::<String>());
    format!("{stem}-{:016x}.{}", hash::of_bytes(bytes), end.to_ascii_lowercase())
}

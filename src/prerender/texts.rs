//! The blips' texts, which neither the pages show nor the program has in it.

use super::File;
use super::beside::{file, integrity};
use super::document::TemplateError;
use crate::site::Site;

/// Where the texts are, in the language of the site.
pub(super) enum Texts {
    /// In each page: an element that no browser shows or runs.
    Inside(String),
    /// In a file beside the pages.
    Beside(File),
}

/// Up to how many bytes of texts are in each page. More would be most of what a page weighs, in as many pages as there are
/// blips: 100 of them have 87 kB. A file is a request more for who clicks at once.
const INSIDE: usize = 32 << 10;

impl Texts {
    /// Beside the pages where light ones have no room for them, or there are many.
    pub(super) fn new(site: &Site, has_light: bool) -> Result<Self, TemplateError> {
        let json = json(site)?;
        if has_light || json.len() > INSIDE {
            Ok(Self::Beside(file("texts", "json", json)))
        } else {
            Ok(Self::Inside(element_of(&json)))
        }
    }

    /// What a page has at the end of its body.
    pub(super) fn inside(&self) -> &str {
        match self {
            Self::Inside(element) => element,
            Self::Beside(_) => "",
        }
    }

    /// How a page says where the file is, and its checksum: for `caught.js` and `program.js`.
    pub(super) fn whereabouts(&self) -> Option<String> {
        match self {
            Self::Inside(_) => None,
            Self::Beside(file) => Some([&file.path, " ", &integrity(file)].concat()),
        }
    }

    /// The file that the pages need.
    pub(super) fn into_file(self) -> Option<File> {
        match self {
            Self::Inside(_) => None,
            Self::Beside(file) => Some(file),
        }
    }
}

/// The texts as an element of a page.
pub(super) fn element(site: &Site) -> Result<String, TemplateError> {
    Ok(element_of(&json(site)?))
}

fn element_of(json: &str) -> String {
    ["<script type=\"application/json\" id=\"texts\">", json, "</script>"].concat()
}

fn json(site: &Site) -> Result<String, TemplateError> {
    site.texts_for_page(site.language()).map_err(|error| TemplateError::new(error.to_string()))
}

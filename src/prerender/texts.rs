//! The blips' texts, which neither the pages show nor the program has in it.

use super::File;
use super::beside::{file, integrity};
use super::document::TemplateError;
use crate::site::Site;

/// Where the texts are, in the language of the site.
pub(super) enum Texts {
    /// In each page: an element that no browser shows or runs.
    Inside(String),
    /// In a file beside the pages. Of a large radar they would be most of each page, and delay the chart of the first one.
    Beside(File),
}

impl Texts {
    pub(super) fn new(site: &Site, is_beside: bool) -> Result<Self, TemplateError> {
        if is_beside {
            Ok(Self::Beside(file("texts", "json", json(site)?)))
        } else {
            element(site).map(Self::Inside)
        }
    }

    /// What a page has at the end of its body.
    pub(super) fn inside(&self) -> &str {
        match self {
            Self::Inside(element) => element,
            Self::Beside(_) => "",
        }
    }

    /// How a page says where the file is, and its checksum: for `program.js`.
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
    Ok(["<script type=\"application/json\" id=\"texts\">", &json(site)?, "</script>"].concat())
}

fn json(site: &Site) -> Result<String, TemplateError> {
    site.texts_for_page(site.language()).map_err(|error| TemplateError::new(error.to_string()))
}

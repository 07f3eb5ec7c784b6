//! The blips' texts, which neither the pages show nor the program has in it: in each page, or in a file beside the pages.

use super::File;
use super::beside::{file, integrity};
use super::document::TemplateError;
use crate::site::Site;

/// In the page, as an element that no browser shows or runs.
pub(super) fn element(site: &Site) -> Result<String, TemplateError> {
    Ok(["<script type=\"application/json\" id=\"texts\">", &json(site)?, "</script>"].concat())
}

/// The texts of a large radar: on each page they would be most of its folder, and delay the chart of the first one.
pub(super) fn beside(site: &Site) -> Result<File, TemplateError> {
    Ok(file("texts", "json", json(site)?))
}

/// How pages say where that file is, and its checksum: for `program.js`.
pub(super) fn whereabouts(texts: &File) -> String {
    [&texts.path, " ", &integrity(texts)].concat()
}

/// In the language of the site.
fn json(site: &Site) -> Result<String, TemplateError> {
    site.texts_for_page(site.language()).map_err(|error| TemplateError::new(error.to_string()))
}

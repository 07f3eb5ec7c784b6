//! The blips' texts, below all that a page shows.

use super::document::{TemplateError, attribute};
use crate::site::Site;

/// The texts in the language of the site, as an element that no browser shows or runs.
pub(super) fn texts(site: &Site) -> Result<String, TemplateError> {
    let json = site.texts_for_page(site.language()).map_err(|error| TemplateError::new(error.to_string()))?;
    Ok(["<script type=\"application/json\" id=\"texts\">", &json, "</script>"].concat())
}

/// Where the texts are: on each page of a large radar, they would be most of its folder. `program.js` takes them from there.
pub(super) fn elsewhere(first_page: &str) -> String {
    ["<script type=\"application/json\" id=\"texts\" data-from=\"", &attribute(first_page), "\"></script>"]
        .concat()
}

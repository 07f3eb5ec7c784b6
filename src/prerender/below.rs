//! What a page has right after its chart: the style of what is further down, and the scripts that are wanted before the program.
//!
//! On a slow network each kilobyte ahead of the chart delays it by some milliseconds.

use lol_html::element;
use lol_html::html_content::ContentType;

use super::document::{TemplateError, rewrite, script};
use super::style;

/// The second sheet. The first one, `radar.css`, comes from trunk.
pub(super) const STYLE: &str = include_str!("../../public/below.css");

/// Where it goes in what [`crate::app::App`] prints.
const PLACE: &str = "<template class=\"below\"></template>";

/// The document with these parts in its body, which is empty else. They are the same on every page.
pub(super) fn dress(template: &str) -> Result<String, TemplateError> {
    let scripts = [include_str!("drawn.js"), include_str!("faults.js"), include_str!("early.js")].concat();
    let parts = [&style::element(STYLE), &script(&scripts), END].concat();
    let put = element!("body", |body| {
        body.prepend(&parts, ContentType::Html);
        Ok(())
    });
    rewrite(template, vec![put])
}

/// Ends these parts in the document, and gives way to what stands below them.
const END: &str = "<template class=\"below-end\"></template>";

/// Selects it.
pub(super) const END_SELECTOR: &str = "template.below-end";

/// What stands above these parts, and what stands below them. All is above in what has no place for them.
pub(super) fn split(body: &str) -> (&str, &str) {
    body.split_once(PLACE).unwrap_or((body, ""))
}

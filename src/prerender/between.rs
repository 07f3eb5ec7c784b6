//! What a page has between the parts that [`crate::app::App`] prints: before its chart the style of the chart, and after it the
//! style of what is further down, and the scripts that are wanted before the program.
//!
//! On a slow machine each kilobyte ahead of something delays it by some milliseconds. So the header is painted before the style
//! of the rest has been read, and the chart before filters, list and their style.

use lol_html::element;
use lol_html::html_content::ContentType;

use super::document::{TemplateError, rewrite, script};
use super::style;

/// The sheets after the first one, `radar.css`, which comes from trunk.
pub(super) const STYLES: [&str; 2] =
    [include_str!("../../public/chart.css"), include_str!("../../public/below.css")];

/// Where something goes in what [`crate::app::App`] prints.
const PLACE: &str = "<template class=\"between\"></template>";

/// Selects it.
pub(super) const PLACE_SELECTOR: &str = "template.between";

/// The document with all that in its body, which is empty else. It is the same on every page.
pub(super) fn dress(template: &str) -> Result<String, TemplateError> {
    let scripts = [include_str!("drawn.js"), include_str!("faults.js"), include_str!("early.js")].concat();
    let [chart, below] = STYLES.map(style::element);
    let parts = [&chart, PLACE, &below, &script(&scripts), PLACE].concat();
    let put = element!("body", |body| {
        body.prepend(&parts, ContentType::Html);
        Ok(())
    });
    rewrite(template, vec![put])
}

/// The pieces of what `App` prints: what stands above the first place, and what belongs in the place of each place in the
/// document. All is above in what has no places.
pub(super) fn split(body: &str) -> (&str, impl Iterator<Item = &str>) {
    let mut pieces = body.split(PLACE);
    (pieces.next().unwrap_or_default(), pieces)
}

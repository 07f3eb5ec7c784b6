//! What a Markdown text must not hold.

use pulldown_cmark::{Event, LinkType, Parser, Tag};

use super::{address, text};
use crate::json;
use crate::problem::Problems;
use crate::problem::wording::quote;
use crate::schema::Str;

/// Checks a Markdown text: no HTML, no images, only harmless links.
pub(super) fn check(markdown: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    let checked = text::check_characters(markdown, problems)?;
    let mut clean = true;
    let mut html_reported = false;
    for (event, range) in Parser::new(markdown.value).into_offset_iter() {
        let (message, help) = match event {
            // The closing tag of a reported element is not another mistake.
            Event::InlineHtml(tag) if html_reported && tag.starts_with("</") => continue,
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                html_reported = true;
                let html = markdown.value.get(range.clone()).and_then(|html| html.lines().next());
                (
                    format!("HTML in a Markdown text: {}", quote(html.unwrap_or_default())),
                    "write Markdown; for a literal `<` write `\\\\<`, or put code in backticks",
                )
            }
            Event::Start(Tag::Image { .. }) => (
                "an image in a Markdown text".to_owned(),
                "texts have no images; link to it: `[words](address)`",
            ),
            Event::Start(Tag::Link { link_type, dest_url, .. }) if link_type != LinkType::Email => {
                match address::in_text(&dest_url) {
                    Ok(()) => continue,
                    Err(help) => (format!("{} is not an address to link to", quote(&dest_url)), help),
                }
            }
            _ => continue,
        };
        clean = false;
        problems.add(json::offset_in_string(problems.source(), markdown.at, range.start), message, help);
    }
    clean.then_some(checked)
}

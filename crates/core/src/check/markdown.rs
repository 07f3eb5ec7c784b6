//! What a Markdown text must not hold.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Parser, Tag};

use super::{address, text};
use crate::markdown::says_something;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::Str;

/// Checks a Markdown text: no HTML, no images, only harmless links, and nothing that would be dropped.
pub(super) fn check(markdown: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    if !text::says_something(markdown, problems) {
        return None;
    }
    let mut clean = text::has_no_control(markdown, problems);
    let mut html_reported = false;
    let mut labels = HashSet::new();
    let parts = OnceCell::new();
    let mut report = |code: Code, part: Range<usize>, message: String, help: &str| {
        let at = parts.get_or_init(|| markdown.parts(problems)).span(part);
        problems.add(code, at, message, help);
    };
    let mut events = Parser::new(markdown.value).into_offset_iter();
    for (event, range) in events.by_ref() {
        let (code, message, help) = match event {
            // The closing tag of a reported element is not another mistake.
            Event::InlineHtml(tag) if html_reported && tag.starts_with("</") => continue,
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                html_reported = true;
                let html = markdown.value.get(range.clone()).and_then(|html| html.lines().next());
                let message = format!("HTML in a Markdown text: {}", quote(html.unwrap_or_default()));
                (Code::Html, message, how_to_write_a_less_than(markdown))
            }
            Event::Start(Tag::Image { .. }) => {
                let help = "texts have no images; link to it: `[words](address)`";
                (Code::Image, "an image in a Markdown text".to_owned(), help)
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                labels.insert(id.to_lowercase());
                match address::in_text(&dest_url) {
                    Err(help) if link_type != LinkType::Email => {
                        address::complaint(&dest_url, "an address to link to", help)
                    }
                    _ if !title.is_empty() => {
                        let message = format!("the title {} of a link, which is not shown", quote(&title));
                        report(Code::LinkTitle, range, message, "remove it, or write it in the text");
                        continue;
                    }
                    _ => continue,
                }
            }
            _ => continue,
        };
        clean = false;
        report(code, range, message, help);
    }
    unused_definitions(&events, &labels, report);
    if !says_something(markdown.value) {
        text::report_empty(markdown, "Markdown in which there is nothing to read", problems);
        return None;
    }
    // The line breaks of another system are no other text.
    clean.then(|| {
        if markdown.is_file() { markdown.value.replace("\r\n", "\n") } else { markdown.value.to_owned() }
    })
}

/// An address that no link refers to does not reach the page.
fn unused_definitions(
    events: &OffsetIter<'_>,
    labels: &HashSet<String>,
    mut report: impl FnMut(Code, Range<usize>, String, &str),
) {
    let mut unused: Vec<_> = events
        .reference_definitions()
        .iter()
        .filter(|(label, _)| !labels.contains(&label.to_lowercase()))
        .map(|(label, definition)| (definition.span.clone(), label))
        .collect();
    unused.sort_by_key(|(span, _)| span.start);
    for (span, label) in unused {
        let message = format!("no link in this text refers to {}", quote(&format!("[{label}]")));
        report(Code::UnusedDefinition, span, message, "write a link `[words][label]`, or remove the address");
    }
}

fn how_to_write_a_less_than(markdown: &Str<'_>) -> &'static str {
    if markdown.is_file() {
        "write Markdown; for a literal `<` write `\\<`, or put code in backticks"
    } else {
        "write Markdown; for a literal `<` write `\\\\<`, or put code in backticks"
    }
}

//! Texts: from HTML, Markdown and plain words to Markdown that passes the checks.

mod embedded;
mod html;
mod markdown;
mod plain;
mod sentence;
mod tags;
#[cfg(test)]
mod tests;
mod tree;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use radar_core::markdown::may_link_to;
use radar_core::text::is_visible;

pub(crate) use html::from_html;
pub(crate) use markdown::from_markdown;
pub(crate) use plain::{clean, from_plain, has_invisible, one_line};
pub(crate) use sentence::first_sentence;
pub(crate) use tags::has_tags;

/// A text that was converted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Prose {
    /// Markdown that passes the checks, or nothing at all.
    pub(crate) markdown: String,
    /// What is not as it was, in sentences without a full stop, each once.
    pub(crate) changes: Vec<String>,
}

/// What becomes of characters that are not there to be read.
const INVISIBLE: &str = "invisible characters were removed";

impl Prose {
    fn change(&mut self, change: impl Into<String>) {
        let change = change.into();
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }
}

/// Whether a radar can have this text as it is.
pub(crate) fn passes(markdown: &str) -> bool {
    let is_allowed = |event: Event<'_>| match event {
        Event::InlineHtml(_) | Event::Html(_) | Event::Start(Tag::HtmlBlock | Tag::Image { .. }) => false,
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            link_type == LinkType::Email || may_link_to(&dest_url)
        }
        _ => true,
    };
    markdown.contains(is_visible) && !plain::has_controls(markdown) && Parser::new(markdown).all(is_allowed)
}

/// Whether there is a table in it. A radar shows it as it is typed.
fn has_table(markdown: &str) -> bool {
    markdown.contains('|')
        && Parser::new_ext(markdown, Options::ENABLE_TABLES)
            .any(|event| matches!(event, Event::Start(Tag::Table(_))))
}

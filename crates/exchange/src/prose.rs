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
use radar_core::markdown::{may_link_to, says_something};
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

    /// Gives links without words their addresses as words, if there is nothing else to read; else leaves out what is no more
    /// than marks.
    fn speak(&mut self) {
        if says_something(&self.markdown) {
            return;
        }
        let mute = std::mem::take(&mut self.markdown);
        let addresses = Parser::new(&mute).filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.contains(is_visible) => Some(dest_url),
            _ => None,
        });
        let links: Vec<_> =
            addresses.map(|address| markdown::link(&from_plain(&address), &address)).collect();
        self.markdown = links.join("\n\n");
        if !links.is_empty() {
            self.change("a link without words shows its address");
        } else if mute.contains(is_visible) {
            self.change(format!(
                "{:?} is left out: there is nothing to read in it",
                markdown::short(mute.trim())
            ));
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
    says_something(markdown) && !plain::has_controls(markdown) && Parser::new(markdown).all(is_allowed)
}

/// Whether there is a table in it. A radar shows it as it is typed.
fn has_table(markdown: &str) -> bool {
    markdown.contains('|')
        && Parser::new_ext(markdown, Options::ENABLE_TABLES)
            .any(|event| matches!(event, Event::Start(Tag::Table(_))))
}

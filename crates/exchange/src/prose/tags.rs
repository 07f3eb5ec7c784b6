//! What of a text is HTML. All else in it is words, whatever their signs: `List<String>`, `x<y`, `<https://example.org/>`.

mod elements;
mod tag;

use std::collections::HashMap;

use elements::{is_element, is_raw, is_void, may_stay_open};
use tag::{Attributes, Tag, end_tag};

/// An attribute of what was an `iframe`.
pub(super) const IS_FRAME: &str = "data-frame";

const FRAME: &str = "<iframe";

/// A text of which each `<` begins a tag.
#[derive(Default)]
pub(super) struct Marked {
    pub(super) html: String,
    /// What was left out.
    pub(super) changes: Vec<&'static str>,
    has_tags: bool,
}

/// Whether there is HTML in a text, and not only signs that look like it.
pub(crate) fn has_tags(text: &str) -> bool {
    mark(text).has_tags
}

/// Escapes what is no tag of an element that browsers know, and leaves out what they never show.
pub(super) fn mark(text: &str) -> Marked {
    let mut reader = Reader {
        text,
        ends: last_ends(text),
        after_comments: text.rfind("-->").map_or(usize::MAX, |end| text.len() - end),
        literal: 0,
        foreign: None,
        marked: Marked::default(),
    };
    reader.read();
    reader.marked
}

struct Reader<'t> {
    text: &'t str,
    /// Where the last end tag of each element is.
    ends: HashMap<String, usize>,
    /// How long what begins with the end of the last comment is.
    after_comments: usize,
    /// How many elements are open in which an address must not become a link: code and links.
    literal: usize,
    /// `svg` or `math` while one is open: in them, there are elements of their own.
    foreign: Option<String>,
    marked: Marked,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut rest = self.text;
        while let Some((words, _)) = rest.split_once('<') {
            self.marked.html.push_str(words);
            let (_, markup) = rest.split_at(words.len());
            let read = self.left_out(markup).or_else(|| self.address(markup)).or_else(|| self.tag(markup));
            rest = read.unwrap_or_else(|| {
                self.marked.html.push_str("&lt;");
                markup.get(1..).unwrap_or_default()
            });
        }
        self.marked.html.push_str(rest);
    }

    /// What follows a comment, or a declaration of the version of HTML.
    fn left_out<'m>(&mut self, markup: &'m str) -> Option<&'m str> {
        if starts_with(markup, "<!doctype html") {
            let inside = markup.get(1..)?;
            return inside.get(inside.find(['<', '>'])?..)?.strip_prefix('>');
        }
        let inside = markup.strip_prefix("<!--").filter(|inside| inside.len() >= self.after_comments)?;
        let (_, rest) = inside.split_once("-->")?;
        self.change("a comment in the HTML is left out");
        Some(rest)
    }

    /// What follows `<https://example.org/>`, which is no HTML and becomes a link.
    fn address<'m>(&mut self, markup: &'m str) -> Option<&'m str> {
        if self.literal > 0 || self.foreign.is_some() {
            return None;
        }
        let inside = markup.strip_prefix('<').filter(|inside| is_web(inside))?;
        let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))?;
        let (address, rest) = inside.split_at(end);
        let rest = rest.strip_prefix('>')?;
        // Some have escaped it already.
        let address = address.replace("&amp;", "&").replace('&', "&amp;");
        self.marked.html.extend(["<a href=\"", &address, "\">", &address, "</a>"]);
        Some(rest)
    }

    /// What follows a tag, with its content where that is no HTML.
    fn tag<'m>(&mut self, markup: &'m str) -> Option<&'m str> {
        let tag = Tag::parse(markup).filter(|tag| self.is_meant(tag, markup))?;
        self.marked.has_tags = true;
        let (spelled, rest) = markup.split_at(tag.length);
        if is_raw(&tag.name) && !tag.is_end {
            return Some(self.raw(&tag, spelled, rest));
        }
        self.marked.html.push_str(spelled);
        self.enter(&tag);
        Some(rest)
    }

    /// Whether a tag is one. `a<b>c` and `<string>` look like it, too.
    fn is_meant(&self, tag: &Tag, markup: &str) -> bool {
        if self.foreign.is_some() {
            return true;
        }
        let is_closed = || self.has_end(&tag.name, markup);
        // A template hides its content, which would be all the rest.
        let says_enough = tag.attributes == Attributes::Some && tag.name != "template";
        let may_be_bare = || may_stay_open(&tag.name) || (!is_void(&tag.name) && is_closed());
        is_element(&tag.name)
            && tag.attributes != Attributes::Words
            && (tag.is_end || says_enough || may_be_bare())
    }

    /// Whether an element is closed in the text that is left.
    fn has_end(&self, name: &str, left: &str) -> bool {
        let here = self.text.len() - left.len();
        self.ends.get(name).is_some_and(|end| *end >= here)
    }

    /// Copies an element whose content is no HTML, as browsers show it. What follows it.
    fn raw<'m>(&mut self, tag: &Tag, spelled: &str, after: &'m str) -> &'m str {
        // `<iframe …/>` is never closed: else all the rest would be in it.
        let is_empty = tag.is_self_closing || !self.has_end(&tag.name, after);
        let (content, rest) = if is_empty { ("", after) } else { end_tag(after, &tag.name) };
        match tag.name.as_str() {
            "script" => self.change("a script is left out"),
            "style" => self.change("a style sheet is left out"),
            // No browser shows what is in a frame but for the page. The converter takes a frame for a block.
            "iframe" => {
                let attributes = spelled.split_at(FRAME.len()).1;
                self.marked.html.extend(["<embed ", IS_FRAME, attributes]);
            }
            name => {
                let words = content.replace('<', "&lt;");
                self.marked.html.extend([spelled, &words, "</", name, ">"]);
            }
        }
        rest
    }

    fn enter(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if matches!(name, "a" | "code" | "pre" | "kbd" | "samp") {
            self.literal = if tag.is_end { self.literal.saturating_sub(1) } else { self.literal + 1 };
        }
        if tag.is_end && self.foreign.as_deref() == Some(name) {
            self.foreign = None;
        } else if matches!(name, "svg" | "math") && !tag.is_end && !tag.is_self_closing {
            self.foreign.get_or_insert_with(|| name.to_owned());
        }
    }

    fn change(&mut self, change: &'static str) {
        if !self.marked.changes.contains(&change) {
            self.marked.changes.push(change);
        }
    }
}

/// Where the last end tag of each element begins.
fn last_ends(text: &str) -> HashMap<String, usize> {
    let end = |(at, _): (usize, &str)| {
        let tag = Tag::parse(text.get(at..)?)?;
        Some((tag.name, at))
    };
    text.match_indices("</").filter_map(end).collect()
}

fn is_web(text: &str) -> bool {
    starts_with(text, "https://") || starts_with(text, "http://")
}

/// Whatever the case of letters.
fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

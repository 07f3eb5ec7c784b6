//! One tag, as browsers read it.

use super::elements::{is_attribute, is_flag};

pub(super) struct Tag {
    /// In small letters.
    pub(super) name: String,
    /// `</b>`.
    pub(super) is_end: bool,
    /// `<b/>`.
    pub(super) is_self_closing: bool,
    pub(super) attributes: Attributes,
    /// In bytes.
    pub(super) length: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attributes {
    None,
    Some,
    /// None that HTML knows, as in `a <b and c> d`.
    Words,
}

impl Tag {
    /// The tag with which a text begins. One with a `<` inside is none, nor is one that never ends.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let after_slash = inside.strip_prefix('/');
        let named = after_slash.unwrap_or(inside);
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let (name, mut rest) = named.split_at(named.find(|c| is_space(c) || matches!(c, '/' | '<' | '>'))?);
        let mut tag = Self {
            name: name.to_ascii_lowercase(),
            is_end: after_slash.is_some(),
            is_self_closing: false,
            attributes: Attributes::None,
            length: 0,
        };
        loop {
            let left = rest.trim_start_matches(|c| is_space(c) || c == '/');
            if let Some(after) = left.strip_prefix('>') {
                tag.is_self_closing = rest.split_at(rest.len() - left.len()).0.ends_with('/');
                tag.length = text.len() - after.len();
                return Some(tag);
            }
            let (is_known, after) = attribute(left)?;
            if is_known {
                tag.attributes = Attributes::Some;
            } else if tag.attributes == Attributes::None {
                tag.attributes = Attributes::Words;
            }
            rest = after;
        }
    }
}

/// Whether an attribute is one, and what follows it.
fn attribute(text: &str) -> Option<(bool, &str)> {
    let end = text.find(|c| is_space(c) || matches!(c, '/' | '<' | '>' | '=' | '"' | '\''))?;
    let (name, rest) = text.split_at(end);
    if name.is_empty() || rest.starts_with(['<', '"', '\'']) {
        return None;
    }
    let Some(value) = rest.trim_start_matches(is_space).strip_prefix('=') else {
        return Some((is_flag(name), rest));
    };
    let value = value.trim_start_matches(is_space);
    if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let (_, after) = value.strip_prefix(quote)?.split_once(quote)?;
        return Some((true, after));
    }
    let (_, after) = value.split_at(value.find(|c| is_space(c) || matches!(c, '<' | '>'))?);
    (!after.starts_with('<')).then(|| (is_attribute(name), after))
}

/// What is before the next end tag of an element, and what follows that.
pub(super) fn end_tag<'t>(text: &'t str, name: &str) -> (&'t str, &'t str) {
    let ends = text.match_indices("</").filter_map(|(at, _)| {
        let (content, end) = text.split_at(at);
        let tag = Tag::parse(end).filter(|tag| tag.name == name)?;
        Some((content, end.get(tag.length..)?))
    });
    let mut ends = ends;
    ends.next().unwrap_or((text, ""))
}

fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

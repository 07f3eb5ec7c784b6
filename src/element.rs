//! Elements as plain values: for what the page has by the hundred.
//!
//! Blips are printed as HTML, and the browser changes what differs between two of these values (`browser::blips`). As
//! components, each would have two dozen subscribers to the state: docs/performance.md has what that costs.

use std::borrow::Cow;

use crate::live::Value;

/// An element of the page as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: &'static str,
    /// Where there is no value, there is no attribute.
    pub(crate) attributes: Vec<(&'static str, Option<Cow<'static, str>>)>,
    pub(crate) children: Vec<Element>,
    /// Ahead of the children.
    pub(crate) text: Cow<'static, str>,
    /// Whether a space follows: words of two elements are not one word.
    is_spaced: bool,
}

impl Element {
    /// An empty element.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new(), text: Cow::Borrowed(""), is_spaced: false }
    }

    /// With an attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        self.attributes.push((name, value.into_value()));
        self
    }

    /// With an element inside, if there is one.
    pub(crate) fn child(mut self, child: impl Into<Option<Self>>) -> Self {
        self.children.extend(child.into());
        self
    }

    /// With a text inside.
    pub(crate) fn text(mut self, text: impl Value) -> Self {
        self.text = text.into_value().unwrap_or_default();
        self
    }

    /// With a space behind it.
    pub(crate) fn spaced(mut self) -> Self {
        self.is_spaced = true;
        self
    }

    /// Writes what is inside of the element.
    pub(crate) fn push_contents(&self, html: &mut String) {
        push_text(html, &self.text);
        for child in &self.children {
            child.push_html(html);
        }
    }

    /// Writes the element.
    pub(crate) fn push_html(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.name);
        for (name, value) in &self.attributes {
            let Some(value) = value else { continue };
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            push_text(html, value);
            html.push('"');
        }
        html.push('>');
        self.push_contents(html);
        html.push_str("</");
        html.push_str(self.name);
        html.push('>');
        if self.is_spaced {
            html.push(' ');
        }
    }
}

/// Writes a text between tags, or as a value of an attribute.
pub(crate) fn push_text(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => html.push_str("&lt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

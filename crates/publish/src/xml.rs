//! Writing XML.

use std::borrow::Cow;

use serde::Serialize;

use crate::Error;

/// A document with its declaration.
pub(crate) fn document(root: &impl Serialize) -> Result<String, Error> {
    let body = quick_xml::se::to_string(root)?;
    Ok(permitted(&format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}\n")).into_owned())
}

/// The text with each character replaced that XML 1.0 cannot hold, not even escaped.
pub(crate) fn permitted(text: &str) -> Cow<'_, str> {
    let is_refused = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(is_refused) {
        Cow::Owned(text.replace(is_refused, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Text inside an element or a quoted attribute, of XML as of HTML.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(text)
}

//! Writing SVG.

use crate::template;

/// SVG in the making.
#[derive(Default)]
pub(super) struct Svg(String);

impl Svg {
    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// Appends markup with a value, escaped, in the place of each `@`.
    pub(super) fn put(&mut self, markup: &str, values: &[&str]) {
        template::put(&mut self.0, escape, markup, values);
    }

    /// Appends what another one wrote.
    pub(super) fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }
}

/// Leaves out what XML 1.0 cannot hold, not even escaped.
fn escape(character: char, svg: &mut String) {
    match character {
        '&' => svg.push_str("&amp;"),
        '<' => svg.push_str("&lt;"),
        '>' => svg.push_str("&gt;"),
        '"' => svg.push_str("&quot;"),
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
        _ => svg.push(character),
    }
}

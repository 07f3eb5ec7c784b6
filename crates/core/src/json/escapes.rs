//! Where in a file a part of a string stands, given its place in what the string means.

use std::ops::Range;

use crate::problem::Span;

/// The escapes of one string.
///
/// Made once for all places of a string, so that a long text with many mistakes costs one pass over it.
pub(crate) struct Escapes {
    file: usize,
    /// Byte offset of the first character behind the quote.
    start: usize,
    /// Behind each escape: byte offset in the decoded string, and how many bytes longer the spelling is up to there.
    ends: Vec<(usize, usize)>,
}

impl Escapes {
    /// The escapes of the string at `at` in the JSON `source`.
    pub(crate) fn of(source: &str, at: Span) -> Self {
        let raw = source.get(at.start + 1..at.end).unwrap_or_default();
        let (mut decoded, mut longer, mut ends) = (0, 0, Vec::new());
        let mut rest = raw;
        while let Some(start) = rest.find('\\') {
            let escape = rest.get(start..).unwrap_or_default();
            let (spelt, meant) = lengths(escape);
            decoded += start + meant;
            longer += spelt - meant;
            ends.push((decoded, longer));
            rest = escape.get(spelt..).unwrap_or_default();
        }
        Self { file: at.file, start: at.start + 1, ends }
    }

    /// Those of a text that is a file of its own: no quote, no escapes.
    pub(crate) fn none(at: Span) -> Self {
        Self { file: at.file, start: at.start, ends: Vec::new() }
    }

    /// The place in the file of a part of the decoded string.
    pub(crate) fn span(&self, part: Range<usize>) -> Span {
        Span { start: self.offset(part.start), end: self.offset(part.end), file: self.file }
    }

    fn offset(&self, decoded: usize) -> usize {
        let before = self.ends.partition_point(|(end, _)| *end <= decoded);
        let longer =
            before.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |(_, longer)| *longer);
        self.start + decoded + longer
    }
}

/// How many bytes the escape at the beginning of `raw` has, and how many it stands for. A surrogate pair is one escape.
fn lengths(raw: &str) -> (usize, usize) {
    match unit(raw) {
        None => (2, 1),
        Some(0xd800..=0xdbff) => (12, 4),
        Some(code) => (6, char::from_u32(code).map_or(3, char::len_utf8)),
    }
}

/// The code of a `\u` escape.
fn unit(raw: &str) -> Option<u32> {
    let digits = raw.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_in_a_decoded_string_is_found_in_the_file(text in "[a\"\\\\\n\té😀\u{1}/]{0,12}", escape_all in any::<bool>()) {
            let literal = if escape_all { escaped(&text) } else { serde_json::to_string(&text).unwrap() };
            let source = format!("  {literal}");
            for (offset, _) in text.char_indices() {
                let at = Escapes::of(&source, Span::json(2, source.len())).span(offset..offset).start;
                let rest: String = serde_json::from_str(&format!("\"{}", &source[at..])).unwrap();
                prop_assert_eq!(rest.as_str(), &text[offset..]);
            }
        }
    }

    fn escaped(text: &str) -> String {
        let units: String =
            text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
        format!("\"{units}\"")
    }
}

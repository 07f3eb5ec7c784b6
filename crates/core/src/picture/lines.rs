//! Breaking text into lines.

use crate::layout::width;

/// The lines of a text in letters of this size, none wider than `room` by the estimate of [`width`]. Broken at blanks, and
/// inside a word that is wider than a line. None for an empty text.
pub(super) fn lines(text: &str, size: u32, room: u32) -> Vec<&str> {
    let (size, room) = (f64::from(size), f64::from(room));
    let mut lines = Vec::new();
    let (mut start, mut blank) = (0, 0);
    for (at, letter) in text.char_indices() {
        if letter == ' ' {
            blank = at;
        }
        let line = text.get(start..at + letter.len_utf8()).unwrap_or_default();
        if at > start && width(line, size) > room {
            let end = if blank > start { blank } else { at };
            lines.extend(text.get(start..end));
            start = end;
        }
    }
    lines.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    lines.into_iter().map(str::trim_ascii).collect()
}

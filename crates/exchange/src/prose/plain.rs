//! Words without markup.

use radar_core::text::{is_control, is_visible};

/// A text without markup as Markdown that shows the same: what Markdown would take for markup is escaped. Nothing where there is
/// nothing to see.
pub(crate) fn from_plain(text: &str) -> String {
    let cleaned = clean(text);
    if !cleaned.contains(is_visible) {
        return String::new();
    }
    let mut markdown = String::with_capacity(cleaned.len());
    let mut is_blank = true;
    for line in cleaned.lines().map(str::trim) {
        // Blank lines in a row say no more than one.
        if !(line.is_empty() && is_blank) {
            escape_line(line, &mut markdown);
            markdown.push('\n');
        }
        is_blank = line.is_empty();
    }
    markdown.truncate(markdown.trim_end().len());
    markdown
}

/// A text on one line, without what the checks refuse. Empty where there is nothing to see in it.
pub(crate) fn one_line(text: &str) -> String {
    let line = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.contains(is_visible) { line } else { String::new() }
}

/// The text without characters that are not there to be read, its line ends as line feeds.
pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if matches!(c, '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') { '\n' } else { c })
        .filter(|c| !is_invisible(*c))
        .collect()
}

/// Whether [`clean`] leaves out something that is not a line end.
pub(crate) fn has_invisible(text: &str) -> bool {
    text.contains(is_invisible)
}

/// Whether the checks refuse the text for one of its characters.
pub(super) fn has_controls(text: &str) -> bool {
    text.contains(is_control)
}

/// What the checks refuse, but for line ends, and what is left over from other programs: byte order marks, spaces of no width.
fn is_invisible(c: char) -> bool {
    (is_control(c) && c != '\u{85}') || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

fn escape_line(line: &str, out: &mut String) {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - number.len();
    let mut before = ' ';
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, c)| *c);
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '<' => after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?'),
            '&' => after.is_ascii_alphabetic() || after == '#',
            '#' | '>' | '+' | '-' | '=' | '~' | '|' | ':' => at == 0,
            '.' | ')' => digits > 0 && at == digits,
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
}

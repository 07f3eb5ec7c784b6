//! What a table looks like before it is read.

/// What separates cells where the first line says so and nothing else, as it does for Excel (`sep=;`), and what is below it.
pub(super) fn declared(text: &str) -> Option<(u8, &str)> {
    let (line, below) = text.split_once('\n')?;
    match line.trim_end_matches('\r').as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some((*separator, below)),
        _ => None,
    }
}

/// What separates cells, most frequent in the first line: a comma where nothing does.
pub(super) fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut is_quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if is_quoted => {}
            _ => counts
                .iter_mut()
                .filter(|(separator, _)| *separator == byte)
                .for_each(|(_, count)| *count += 1),
        }
    }
    // The first of the most frequent ones.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator)
}

/// The line, from 1, of a quote that opens a cell and is never closed. A reader would take all rows after it for one cell.
pub(super) fn unclosed(text: &str, separator: u8) -> Option<usize> {
    let mut line = 1;
    let mut opened = None;
    let mut is_start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, opened) {
            (b'"', None) if is_start => opened = Some(line),
            // Two are one that is meant.
            (b'"', Some(_)) if bytes.next_if_eq(&b'"').is_none() => opened = None,
            _ => {}
        }
        is_start = opened.is_none() && (byte == separator || matches!(byte, b'\n' | b'\r'));
        line += usize::from(byte == b'\n');
    }
    opened
}

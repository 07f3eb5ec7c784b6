//! Breaking a text into lines.

use crate::ink::Style;
use crate::measure::Measure;

/// Breaks a text into lines of at most `width`, between words, and inside of those that are wider.
pub(crate) fn wrap(text: &str, width: f64, style: Style<'_>, measure: &Measure) -> Vec<String> {
    let fits = |line: &str| measure.width(line, style) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = [line, " ", word].concat();
            if fits(&longer) {
                *line = longer;
                continue;
            }
        }
        if fits(word) {
            lines.push(word.to_owned());
        } else {
            lines.extend(pieces(word, fits));
        }
    }
    lines
}

/// Like [`wrap`], with `most` lines at most; what is left out is shown by an ellipsis.
pub(crate) fn wrap_to(
    most: usize,
    text: &str,
    width: f64,
    style: Style<'_>,
    measure: &Measure,
) -> Vec<String> {
    let mut lines = wrap(text, width, style, measure);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && measure.width(&[last, "…"].concat(), style) > width {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// A word in pieces that fit, each of at least one letter.
fn pieces(word: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let Some(piece) = pieces.last_mut() else { break };
        piece.push(letter);
        if !fits(piece) && piece.chars().count() > 1 {
            piece.pop();
            pieces.push(letter.to_string());
        }
    }
    pieces
}

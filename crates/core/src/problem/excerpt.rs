//! The part of a line that a problem is shown with.

/// Most characters of a line that are shown.
const WIDTH: usize = 100;
/// Most characters of the spot itself that are shown.
const SPOT: usize = 60;
/// Characters after the spot that are kept when the line is cut.
const AFTER: usize = 20;

/// A spot and what surrounds it in its line, cut when the line is long. Characters as they are in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before the spot.
    pub before: String,
    /// The spot. Empty at the end of a line, where something is missing.
    pub spot: String,
    /// What stands after the spot.
    pub after: String,
    /// Whether the line begins before `before`.
    pub cut_before: bool,
    /// Whether the line goes on after `after`.
    pub cut_after: bool,
}

impl Excerpt {
    /// `before` is what precedes the spot in its line; `rest` begins with the spot, and may go on in further lines.
    /// `length` is that of the spot in bytes.
    pub(super) fn new(before: &str, rest: &str, length: usize) -> Self {
        let rest = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let (spot, after) = rest.split_at(rest.floor_char_boundary(length.min(rest.len())));
        let (spot, spot_goes_on) = first(spot, SPOT);
        let after = if spot_goes_on { "" } else { after };
        let room = WIDTH.saturating_sub(count(spot));
        let (before, cut_before) = last(before, room.saturating_sub(count(after).min(AFTER)));
        let (after, cut_after) = first(after, room.saturating_sub(count(before)));
        Self {
            before: before.to_owned(),
            spot: spot.to_owned(),
            after: after.to_owned(),
            cut_before,
            cut_after: cut_after || spot_goes_on,
        }
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}

/// The first `most` characters, and whether there are others.
fn first(text: &str, most: usize) -> (&str, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (text.get(..end).unwrap_or_default(), true),
        None => (text, false),
    }
}

/// The last `most` characters, and whether there are others.
fn last(text: &str, most: usize) -> (&str, bool) {
    let start = text.char_indices().rev().take(most).last().map_or(text.len(), |(start, _)| start);
    (text.get(start..).unwrap_or_default(), start > 0)
}

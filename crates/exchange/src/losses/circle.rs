//! Rings and quadrants.

use radar_core::text::Text;

use super::{Losses, Pair};

/// A ring or a quadrant.
struct Part<'r> {
    id: &'r str,
    name: &'r str,
    /// A summary or an introduction.
    words: Option<&'r str>,
}

/// What the losses of one of the two are called.
struct Words {
    missing: &'static str,
    order: &'static str,
    ids: &'static str,
    said: &'static str,
}

pub(super) fn rings(pair: &Pair<'_>, losses: &mut Losses) {
    let part = |id, name, words| part(pair, id, name, words);
    let before = pair.radar.rings.iter().map(|ring| part(&ring.id, &ring.name, ring.summary.as_ref()));
    let after = pair.read.rings.iter().map(|ring| part(&ring.id, &ring.name, ring.summary.as_ref()));
    let words = Words {
        missing: "rings without blips",
        order: "places in the order of rings",
        ids: "ids of rings",
        said: "summaries of rings",
    };
    compare(&before.collect::<Vec<_>>(), &after.collect::<Vec<_>>(), &words, losses);
}

pub(super) fn quadrants(pair: &Pair<'_>, losses: &mut Losses) {
    let part = |id, name, words| part(pair, id, name, words);
    let before = pair.radar.quadrants.iter();
    let before = before.map(|quadrant| part(&quadrant.id, &quadrant.name, quadrant.introduction.as_ref()));
    let after = pair.read.quadrants.iter();
    let after = after.map(|quadrant| part(&quadrant.id, &quadrant.name, quadrant.introduction.as_ref()));
    let words = Words {
        missing: "quadrants without blips",
        order: "places in the order of quadrants",
        ids: "ids of quadrants",
        said: "introductions of quadrants",
    };
    compare(&before.collect::<Vec<_>>(), &after.collect::<Vec<_>>(), &words, losses);
}

fn part<'r>(pair: &Pair<'_>, id: &'r str, name: &'r Text, words: Option<&'r Text>) -> Part<'r> {
    let language = pair.language();
    Part { id, name: name.get(language), words: words.map(|words| words.get(language)) }
}

fn compare(before: &[Part<'_>], after: &[Part<'_>], words: &Words, losses: &mut Losses) {
    let known = before
        .iter()
        .filter_map(|part| Some((part, after.iter().position(|other| other.name == part.name)?)));
    let known: Vec<_> = known.collect();
    losses.add(words.missing, before.len() - known.len());
    for (place, (part, index)) in known.iter().enumerate() {
        // Those before it that are missing do not change its place.
        let rank = known.iter().filter(|(_, other)| other < index).count();
        losses.add(words.order, usize::from(rank != place));
        if let Some(other) = after.get(*index) {
            losses.compare(words.ids, &part.id, &other.id);
            losses.compare(words.said, &part.words, &other.words);
        }
    }
}

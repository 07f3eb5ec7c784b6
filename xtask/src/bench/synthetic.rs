//! Radars of any size, the same on every machine.

use fastrand::Rng;
use serde_json::{Value, json};

use super::prose;

/// Id, name, and up to which share of a quadrant's blips the ring reaches: 22, 25, 33 and 20 %.
const RINGS: [(&str, &str, f64); 4] =
    [("adopt", "Adopt", 0.22), ("trial", "Trial", 0.47), ("assess", "Assess", 0.8), ("hold", "Hold", 1.0)];

const QUADRANTS: [(&str, &str); 4] = [
    ("techniques", "Techniques"),
    ("platforms", "Platforms"),
    ("tools", "Tools"),
    ("languages", "Languages & frameworks"),
];

const TAGS: [&str; 8] =
    ["backend", "data", "delivery", "design", "frontend", "mobile", "observability", "security"];

/// The largest radar there can be.
pub(crate) fn most_blips() -> usize {
    prose::name_count()
}

/// A radar as its author writes it, with this many blips. Quadrants take turns; texts have 60 to 150 words.
pub(super) fn radar(blips: usize) -> String {
    let names = prose::names(&mut Rng::with_seed(blips as u64));
    let blips: Vec<Value> =
        names.iter().take(blips).enumerate().map(|(index, name)| blip(index, blips, name)).collect();
    let radar = json!({
        "format": 1,
        "title": "A radar to measure",
        "languages": ["en"],
        "introduction": "Made by chance, to see how fast a radar of this size is.",
        "rings": RINGS.map(|(id, name, _)| json!({ "id": id, "name": name })),
        "quadrants": QUADRANTS.map(|(id, name)| json!({ "id": id, "name": name })),
        "blips": blips,
    });
    format!("{radar:#}\n")
}

fn blip(index: usize, count: usize, name: &str) -> Value {
    let (quadrant, place) = (index % QUADRANTS.len(), index / QUADRANTS.len());
    let peers = (count - quadrant).div_ceil(QUADRANTS.len());
    let share = (place as f64 + 0.5) / peers as f64;
    let ring = RINGS.iter().find(|(.., upto)| share < *upto).map_or("hold", |(id, ..)| id);
    // A blip's words depend on nothing but its name.
    let seed = name.bytes().fold(7u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
    let mut chance = Rng::with_seed(seed);
    let mut tags = TAGS.to_vec();
    chance.shuffle(&mut tags);
    tags.truncate(chance.usize(1..=2));
    json!({
        "id": name.to_lowercase().replace(' ', "-"),
        "number": index + 1,
        "name": name,
        "tags": tags,
        "summary": prose::summary(&mut chance),
        "text": prose::text(&mut chance, name),
        "placements": [{
            "quadrant": QUADRANTS[quadrant].0,
            "ring": ring,
            "reason": prose::summary(&mut chance),
        }],
    })
}

#[cfg(test)]
mod tests {
    use radar_core::check;

    use super::*;

    #[test]
    fn a_size_makes_one_radar_and_another_size_another() {
        assert_eq!(radar(14), radar(14));
        assert_ne!(radar(14).lines().nth(40), radar(15).lines().nth(40));
    }

    #[test]
    fn every_size_passes_the_checks() {
        for size in [1, 14, 100, 1000] {
            let checked = check::from_json("radar.json", &radar(size)).unwrap();
            assert_eq!(checked.blips.len(), size);
        }
    }

    #[test]
    fn rings_have_their_shares_and_texts_their_length() {
        let checked = check::from_json("radar.json", &radar(100)).unwrap();
        let rings: Vec<usize> =
            checked.blips.iter().map(|blip| blip.placements[0].as_ref().unwrap().ring).collect();
        for (ring, share) in [22, 25, 33, 20].into_iter().enumerate() {
            let count = rings.iter().filter(|other| **other == ring).count();
            assert!(count.abs_diff(share) <= 4, "{count} in ring {ring}");
        }
        for blip in &checked.blips {
            let words = blip.text.get("en").split(' ').count();
            assert!((60..=150).contains(&words), "{}: {words} words", blip.id);
        }
    }
}

//! Radars made up for tests and benchmarks.

use radar_core::model::{Blip, Edition, Placement, Quadrant, Radar, Ring};
use radar_core::text::Text;
use radar_core::theme::Theme;

/// A radar as large ones are: four quadrants, four rings with the most blips in the middle ones, about `blips` in each
/// edition, of which `churn` are replaced or change their ring with the next.
pub(crate) fn realistic(blips: usize, editions: usize, churn: f64, seed: u64) -> Radar {
    let mut random = Random(seed);
    let mut all: Vec<Vec<At>> = Vec::new();
    for edition in 0..editions {
        for history in &mut all {
            let now = history.last().unwrap().as_ref().and_then(|now| change(now, churn, &mut random));
            history.push(now);
        }
        let there = all.iter().filter(|history| history.last().unwrap().is_some()).count();
        for _ in there..blips {
            let ring = [0, 1, 1, 1, 2, 2, 2, 3][random.below(8)];
            let mut history = vec![None; edition];
            history.push(at(random.below(4), ring));
            all.push(history);
        }
    }
    let blips = all.into_iter().zip(1..).map(|(history, number)| blip(number, "Blip", history));
    radar(4, 4, editions, blips.collect())
}

/// Where a blip is in one edition.
pub(crate) type At = Option<Placement>;

#[expect(clippy::unnecessary_wraps, reason = "a list of them says where a blip is and where it is not")]
pub(crate) fn at(quadrant: usize, ring: usize) -> At {
    Some(Placement { quadrant, ring, reason: None })
}

pub(crate) fn blip(number: u32, name: &str, placements: Vec<At>) -> Blip {
    Blip {
        id: format!("{}-{number}", name.to_lowercase().replace(' ', "-")),
        number,
        name: Text::new("en", name),
        aliases: vec![],
        tags: vec![],
        link: None,
        summary: Text::new("en", "A sentence."),
        text: Text::new("en", "A text."),
        relations: vec![],
        placements,
        removals: vec![],
        wordings: vec![],
    }
}

pub(crate) fn radar(quadrants: usize, rings: usize, editions: usize, blips: Vec<Blip>) -> Radar {
    let names = ["Adopt", "Trial", "Assess", "Hold", "Caution", "Retire", "Archive", "Gone"];
    let ring = |i: usize| Ring { id: format!("r{i}"), name: Text::new("en", names[i]), summary: None };
    let quadrant =
        |i| Quadrant { id: format!("q{i}"), name: Text::new("en", format!("Q {i}")), introduction: None };
    let edition = |i| Edition { id: format!("e{i}"), date: None, name: None };
    Radar {
        title: Text::new("en", "A radar"),
        languages: vec!["en".into()],
        introduction: None,
        site: None,
        links: vec![],
        theme: Theme::default(),
        rings: (0..rings).map(ring).collect(),
        quadrants: (0..quadrants).map(quadrant).collect(),
        editions: (0..editions).map(edition).collect(),
        tags: vec![],
        blips,
    }
}

fn change(now: &Placement, churn: f64, random: &mut Random) -> At {
    let luck = random.below(1000) as f64 / 1000.0;
    if luck < churn * 0.7 {
        return None;
    }
    let ring = match now.ring {
        ring if luck > churn => ring,
        0 => 1,
        3 => 2,
        ring => ring + 1 - 2 * random.below(2),
    };
    at(now.quadrant, ring)
}

/// Xorshift (G. Marsaglia): enough for test data, the same for ever.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % end) as usize
    }
}

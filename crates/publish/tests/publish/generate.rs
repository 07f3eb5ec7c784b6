//! Radars that nobody wrote, with texts that nobody should write.

use proptest::collection::vec;
use proptest::prelude::*;
use radar_core::document::{Blip, Document, Edition, Placement, Quadrant, Relation, Ring, Text, Wording};
use radar_core::model::Radar;
use radar_core::text as translated;

use crate::{SITE, reread};

/// Checked radars of every shape: one or several editions, blips that move, leave, come back and refer to each other.
pub(crate) fn radars() -> impl Strategy<Value = Radar> {
    let shape = (1..=4usize, 1..=8usize, 0..=4usize, any::<bool>());
    shape.prop_flat_map(|(quadrants, rings, editions, has_site)| {
        let steps = vec(prop::option::weighted(0.7, (0..quadrants, 0..rings)), editions.max(1));
        let blip = (steps, name(), name(), any::<prop::sample::Index>());
        vec(blip, 1..12).prop_map(move |blips| {
            let site = has_site.then(|| SITE.to_owned());
            let mut radar = reread(&Document { site, ..document(quadrants, rings, editions, &blips) });
            spoil(&mut radar, &blips);
            radar
        })
    })
}

/// Replaces texts of a checked radar by those that the checks may refuse: what is published has to be sound even then.
fn spoil(radar: &mut Radar, blips: &[Shape]) {
    let text = |text: &str| translated::Text::new("en", text);
    for (blip, (_, name, words, _)) in radar.blips.iter_mut().zip(blips) {
        blip.name = text(name);
        blip.summary = text(words);
        let reasons = blip.placements.iter_mut().flatten().map(|at| &mut at.reason);
        let reasons = reasons.chain(blip.removals.iter_mut().map(|removal| &mut removal.reason));
        for reason in reasons.flatten() {
            *reason = text(words);
        }
    }
}

type Shape = (Vec<Option<(usize, usize)>>, String, String, prop::sample::Index);

fn document(quadrants: usize, rings: usize, editions: usize, blips: &[Shape]) -> Document {
    Document {
        schema: None,
        format: 1,
        title: text("A radar"),
        languages: vec!["en".into(), "fr".into()],
        introduction: None,
        site: None,
        links: vec![],
        theme: None,
        rings: (0..rings)
            .map(|i| Ring {
                id: format!("r{i}"),
                name: text(&format!("R & <{i}>")),
                summary: None,
                color: None,
            })
            .collect(),
        quadrants: (0..quadrants)
            .map(|i| Quadrant { id: format!("q{i}"), name: text(&format!("Q {i}")), introduction: None })
            .collect(),
        editions: (0..editions).map(edition).collect(),
        tags: vec![],
        blips: blips.iter().enumerate().map(|(i, shape)| blip(i, shape, editions, blips.len())).collect(),
    }
}

fn edition(index: usize) -> Edition {
    Edition { id: format!("e{index}"), date: Some(format!("202{index}-03-31")), name: None }
}

fn blip(index: usize, (steps, _, _, other): &Shape, editions: usize, blips: usize) -> Blip {
    let edition = |i: usize| (editions > 0).then(|| format!("e{i}"));
    let mut placements: Vec<Placement> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let is_last = at + 1 == steps.len();
        let is_there = placements.last().is_some_and(|last| last.removed.is_none());
        match step {
            Some((quadrant, ring)) => placements.push(Placement {
                edition: edition(at),
                quadrant: Some(format!("q{quadrant}")),
                ring: Some(format!("r{ring}")),
                reason: Some(text("A reason.")),
                ..Placement::default()
            }),
            // A blip has to be somewhere at some time.
            None if placements.is_empty() && is_last => placements.push(Placement {
                edition: edition(at),
                quadrant: Some("q0".into()),
                ring: Some("r0".into()),
                ..Placement::default()
            }),
            None if is_there => placements.push(Placement {
                edition: edition(at),
                removed: Some(true),
                reason: Some(text("A reason.")),
                ..Placement::default()
            }),
            None => {}
        }
    }
    let other = other.index(blips);
    let relation =
        Relation { kind: "mentions".into(), to: Some(format!("b{other}")), other: None, note: None };
    let was_there_before = editions > 1 && steps.first().is_some_and(Option::is_some);
    let wording = Wording { until: "e0".into(), summary: Some(text("Before.")), text: None };
    Blip {
        id: format!("b{index}"),
        number: index as u32 + 1,
        name: text(&format!("Blip {index}")),
        aliases: vec![],
        tags: vec!["t".into()],
        link: Some("https://example.org/?a=1&b=2".into()),
        summary: Some(text("A sentence.")),
        text: Some(text("Some **text**.")),
        relations: if other == index { vec![] } else { vec![relation] },
        placements,
        wordings: if was_there_before { vec![wording] } else { vec![] },
    }
}

/// Words with what is special in HTML, XML, JSON, or to whoever draws them.
fn name() -> impl Strategy<Value = String> {
    let part = prop::sample::select(HOSTILE.to_vec());
    vec(part, 1..6).prop_map(|parts| parts.concat())
}

const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "]]>",
    "<!--",
    "&amp;",
    "&",
    "\"",
    "'",
    "\\u0000",
    "עברית",
    "العربية",
    "漢字かな",
    "👩‍👩‍👧",
    "\u{fffe}x\u{ffff}",
    "a b",
];

fn text(text: &str) -> Text {
    Text::Plain(text.to_owned())
}

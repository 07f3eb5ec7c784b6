//! Radars with a history, made up.

use std::ops::RangeInclusive;

use proptest::prelude::*;
use proptest::sample::select;
use radar_core::document::{Blip, Document, Edition, Placement, Quadrant, Ring, Text, Wording};

/// What texts may hold that folders may not: links to pages, tables, what looks like fields.
const TEXTS: [&str; 10] = [
    "Read me.\n\nAnd me.",
    "One sentence.",
    "Two sentences. With **weight**.",
    "Ünïcödé — “quotes”: #1",
    "",
    "---\n\nBelow a rule.",
    "A [page](/tools/blip-1.html) and [[blip-2]].",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "    code\n\nand text",
    "A list:\n\n- one\n- two\n",
];
/// How many of the texts and summaries come back as they are.
const PLAIN: usize = 4;
const SUMMARIES: [&str; 5] = ["A thing.", "Quotes \" and: colons # too", "~", "[a, list]", ""];
const NAMES: [&str; 6] = ["", "C#", "null", "Foo: bar", "\"Quoted\"", "- dash"];

/// A document that passes the checks.
pub(crate) fn documents() -> impl Strategy<Value = Document> {
    let sizes = (1..=4_usize, 1..=3_usize, 1..=3_usize);
    (sizes, any::<bool>(), any::<bool>()).prop_flat_map(
        |((editions, rings, quadrants), monthly, is_plain)| {
            let blip = blip(editions, (rings, quadrants), is_plain);
            prop::collection::vec(blip, 1..=5).prop_map(move |blips| Document {
                schema: None,
                format: 1,
                title: Text::Plain("Some radar".to_owned()),
                languages: vec!["en".to_owned()],
                introduction: monthly.then(|| Text::Plain("About it.".to_owned())),
                site: None,
                links: Vec::new(),
                theme: None,
                rings: (0..rings).map(ring).collect(),
                quadrants: (0..quadrants).map(quadrant).collect(),
                editions: (0..editions).map(|edition| self::edition(edition, monthly)).collect(),
                tags: Vec::new(),
                blips: blips.into_iter().enumerate().map(|(index, seed)| seed.blip(index, monthly)).collect(),
            })
        },
    )
}

fn ring(index: usize) -> Ring {
    let summary = (index == 0).then(|| Text::Plain("take it".to_owned()));
    Ring { id: format!("ring-{index}"), name: Text::Plain(format!("Ring {index}")), summary, color: None }
}

fn quadrant(index: usize) -> Quadrant {
    let name = Text::Plain(format!("Quadrant {index}"));
    Quadrant { id: format!("quadrant-{index}"), name, introduction: None }
}

fn edition(index: usize, monthly: bool) -> Edition {
    let date = format!("202{index}-05-{}", if monthly { "17" } else { "01" });
    Edition { id: edition_id(index, monthly), date: Some(date), name: None }
}

fn edition_id(index: usize, monthly: bool) -> String {
    if monthly { format!("202{index}-05") } else { format!("202{index}-05-01") }
}

/// What a blip is in each edition from its first: its cell, unless it is gone, and indices of its words.
#[derive(Debug, Clone)]
struct Seed {
    name: &'static str,
    first: usize,
    steps: Vec<Step>,
    is_tagged: bool,
    has_link: bool,
    reason: bool,
}

#[derive(Debug, Clone)]
struct Step {
    cell: Option<(usize, usize)>,
    summary: &'static str,
    text: &'static str,
}

fn blip(editions: usize, (rings, quadrants): (usize, usize), is_plain: bool) -> impl Strategy<Value = Seed> {
    let cell = (0..quadrants, 0..rings);
    let choose = |words: &'static [&'static str]| select(if is_plain { &words[..PLAIN] } else { words });
    let step = (prop::option::weighted(0.7, cell.clone()), choose(&SUMMARIES), choose(&TEXTS))
        .prop_map(|(cell, summary, text)| Step { cell, summary, text });
    let count: RangeInclusive<usize> = editions..=editions;
    (select(&NAMES[..]), 0..editions, prop::collection::vec(step, count), cell, any::<[bool; 4]>()).prop_map(
        |(name, first, mut steps, cell, [is_tagged, has_link, reason, is_steady])| {
            if let Some(step) = steps.get_mut(first) {
                step.cell.get_or_insert(cell);
            }
            if is_steady {
                let steady = steps[first].clone();
                steps.fill(steady);
            }
            Seed { name, first, steps, is_tagged, has_link, reason }
        },
    )
}

impl Seed {
    fn blip(self, index: usize, monthly: bool) -> Blip {
        let last = self.steps.last().unwrap();
        Blip {
            id: format!("blip-{index}"),
            number: index as u32 * 3 + 1,
            name: Text::Plain(format!("{} blip {index}", self.name).trim().to_owned()),
            aliases: Vec::new(),
            tags: if self.is_tagged { vec!["some-tag".to_owned()] } else { Vec::new() },
            link: self.has_link.then(|| "https://example.org/".to_owned()),
            summary: optional(last.summary),
            text: optional(last.text),
            relations: Vec::new(),
            placements: self.placements(monthly),
            wordings: self.wordings(monthly),
        }
    }

    fn placements(&self, monthly: bool) -> Vec<Placement> {
        let mut placements = Vec::new();
        let mut before = None;
        for (index, step) in self.steps.iter().enumerate().skip(self.first) {
            if index == self.first || step.cell != before {
                placements.push(Placement {
                    edition: Some(edition_id(index, monthly)),
                    quadrant: step.cell.map(|(quadrant, _)| format!("quadrant-{quadrant}")),
                    ring: step.cell.map(|(_, ring)| format!("ring-{ring}")),
                    removed: step.cell.is_none().then_some(true),
                    reason: self.reason.then(|| Text::Plain("So it is.".to_owned())),
                    successor: None,
                });
            }
            before = step.cell;
        }
        placements
    }

    /// Each step's words where they are not those of the next step.
    fn wordings(&self, monthly: bool) -> Vec<Wording> {
        let summaries = self.read(|step| step.summary);
        let texts = self.read(|step| step.text);
        (self.first..self.steps.len() - 1)
            .filter_map(|index| {
                let old = |words: &[&str]| {
                    (words[index] != words[index + 1]).then(|| optional(words[index])).flatten()
                };
                let (summary, text) = (old(&summaries), old(&texts));
                let until = edition_id(index, monthly);
                (summary.is_some() || text.is_some()).then_some(Wording { until, summary, text })
            })
            .collect()
    }

    /// How it reads in each edition: a wording cannot say that there were no words, so it has those of the next.
    fn read(&self, words: fn(&Step) -> &'static str) -> Vec<&'static str> {
        let mut read: Vec<&str> = self.steps.iter().map(words).collect();
        for index in (0..read.len() - 1).rev() {
            if read[index].is_empty() {
                read[index] = read[index + 1];
            }
        }
        read
    }
}

fn optional(text: &str) -> Option<Text> {
    (!text.is_empty()).then(|| Text::Plain(text.to_owned()))
}

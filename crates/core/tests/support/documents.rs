//! Generated documents that the checks accept: languages, editions, removals, returns, wordings, relations.

use proptest::prelude::*;
use radar_core::document::{
    Blip, Colors, Document, Edition, Font, Link, Placement, Quadrant, Relation, Ring, RingColor, Tag, Text,
    Theme, Wording,
};

/// A right document. Smaller choices make a simpler one.
pub(crate) fn documents() -> impl Strategy<Value = Document> {
    prop::collection::vec(any::<u16>(), 0..400)
        .prop_map(|choices| Maker { choices, at: 0, made: 0 }.document())
}

struct Maker {
    choices: Vec<u16>,
    at: usize,
    /// Texts so far, so that no two are equal.
    made: usize,
}

/// What is awkward in JSON, in Markdown or on a page.
const WORDS: [&str; 8] =
    ["plain", "\"quoted\"", "back\\slash", "É\u{1f600}", "a|b", "1 \\< 2 & 3", "*starred*", "[x](y/)"];

impl Maker {
    /// A number below `end`; 0 when there are no more choices.
    fn below(&mut self, end: usize) -> usize {
        let choice = self.choices.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(choice) % end.max(1)
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 1).then(|| make(self))
    }

    fn words(&mut self) -> String {
        self.made += 1;
        let word = WORDS[self.below(WORDS.len())];
        format!("{word} {}", self.made)
    }

    fn text(&mut self) -> Text {
        match self.below(4) {
            0 => Text::ByLanguage([("fr".to_owned(), self.words())].into_iter().collect()),
            1 => {
                let texts = [("fr".to_owned(), self.words()), ("en".to_owned(), self.words())];
                Text::ByLanguage(texts.into_iter().collect())
            }
            _ => Text::Plain(self.words()),
        }
    }

    fn markdown(&mut self) -> Text {
        match self.text() {
            Text::Plain(text) => Text::Plain(format!("# {text}\n\n- **item**\n- `code`\n")),
            by_language @ Text::ByLanguage(_) => by_language,
        }
    }

    fn theme(&mut self) -> Theme {
        let weight = self.maybe(|_| "400 700".to_owned());
        let font =
            Font { file: "brand/inter.woff2".to_owned(), weight, style: self.maybe(|_| "italic".to_owned()) };
        Theme {
            light: Some(Colors { ink: Some("#102030".to_owned()), ..Colors::default() }),
            dark: self.maybe(|_| Colors { on_ring: Some("#000000".to_owned()), ..Colors::default() }),
            font: Some("'Inter 4', serif".to_owned()),
            fonts: self.maybe(|_| font).into_iter().collect(),
            logo: self.maybe(|_| "logo.svg".to_owned()),
        }
    }

    /// One that can be told from the default colours of the others.
    fn ring_color(&mut self, ring: usize) -> Option<RingColor> {
        let light = self.maybe(|_| "#07603f".to_owned());
        (ring == 0).then(|| RingColor { light, dark: Some("#55d2a4".to_owned()) })
    }

    fn document(&mut self) -> Document {
        let rings = 1 + self.below(4);
        let quadrants = 1 + self.below(3);
        let editions = self.below(5);
        let blips = self.below(7);
        Document {
            schema: self.maybe(|_| "radar.schema.json".to_owned()),
            format: 1,
            title: self.text(),
            languages: vec!["en".to_owned(), "fr".to_owned()],
            introduction: self.maybe(Self::text),
            site: self.maybe(|_| "https://example.org/radar/".to_owned()),
            links: (0..self.below(3))
                .map(|link| Link { name: self.text(), url: format!("page-{link}/") })
                .collect(),
            theme: self.maybe(Self::theme),
            rings: (0..rings)
                .map(|ring| Ring {
                    id: format!("ring-{ring}"),
                    name: self.text(),
                    summary: self.maybe(Self::text),
                    color: self.maybe(|generator| generator.ring_color(ring)).flatten(),
                })
                .collect(),
            quadrants: (0..quadrants)
                .map(|quadrant| Quadrant {
                    id: format!("quadrant-{quadrant}"),
                    name: self.text(),
                    introduction: self.maybe(Self::text),
                })
                .collect(),
            editions: (0..editions)
                .map(|edition| Edition {
                    id: edition_id(edition),
                    date: Some(format!("{}-03-31", 2020 + edition)),
                    name: self.maybe(Self::text),
                })
                .collect(),
            tags: (0..self.below(3)).map(|tag| Tag { id: format!("tag-{tag}"), name: self.text() }).collect(),
            blips: (0..blips).map(|blip| self.blip(blip, blips, (quadrants, rings), editions)).collect(),
        }
    }

    fn blip(&mut self, blip: usize, blips: usize, cells: (usize, usize), editions: usize) -> Blip {
        let first = self.below(editions);
        Blip {
            id: blip_id(blip),
            number: 10 * (blip as u32 + 1) + self.below(10) as u32,
            name: self.text(),
            aliases: (0..self.below(3)).map(|_| self.words()).collect(),
            tags: (0..self.below(3)).map(|tag| format!("tag-{tag}")).collect(),
            link: self.maybe(|_| "https://example.org/tool".to_owned()),
            summary: Some(self.text()),
            text: Some(self.markdown()),
            relations: self.relations(blip, blips),
            placements: self.placements(blip, blips, cells, first..editions.max(1), editions == 0),
            wordings: self.wordings(first..editions.saturating_sub(1)),
        }
    }

    /// To later blips only, so that there is no circle.
    fn relations(&mut self, blip: usize, blips: usize) -> Vec<Relation> {
        let mut relations = Vec::new();
        for (to, kind) in (blip + 1..blips).zip(["replaces", "uses", "part-of", "alternative"]) {
            if self.below(3) == 1 {
                let (kind, note) = (kind.to_owned(), self.maybe(Self::text));
                relations.push(Relation { kind, to: Some(blip_id(to)), other: None, note });
            }
        }
        relations.extend(self.maybe(|maker| Relation {
            kind: "compare".to_owned(),
            to: None,
            other: Some(maker.words()),
            note: None,
        }));
        relations
    }

    fn placements(
        &mut self,
        blip: usize,
        blips: usize,
        (quadrants, rings): (usize, usize),
        editions: std::ops::Range<usize>,
        is_undated: bool,
    ) -> Vec<Placement> {
        let mut placements: Vec<Placement> = Vec::new();
        for edition in editions {
            let edition = (!is_undated).then(|| edition_id(edition));
            let is_there = placements.last().is_some_and(|last| last.removed.is_none());
            match self.below(3) {
                0 if !placements.is_empty() => {}
                1 if is_there => placements.push(Placement {
                    edition,
                    removed: Some(true),
                    reason: self.maybe(Self::text),
                    successor: self
                        .maybe(|maker| blip + 1 + maker.below(blips))
                        .filter(|to| *to < blips)
                        .map(blip_id),
                    ..Placement::default()
                }),
                _ => placements.push(Placement {
                    edition,
                    quadrant: Some(format!("quadrant-{}", self.below(quadrants))),
                    ring: Some(format!("ring-{}", self.below(rings))),
                    reason: Some(self.text()),
                    ..Placement::default()
                }),
            }
        }
        placements
    }

    fn wordings(&mut self, editions: std::ops::Range<usize>) -> Vec<Wording> {
        let mut wordings = Vec::new();
        for edition in editions {
            let summary = self.maybe(Self::text);
            let text = self.maybe(Self::markdown);
            if summary.is_some() || text.is_some() {
                wordings.push(Wording { until: edition_id(edition), summary, text });
            }
        }
        wordings
    }
}

fn edition_id(edition: usize) -> String {
    format!("{}-03", 2020 + edition)
}

fn blip_id(blip: usize) -> String {
    format!("blip-{blip}")
}

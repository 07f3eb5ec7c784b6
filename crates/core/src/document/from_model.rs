//! From a checked radar back to what its author wrote.

use super::{
    Blip, Document, Edition, Link, Placement, Quadrant, Relation, Ring, RingColor, Tag, Text, Theme, Wording,
};
use crate::model::{self, Radar, Target};
use crate::text::Text as Translated;

impl From<&Radar> for Document {
    /// The shortest document that checks as this radar: defaults are left out, texts in the first language alone are
    /// strings.
    fn from(radar: &Radar) -> Self {
        let context = Context { radar, is_dated: !is_undated(radar) };
        Self {
            schema: None,
            format: 1,
            title: context.text(&radar.title),
            languages: radar.languages.clone(),
            introduction: context.optional(radar.introduction.as_ref()),
            site: radar.site.clone(),
            links: radar.links.iter().map(|link| context.link(link)).collect(),
            theme: Theme::of(&radar.theme),
            rings: radar.rings.iter().enumerate().map(|(index, ring)| context.ring(index, ring)).collect(),
            quadrants: radar.quadrants.iter().map(|quadrant| context.quadrant(quadrant)).collect(),
            editions: radar.editions.iter().filter_map(|edition| context.edition(edition)).collect(),
            tags: radar.tags.iter().map(|tag| context.tag(tag)).collect(),
            blips: radar.blips.iter().map(|blip| context.blip(blip)).collect(),
        }
    }
}

fn is_undated(radar: &Radar) -> bool {
    radar.editions.iter().all(|edition| edition.id.is_empty())
}

/// Whether a placement has to be written down, given the one in the edition before.
fn is_new(before: Option<&model::Placement>, now: &model::Placement) -> bool {
    before.is_none_or(|before| (before.quadrant, before.ring) != (now.quadrant, now.ring))
        || now.reason.is_some()
}

struct Context<'a> {
    radar: &'a Radar,
    is_dated: bool,
}

impl Context<'_> {
    fn text(&self, text: &Translated) -> Text {
        let mut texts = text.iter();
        match (texts.next(), texts.next()) {
            (Some((language, only)), None) if language == self.radar.language() => {
                Text::Plain(only.to_owned())
            }
            _ => Text::ByLanguage(text.clone()),
        }
    }

    fn optional(&self, text: Option<&Translated>) -> Option<Text> {
        text.map(|text| self.text(text))
    }

    /// A text that a blip may lack, which is an empty one in the model.
    fn unless_empty(&self, text: &Translated) -> Option<Text> {
        text.iter().next().map(|_| self.text(text))
    }

    fn link(&self, link: &model::Link) -> Link {
        Link { name: self.text(&link.name), url: link.url.clone() }
    }

    fn ring(&self, index: usize, ring: &model::Ring) -> Ring {
        Ring {
            id: ring.id.clone(),
            name: self.text(&ring.name),
            summary: self.optional(ring.summary.as_ref()),
            color: RingColor::of(&self.radar.theme, index),
        }
    }

    fn quadrant(&self, quadrant: &model::Quadrant) -> Quadrant {
        Quadrant {
            id: quadrant.id.clone(),
            name: self.text(&quadrant.name),
            introduction: self.optional(quadrant.introduction.as_ref()),
        }
    }

    /// `None` for the one edition of a radar without history.
    fn edition(&self, edition: &model::Edition) -> Option<Edition> {
        self.is_dated.then(|| Edition {
            id: edition.id.clone(),
            date: edition.date.clone(),
            name: self.optional(edition.name.as_ref()),
        })
    }

    fn tag(&self, tag: &model::Tag) -> Tag {
        Tag { id: tag.id.clone(), name: self.text(&tag.name) }
    }

    fn blip(&self, blip: &model::Blip) -> Blip {
        Blip {
            id: blip.id.clone(),
            number: blip.number,
            name: self.text(&blip.name),
            aliases: blip.aliases.clone(),
            tags: blip.tags.clone(),
            link: blip.link.clone(),
            summary: self.unless_empty(&blip.summary),
            text: self.unless_empty(&blip.text),
            relations: blip.relations.iter().map(|relation| self.relation(relation)).collect(),
            placements: self.placements(blip),
            wordings: self.wordings(blip),
        }
    }

    /// One entry where something begins: a cell other than before, a reason of its own, a return or a removal.
    fn placements(&self, blip: &model::Blip) -> Vec<Placement> {
        let mut placements = Vec::new();
        let mut before: Option<&model::Placement> = None;
        for (edition, placement) in blip.placements.iter().enumerate() {
            match placement {
                Some(now) if is_new(before, now) => placements.push(self.put(edition, now)),
                Some(_) => {}
                None => placements.extend(self.removals(blip, edition)),
            }
            before = placement.as_ref();
        }
        placements
    }

    fn put(&self, edition: usize, placement: &model::Placement) -> Placement {
        Placement {
            edition: self.edition_id(edition),
            quadrant: self.radar.quadrants.get(placement.quadrant).map(|quadrant| quadrant.id.clone()),
            ring: self.radar.rings.get(placement.ring).map(|ring| ring.id.clone()),
            reason: self.optional(placement.reason.as_ref()),
            ..Placement::default()
        }
    }

    fn removals(&self, blip: &model::Blip, edition: usize) -> Option<Placement> {
        let removal = blip.removals.iter().find(|removal| removal.edition == edition)?;
        Some(Placement {
            edition: self.edition_id(edition),
            removed: Some(true),
            reason: self.optional(removal.reason.as_ref()),
            successor: removal.successor.and_then(|blip| self.blip_id(blip)),
            ..Placement::default()
        })
    }

    /// What a wording shares with the one after it is left out.
    fn wordings(&self, blip: &model::Blip) -> Vec<Wording> {
        let next = blip.wordings.iter().skip(1).map(|wording| (&wording.summary, &wording.text));
        let next = next.chain([(&blip.summary, &blip.text)]);
        let wording = |(wording, (summary, text)): (&model::Wording, (&Translated, &Translated))| Wording {
            until: self.edition_id(wording.until).unwrap_or_default(),
            summary: (wording.summary != *summary).then(|| self.text(&wording.summary)),
            text: (wording.text != *text).then(|| self.text(&wording.text)),
        };
        blip.wordings.iter().zip(next).map(wording).collect()
    }

    fn relation(&self, relation: &model::Relation) -> Relation {
        let (to, other) = match &relation.target {
            Target::Blip(blip) => (self.blip_id(*blip), None),
            Target::Other(name) => (None, Some(name.clone())),
        };
        Relation {
            kind: relation.kind.id().to_owned(),
            to,
            other,
            note: self.optional(relation.note.as_ref()),
        }
    }

    fn blip_id(&self, blip: usize) -> Option<String> {
        self.radar.blips.get(blip).map(|blip| blip.id.clone())
    }

    fn edition_id(&self, edition: usize) -> Option<String> {
        self.radar.editions.get(edition).filter(|_| self.is_dated).map(|edition| edition.id.clone())
    }
}

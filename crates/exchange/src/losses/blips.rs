//! Blips and their history.

use std::collections::HashMap;

use radar_core::model::{Blip, Placement, Radar, Relation, Target};
use radar_core::text::Text;

use super::{Losses, Pair};

pub(super) fn compare(pair: &Pair<'_>, losses: &mut Losses) {
    let language = pair.language();
    let by_name: HashMap<_, _> = pair.read.blips.iter().map(|blip| (blip.name.get(language), blip)).collect();
    for blip in &pair.radar.blips {
        match by_name.get(blip.name.get(language)) {
            Some(read) => Blips { pair, blip, read }.compare(losses),
            None => losses.add("blips", 1),
        }
    }
}

/// A blip, and what came back of it.
struct Blips<'r> {
    pair: &'r Pair<'r>,
    blip: &'r Blip,
    read: &'r Blip,
}

impl Blips<'_> {
    fn compare(&self, losses: &mut Losses) {
        let Self { blip, read, .. } = self;
        losses.compare("ids of blips", &blip.id, &read.id);
        losses.compare("numbers", &blip.number, &read.number);
        losses.add("aliases", missing(&blip.aliases, &read.aliases));
        losses.add("tags", missing(&blip.tags, &read.tags));
        losses.compare("links", &blip.link, &read.link);
        self.words(losses);
        self.history(losses);
        self.relations(losses);
    }

    /// A relation without its note is there all the same.
    fn relations(&self, losses: &mut Losses) {
        let told = |of: &Blip, radar: &Radar, has_notes: bool| -> Vec<String> {
            let target = |target: &Target| match target {
                Target::Blip(index) => radar.blips.get(*index).map(|blip| self.said(&blip.name)),
                Target::Other(name) => Some(name.clone()),
            };
            let note = |one: &Relation| one.note.as_ref().filter(|_| has_notes).map(|note| self.said(note));
            let relations = of.relations.iter();
            relations.map(|one| format!("{:?} {:?} {:?}", one.kind, target(&one.target), note(one))).collect()
        };
        let lost = |has_notes: bool| {
            let [own, back] = [(self.blip, self.pair.radar), (self.read, self.pair.read)]
                .map(|(blip, radar)| told(blip, radar, has_notes));
            missing(&own, &back)
        };
        losses.add("relations", lost(false));
        losses.add("notes of relations", lost(true).saturating_sub(lost(false)));
    }

    fn words(&self, losses: &mut Losses) {
        let Some((newest, before)) = self.pair.editions.split_last() else { return };
        let texts = |(after, before): &(usize, usize)| {
            (self.said(self.blip.text(*before)), self.said(self.read.text(*after)))
        };
        let summaries = |(after, before): &(usize, usize)| {
            (self.said(self.blip.summary(*before)), self.said(self.read.summary(*after)))
        };
        let differs = |(before, after): (String, String)| before != after;
        losses.add("summaries", usize::from(differs(summaries(newest))));
        losses.add("texts", usize::from(differs(texts(newest))));
        // A blip that has left still has a page with words on it.
        let is_known = |(_, edition): &&(usize, usize)| self.blip.last_edition(*edition).is_some();
        let changed =
            before.iter().filter(is_known).filter(|pair| differs(summaries(pair)) || differs(texts(pair)));
        losses.add("earlier wordings", changed.count());
    }

    fn history(&self, losses: &mut Losses) {
        for (after, before) in &self.pair.editions {
            let cells = (
                self.cell(self.pair.radar, self.blip, *before),
                self.cell(self.pair.read, self.read, *after),
            );
            losses.compare("placements", &cells.0, &cells.1);
            let reason = |blip: &Blip, edition| {
                let placed = blip.placement(edition).map(|placement: &Placement| placement.reason.as_ref());
                let removed = blip.removals.iter().find(|removal| removal.edition == edition);
                let reason = placed.unwrap_or_else(|| removal_reason(removed));
                reason.map(|reason| self.said(reason))
            };
            losses.compare("reasons", &reason(self.blip, *before), &reason(self.read, *after));
            let successor = |radar: &Radar, blip: &Blip, edition| {
                let removal = blip.removals.iter().find(|removal| removal.edition == edition)?;
                Some(self.said(&radar.blips.get(removal.successor?)?.name))
            };
            losses.compare(
                "successors",
                &successor(self.pair.radar, self.blip, *before),
                &successor(self.pair.read, self.read, *after),
            );
        }
    }

    /// The names of quadrant and ring.
    fn cell(&self, radar: &Radar, blip: &Blip, edition: usize) -> Option<(String, String)> {
        let placement = blip.placement(edition)?;
        let quadrant = radar.quadrants.get(placement.quadrant)?;
        let ring = radar.rings.get(placement.ring)?;
        Some((self.said(&quadrant.name), self.said(&ring.name)))
    }

    fn said(&self, text: &Text) -> String {
        text.get(self.pair.language()).trim().to_owned()
    }
}

fn removal_reason(removal: Option<&radar_core::model::Removal>) -> Option<&Text> {
    removal?.reason.as_ref()
}

fn missing<T: PartialEq>(before: &[T], after: &[T]) -> usize {
    before.iter().filter(|one| !after.contains(one)).count()
}

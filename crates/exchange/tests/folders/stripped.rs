//! A radar without what an export lists as lost.

use std::collections::BTreeMap;

use radar_core::document::{Document, Placement, Text};
use radar_core::model::Radar;
use radar_exchange::{Format, Loss};

/// What has to come back. Each thing that is taken out has to be listed, and what is listed has to be there.
pub(crate) fn strip(document: &Document, radar: &Radar, format: Format, losses: &[Loss]) -> Document {
    let mut stripper = Stripper { document: document.clone(), losses };
    stripper.take("languages after the first", |document| {
        document.languages.truncate(1);
        let language = document.languages[0].clone();
        texts(document, &mut |text| {
            if let Text::ByLanguage(by_language) = text {
                *text = Text::Plain(by_language.get(&language).to_owned());
            }
        });
    });
    stripper.take("introductions", |document| document.introduction = None);
    stripper.take("addresses of the site", |document| document.site = None);
    stripper.take("links of the header", |document| document.links.clear());
    stripper.take("names of tags", |document| document.tags.clear());
    stripper.take("themes", |document| {
        document.theme = None;
        document.rings.iter_mut().for_each(|ring| ring.color = None);
    });
    stripper.take("names of editions", |document| {
        document.editions.iter_mut().for_each(|edition| edition.name = None);
    });
    stripper.take("aliases", |document| document.blips.iter_mut().for_each(|blip| blip.aliases.clear()));
    stripper.take("relations", |document| document.blips.iter_mut().for_each(|blip| blip.relations.clear()));
    if format == Format::Aoe {
        stripper.take("links", |document| {
            document.blips.iter_mut().for_each(|blip| blip.link = None);
        });
    }
    stripper.take("reasons", |document| placements(document, |placement| placement.reason = None));
    stripper.take("successors", |document| placements(document, |placement| placement.successor = None));
    stripper.editions(radar);
    kept(stripper.document, losses)
}

/// What can be compared on both sides: not what an import makes up.
pub(crate) fn kept(mut document: Document, losses: &[Loss]) -> Document {
    let is_listed = |what: &str| losses.iter().any(|loss| loss.what == what);
    // One kind of words is made of the other where that is missing.
    let drop_words = ["texts", "summaries", "earlier wordings"].into_iter().any(is_listed);
    // White space around a text is not shown.
    texts(&mut document, &mut |text| {
        if let Text::Plain(text) = text {
            text.truncate(text.trim_end().len());
        }
    });
    document.blips.sort_by(|a, b| a.id.cmp(&b.id));
    for blip in &mut document.blips {
        // Made anew, in the order of the first editions.
        blip.number = 0;
        if drop_words {
            (blip.text, blip.summary) = (None, None);
            blip.wordings.clear();
        }
        // An import may find what a text mentions.
        blip.relations.clear();
    }
    document
}

struct Stripper<'a> {
    document: Document,
    losses: &'a [Loss],
}

impl Stripper<'_> {
    fn is_listed(&self, what: &str) -> bool {
        self.losses.iter().any(|loss| loss.what == what)
    }

    fn take(&mut self, what: &str, change: impl FnOnce(&mut Document)) {
        let before = self.document.clone();
        change(&mut self.document);
        assert_eq!(self.is_listed(what), before != self.document, "{what} in {:?}", self.losses);
    }

    /// Editions are called by their dates, and those without a change are gone.
    fn editions(&mut self, radar: &Radar) {
        if self.document.editions.iter().all(|edition| edition.date.is_none()) {
            // An import does not take the folder of a radar without dates for one.
            assert_eq!(self.is_listed("ids of editions"), !self.document.editions.is_empty());
            self.document.editions.clear();
            placements(&mut self.document, |placement| placement.edition = None);
            return;
        }
        let mut dates: BTreeMap<String, String> = BTreeMap::new();
        let mut last = String::new();
        let mut kept = Vec::new();
        for (index, edition) in self.document.editions.iter().enumerate() {
            let changes = radar.blips.iter().any(|blip| changes(radar, blip, index));
            let date = edition.date.clone().unwrap();
            if changes {
                last.clone_from(&date);
                kept.push(date);
            }
            dates.insert(edition.id.clone(), last.clone());
        }
        assert_eq!(self.is_listed("editions"), kept.len() < self.document.editions.len());
        let renamed = self.document.editions.iter().any(|edition| Some(&edition.id) != edition.date.as_ref());
        assert_eq!(self.is_listed("ids of editions"), renamed);
        self.document.editions.retain(|edition| kept.contains(edition.date.as_ref().unwrap()));
        for edition in &mut self.document.editions {
            edition.id = edition.date.clone().unwrap();
        }
        placements(&mut self.document, |placement| {
            placement.edition = placement.edition.as_ref().map(|edition| dates[edition].clone());
        });
        for wording in self.document.blips.iter_mut().flat_map(|blip| &mut blip.wordings) {
            wording.until = dates[&wording.until].clone();
        }
    }
}

/// Whether somebody who reads the first language sees a change of this blip.
fn changes(radar: &Radar, blip: &radar_core::model::Blip, edition: usize) -> bool {
    let read = |text: &radar_core::text::Text| text.get(radar.language()).to_owned();
    let seen = |edition: usize| {
        let cell = blip.placement(edition).map(|placement| (placement.quadrant, placement.ring));
        blip.last_edition(edition).map(|_| (cell, read(blip.summary(edition)), read(blip.text(edition))))
    };
    edition.checked_sub(1).and_then(seen) != seen(edition)
}

/// Changes all placements. One that says nothing new afterwards is left out.
fn placements(document: &mut Document, change: impl Fn(&mut Placement)) {
    for blip in &mut document.blips {
        blip.placements.iter_mut().for_each(&change);
        blip.placements.dedup_by(|now, before| {
            (&now.quadrant, &now.ring, now.removed) == (&before.quadrant, &before.ring, before.removed)
                && now.reason.is_none()
        });
    }
}

fn texts(document: &mut Document, change: &mut impl FnMut(&mut Text)) {
    change(&mut document.title);
    document.introduction.iter_mut().for_each(&mut *change);
    document.links.iter_mut().for_each(|link| change(&mut link.name));
    for ring in &mut document.rings {
        change(&mut ring.name);
        ring.summary.iter_mut().for_each(&mut *change);
    }
    for quadrant in &mut document.quadrants {
        change(&mut quadrant.name);
        quadrant.introduction.iter_mut().for_each(&mut *change);
    }
    document.editions.iter_mut().filter_map(|edition| edition.name.as_mut()).for_each(&mut *change);
    for blip in &mut document.blips {
        change(&mut blip.name);
        blip.summary.iter_mut().chain(&mut blip.text).for_each(&mut *change);
        for placement in &mut blip.placements {
            placement.reason.iter_mut().for_each(&mut *change);
        }
        for wording in &mut blip.wordings {
            wording.summary.iter_mut().chain(&mut wording.text).for_each(&mut *change);
        }
        blip.relations.iter_mut().filter_map(|relation| relation.note.as_mut()).for_each(&mut *change);
    }
}

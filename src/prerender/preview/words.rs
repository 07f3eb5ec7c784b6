//! What the picture of a page says.

use radar_core::model::{Movement, Period};
use radar_core::shown::Shown;
use radar_core::view::{Page, ViewState};

use crate::changes;
use crate::site::Site;
use crate::title::subject;

/// The texts of a card. All but the heading may be empty.
pub(super) struct Words<'a> {
    pub(super) radar: &'a str,
    pub(super) heading: String,
    pub(super) badge: &'a str,
    /// The ring that gives the badge its colour.
    pub(super) ring: Option<usize>,
    pub(super) place: String,
    pub(super) summary: String,
    pub(super) footer: String,
}

impl<'a> Words<'a> {
    pub(super) fn new(site: &'a Site, page: &Page, view: &ViewState, shown: &Shown) -> Self {
        let (radar, period) = (site.text(&site.radar.title), view.period_in(&site.radar));
        let subject = subject(site, view);
        let (badge, ring) = badge(site, page, period);
        Self {
            radar: if subject.is_some() { radar } else { "" },
            heading: subject.unwrap_or_else(|| radar.to_owned()),
            badge,
            ring,
            place: place(site, page, period, shown),
            summary: summary(site, page, period),
            footer: footer(site, period),
        }
    }

    /// The picture for those who do not see it: "gVisor, Trial, Secure".
    pub(super) fn alt(&self) -> String {
        let said = [&*self.heading, self.badge, &self.place].into_iter().filter(|text| !text.is_empty());
        said.collect::<Vec<_>>().join(", ")
    }
}

/// The ring of a blip, or that it left.
fn badge<'a>(site: &'a Site, page: &Page, period: Period) -> (&'a str, Option<usize>) {
    let Some(blip) = blip(site, page) else { return ("", None) };
    match site.blip(blip).placement(period.to) {
        Some(at) => (site.ring_name(Some(at)), Some(at.ring)),
        None => (site.words.movement(Movement::Removed), None),
    }
}

/// The quadrant of a blip; else how many blips the page is about.
fn place(site: &Site, page: &Page, period: Period, shown: &Shown) -> String {
    match page {
        Page::Blip(_) => {
            let placement = blip(site, page).and_then(|blip| site.blip(blip).last_placement(period.to));
            site.quadrant_name(placement).to_owned()
        }
        // The summary counts what changed.
        Page::Edition(_) if period.from.is_some() => String::new(),
        _ => (site.words.blips)(shown.count),
    }
}

/// The author's own sentence about what the page shows. For an edition, what changed.
fn summary(site: &Site, page: &Page, period: Period) -> String {
    let radar = &site.radar;
    let text = match page {
        Page::Blip(_) => blip(site, page).map(|blip| &site.blip(blip).summary),
        Page::Ring(id) => {
            radar.rings.iter().find(|ring| ring.id == *id).and_then(|ring| ring.summary.as_ref())
        }
        Page::Quadrant(id) => {
            let quadrant = radar.quadrants.iter().find(|quadrant| quadrant.id == *id);
            quadrant.and_then(|quadrant| quadrant.introduction.as_ref())
        }
        Page::Edition(_) if period.from.is_some() => return changes::summary(site, period, |_| true),
        Page::Home | Page::Edition(_) => radar.introduction.as_ref(),
    };
    site.optional(text).to_owned()
}

/// "March 2026 · example.org/radar": as much of it as the data says.
fn footer(site: &Site, period: Period) -> String {
    let address = site.radar.site.as_deref().unwrap_or_default();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    let said = [site.edition_name(period.to), address].into_iter().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

fn blip(site: &Site, page: &Page) -> Option<usize> {
    let Page::Blip(id) = page else { return None };
    site.radar.blip_index(id)
}

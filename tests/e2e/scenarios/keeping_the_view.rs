//! Somebody goes through the editions and keeps an eye on something.

use std::collections::BTreeSet;

use radar_core::model::Period;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{CHART, CLEAR, STANDING, blip, control};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::{Filter, Site};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_filter_stays_and_counts_anew_in_each_edition).with(Site::has_history),
    scenario!(each_filter_tells_in_each_edition_how_many_it_will_show).with(Site::has_history),
    scenario!(an_open_blip_stays_open).with(Site::has_history),
    scenario!(a_search_stays).with(Site::has_history),
];

async fn a_filter_stays_and_counts_anew_in_each_edition(app: App) {
    let site = &app.site;
    // Of every kind, one that some blips pass in all editions.
    let mut filters = site.filters();
    filters.retain(|filter| site.way_back().all(|edition| !passing(site, edition, filter).is_empty()));
    filters.dedup_by_key(|filter| filter.dimension);
    for filter in &filters {
        app.open("").await;
        app.toggle(filter).await;
        eventually!(app.shown().await, Shown::of(&filter.ids), "{filter}");
        let mode = app.attribute(CHART, "data-mode").await;
        for edition in site.way_back() {
            app.step_back().await;
            eventually!(app.shown().await, Shown::of(&passing(site, edition, filter)), "{filter}");
            assert!(app.has(&format!("{}[aria-current=true]", control(filter))).await, "{filter}");
            assert_eq!(app.attribute(CHART, "data-mode").await, mode, "a quadrant stays in focus");
            let address = app.address().await;
            assert!(address.ends_with(&site.at_edition(edition)[1..]), "/{address}");
        }
        let last = site.way_back().last().expect("there is an earlier edition");
        app.click(CLEAR).await;
        eventually!(app.moment().await, Moment::in_edition(site, last), "clearing leaves the edition");
    }
}

async fn each_filter_tells_in_each_edition_how_many_it_will_show(app: App) {
    let site = &app.site;
    for edition in site.some_editions() {
        app.open(&site.at_edition(edition)).await;
        let filters = site.filters_in(Period::of(edition)).into_iter();
        let offers = filters.map(|filter| (filter.to_string(), filter.ids.len())).collect();
        eventually!(app.offers().await, offers, "{}", site.edition_name(edition));
    }
}

async fn an_open_blip_stays_open(app: App) {
    let site = &app.site;
    // One that moved says something else in each edition.
    let moved = site.blips().find(|blip| !site.settled(everything(site)).contains(&blip.id));
    let moved = moved.unwrap_or(site.first());
    app.open("").await;
    app.click_blip(&moved.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&moved.id));
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.edition().await, site.edition_name(edition));
        assert_eq!(app.open_blip().await.as_ref(), Some(&moved.id));
        assert_eq!(app.address().await, format!("blips/{}/{}", moved.id, site.at_edition(edition)));
        if let Some(at) = moved.placement(edition) {
            let standing = app.text(STANDING).await;
            let ring = site.words_of(&site.radar.rings[at.ring].name);
            assert!(standing.contains(ring), "{standing:?} names {ring:?}");
            assert!(app.has(&format!("{}[aria-current=true]", blip(&moved.id))).await);
        }
    }
    let last = site.way_back().last().expect("there is an earlier edition");
    app.close().await;
    eventually!(app.address().await, site.at_edition(last), "closing leaves the edition");
    eventually!(app.moment().await, Moment::in_edition(site, last));
}

async fn a_search_stays(app: App) {
    let site = &app.site;
    let settled = site.settled(everything(site));
    let blip = site.blips().find(|blip| settled.contains(&blip.id)).unwrap_or(site.first());
    let name = site.words_of(&blip.name);
    app.open("").await;
    app.search(name).await;
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.edition().await, site.edition_name(edition));
        assert_eq!(app.list().await.contains(&blip.id), blip.placement(edition).is_some());
        assert_eq!(app.written().await, name);
        let address = app.address().await;
        assert!(address.contains("q=") && address.ends_with(&site.at_edition(edition)[1..]), "/{address}");
    }
}

fn passing(site: &Site, edition: usize, filter: &Filter) -> BTreeSet<String> {
    site.passing(Period::of(edition), filter)
}

fn everything(site: &Site) -> Period {
    Period { from: Some(0), to: site.newest() }
}

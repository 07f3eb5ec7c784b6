//! Somebody wants to know what changed between two editions.

use std::collections::BTreeMap;

use radar_core::compare::{Change, changed};
use radar_core::model::Period;

use crate::fixtures::app::App;
use crate::fixtures::comparison::Comparison;
use crate::fixtures::elements::{CHANGED_BLIP, CHANGES, CHANGES_HEADING, CHART, PANEL};
use crate::fixtures::eventually;
use crate::fixtures::history::{Line, Place};
use crate::scenarios::{Scenario, scenario};
use crate::site::{Site, word};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_list_has_every_change_with_its_reason).with(Site::has_history),
    scenario!(the_list_follows_the_filters).with(Site::has_history),
    scenario!(a_changed_blip_is_one_click_away_and_so_is_the_way_back).with(Site::has_history),
    scenario!(traces_lead_from_where_blips_were_to_where_they_are).with(Site::has_history),
    scenario!(traces_lead_through_a_focused_quadrant_too).with(Site::has_history),
];

async fn the_list_has_every_change_with_its_reason(app: App) {
    let site = &app.site;
    for period in site.periods() {
        app.open(&site.at_period(period)).await;
        eventually!(app.comparison().await, Comparison::of(site, period));
        let heading = app.text(CHANGES_HEADING).await;
        for edition in [period.from.expect("there are two editions"), period.to] {
            assert!(heading.contains(site.edition_name(edition)), "{heading:?} names both");
        }
        let lines = app.lines(CHANGES).await;
        for ((change, blip), Line { text, href, .. }) in site.changes(period).into_iter().zip(lines) {
            for part in site.details(period, change, blip) {
                assert!(text.contains(part), "{text:?} says {part:?}");
            }
            assert!(href.is_some_and(|href| href.contains(&format!("blips/{}/", blip.id))), "{text}");
        }
        let said = app.text(CHANGES).await.to_lowercase();
        for change in Change::ALL {
            let count = changed(&site.radar, period, change).count();
            let sentence = format!("{count} {}", word(change).to_lowercase());
            assert!(count == 0 || said.contains(&sentence), "{said:?} says {sentence:?}");
        }
    }
}

async fn the_list_follows_the_filters(app: App) {
    let site = &app.site;
    let period = Period { from: Some(0), to: site.newest() };
    app.open(&site.at_period(period)).await;
    eventually!(app.comparison().await, Comparison::of(site, period));
    for filter in site.filters_in(period).iter().filter(|filter| filter.dimension == "ring") {
        app.toggle(filter).await;
        let mut expected = site.changes(period);
        expected.retain(|(_, blip)| {
            blip.last_placement(period.to).is_some_and(|at| site.radar.rings[at.ring].id == filter.value)
        });
        eventually!(app.changes().await, site.in_words(&expected), "{filter}");
        app.toggle(filter).await;
        eventually!(app.changes().await, site.in_words(&site.changes(period)), "without {filter}");
    }
}

async fn a_changed_blip_is_one_click_away_and_so_is_the_way_back(app: App) {
    let site = &app.site;
    for period in site.periods() {
        let Some((_, blip)) = site.changes(period).into_iter().next() else { continue };
        app.open(&site.at_period(period)).await;
        eventually!(app.comparison().await, Comparison::of(site, period));
        app.click(CHANGED_BLIP).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        assert_eq!(app.address().await, format!("blips/{}/{}", blip.id, site.at_period(period)));
        eventually!(app.comparison().await, Comparison::of(site, period));
        app.back().await;
        eventually!(app.has(PANEL).await, false);
        eventually!(app.comparison().await, Comparison::of(site, period));
        app.forward().await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        app.close().await;
        eventually!(app.has(PANEL).await, false);
        assert_eq!(app.address().await, site.at_period(period));
        eventually!(app.comparison().await, Comparison::of(site, period));
    }
}

async fn traces_lead_from_where_blips_were_to_where_they_are(app: App) {
    traces_lead_to_blips(&app, "").await;
}

async fn traces_lead_through_a_focused_quadrant_too(app: App) {
    for quadrant in app.site.filters_by("quadrant") {
        traces_lead_to_blips(&app, &quadrant.address()).await;
        assert_eq!(app.attribute(CHART, "data-mode").await.as_deref(), Some("fan"));
    }
}

/// Compares editions and looks where the traces are. `address` leads to a chart.
async fn traces_lead_to_blips(app: &App, address: &str) {
    let site = &app.site;
    for period in site.periods() {
        let before = places_in(app, address, period.from.expect("there are two editions")).await;
        let now = places_in(app, address, period.to).await;
        let ends = |(id, place): (&String, &Place)| Some((*place, *now.get(id)?));
        let mut moves: Vec<_> = before.iter().filter_map(ends).filter(|(from, to)| from != to).collect();
        moves.sort_by(|one, other| one.partial_cmp(other).unwrap());
        assert!(app.traces().await.is_empty(), "there are none before two editions are compared");
        app.open(&[address, &site.at_period(period)].concat()).await;
        eventually!(app.traces().await, moves.clone(), "/{address} {period:?}");
    }
}

/// Where the blips of an edition are on a chart.
async fn places_in(app: &App, chart: &str, edition: usize) -> BTreeMap<String, Place> {
    let site = &app.site;
    app.open(&[chart, &site.at_edition(edition)].concat()).await;
    eventually!(app.edition().await, site.edition_name(edition));
    let mut places = app.places().await;
    places.retain(|id, _| site.blip(id).placement(edition).is_some());
    places
}

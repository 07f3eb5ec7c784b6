//! Somebody remembers where a thing was last time.

use std::collections::{BTreeMap, BTreeSet};

use radar_core::model::Period;

use crate::fixtures::app::App;
use crate::fixtures::elements::CHART;
use crate::fixtures::eventually;
use crate::fixtures::history::{Moment, Place};
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(what_keeps_its_ring_keeps_its_place).with(Site::has_history),
    scenario!(what_keeps_its_ring_keeps_its_place_in_a_focused_quadrant).with(Site::has_history),
    scenario!(every_blip_stands_in_its_ring_in_every_edition).with(Site::has_history),
    scenario!(blips_glide_to_where_they_are).with(Site::has_history),
    scenario!(nothing_glides_for_those_who_ask_for_it_and_they_see_the_same).with(Site::has_history),
];

async fn what_keeps_its_ring_keeps_its_place(app: App) {
    app.open("").await;
    settled_blips_stay_put(&app).await;
}

async fn what_keeps_its_ring_keeps_its_place_in_a_focused_quadrant(app: App) {
    for quadrant in app.site.filters_by("quadrant") {
        app.open(&quadrant.address()).await;
        assert_eq!(app.attribute(CHART, "data-mode").await.as_deref(), Some("fan"));
        settled_blips_stay_put(&app).await;
    }
}

async fn every_blip_stands_in_its_ring_in_every_edition(app: App) {
    let site = &app.site;
    app.open("").await;
    let radii = app.attribute("[data-radar]", "data-rings").await.expect("the chart has rings");
    let radii: Vec<f64> = radii.split(',').map(|radius| radius.parse().unwrap()).collect();
    for edition in site.editions().rev() {
        eventually!(app.edition().await, site.edition_name(edition));
        for (id, (x, y)) in app.places().await {
            let at = site.blip(&id).last_placement(edition).expect("a blip on the chart was on the radar");
            let inner = at.ring.checked_sub(1).map_or(0.0, |ring| radii[ring]);
            let distance = x.hypot(y);
            assert!(inner < distance && distance < radii[at.ring], "{id} in {}", site.edition_name(edition));
        }
        if edition > 0 {
            app.step_back().await;
        }
    }
}

async fn blips_glide_to_where_they_are(app: App) {
    app.prefer("prefers-reduced-motion", "no-preference").await;
    let Some((edition, moved)) = app.site.some_move() else { return };
    app.open(&app.site.at_edition(edition)).await;
    eventually!(app.gliding().await, BTreeSet::new(), "what the page did when it was opened is over");
    app.step_back().await;
    eventually!(app.gliding().await.is_superset(&moved), true, "{moved:?} glide");
}

async fn nothing_glides_for_those_who_ask_for_it_and_they_see_the_same(app: App) {
    let site = &app.site;
    app.prefer("prefers-reduced-motion", "reduce").await;
    app.open("").await;
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.edition().await, site.edition_name(edition));
        assert_eq!(app.animated().await, [""; 0]);
        eventually!(app.moment().await, Moment::in_edition(site, edition));
    }
}

/// Steps back through the editions and looks where the blips are.
async fn settled_blips_stay_put(app: &App) {
    let site = &app.site;
    let mut now = app.places().await;
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.edition().await, site.edition_name(edition));
        let before = app.places().await;
        let settled = site.settled(Period::of(edition + 1));
        let places = |places: &BTreeMap<String, Place>| -> BTreeMap<String, Place> {
            places.clone().into_iter().filter(|(id, _)| settled.contains(id)).collect()
        };
        assert_eq!(places(&now), places(&before), "since {}", site.edition_name(edition));
        now = before;
    }
}

impl Site {
    /// An edition, and the blips that came to another ring with it.
    fn some_move(&self) -> Option<(usize, BTreeSet<String>)> {
        let moved = |edition: usize| -> BTreeSet<String> {
            let stands = self.stands(Period::of(edition)).into_iter();
            stands
                .filter(|(_, stand)| ["in", "out"].contains(&stand.movement.as_str()))
                .map(|(id, _)| id)
                .collect()
        };
        self.editions().map(|edition| (edition, moved(edition))).find(|(_, moved)| !moved.is_empty())
    }
}

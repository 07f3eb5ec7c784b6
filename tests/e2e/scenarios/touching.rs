//! Somebody uses the page with a thumb.

use serde_json::json;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{LIST, PANEL, TO_CHART, TO_LIST, blip};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(every_link_and_button_is_as_large_as_a_finger_needs),
    scenario!(a_finger_beside_a_blip_hits_it).with(Site::has_room),
    scenario!(every_blip_can_be_hit_on_its_own_mark),
    scenario!(the_sheet_leaves_the_blip_visible_that_it_is_about),
    scenario!(chart_and_list_are_one_tap_apart),
];

async fn every_link_and_button_is_as_large_as_a_finger_needs(app: App) {
    hold_a_phone(&app).await;
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let small: Vec<String> = app.run(include_str!("../fixtures/thumbs.js"), &[]).await;
        assert!(small.is_empty(), "/{address}:\n{}", small.join("\n"));
    }
}

async fn a_finger_beside_a_blip_hits_it(app: App) {
    hold_a_phone(&app).await;
    app.open("").await;
    let missed: Vec<(String, String)> = app.run(include_str!("../fixtures/off_centre.js"), &[]).await;
    assert!(missed.is_empty(), "wanted and hit: {missed:?}");
}

async fn every_blip_can_be_hit_on_its_own_mark(app: App) {
    hold_a_phone(&app).await;
    let quadrants = app.site.filters_by("quadrant").into_iter();
    let quadrants = quadrants.map(|quadrant| format!("quadrants/{}/", quadrant.value));
    for address in [String::new()].into_iter().chain(quadrants) {
        app.open(&address).await;
        let covered: Vec<String> = app.run(include_str!("../fixtures/own_marks.js"), &[]).await;
        assert!(covered.is_empty(), "/{address}: {covered:?}");
    }
}

async fn the_sheet_leaves_the_blip_visible_that_it_is_about(app: App) {
    hold_a_phone(&app).await;
    app.prefer("prefers-reduced-motion", "reduce").await;
    for id in app.site.ids().iter().take(8) {
        app.open("").await;
        app.click_blip(id).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
        let script = "const mark = document.querySelector(arguments[0]).querySelector('circle').getBoundingClientRect();\
                      const sheet = document.querySelector(arguments[1]).getBoundingClientRect();\
                      return mark.top >= 0 && mark.bottom <= sheet.top && sheet.top > innerHeight / 4";
        eventually!(app.run::<bool>(script, &[blip(id).into(), PANEL.into()]).await, true, "{id}");
    }
}

async fn chart_and_list_are_one_tap_apart(app: App) {
    hold_a_phone(&app).await;
    app.open("").await;
    assert!(app.top(LIST).await > 844.0, "the list is out of sight");
    app.click(TO_LIST).await;
    eventually!(app.top(LIST).await < 500.0, true);
    app.click(TO_CHART).await;
    eventually!(app.top(".chart").await > -1.0, true);
    assert_eq!(app.shown().await, Shown::of(&app.site.ids()), "it is the same view");
    app.back().await;
    app.back().await;
    eventually!(app.address().await, "");
}

async fn hold_a_phone(app: &App) {
    app.resize(390, 844).await;
    app.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    app.devtools("Emulation.setEmitTouchEventsForMouse", json!({ "enabled": false })).await;
}

impl App {
    /// How far below the upper edge of the window an element begins.
    async fn top(&self, selector: &str) -> f64 {
        let script = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        self.run(script, &[selector.into()]).await
    }
}

impl Site {
    /// Whether the first page shows few blips, and them large: of many, one quadrant is enlarged, or the chart.
    fn has_room(&self) -> bool {
        !self.has_several_quadrants()
    }
}

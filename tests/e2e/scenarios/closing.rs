//! Somebody has read enough of a blip.

use serde_json::json;

use crate::fixtures::app::App;
use crate::fixtures::elements::{CHART, PANEL, blip};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_close_button_leads_back_to_the_radar),
    scenario!(escape_closes_and_the_focus_returns_to_the_blip),
    scenario!(a_click_beside_the_panel_closes_it),
    scenario!(closing_keeps_the_filters).with(Site::has_filters),
];

async fn the_close_button_leads_back_to_the_radar(app: App) {
    let id = app.site.first().id.clone();
    app.open(&format!("blips/{id}/")).await;
    app.close().await;
    eventually!(app.has(PANEL).await, false);
    assert_eq!(app.address().await, "");
    assert_eq!(app.chart().await, app.site.ids());
}

async fn escape_closes_and_the_focus_returns_to_the_blip(app: App) {
    let id = app.site.first().id.clone();
    app.open("").await;
    app.click_blip(&id).await;
    eventually!(app.focus_is_in(PANEL).await, true, "the focus follows into the text");
    app.press_escape().await;
    eventually!(app.has(PANEL).await, false);
    eventually!(app.focus_is_in(&blip(&id)).await, true, "the focus returns to the blip");
}

async fn a_click_beside_the_panel_closes_it(app: App) {
    app.open("").await;
    app.click_blip(&app.site.first().id).await;
    eventually!(app.has(PANEL).await, true);
    app.click_bare_part_of(CHART).await;
    eventually!(app.has(PANEL).await, false);
    // Inside of it, a click is somebody who reads.
    app.click_blip(&app.site.first().id).await;
    eventually!(app.has(PANEL).await, true);
    app.run::<()>("document.querySelector(arguments[0]).querySelector('p').click()", &[json!(PANEL)]).await;
    assert!(app.has(PANEL).await);
}

async fn closing_keeps_the_filters(app: App) {
    let filter = app.site.filter();
    app.open(&format!("blips/{}/?{filter}", filter.first())).await;
    eventually!(app.chart().await, filter.ids.clone());
    app.close().await;
    eventually!(app.address().await, filter.address());
    assert_eq!(app.chart().await, filter.ids);
}

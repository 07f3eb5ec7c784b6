//! Somebody looks back and forth between the chart and the list.

use crate::fixtures::app::App;
use crate::fixtures::elements::{DRAWING, TOOLTIP, listed, mark};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use serde_json::json;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_pointer_on_a_blip_shows_what_it_is),
    scenario!(what_the_page_moves_under_a_resting_pointer_is_not_pointed_at),
    scenario!(what_it_is_stays_inside_a_narrow_window),
    scenario!(the_focus_on_a_blip_shows_what_it_is),
    scenario!(a_pointer_on_one_side_marks_the_blip_on_the_other),
];

async fn a_pointer_on_a_blip_shows_what_it_is(app: App) {
    app.open("").await;
    for blip in app.site.blips().take(5) {
        app.hover_blip(&blip.id).await;
        eventually!(tooltip_names(&app, &blip.id).await, true, "{}", blip.id);
    }
    app.hover_over("h1").await;
    eventually!(app.sees(TOOLTIP).await, false);
}

async fn what_the_page_moves_under_a_resting_pointer_is_not_pointed_at(app: App) {
    app.open("").await;
    let ids = app.site.ids();
    let mut ids = ids.iter();
    let (Some(id), Some(other)) = (ids.next(), ids.next()) else { return };
    let pointer = app.click_blip(id).await;
    eventually!(app.open_blip().await.as_ref(), Some(id));
    let move_chart = include_str!("../fixtures/underneath.js");
    app.run_async::<()>(move_chart, &[json!(DRAWING), json!(mark(other)), json!(pointer)]).await;
    assert!(!app.sees(TOOLTIP).await);
    app.nudge().await;
    eventually!(tooltip_names(&app, other).await, true, "once it moves, it points");
}

async fn what_it_is_stays_inside_a_narrow_window(app: App) {
    app.resize(390, 844).await;
    app.open("").await;
    for blip in app.site.blips() {
        app.hover_blip(&blip.id).await;
        eventually!(tooltip_names(&app, &blip.id).await, true, "{}", blip.id);
        let (left, right) = app.extent(TOOLTIP).await;
        assert!(left >= 0.0 && right <= 390.0, "{}: {left} to {right}", blip.id);
    }
}

async fn the_focus_on_a_blip_shows_what_it_is(app: App) {
    app.open("").await;
    let id = app.tab_to_the_chart().await;
    eventually!(tooltip_names(&app, &id).await, true);
}

async fn a_pointer_on_one_side_marks_the_blip_on_the_other(app: App) {
    app.open("").await;
    for id in app.site.ids().iter().take(3) {
        app.hover_over(&listed(id)).await;
        eventually!(app.ids("a[data-blip-id].marked", "data-blip-id").await, [id.clone()].into());
        app.hover_blip(id).await;
        eventually!(app.ids("a[data-blip-ref].marked", "data-blip-ref").await, [id.clone()].into());
    }
}

async fn tooltip_names(app: &App, id: &str) -> bool {
    let blip = app.site.blip(id);
    let text = app.text(TOOLTIP).await;
    let parts = [&blip.name, &blip.summary];
    app.sees(TOOLTIP).await && parts.iter().all(|part| text.contains(app.site.words_of(part)))
}

//! Somebody wants one quadrant of several, large.

use crate::fixtures::app::App;
use crate::fixtures::elements::{ALL_QUADRANTS, CHART, blip, sector};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_click_into_a_quadrant_enlarges_it_and_another_shows_all_again)
        .with(Site::has_several_quadrants),
    scenario!(a_focused_quadrant_shows_its_own_blips_only).with(Site::has_several_quadrants),
    scenario!(blips_that_are_out_of_sight_keep_their_drawing).with(Site::has_several_quadrants),
    scenario!(a_radar_of_one_quadrant_is_always_large).with(|site| !site.has_several_quadrants()),
];

async fn a_click_into_a_quadrant_enlarges_it_and_another_shows_all_again(app: App) {
    app.open("").await;
    for filter in app.site.filters_by("quadrant") {
        assert_eq!(mode(&app).await.as_deref(), Some("disc"));
        app.click_bare_part_of(&sector(&filter.value)).await;
        eventually!(mode(&app).await.as_deref(), Some("fan"), "{}", filter.value);
        assert_eq!(app.address().await, format!("quadrants/{}/", filter.value));
        assert_eq!(app.chart().await, filter.ids);
        app.click(ALL_QUADRANTS).await;
        eventually!(mode(&app).await.as_deref(), Some("disc"));
        assert_eq!(app.address().await, "");
        assert_eq!(app.chart().await, app.site.ids());
    }
}

async fn a_focused_quadrant_shows_its_own_blips_only(app: App) {
    let filter = app.site.filters_by("quadrant").pop().expect("there are quadrants");
    app.open(&format!("quadrants/{}/", filter.value)).await;
    let displayed: std::collections::BTreeSet<String> =
        app.marks().await.into_iter().map(|mark| mark.id).collect();
    assert_eq!(displayed, filter.ids);
    for id in filter.ids.iter().take(3) {
        app.click_blip(id).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
        assert_eq!(mode(&app).await.as_deref(), Some("fan"), "the quadrant stays large");
    }
}

async fn blips_that_are_out_of_sight_keep_their_drawing(app: App) {
    let mut filters = app.site.filters_by("quadrant");
    let (shown, other) = (filters.remove(0), filters.remove(0));
    let others = other.ids.iter().map(|id| blip(id)).collect::<Vec<_>>();
    app.open("").await;
    let before = drawings(&app, &others).await;
    app.click_bare_part_of(&sector(&shown.value)).await;
    eventually!(app.chart().await, shown.ids);
    assert_eq!(drawings(&app, &others).await, before, "nothing was drawn that nobody sees");
    app.click(ALL_QUADRANTS).await;
    eventually!(app.chart().await, app.site.ids());
    assert_eq!(drawings(&app, &others).await, before);
}

/// What the document has of some blips: where they stand, and all that is inside.
async fn drawings(app: &App, blips: &[String]) -> Vec<String> {
    let script = "return arguments[0].map(blip => document.querySelector(blip))\
        .map(blip => blip.getAttribute('transform') + blip.innerHTML)";
    app.run(script, &[blips.into()]).await
}

async fn a_radar_of_one_quadrant_is_always_large(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        assert_eq!(mode(&app).await.as_deref(), Some("fan"), "/{address}");
        assert!(!app.has("a.sector").await, "/{address} leads nowhere else");
    }
}

async fn mode(app: &App) -> Option<String> {
    app.attribute(CHART, "data-mode").await
}

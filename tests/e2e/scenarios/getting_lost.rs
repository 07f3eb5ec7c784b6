//! Somebody follows a link to what is not there.

use radar_core::model::Blip;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::NOT_FOUND;
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_mistyped_blip_is_not_found_and_the_right_one_suggested).also_at_root().with(has_mistyped_id),
    scenario!(a_mistyped_blip_without_a_final_slash_is_not_found_either).with(has_mistyped_id),
    scenario!(an_unknown_page_still_shows_the_radar).also_at_root(),
    scenario!(unknown_filters_are_ignored),
];

async fn a_mistyped_blip_is_not_found_and_the_right_one_suggested(app: App) {
    let (blip, mistyped) = app.site.mistyped_id().expect("an id to mistype");
    is_suggested_at(&app, blip, &format!("blips/{mistyped}/")).await;
}

async fn a_mistyped_blip_without_a_final_slash_is_not_found_either(app: App) {
    let (blip, mistyped) = app.site.mistyped_id().expect("an id to mistype");
    is_suggested_at(&app, blip, &format!("blips/{mistyped}")).await;
}

async fn an_unknown_page_still_shows_the_radar(app: App) {
    app.open("nothing-here/").await;
    only_the_page_is_missing(&app, "nothing-here/").await;
    for address in ["nothing-here/", "nothing-here/index.html"] {
        app.open(address).await;
        eventually!(app.sees(NOT_FOUND).await, true);
        assert_eq!(app.chart().await, app.site.ids());
    }
    let blip = app.site.first();
    app.search(app.site.words_of(&blip.name)).await;
    assert!(app.list().await.contains(&blip.id), "the radar works");
}

async fn unknown_filters_are_ignored(app: App) {
    app.open("?ring=no-such-ring&tag=%F0%28&movement=sideways&edition=1900-01&q=").await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
    assert_eq!(app.console().await, [""; 0]);
}

async fn is_suggested_at(app: &App, blip: &Blip, address: &str) {
    app.open(address).await;
    only_the_page_is_missing(app, address).await;
    eventually!(app.sees(NOT_FOUND).await, true);
    assert_eq!(app.chart().await, app.site.ids(), "the radar is there");
    let title = app.run::<String>("return document.title", &[]).await;
    assert!(title.starts_with("Not found"), "the tab goes on saying so: {title}");
    app.click(&format!("{NOT_FOUND} a[data-suggestion={}]", blip.id)).await;
    eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
    eventually!(app.has(NOT_FOUND).await, false);
    assert_eq!(app.address().await, format!("blips/{}/", blip.id));
}

fn has_mistyped_id(site: &Site) -> bool {
    site.mistyped_id().is_some()
}

/// The host says 404 for the page and for nothing that the page needs, and so does the console.
async fn only_the_page_is_missing(app: &App, address: &str) {
    let missing = app.server.missing();
    assert!(matches!(missing.as_slice(), [path] if path.ends_with(address)), "{missing:?}");
    let console = app.console().await;
    assert!(matches!(console.as_slice(), [line] if line.contains("404")), "{console:?}");
}

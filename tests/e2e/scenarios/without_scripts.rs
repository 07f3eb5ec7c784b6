//! Somebody's browser runs no scripts, or not yet.

use std::collections::BTreeSet;

use crate::fixtures::app::App;
use crate::fixtures::elements::{LIST, PANEL, blip, listed};
use crate::fixtures::eventually;
use crate::markup;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_radar_the_list_and_every_link_are_there).also_at_root(),
    scenario!(every_blip_is_a_page_of_its_own),
    scenario!(rings_and_quadrants_are_pages_of_their_own),
    scenario!(every_page_has_a_title_and_a_description_of_its_own),
];

async fn the_radar_the_list_and_every_link_are_there(app: App) {
    app.turn_scripts_off().await;
    app.load("").await;
    assert_eq!(app.chart().await, app.site.ids());
    assert_eq!(app.list().await, app.site.ids());
    assert!(app.sees(LIST).await);
    let first = &app.site.first().id;
    app.click_blip(first).await;
    eventually!(app.address().await, format!("blips/{first}/"));
    assert!(app.sees(PANEL).await, "a link on the chart leads to the text");
    app.close().await;
    eventually!(app.address().await, "");
    app.click(&listed(first)).await;
    eventually!(app.address().await, format!("blips/{first}/"));
    assert!(app.server.answers().iter().all(|answer| answer.status < 400), "{:?}", app.server.answers());
}

async fn every_blip_is_a_page_of_its_own(app: App) {
    app.turn_scripts_off().await;
    for blip_ in app.site.blips().take(3) {
        app.load(&format!("blips/{}/", blip_.id)).await;
        assert_eq!(app.open_blip().await.as_ref(), Some(&blip_.id));
        let text = app.text(PANEL).await;
        assert!(app.sees(PANEL).await && text.contains(app.site.excerpt(blip_)), "{text}");
        assert_eq!(app.chart().await, app.site.ids());
        assert!(app.has(&blip(&blip_.id)).await);
    }
}

async fn rings_and_quadrants_are_pages_of_their_own(app: App) {
    app.turn_scripts_off().await;
    let rings =
        app.site.filters_by("ring").into_iter().map(|ring| (format!("rings/{}/", ring.value), ring.ids));
    let quadrants = app.site.filters_by("quadrant").into_iter();
    let quadrants = quadrants.map(|quadrant| (format!("quadrants/{}/", quadrant.value), quadrant.ids));
    for (address, ids) in rings.chain(quadrants) {
        app.load(&address).await;
        assert_eq!(app.list().await, ids, "/{address}");
        assert_eq!(app.chart().await, ids, "/{address}");
    }
}

async fn every_page_has_a_title_and_a_description_of_its_own(app: App) {
    let site = &app.site;
    let blips = site.radar.blips.iter().map(|blip| format!("blips/{}/", blip.id));
    let rings = site.radar.rings.iter().map(|ring| format!("rings/{}/", ring.id));
    let several = site.radar.quadrants.iter().filter(|_| site.has_several_quadrants());
    let quadrants = several.map(|quadrant| format!("quadrants/{}/", quadrant.id));
    let pages = [String::new()].into_iter().chain(blips).chain(rings).chain(quadrants);
    let pages: Vec<String> = pages.chain(site.edition_pages()).collect();
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    for page in &pages {
        let html = markup::read_head(&site.folder.join(page).join("index.html"));
        titles.insert(markup::text(&html, "head > title"));
        descriptions.extend(markup::attributes(&html, "head > meta[name=description]", "content"));
        if site.radar.site.is_some() {
            let canonical = markup::attributes(&html, "head > link[rel=canonical]", "href");
            assert!(canonical.iter().any(|address| address.ends_with(page)), "/{page} is at {canonical:?}");
        }
    }
    assert_eq!(titles.len(), pages.len(), "titles differ: {titles:#?}");
    assert_eq!(descriptions.len(), pages.len(), "descriptions differ: {descriptions:#?}");
    assert!(!titles.contains("") && !descriptions.contains(""));
}

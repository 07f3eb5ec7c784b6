//! Somebody comes to an edition's own page.

use std::collections::BTreeSet;

use radar_core::model::Period;

use crate::fixtures::app::App;
use crate::fixtures::elements::{CHANGED_BLIP, CHANGES, NEXT_EDITION, PANEL, PREVIOUS_EDITION, WHAT_CHANGED};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(without_scripts_the_page_says_what_changed).also_at_root().with(Site::has_history),
    scenario!(without_scripts_the_pages_lead_to_each_other).with(Site::has_history),
    scenario!(without_scripts_the_radar_leads_to_the_pages).with(Site::has_history),
    scenario!(back_and_forward_lead_to_the_page_and_from_it).with(Site::has_history),
];

async fn without_scripts_the_page_says_what_changed(app: App) {
    let site = &app.site;
    app.turn_scripts_off().await;
    let mut titles = BTreeSet::new();
    for (edition, page) in site.edition_pages().iter().enumerate() {
        app.load(page).await;
        let title = app.browser.title().await.unwrap();
        assert!(title.contains(site.edition_name(edition)), "{title}");
        titles.insert(title);
        assert_eq!(app.moment().await, Moment::in_edition(site, edition), "/{page}");
        assert_eq!(app.sees(CHANGES).await, edition > 0, "/{page} says what changed");
        assert_eq!(app.changes().await, site.in_words(&site.changes(Period::of(edition))), "/{page}");
    }
    assert_eq!(titles.len(), site.editions().len(), "titles differ: {titles:?}");
    assert_eq!(app.server.missing(), [""; 0]);
}

async fn without_scripts_the_pages_lead_to_each_other(app: App) {
    let site = &app.site;
    let pages = site.edition_pages();
    app.turn_scripts_off().await;
    app.load(&pages[0]).await;
    for (edition, page) in pages.iter().enumerate().skip(1) {
        app.click(NEXT_EDITION).await;
        eventually!(&app.address().await, page);
        assert_eq!(app.moment().await, Moment::in_edition(site, edition));
    }
    for page in pages.iter().rev().skip(1) {
        app.click(PREVIOUS_EDITION).await;
        eventually!(&app.address().await, page);
    }
    app.load(&pages[1]).await;
    if let Some((_, blip)) = site.changes(Period::of(1)).first() {
        app.click(CHANGED_BLIP).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        assert!(app.sees(PANEL).await, "a change leads to the text");
    }
    assert_eq!(app.server.missing(), [""; 0]);
}

async fn without_scripts_the_radar_leads_to_the_pages(app: App) {
    let site = &app.site;
    let pages = site.edition_pages();
    app.turn_scripts_off().await;
    app.load("").await;
    app.click(PREVIOUS_EDITION).await;
    eventually!(app.address().await, pages[site.newest() - 1].clone());
    app.load("").await;
    app.click(WHAT_CHANGED).await;
    eventually!(app.address().await, pages[site.newest()].clone());
}

async fn back_and_forward_lead_to_the_page_and_from_it(app: App) {
    let site = &app.site;
    for (edition, page) in site.edition_pages().iter().enumerate().skip(1).take(4) {
        app.open(page).await;
        eventually!(app.moment().await, Moment::in_edition(site, edition), "/{page}");
        assert!(app.sees(CHANGES).await, "/{page}");
        assert_eq!(&app.address().await, page, "the address stays");
        app.step_back().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition - 1));
        app.back().await;
        eventually!(&app.address().await, page);
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        assert!(app.sees(CHANGES).await, "/{page} is as it was");
        app.forward().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition - 1));
        app.reload().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition - 1));
    }
}

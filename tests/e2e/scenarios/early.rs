//! Somebody clicks before the program is there: the text is in the page, and nobody waits for another one.

use fantoccini::key::Key;
use radar_core::model::{Blip, Period};
use serde_json::json;

use crate::driver;
use crate::fixtures::app::App;
use crate::fixtures::elements::{CHANGES, CHART, COMPARE, PANEL, SEARCH, SLIDER, listed};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_blip_opens_in_place_before_the_program_is_there).also_at_root(),
    scenario!(of_several_blips_the_last_one_stays_open).with(Site::has_several_blips),
    scenario!(back_leads_to_the_radar_before_the_program_is_there),
    scenario!(filters_of_the_page_stay),
    scenario!(what_the_address_says_beyond_the_page_stays),
    scenario!(an_earlier_edition_stays).with(Site::has_history),
    scenario!(what_is_typed_before_the_program_is_there_is_looked_for),
    scenario!(what_is_chosen_before_the_program_is_there_is_shown).with(Site::has_history),
];

/// Set in a page, gone in the next one.
const SAME_PAGE: &str = "return window.isSame === (window.isSame = true)";

pub(super) async fn a_blip_opens_in_place_before_the_program_is_there(app: App) {
    let blips: Vec<_> = app.site.blips().map(|blip| blip.id.clone()).collect();
    // From the chart and from the list; one that moved says so.
    for id in blips.iter().take(3).chain(blips.last()) {
        let address = format!("blips/{id}/");
        app.open(&address).await;
        let printed = app.run::<String>(DESCRIBE, &[PANEL.into()]).await;
        let title = app.run::<String>(TITLE, &[]).await;
        forget(&app).await;

        app.server.hold(".wasm");
        app.load("").await;
        app.run::<bool>(SAME_PAGE, &[]).await;
        if blips.first() == Some(id) {
            app.click_blip(id).await;
        } else {
            app.click(&listed(id)).await;
        }
        eventually!(app.open_blip().await.as_ref(), Some(id));
        assert!(app.has(EARLY).await, "the program is not there yet");
        let blip = app.site.blip(id);
        eventually!(app.text(PANEL).await.contains(app.site.excerpt(blip)), true);
        let text = app.text(PANEL).await;
        assert!(app.sees(PANEL).await, "{text}");
        for words in [app.site.words_of(&blip.name), app.site.ring_name(blip), &blip.number.to_string()] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert_eq!(app.address().await, address);
        assert_eq!(app.run::<String>(TITLE, &[]).await, title);
        assert!(app.focus_is_in(PANEL).await, "whoever uses the keyboard goes on there");
        assert!(app.has(&format!("{CHART} [data-blip-id={id}][aria-current]")).await, "it is marked");

        app.server.release();
        app.hydrated().await;
        eventually!(
            app.run::<String>(DESCRIBE, &[PANEL.into()]).await,
            printed.clone(),
            "all of it has come"
        );
        assert!(app.run::<bool>(SAME_PAGE, &[]).await, "in the same page");
        assert_eq!(app.address().await, address);
        assert!(app.focus_is_in(PANEL).await);
        app.close().await;
        eventually!(app.address().await, "");
        assert!(!app.has("[aria-current=true]").await, "nothing stays marked");
        assert_eq!(app.console().await, [""; 0]);
    }
}

/// A page in which a blip was opened ahead of the program.
const EARLY: &str = "html[data-early]:not([data-hydrated])";

/// What the tab says.
const TITLE: &str = "return document.title";

/// Makes the browser ask the server again: neither its cache nor the service worker answers in its place.
async fn forget(app: &App) {
    driver::devtools(&app.browser, "Network.clearBrowserCache", json!({})).await.unwrap();
    let unregister = "for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();\
                      for (const name of await caches.keys()) await caches.delete(name)";
    app.run_async::<()>(unregister, &[]).await;
}

/// The panel with all that is in it, whatever the order of attributes.
const DESCRIBE: &str = "const describe = node => node.nodeType === Node.TEXT_NODE ? node.data.trim() :\
    '<' + [node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`).sort()].join(' ') + '>' +\
    [...node.childNodes].filter(child => child.nodeType !== Node.COMMENT_NODE).map(describe).join('');\
    return describe(document.querySelector(arguments[0]))";

pub(super) async fn of_several_blips_the_last_one_stays_open(app: App) {
    let ids: Vec<_> = app.site.blips().map(|blip| blip.id.clone()).take(2).collect();
    app.server.hold(".wasm");
    app.load("").await;
    for id in &ids {
        app.click(&listed(id)).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
        assert!(app.has(EARLY).await, "the program is not there yet");
    }
    assert_eq!(app.ids("a[data-blip-ref][aria-current=true]", "data-blip-ref").await.len(), 1);
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), ids.last());
    app.back().await;
    eventually!(app.open_blip().await.as_ref(), ids.first());
    app.back().await;
    eventually!(app.open_blip().await, None);
}

async fn back_leads_to_the_radar_before_the_program_is_there(app: App) {
    let first = &app.site.first().id;
    app.server.hold(".wasm");
    app.load("").await;
    app.click(&listed(first)).await;
    eventually!(app.open_blip().await.as_ref(), Some(first));
    app.back().await;
    eventually!(app.open_blip().await, None);
    assert_eq!(app.address().await, "");
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.open_blip().await, None);
}

async fn filters_of_the_page_stay(app: App) {
    let site = &app.site;
    let first = site.first();
    let ring = site.ring(first);
    app.server.hold(".wasm");
    app.load(&format!("rings/{ring}/")).await;
    app.click(&listed(&first.id)).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.list().await, site.matching(|blip| site.ring(blip) == ring));
    assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
}

async fn what_the_address_says_beyond_the_page_stays(app: App) {
    let site = &app.site;
    let first = site.first();
    let filter = format!("?ring={}&q={}&embed=1", site.ring(first), first.id);
    app.server.hold(".wasm");
    app.load(&filter).await;
    app.click_blip(&first.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    assert!(app.has(EARLY).await, "the program is not there yet");
    assert_eq!(app.address().await, format!("blips/{}/{filter}", first.id));
    app.server.release();
    app.hydrated().await;
    eventually!(app.address().await, format!("blips/{}/{filter}", first.id));
    let asked = |blip: &Blip| site.ring(blip) == site.ring(first);
    assert!(app.chart().await.is_subset(&site.matching(asked)), "the filter counts");
    assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
}

async fn an_earlier_edition_stays(app: App) {
    let site = &app.site;
    let edition = site.newest() - 1;
    let was_there = |blip: &&Blip| blip.placement(edition).is_some();
    let Some(blip) = site.blips().find(was_there) else { return };
    app.server.hold(".wasm");
    app.load(&site.at_edition(edition)).await;
    app.click_blip(&blip.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.edition().await, site.edition_name(edition));
    assert_eq!(app.open_blip().await.as_ref(), Some(&blip.id));
}

async fn what_is_typed_before_the_program_is_there_is_looked_for(app: App) {
    let first = app.site.first();
    let name = app.site.words_of(&first.name);
    app.server.hold(".wasm");
    app.load("").await;
    eventually!(app.sees(SEARCH).await, true, "it comes right after the chart");
    app.element(SEARCH).await.send_keys(name).await.unwrap();
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.written().await, name);
    eventually!(app.chart().await.len() < app.site.ids().len(), true);
    assert!(app.chart().await.contains(&first.id));
}

async fn what_is_chosen_before_the_program_is_there_is_shown(app: App) {
    let site = &app.site;
    app.server.hold(".wasm");
    app.load("").await;
    eventually!(app.sees(SLIDER).await, true);
    app.element(SLIDER).await.send_keys(&char::from(Key::Home).to_string()).await.unwrap();
    app.server.release();
    app.hydrated().await;
    eventually!(app.moment().await, Moment::in_edition(site, 0));
    assert_eq!(app.address().await, site.at_edition(0));
    app.back().await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest()));

    forget(&app).await;
    app.server.hold(".wasm");
    app.load("").await;
    let period = Period { from: Some(0), to: site.newest() };
    eventually!(app.sees(COMPARE).await, true);
    app.compare_with(site.edition_name(0)).await;
    app.server.release();
    app.hydrated().await;
    eventually!(app.address().await, site.at_period(period));
    assert!(app.sees(CHANGES).await);
}

//! Somebody comes back where there is no network.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::driver;
use crate::fixtures::app::App;
use crate::fixtures::elements::{LACK, PANEL};
use crate::fixtures::eventually;
use crate::forgery::Forgery;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(after_the_first_visit_every_view_is_there_without_a_network).also_at_root(),
    scenario!(a_new_version_takes_the_place_of_the_old_one),
    scenario!(half_a_deployment_takes_the_place_of_nothing),
    scenario!(the_radar_can_be_installed).also_at_root(),
];

async fn after_the_first_visit_every_view_is_there_without_a_network(mut app: App) {
    app.open("").await;
    is_kept(&app).await;
    app.server.stop().await;
    for blip in app.site.blips().take(3) {
        app.open(&format!("blips/{}/", blip.id)).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        let text = app.text(PANEL).await;
        assert!(text.contains(app.site.excerpt(blip)), "{text}");
    }
    for language in app.site.radar.languages.iter().skip(1) {
        app.open(&format!("{language}/")).await;
        assert_eq!(app.attribute("html", "lang").await.as_ref(), Some(language));
    }
    app.open("").await;
    assert_eq!(app.chart().await, app.site.ids());
    assert!(!app.sees(LACK).await, "nothing is missing");
}

async fn a_new_version_takes_the_place_of_the_old_one(app: App) {
    let forgery = Forgery::of(&app);
    let mut app = forgery.serve(&app).await;
    app.open("").await;
    is_kept(&app).await;
    let old = caches(&app).await;
    publish(&forgery, true);
    app.open("").await;
    let is_replaced = async || {
        let kept = caches(&app).await;
        kept.len() == 1 && kept != old
    };
    eventually!(is_replaced().await, true, "one version is kept");
    app.server.stop().await;
    app.open("").await;
    assert_eq!(app.text(BRAND).await, "Another title");
}

async fn half_a_deployment_takes_the_place_of_nothing(app: App) {
    let forgery = Forgery::of(&app);
    let mut app = forgery.serve(&app).await;
    app.open("").await;
    is_kept(&app).await;
    let (kept, title) = (caches(&app).await, app.text(BRAND).await);
    publish(&forgery, false);
    let update = "const registration = await navigator.serviceWorker.getRegistration();\
                  await registration.update();\
                  const worker = registration.installing;\
                  const isOver = () => ['activated', 'redundant'].includes(worker.state);\
                  if (!isOver()) await new Promise(end => worker.onstatechange = () => isOver() && end());\
                  return worker.state";
    assert_eq!(app.run_async::<String>(update, &[]).await, "redundant");
    assert_eq!(caches(&app).await, kept);
    app.server.stop().await;
    // What a browser got a moment ago it may show again without asking anybody.
    driver::devtools(&app.browser, "Network.clearBrowserCache", json!({})).await.unwrap();
    app.open("").await;
    assert_eq!(app.text(BRAND).await, title, "all is of the version that was there whole");
}

async fn the_radar_can_be_installed(app: App) {
    for language in [None, app.site.radar.languages.get(1)] {
        app.open(&language.map_or(String::new(), |language| format!("{language}/"))).await;
        is_kept(&app).await;
        let errors = driver::devtools(&app.browser, "Page.getInstallabilityErrors", json!({})).await;
        let errors = errors.unwrap()["installabilityErrors"].clone();
        assert_eq!(errors, Value::Array(Vec::new()));
    }
}

const BRAND: &str = ".brand";

/// Replaces the first page by one with another title, and what says which version the site is. `is_whole`: the two fit.
fn publish(forgery: &Forgery, is_whole: bool) {
    let page = forgery.folder.join("index.html");
    let checksum = || format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(fs::read(&page).unwrap())));
    let before = checksum();
    forgery.edit("index.html", |html| {
        let (head, brand) = html.split_once("class=\"brand\"").unwrap();
        let (start, title) = brand.split_once("<span").unwrap();
        let (_, rest) = title.split_once("</span>").unwrap();
        format!("{head}class=\"brand\"{start}<span>Another title</span>{rest}")
    });
    let after = if is_whole { checksum() } else { "sha256-AAAA".to_owned() };
    forgery.edit("sw.js", |worker| {
        let worker = worker.replace(&before, &after);
        worker.replacen("const VERSION = \"", "const VERSION = \"next", 1)
    });
}

/// The browser has put away what it needs for the next visit.
async fn is_kept(app: &App) {
    let is_kept = "return navigator.serviceWorker.controller !== null && (await caches.keys()).length > 0";
    eventually!(app.run_async::<bool>(is_kept, &[]).await, true, "the browser keeps the radar");
}

/// The versions of the radar that the browser has.
async fn caches(app: &App) -> Vec<String> {
    app.run_async("return await caches.keys()", &[]).await
}

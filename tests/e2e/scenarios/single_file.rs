//! Somebody opens the whole site as one file, from a disk or a mail.

use std::path::PathBuf;

use crate::fixtures::app::App;
use crate::fixtures::elements::{LACK, PANEL, listed};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_file_from_a_disk_is_the_whole_radar).with(has_single_file),
    scenario!(a_view_of_a_file_is_a_link).with(has_single_file),
    scenario!(a_file_in_another_language_stays_in_it).with(has_translated_file),
    scenario!(a_file_can_be_read_without_scripts).with(has_single_file),
];

/// Beside the folder of the site, where `cargo xtask test` has it written.
fn path(site: &Site) -> PathBuf {
    site.folder.with_extension("html")
}

fn has_single_file(site: &Site) -> bool {
    path(site).is_file()
}

/// The file in the radar's second language.
fn translated(site: &Site) -> Option<PathBuf> {
    let language = site.radar.languages.get(1)?;
    Some(path(site).with_extension(format!("{language}.html")))
}

fn has_translated_file(site: &Site) -> bool {
    translated(site).is_some_and(|path| path.is_file())
}

fn address(app: &App) -> String {
    address_of(path(&app.site))
}

fn address_of(path: PathBuf) -> String {
    let path = std::path::absolute(path).unwrap();
    url::Url::from_file_path(path).unwrap().to_string()
}

async fn open(app: &App, fragment: &str) {
    // Another document, and not another place in the same one.
    app.browser.goto("about:blank").await.unwrap();
    app.browser.goto(&format!("{}{fragment}", address(app))).await.unwrap();
}

async fn a_file_from_a_disk_is_the_whole_radar(app: App) {
    open(&app, "").await;
    app.hydrated().await;
    assert_eq!(app.chart().await, app.site.ids());
    assert_eq!(app.list().await, app.site.ids());
    for blip in app.site.blips().take(3) {
        app.click_blip(&blip.id).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        let text = app.text(PANEL).await;
        assert!(app.sees(PANEL).await && text.contains(app.site.excerpt(blip)), "{text}");
        app.close().await;
        eventually!(app.open_blip().await, None);
    }
    app.write("zzzz").await;
    eventually!(app.chart().await.len(), 0);
    assert!(!app.sees(LACK).await);
    assert_eq!(app.console().await, [""; 0]);
    assert_eq!(app.server.answers().len(), 0, "it asks nobody for anything");
}

async fn a_view_of_a_file_is_a_link(app: App) {
    open(&app, "").await;
    app.hydrated().await;
    let first = &app.site.first().id;
    app.click(&listed(first)).await;
    let view = format!("#blips/{first}/");
    eventually!(app.browser.current_url().await.unwrap().as_str().ends_with(&view), true);
    open(&app, &view).await;
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), Some(first));
    app.back().await;
    app.forward().await;
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), Some(first));
}

async fn a_file_in_another_language_stays_in_it(app: App) {
    let first = &app.site.first().id;
    let language = &app.site.radar.languages[1];
    let file = address_of(translated(&app.site).expect("there is such a file"));
    app.browser.goto(&file).await.unwrap();
    app.hydrated().await;
    app.click(&listed(first)).await;
    let view = format!("{file}#{language}/blips/{first}/");
    eventually!(app.browser.current_url().await.unwrap().as_str() == view, true);
    assert_eq!(app.open_blip().await.as_ref(), Some(first));
    app.close().await;
    eventually!(app.open_blip().await, None);
    let closed = format!("{file}#{language}/");
    assert_eq!(app.browser.current_url().await.unwrap().as_str(), closed);
}

async fn a_file_can_be_read_without_scripts(app: App) {
    app.turn_scripts_off().await;
    open(&app, "").await;
    assert!(app.sees(LACK).await, "it says what is missing");
    let first = app.site.first();
    app.click(&listed(&first.id)).await;
    let text = app.text(&format!("[id='blips/{}/']", first.id)).await;
    assert!(text.contains(app.site.excerpt(first)), "{text}");
    assert!(app.sees(&format!("[id='blips/{}/']", first.id)).await);
}

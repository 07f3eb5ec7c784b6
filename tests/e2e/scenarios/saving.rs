//! Somebody takes the view along: into a slide, a spreadsheet, a script or a document.

use std::collections::BTreeSet;
use std::path::Path;

use fantoccini::key::Key;
use serde::Deserialize;

use crate::fixtures::app::App;
use crate::fixtures::elements::{DOWNLOAD, DOWNLOADS, PANEL, STATUS, format};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(every_file_has_the_blips_of_the_list).with(Site::has_filters).also_at_root(),
    scenario!(files_follow_the_edition).with(Site::has_history),
    scenario!(a_picture_shows_what_the_chart_shows).with(Site::has_filters),
    scenario!(a_picture_has_the_colours_of_the_page),
    scenario!(pixels_are_twice_as_many_and_not_blank),
    scenario!(the_menu_is_used_by_keyboard),
    scenario!(a_browser_that_cannot_draw_says_so),
];

async fn every_file_has_the_blips_of_the_list(app: App) {
    let filter = app.site.filter();
    app.open(&filter.address()).await;
    let listed = app.list_in_order().await;
    for ending in ["csv", "json", "md"] {
        let file = app.save(ending).await;
        assert_eq!(pages(file.text()), listed, "{}", file.text());
        assert!(file.name.ends_with(&format!("-{}.{ending}", filter.value)), "{}", file.name);
        assert!(file.text().contains(&app.server.base), "addresses are absolute: {}", file.text());
    }
}

async fn files_follow_the_edition(app: App) {
    app.open(&format!("?edition={}", app.site.radar.editions[0].id)).await;
    let listed = app.list_in_order().await;
    for ending in ["csv", "json", "md"] {
        assert_eq!(pages(app.save(ending).await.text()), listed);
    }
}

async fn a_picture_shows_what_the_chart_shows(app: App) {
    let filter = app.site.filter();
    app.open(&filter.address()).await;
    let picture = app.save("svg").await;
    let drawn = |opacity: &str| -> BTreeSet<String> {
        let blips = picture.text().split("<g data-blip-id=\"").skip(1);
        let blips = blips.filter(|blip| blip.split('>').next().is_some_and(|tag| tag.contains(opacity)));
        blips.filter_map(|blip| blip.split('"').next()).map(str::to_owned).collect()
    };
    assert_eq!(drawn("opacity=\"1\""), app.chart().await);
    let all = app.ids("a[data-blip-id]:not([hidden])", "data-blip-id").await;
    assert_eq!(drawn("opacity="), all);
    assert!(picture.text().contains(&format!("{}{}", app.server.base, filter.address())), "the address");
}

async fn a_picture_has_the_colours_of_the_page(app: App) {
    for scheme in ["light", "dark"] {
        app.prefer("prefers-color-scheme", scheme).await;
        app.open("").await;
        let paper: String = app
            .run("return getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()", &[])
            .await;
        let picture = app.save("svg").await;
        assert!(picture.text().contains(&format!("fill=\"{paper}\"")), "{scheme}");
        assert!(!picture.text().contains("fill=\"\""), "{scheme}");
    }
}

async fn pixels_are_twice_as_many_and_not_blank(app: App) {
    app.open("").await;
    app.run::<()>(include_str!("../fixtures/saving.js"), &[]).await;
    let picture = app.save("png").await;
    let size = app.run_async::<Picture>("return await lastPicture()", &[]).await;
    let (width, height) = (u32_at(&picture.bytes, 16), u32_at(&picture.bytes, 20));
    assert_eq!((width, height), (2 * 940, size.height), "the file is the picture");
    assert!(Path::new(&picture.name).extension().is_some_and(|ending| ending == "png"));
    assert!(size.colours > 20, "{} colours", size.colours);
}

async fn the_menu_is_used_by_keyboard(app: App) {
    app.open(&format!("blips/{}/", app.site.first().id)).await;
    app.element(DOWNLOAD).await.send_keys(&char::from(Key::Enter).to_string()).await.unwrap();
    eventually!(app.sees(DOWNLOADS).await, true);
    app.press(Key::Tab).await;
    assert!(app.focus_is_in(&format("svg")).await);
    app.press_escape().await;
    eventually!(app.sees(DOWNLOADS).await, false);
    assert!(app.focus_is_in(DOWNLOAD).await, "where the reader came from");
    assert!(app.sees(PANEL).await, "Escape closes one thing at a time");
}

async fn a_browser_that_cannot_draw_says_so(app: App) {
    app.open("").await;
    let before = app.text(STATUS).await;
    app.run::<()>("HTMLCanvasElement.prototype.toBlob = done => done(null)", &[]).await;
    app.click(DOWNLOAD).await;
    app.click(&format("png")).await;
    eventually!(app.text(STATUS).await == before, false);
}

/// What there is to know about a picture in pixels.
#[derive(Deserialize)]
struct Picture {
    height: u32,
    colours: usize,
}

/// The ids of the blips whose pages a file leads to, in its order.
fn pages(file: &str) -> Vec<String> {
    let pages = file.split("/blips/").skip(1);
    pages.filter_map(|rest| rest.split_once('/')).map(|(id, _)| id.to_owned()).collect()
}

/// A number in the header of a PNG.
fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())
}

//! Something is missing, late or forbidden: the radar and every blip can be read all the same, one sentence says what
//! does not work, and the page mends itself when it can.

use std::fs;

use fantoccini::key::Key;
use radar_core::model::Blip;
use serde_json::json;
use tech_radar::words::{Printed, Words};

use crate::fixtures::app::App;
use crate::fixtures::elements::{LACK, PANEL, listed};
use crate::fixtures::eventually;
use crate::forgery::Forgery;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(nothing_is_said_while_nothing_is_missing),
    scenario!(scripts_are_off),
    scenario!(the_browser_knows_no_webassembly),
    scenario!(webassembly_is_blocked_for_a_while),
    scenario!(a_part_is_missing_for_a_while),
    scenario!(a_part_ends_in_its_middle_for_a_while),
    scenario!(the_program_is_late),
    scenario!(the_page_is_of_an_older_version_than_its_parts),
    scenario!(nothing_can_be_stored),
    scenario!(somebody_else_answers_for_html),
    scenario!(the_page_ends_behind_its_chart),
    scenario!(a_link_within_the_page_keeps_it),
    scenario!(the_reader_loads_half_a_deployment_anew),
];

/// The id of the list.
const LIST_ID: &str = "list";

/// The endings of what a page loads.
const PARTS: [&str; 2] = [".wasm", ".js"];

async fn nothing_is_said_while_nothing_is_missing(app: App) {
    app.open("").await;
    eventually!(app.attribute("html", "data-program").await.as_deref(), Some("loaded"));
    assert!(!app.sees(LACK).await);
}

async fn scripts_are_off(app: App) {
    app.turn_scripts_off().await;
    is_readable(&app, |words| words.no_scripts).await;
}

async fn the_browser_knows_no_webassembly(app: App) {
    app.before_every_page("delete window.WebAssembly").await;
    is_readable(&app, |words| words.not_loaded).await;
    app.load("?embed=1").await;
    eventually!(app.sees(LACK).await, true, "in somebody's frame, too");
}

async fn webassembly_is_blocked_for_a_while(app: App) {
    app.devtools("Network.enable", json!({})).await;
    app.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
    is_readable(&app, |words| words.not_loaded).await;
    app.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
    mends_itself(&app).await;
}

async fn a_part_is_missing_for_a_while(app: App) {
    for part in PARTS {
        let forgery = Forgery::of(&app);
        let (file, away) = (forgery.program(part), forgery.folder.join("away"));
        fs::rename(&file, &away).unwrap();
        let app = forgery.serve(&app).await;
        is_readable(&app, |words| words.not_loaded).await;
        fs::rename(&away, &file).unwrap();
        mends_itself(&app).await;
    }
}

async fn a_part_ends_in_its_middle_for_a_while(app: App) {
    for part in PARTS {
        let forgery = Forgery::of(&app);
        let file = forgery.program(part);
        let whole = fs::read(&file).unwrap();
        fs::write(&file, &whole[..whole.len() / 2]).unwrap();
        let app = forgery.serve(&app).await;
        is_readable(&app, |words| words.not_loaded).await;
        fs::write(&file, whole).unwrap();
        mends_itself(&app).await;
    }
}

async fn the_program_is_late(app: App) {
    app.server.hold(".wasm");
    is_readable(&app, |words| words.still_loading).await;
    app.server.release();
    app.hydrated().await;
    eventually!(app.sees(LACK).await, false, "it has come");
}

async fn the_page_is_of_an_older_version_than_its_parts(app: App) {
    let forgery = Forgery::of(&app);
    let present = outdate(&forgery);
    let app = forgery.serve(&app).await;
    app.server.hold("_bg.wasm");
    app.load("").await;
    fs::write(forgery.folder.join("index.html"), present).unwrap();
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.chart().await, app.site.ids());
    assert!(!app.sees(LACK).await, "the page has asked for its newer version");
}

async fn nothing_can_be_stored(app: App) {
    let refuse = "const refuse = () => { throw new DOMException('denied', 'SecurityError') };\
                  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])\
                    Object.defineProperty(window, name, { get: refuse });\
                  navigator.serviceWorker.register = async () => refuse();";
    app.before_every_page(refuse).await;
    app.open("").await;
    app.click("input[name=theme][value=dark]").await;
    eventually!(app.attribute("html", "data-theme").await.as_deref(), Some("dark"));
    let first = &app.site.first().id;
    app.click_blip(first).await;
    eventually!(app.open_blip().await.as_ref(), Some(first));
    assert!(!app.sees(LACK).await, "nothing is missing");
    assert_eq!(app.console().await, [""; 0]);
}

async fn somebody_else_answers_for_html(app: App) {
    app.before_every_page("trustedTypes.createPolicy('default', { createHTML: html => html })").await;
    app.open("").await;
    let first = app.site.first();
    app.click_blip(&first.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    can_be_read(&app, first).await;
    assert!(!app.sees(LACK).await, "nothing is missing");
}

async fn the_page_ends_behind_its_chart(app: App) {
    let forgery = Forgery::of(&app);
    forgery.edit("index.html", |page| {
        let end = page.find("</svg>").and_then(|_| page.find("<g aria-hidden=\"true\"><path class=\"leader"));
        page[..end.expect("names follow the blips")].to_owned()
    });
    let app = forgery.serve(&app).await;
    app.load("").await;
    eventually!(app.text(LACK).await, Words::of(app.site.radar.language()).printed().not_loaded);
    let first = app.site.first();
    app.click_blip(&first.id).await;
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), Some(&first.id), "its link leads to its page");
    can_be_read(&app, first).await;
}

async fn a_link_within_the_page_keeps_it(app: App) {
    app.server.hold(".wasm");
    app.load("").await;
    app.run::<()>("window.isSame = true", &[]).await;
    app.focus(&format!("a.skip[href$=\"#{LIST_ID}\"]")).await;
    app.press(Key::Enter).await;
    eventually!(app.run::<String>("return location.hash", &[]).await, format!("#{LIST_ID}"));
    app.server.release();
    app.hydrated().await;
    assert!(app.run::<bool>("return window.isSame === true", &[]).await);
}

async fn the_reader_loads_half_a_deployment_anew(app: App) {
    let forgery = Forgery::of(&app);
    let present = outdate(&forgery);
    let app = forgery.serve(&app).await;
    app.load("").await;
    eventually!(app.sees(LACK).await, true);
    app.browser.refresh().await.unwrap();
    eventually!(app.sees(LACK).await, true);
    fs::write(forgery.folder.join("index.html"), present).unwrap();
    app.run::<()>("dispatchEvent(new Event('online'))", &[]).await;
    app.hydrated().await;
    assert!(!app.sees(LACK).await, "the page has asked for its newer version");
}

/// Lets the first page ask for a program that is not there, as one of another version does. Gives the page that fits.
fn outdate(forgery: &Forgery) -> String {
    let program = forgery.program(".wasm").file_name().unwrap().to_string_lossy().into_owned();
    let hash = program.trim_start_matches("tech-radar-").trim_end_matches("_bg.wasm").to_owned();
    let present = fs::read_to_string(forgery.folder.join("index.html")).unwrap();
    // A policy of hashes allows nothing that was changed.
    forgery.edit("index.html", |page| {
        page.replace(&hash, "0123456789abcdef").replace("Content-Security-Policy", "")
    });
    present
}

/// The sentence is there once; the radar is there, and a blip can be reached and read.
async fn is_readable(app: &App, sentence: fn(&Printed) -> &'static str) {
    app.load("").await;
    let sentence = sentence(Words::of(app.site.radar.language()).printed());
    eventually!(app.text(LACK).await, sentence);
    eventually!(app.sees(LACK).await, true, "{sentence}");
    assert_eq!(app.attributes(LACK, "class").await.len(), 1, "it is there once");
    assert_eq!(app.chart().await, app.site.ids());
    assert_eq!(app.list().await, app.site.ids());
    let first = app.site.first();
    app.click(&listed(&first.id)).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    can_be_read(app, first).await;
}

async fn can_be_read(app: &App, blip: &Blip) {
    let text = app.text(PANEL).await;
    assert!(app.sees(PANEL).await && text.contains(app.site.excerpt(blip)), "{text}");
}

/// The network is back, and so is everything else, without the reader.
async fn mends_itself(app: &App) {
    eventually!(app.sees(LACK).await, true, "on this page, too, something is missing");
    app.run::<()>("dispatchEvent(new Event('online'))", &[]).await;
    app.hydrated().await;
    eventually!(app.sees(LACK).await, false, "nothing is missing");
    assert_eq!(
        app.open_blip().await.as_ref(),
        Some(&app.site.first().id),
        "and the reader is where they were"
    );
}

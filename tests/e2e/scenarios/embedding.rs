//! Somebody shows the radar in a page of theirs, on another host.

use std::path::{Path, PathBuf};
use std::{env, fs};

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::{FULL_RADAR, LIST, PANEL, SEARCH, THEMES, blip};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::server::Server;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_framed_radar_is_as_high_as_it_needs),
    scenario!(the_element_is_as_high_as_the_frame),
    scenario!(a_frame_listens_to_nobody_else),
    scenario!(the_element_runs_no_script_that_it_is_given_for_an_address),
    scenario!(a_framed_radar_is_the_radar_alone),
    scenario!(nothing_in_a_frame_leads_to_what_is_not_in_it),
    scenario!(no_frame_scrolls_sideways_at_any_width),
];

/// What integrators are told to write.
const DOCUMENTATION: &str = include_str!("../../../docs/integrators.md");

async fn a_framed_radar_is_as_high_as_it_needs(app: App) {
    let _host = Host::open(&app, &snippet(&app, "<iframe")).await;
    app.browser.clone().enter_frame(0).await.unwrap();
    app.hydrated().await;
    eventually!(app.missing_height().await, 0);
    let low = app.height().await;
    let id = &app.site.first().id;
    app.focus(&blip(id)).await;
    app.press(Key::Enter).await;
    eventually!(app.open_blip().await.as_ref(), Some(id));
    eventually!(app.height().await > low && app.missing_height().await == 0, true);
    app.press_escape().await;
    eventually!((app.height().await, app.missing_height().await), (low, 0));
}

async fn the_element_is_as_high_as_the_frame(app: App) {
    let page = [snippet(&app, "<iframe"), snippet(&app, "<tech-radar")].concat();
    let page = page.replace("view=\"quadrants/secure/?ring=trial\"", "");
    let _host = Host::open(&app, &page).await;
    let heights = "const element = document.querySelector('tech-radar');\
                   const frames = [document.querySelector('iframe'), element.shadowRoot?.firstChild];\
                   frames[1]?.scrollIntoView();\
                   return frames.map(frame => frame?.offsetHeight ?? 0)";
    let is_settled = |[frame, element]: [u32; 2]| frame == element && frame != 640;
    eventually!(is_settled(app.run(heights, &[]).await), true);
    let title = "return document.querySelector('tech-radar').shadowRoot.firstChild.title";
    assert_eq!(app.run::<String>(title, &[]).await, "What we use for security");
}

async fn a_frame_listens_to_nobody_else(app: App) {
    let page = [snippet(&app, "<iframe"), snippet(&app, "<tech-radar")].concat();
    let _host = Host::open(&app, &page).await;
    let heights = "return [document.querySelector('iframe'), document.querySelector('tech-radar').shadowRoot?.firstChild]\
                   .map(frame => frame?.offsetHeight ?? 0)";
    let lie = "const message = { type: 'tech-radar:height', height: 5 };\
               postMessage(message, '*');\
               await new Promise(done => { onmessage = done; postMessage('last', '*') })";
    app.run_async::<()>(lie, &[]).await;
    let [frame, element]: [u32; 2] = app.run(heights, &[]).await;
    assert!(frame > 5 && element != 5, "{frame}, {element}");
}

async fn the_element_runs_no_script_that_it_is_given_for_an_address(app: App) {
    let page =
        snippet(&app, "<tech-radar").replace("quadrants/secure/?ring=trial", "java&Tab;script:alert(1)");
    let _host = Host::open(&app, &page).await;
    let address = "return document.querySelector('tech-radar').shadowRoot?.firstChild.src";
    let shown = async || app.run::<Option<String>>(address, &[]).await;
    eventually!(shown().await, Some(format!("{}?embed=1", app.server.base)));
}

async fn a_framed_radar_is_the_radar_alone(app: App) {
    app.open("?embed=1").await;
    for hidden in [LIST, SEARCH, ".page-header > .brand", THEMES, "footer.page-footer"] {
        assert!(!app.sees(hidden).await, "{hidden}");
    }
    let id = &app.site.first().id;
    app.click_blip(id).await;
    eventually!(app.address().await, format!("blips/{id}/?embed=1"));
    assert!(app.sees(PANEL).await);
    let full = app.attribute(FULL_RADAR, "href").await.unwrap();
    assert_eq!(full, format!("blips/{id}/"));
    app.reload().await;
    assert!(app.has(&blip(id)).await && !app.sees(LIST).await);
    app.open("").await;
    assert!(!app.sees(FULL_RADAR).await);
}

async fn nothing_in_a_frame_leads_to_what_is_not_in_it(app: App) {
    app.open("?embed=1").await;
    app.press('?').await;
    app.focus(&blip(&app.site.first().id)).await;
    app.press(Key::Enter).await;
    eventually!(app.has(PANEL).await, true, "no dialog that nobody sees is in the way");
    let Some(tagged) = app.site.blips().find(|blip| !blip.tags.is_empty()) else { return };
    app.open(&format!("blips/{}/?embed=1", tagged.id)).await;
    let tag = format!("{PANEL} .facts a[href*=\"?tag=\"]");
    assert_eq!(
        app.attribute(&tag, "target").await.as_deref(),
        Some("_blank"),
        "filters are on the radar itself"
    );
    assert!(!app.attribute(&tag, "href").await.unwrap().contains("embed"));
}

async fn no_frame_scrolls_sideways_at_any_width(app: App) {
    let id = &app.site.first().id;
    for address in ["?embed=1".to_owned(), format!("blips/{id}/?embed=1")] {
        app.open(&address).await;
        for width in [320, 480, 600, 700, 900, 1200] {
            // High enough, so that no scroll bar takes part of the width.
            app.resize(width, 5000).await;
            assert_eq!(app.overflow().await, 0, "/{address} at {width}");
            let script = "return getComputedStyle(document.querySelector('.detail')).position";
            assert_eq!(app.run::<String>(script, &[]).await, "static", "/{address} at {width}");
            let script = "return document.querySelector('.detail').getBoundingClientRect().width";
            let panel = app.run::<f64>(script, &[]).await;
            assert!(
                panel == 0.0 || panel > f64::from(width.min(700)) * 0.8,
                "/{address} at {width}: {panel}"
            );
        }
    }
}

/// The example of the documentation that has this in it, with the address of the tested radar.
fn snippet(app: &App, part: &str) -> String {
    let mut examples = DOCUMENTATION.split("```html\n").skip(1).filter_map(|rest| rest.split("```").next());
    let example = examples.find(|example| example.contains(part));
    let example = example.unwrap_or_else(|| panic!("the documentation has an example with {part}"));
    let base = app.server.base.as_str();
    let origin = url::Url::parse(base).unwrap().origin().ascii_serialization();
    example.replace("https://example.org/radar/", base).replace("https://example.org", &origin)
}

/// A page of somebody else's.
struct Host {
    _server: Server,
    folder: PathBuf,
}

impl Host {
    /// Serves a page with this in its body from an origin of its own, and opens it.
    async fn open(app: &App, body: &str) -> Self {
        let port = url::Url::parse(&app.server.base).unwrap().port().unwrap_or_default();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("host-{port}"));
        fs::create_dir_all(&folder).unwrap();
        let page = format!("<!doctype html><meta charset=utf-8><title>Host</title><body>{body}");
        fs::write(folder.join("index.html"), page).unwrap();
        let server = Server::start(&folder, "/").await.unwrap();
        app.browser.goto(&server.base).await.unwrap();
        Self { _server: server, folder }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl App {
    /// The height of the window, or of the frame that is entered.
    async fn height(&self) -> i64 {
        self.run("return innerHeight", &[]).await
    }

    /// How many pixels more the page needs than it has.
    async fn missing_height(&self) -> i64 {
        let script =
            "return Math.ceil(document.documentElement.getBoundingClientRect().height) - innerHeight";
        self.run(script, &[]).await
    }
}

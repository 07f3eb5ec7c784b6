//! Somebody follows a link to a blip of a large radar: its page has the text alone, and the rest follows.

use std::fs;

use serde_json::json;
use tech_radar::words::Words;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::axe;
use crate::fixtures::elements::{CHART, CLOSE, LACK, LIST, NEXT, PANEL, THEMES, listed, theme};
use crate::fixtures::eventually;
use crate::fixtures::look::Look;
use crate::forgery::Forgery;
use crate::scenarios::early::{
    a_blip_opens_in_place_before_the_program_is_there, of_several_blips_the_last_one_stays_open,
};
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(without_scripts_a_light_page_can_be_read_and_left),
    scenario!(the_rest_comes_and_nothing_moves).also_at_root(),
    scenario!(a_light_page_becomes_a_page_like_any_other),
    scenario!(the_rest_is_missing_or_of_another_version_for_a_while),
    scenario!(what_light_pages_share_is_missing_for_a_while),
    scenario!(every_page_has_the_texts_once_the_program_is_there),
    scenario!(the_texts_are_missing_for_a_while),
    scenario!(a_panel_opens_ahead_of_its_text),
    scenario!(who_gets_no_texts_is_led_to_the_page_of_the_blip),
    scenario!(a_blip_opens_in_place_before_the_program_is_there).also_at_root(),
    scenario!(of_several_blips_the_last_one_stays_open),
];

/// Leads from a light page to the whole radar.
const WHOLE: &str = ".whole a";

/// A laptop, a tablet, a phone.
const WINDOWS: [(u32, u32); 3] = [(1280, 800), (820, 1180), (390, 844)];

/// What has the focus in each of them, and what has it then: lines of the panel are built anew.
const FOCUS: [[&str; 2]; 3] =
    [[CLOSE, CLOSE], ["[data-testid=blip-detail] dl a[href]", PANEL], [CLOSE, CLOSE]];

async fn without_scripts_a_light_page_can_be_read_and_left(app: App) {
    let look = Look::light(WINDOWS[0]);
    app.look(look).await;
    app.turn_scripts_off().await;
    let first = app.site.first();
    app.load(&format!("blips/{}/", first.id)).await;
    let text = app.text(PANEL).await;
    assert!(app.sees(PANEL).await && text.contains(app.site.excerpt(first)), "{text}");
    assert!(!app.has(CHART).await && !app.has(LIST).await, "the rest of the radar is elsewhere");
    assert!(app.sees(LACK).await, "one sentence says what is missing");
    app.allow_scripts(true).await;
    let audit = app.audit(&axe::source(), look).await;
    let barriers: Vec<String> = audit.violations.iter().map(ToString::to_string).collect();
    assert_eq!(barriers, [""; 0]);
    app.turn_scripts_off().await;
    app.click(NEXT).await;
    eventually!(app.open_blip().await.is_some_and(|id| id != first.id), true, "neighbours are a link away");
    app.click(WHOLE).await;
    eventually!(app.address().await, "");
    assert_eq!(app.chart().await, app.site.ids());
}

async fn the_rest_comes_and_nothing_moves(app: App) {
    let first = app.site.first();
    let address = format!("blips/{}/", first.id);
    for ((width, height), [focused, then]) in WINDOWS.into_iter().zip(FOCUS) {
        app.resize(width, height).await;
        app.server.hold(".wasm");
        app.load(&address).await;
        assert!(app.sees(PANEL).await);
        assert!(app.overflow().await <= 0, "it fits into {width} pixels");
        let remember = "window.panel = document.querySelector(arguments[0]);\
                        document.querySelector(arguments[1]).focus();\
                        panel.scrollTop = 40;\
                        window.place = [panel.getBoundingClientRect().y, panel.scrollTop]";
        app.run::<()>(remember, &[json!(PANEL), json!(focused)]).await;
        app.server.release();
        app.hydrated().await;
        assert_eq!(app.chart().await, app.site.ids());
        assert_eq!(app.list().await, app.site.ids());
        assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
        assert_eq!(app.address().await, address);
        let shift = app.layout_shift().await;
        assert!(shift == 0.0, "it shifts by {shift} in {width} pixels");
        let is_there = "return panel === document.querySelector(arguments[0]) &&\
                        String(place) === String([panel.getBoundingClientRect().y, panel.scrollTop])";
        assert!(app.run::<bool>(is_there, &[json!(PANEL)]).await, "the panel stays in {width} pixels");
        assert!(app.focus_is_in(then).await, "and so does the focus in {width} pixels");
        assert_eq!(app.attributes(PANEL, "data-blip").await.len(), 1, "there is one panel");
        assert!(!app.sees(LACK).await, "nothing is missing");
        assert_eq!(app.console().await, [""; 0]);
    }
}

async fn a_light_page_becomes_a_page_like_any_other(app: App) {
    let site = &app.site;
    let first = &site.first().id;
    app.open("").await;
    let title = app.text("title").await;
    app.click(&theme("dark")).await;
    for query in ["", "?q=a"] {
        app.open(&format!("blips/{first}/{query}")).await;
        assert!(app.has(&format!("{THEMES} input[value=dark]:checked")).await, "the theme is as before");
        app.click(NEXT).await;
        eventually!(app.open_blip().await.is_some_and(|id| id != *first), true);
        app.back().await;
        eventually!(app.open_blip().await.as_ref(), Some(first));
        app.close().await;
        eventually!(app.open_blip().await, None);
        eventually!(app.address().await, query);
        assert!(!app.has("html[data-light]").await, "the panel has its usual place when it opens again");
        app.back().await;
        eventually!(app.open_blip().await.as_ref(), Some(first));
        app.forward().await;
        eventually!(app.open_blip().await, None);
    }
    app.clear().await;
    eventually!(app.text("title").await, title.clone());
    let filters = site.filters();
    for filter in filters.iter().take(1) {
        app.toggle(filter).await;
        eventually!(app.shown().await, Shown::of(&filter.ids), "{filter}");
    }
}

async fn the_rest_is_missing_or_of_another_version_for_a_while(app: App) {
    let first = app.site.first();
    let address = format!("blips/{}/", first.id);
    let sentence = Words::of(app.site.radar.language()).printed().not_loaded;
    for is_missing in [true, false] {
        let forgery = Forgery::of(&app);
        let page = forgery.folder.join("index.html");
        let program = forgery.program("_bg.wasm").file_name().unwrap().to_string_lossy().into_owned();
        let whole = fs::read_to_string(&page).unwrap();
        if is_missing {
            fs::remove_file(&page).unwrap();
        } else {
            fs::write(&page, whole.replace(&program, "tech-radar-0123456789abcdef_bg.wasm")).unwrap();
        }
        let app = forgery.serve(&app).await;
        app.load(&address).await;
        eventually!(app.text(LACK).await, sentence);
        eventually!(app.sees(LACK).await, true);
        let text = app.text(PANEL).await;
        assert!(app.sees(PANEL).await && text.contains(app.site.excerpt(first)), "{text}");
        assert!(!app.has(CHART).await, "nothing of another version is shown");
        fs::write(&page, whole).unwrap();
        app.run::<()>("dispatchEvent(new Event('online'))", &[]).await;
        app.hydrated().await;
        eventually!(app.sees(LACK).await, false);
        assert_eq!(app.chart().await, app.site.ids());
        assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
    }
}

async fn what_light_pages_share_is_missing_for_a_while(app: App) {
    let first = app.site.first().id.clone();
    for ending in [".css", ".js"] {
        let forgery = Forgery::of(&app);
        let (file, away) = (forgery.part("light-", ending), forgery.folder.join("away"));
        fs::rename(&file, &away).unwrap();
        let app = forgery.serve(&app).await;
        app.load(&format!("blips/{first}/")).await;
        let words = Words::of(app.site.radar.language()).printed();
        eventually!(app.text(LACK).await, words.not_loaded);
        assert!(app.sees(LACK).await && app.sees(PANEL).await, "without {ending}");
        let (width, _) = app.size(".brand .icon").await;
        assert!(width < 32.0, "a picture of {width} pixels, without {ending}");
        fs::rename(&away, &file).unwrap();
        app.run::<()>("dispatchEvent(new Event('online'))", &[]).await;
        eventually!(app.sees(LACK).await, false, "{ending} is there");
        app.hydrated().await;
        assert!(!app.sees(LACK).await, "with {ending}, nothing is missing");
        assert_eq!(app.open_blip().await.as_ref(), Some(&first));
    }
}

async fn every_page_has_the_texts_once_the_program_is_there(app: App) {
    let first = app.site.first();
    let pages = [String::new(), format!("rings/{}/", app.site.ring(first)), format!("blips/{}/", first.id)];
    for page in pages {
        app.open(&page).await;
        if page.starts_with("blips/") {
            app.click(NEXT).await;
            eventually!(app.open_blip().await.is_some_and(|id| id != first.id), true);
        } else {
            app.click(&listed(&first.id)).await;
            eventually!(app.open_blip().await.as_ref(), Some(&first.id));
        }
        let open = app.open_blip().await.unwrap();
        let excerpt = app.site.excerpt(app.site.blip(&open));
        assert!(app.text(PANEL).await.contains(excerpt), "{excerpt} on {page}");
        assert_eq!(app.console().await, [""; 0]);
    }
}

async fn the_texts_are_missing_for_a_while(app: App) {
    let first = app.site.first();
    let forgery = Forgery::of(&app);
    let texts = forgery.part("texts-", ".json");
    let content = fs::read(&texts).unwrap();
    fs::remove_file(&texts).unwrap();
    let app = forgery.serve(&app).await;
    app.load("").await;
    eventually!(app.sees(LACK).await, true);
    app.click(&listed(&first.id)).await;
    eventually!(app.text(PANEL).await.contains(app.site.excerpt(first)), true);
    fs::write(&texts, content).unwrap();
    app.run::<()>("dispatchEvent(new Event('online'))", &[]).await;
    app.hydrated().await;
    eventually!(app.sees(LACK).await, false);
    assert!(app.text(PANEL).await.contains(app.site.excerpt(first)));
}

async fn a_panel_opens_ahead_of_its_text(app: App) {
    let site = &app.site;
    let first = site.first();
    app.server.hold(".json");
    app.load("").await;
    app.click(&listed(&first.id)).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    let text = app.text(PANEL).await;
    assert!(text.contains(site.words_of(&first.name)) && text.contains(site.ring_name(first)), "{text}");
    assert!(!text.contains(site.excerpt(first)) && app.has(WAITS).await, "the text is on its way");
    app.server.release();
    app.hydrated().await;
    eventually!(app.text(PANEL).await.contains(site.excerpt(first)), true);
    eventually!(app.has(WAITS).await, false, "it has come");
    assert_eq!(app.console().await, [""; 0]);
}

/// A panel without its text.
const WAITS: &str = "[data-testid=blip-detail][aria-busy=true]";

async fn who_gets_no_texts_is_led_to_the_page_of_the_blip(app: App) {
    let first = app.site.first();
    app.server.hold(".json");
    app.load("").await;
    app.click(&listed(&first.id)).await;
    eventually!(app.text(PANEL).await.contains(app.site.excerpt(first)), true);
    assert_eq!(app.address().await, format!("blips/{}/", first.id));
    app.server.release();
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
    app.close().await;
    eventually!(app.list().await, app.site.ids());
}

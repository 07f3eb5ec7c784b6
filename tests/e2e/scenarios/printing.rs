//! Somebody takes the radar along on paper.

use radar_core::model::Blip;
use serde_json::json;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{DRAWING, zoom};
use crate::fixtures::eventually;
use crate::fixtures::paper::squeezed;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_radar_prints_with_all_names_all_texts_and_its_links_spelled_out),
    scenario!(on_paper_too_a_label_stands_before_all_that_it_labels),
    scenario!(a_filter_prints_its_blips_and_no_others).with(Site::has_filters),
    scenario!(an_open_blip_prints_alone).with(Site::has_several_blips),
    scenario!(without_scripts_the_list_prints),
    scenario!(paper_is_white_in_the_dark_too),
    scenario!(a_zoomed_chart_prints_whole),
];

async fn the_radar_prints_with_all_names_all_texts_and_its_links_spelled_out(app: App) {
    app.open("").await;
    let paper = app.print().await;
    for blip in app.site.blips() {
        assert!(paper.contains(&name(&app, blip)), "the name of {} is in {paper}", blip.id);
        assert!(paper.contains(&excerpt(&app, blip)), "the text of {} is in {paper}", blip.id);
        for address in addresses(app.site.words_of(&blip.text)) {
            assert!(paper.contains(address), "{address} is in {paper}");
        }
    }
    for label in app.attributes("main :is(button, a)[aria-label][class*=button]", "aria-label").await {
        assert!(!paper.contains(&squeezed(&label)), "{label} is for the screen");
    }
    assert!(!app.has(".handout article").await, "the texts are gone again");
}

async fn on_paper_too_a_label_stands_before_all_that_it_labels(app: App) {
    app.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    app.open("").await;
    app.run::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await;
    let lines = "const left = element => element.getBoundingClientRect().left;\
                 return [...document.querySelectorAll('.handout .facts:has(dt)')].map(facts => {\
                 const labels = [...facts.querySelectorAll('dt')].map(left);\
                 const values = [...facts.querySelectorAll('dd')].map(left);\
                 return [Math.max(...labels), Math.min(...values)] })";
    let lines: Vec<[f64; 2]> = app.run(lines, &[]).await;
    assert!(!lines.is_empty());
    for [label, value] in lines {
        assert!(label < value, "a label at {label}, a value at {value}");
    }
}

async fn a_filter_prints_its_blips_and_no_others(app: App) {
    let filter = app.site.filter();
    app.open("").await;
    app.toggle(&filter).await;
    eventually!(app.shown().await, Shown::of(&filter.ids));
    let paper = app.print().await;
    for blip in app.site.blips() {
        let is_shown = filter.ids.contains(&blip.id);
        assert_eq!(paper.contains(&excerpt(&app, blip)), is_shown, "the text of {}", blip.id);
    }
}

async fn a_zoomed_chart_prints_whole(app: App) {
    app.open("").await;
    for _ in 0..3 {
        app.click(&zoom("in")).await;
    }
    app.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let [(box_width, box_height), (width, height)] = [app.size(DRAWING).await, app.size(".plane").await];
    assert!((width - box_width).abs() < 1.0 && (height - box_height).abs() < 1.0, "{width} × {height}");
}

async fn an_open_blip_prints_alone(app: App) {
    let open = app.site.first();
    app.open(&format!("blips/{}/", open.id)).await;
    let paper = app.print().await;
    assert!(paper.contains(&name(&app, open)));
    for blip in app.site.blips() {
        assert_eq!(paper.contains(&excerpt(&app, blip)), blip.id == open.id, "the text of {}", blip.id);
    }
}

async fn without_scripts_the_list_prints(app: App) {
    app.turn_scripts_off().await;
    app.load("").await;
    let paper = app.print().await;
    for blip in app.site.blips() {
        assert!(paper.contains(&name(&app, blip)), "{}", blip.id);
        assert!(paper.contains(&squeezed(app.site.words_of(&blip.summary))), "{}", blip.id);
    }
}

async fn paper_is_white_in_the_dark_too(app: App) {
    let media =
        json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    app.devtools("Emulation.setEmulatedMedia", media).await;
    app.open("").await;
    let colours = "const { color, backgroundColor } = getComputedStyle(document.documentElement);\
                   return [color, backgroundColor].map(c => c.match(/\\d+/g).slice(0, 3).reduce((a, b) => +a + +b, 0))";
    for theme in ["light", "dark"] {
        app.run::<()>("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]).await;
        let [ink, paper]: [u32; 2] = app.run(colours, &[]).await;
        assert!(ink < 200 && paper == 3 * 255, "{theme}: {ink} on {paper}");
    }
}

fn name(app: &App, blip: &Blip) -> String {
    squeezed(app.site.words_of(&blip.name))
}

fn excerpt(app: &App, blip: &Blip) -> String {
    squeezed(app.site.excerpt(blip))
}

/// Where the links of a Markdown text lead.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split("](http").skip(1).filter_map(|rest| rest.split(')').next())
}

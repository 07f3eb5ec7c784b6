//! Somebody hears the page.

use fantoccini::key::Key;
use radar_core::model::Period;
use serde_json::json;

use crate::fixtures::app::App;
use crate::fixtures::elements::{
    CLEAR, COPY_LINK, END_COMPARISON, PANEL, PREVIOUS_EDITION, SEARCH, SLIDER, WHAT_CHANGED, blip, control,
};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_page_that_opens_says_nothing_by_itself).with(Site::has_filters),
    scenario!(a_filter_says_how_many_blips_it_leaves).with(Site::has_filters),
    scenario!(typing_says_how_many_blips_are_found),
    scenario!(an_edition_is_said_once).with(Site::has_history),
    scenario!(a_comparison_is_said_once).with(Site::has_history),
    scenario!(an_open_blip_is_said_by_the_focus),
    scenario!(a_copied_link_is_said_each_time),
];

async fn a_page_that_opens_says_nothing_by_itself(app: App) {
    app.listen().await;
    let mut pages = app.site.page_kinds();
    pages.push(app.site.filter().address());
    pages.push("?q=a".to_owned());
    for address in pages {
        app.open(&address).await;
        assert_eq!(app.said().await, [""; 0], "/{address}");
        assert_eq!(app.attributes("[role=status], [aria-live], [role=alert]", "role").await, ["status"]);
    }
}

async fn a_filter_says_how_many_blips_it_leaves(app: App) {
    let filter = app.site.filter();
    app.listen().await;
    app.open("").await;
    app.tab_to(&control(&filter)).await;
    app.press(Key::Enter).await;
    eventually!(app.chart().await, filter.ids.clone());
    assert_eq!(app.said().await, [matches(&app, filter.ids.len())]);
    app.tab_to(CLEAR).await;
    app.press(Key::Enter).await;
    eventually!(app.chart().await, app.site.ids());
    assert_eq!(app.said().await, [all(&app)]);
}

async fn typing_says_how_many_blips_are_found(app: App) {
    app.listen().await;
    app.open("").await;
    app.focus(SEARCH).await;
    app.search("zzzzzzzzzz").await;
    let said = app.said().await;
    assert_eq!(said.last(), Some(&matches(&app, 0)));
    assert_eq!(said.iter().filter(|said| **said == matches(&app, 0)).count(), 1, "{said:?}");
    app.press_escape().await;
    eventually!(app.chart().await, app.site.ids());
    assert_eq!(app.said().await, [all(&app)]);
}

async fn an_edition_is_said_once(app: App) {
    let site = &app.site;
    let before = site.newest() - 1;
    let blips = (app.words().blips)(site.ids_in(before).len());
    let edition = (app.words().edition)(site.edition_name(before));
    app.listen().await;
    app.open("").await;
    app.tab_to(PREVIOUS_EDITION).await;
    app.press(Key::Enter).await;
    eventually!(app.edition().await, site.edition_name(before));
    assert_eq!(app.said().await, [format!("{edition}, {blips}")]);
    // The slider says the name of the edition by itself.
    app.tab_to(SLIDER).await;
    app.press(Key::End).await;
    eventually!(app.edition().await, site.edition_name(site.newest()));
    assert_eq!(app.said().await, [all(&app)]);
}

async fn a_comparison_is_said_once(app: App) {
    let site = &app.site;
    let Period { from, to } = site.now();
    let from = site.edition_name(from.expect("there are two editions"));
    let edition = (app.words().edition)(site.edition_name(to));
    let compared = (app.words().compared_with)(from);
    app.listen().await;
    app.open("").await;
    app.tab_to(WHAT_CHANGED).await;
    app.press(Key::Enter).await;
    eventually!(app.has(END_COMPARISON).await && app.sees(END_COMPARISON).await, true);
    assert_eq!(app.said().await, [format!("{edition}, {compared}, {}", all(&app))]);
    app.tab_to(END_COMPARISON).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(END_COMPARISON).await, false);
    assert_eq!(app.said().await, [format!("{edition}, {}", all(&app))]);
}

async fn an_open_blip_is_said_by_the_focus(app: App) {
    let id = app.site.first().id.clone();
    app.listen().await;
    app.open("").await;
    app.focus(&blip(&id)).await;
    app.press(Key::Enter).await;
    eventually!(app.focus_is_in(PANEL).await, true);
    assert_eq!(app.said().await, [""; 0]);
    let name = "const ids = document.activeElement.getAttribute('aria-labelledby').split(' ');\
                return ids.map(id => document.getElementById(id).textContent).join(' ')";
    let name: String = app.run(name, &[]).await;
    let blip = app.site.first();
    assert!(name.starts_with(app.site.words_of(&blip.name)), "{name}");
    assert!(name.contains(app.site.ring_name(blip)), "{name}");
    app.press_escape().await;
    eventually!(app.focused_blip().await, Some(id));
    assert_eq!(app.said().await, [""; 0]);
}

async fn a_copied_link_is_said_each_time(app: App) {
    let copied = app.words().link_copied;
    app.listen().await;
    app.open(&format!("blips/{}/", app.site.first().id)).await;
    let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    app.devtools("Browser.grantPermissions", allowed).await;
    app.tab_to(COPY_LINK).await;
    for _ in 0..3 {
        app.press(Key::Enter).await;
        let is_said = "return document.querySelector('[role=status]').textContent.trim()";
        eventually!(app.run::<String>(is_said, &[]).await, copied);
        let said = app.said().await;
        assert!(said.len() == 1 && said[0].trim_end() == copied, "{said:?}");
    }
}

/// How many blips of all pass the filters.
fn matches(app: &App, count: usize) -> String {
    format!("{count}{}", (app.words().of_blips)(app.site.ids().len()))
}

fn all(app: &App) -> String {
    (app.words().blips)(app.site.ids().len())
}

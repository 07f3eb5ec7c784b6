//! Somebody asks what can be done with the keyboard.

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::{HELP, KEYS, PANEL, SEARCH};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_question_mark_shows_all_keys_and_escape_leads_back),
    scenario!(a_button_shows_all_keys),
    scenario!(escape_closes_the_help_and_not_the_panel_below),
    scenario!(a_question_mark_in_the_search_is_a_question_mark),
    scenario!(without_scripts_there_are_no_keys_to_show),
];

async fn a_question_mark_shows_all_keys_and_escape_leads_back(app: App) {
    app.open("").await;
    let id = app.tab_to_the_chart().await;
    app.press('?').await;
    eventually!(app.sees(HELP).await, true);
    assert!(app.focus_is_in(HELP).await);
    let text = app.text(HELP).await;
    for (_, does) in app.words().printed().keys {
        assert!(text.contains(does), "{does} in {text}");
    }
    app.press('/').await;
    assert!(!app.focus_is_in(SEARCH).await, "the page below has no keys");
    app.press_escape().await;
    eventually!(app.sees(HELP).await, false);
    eventually!(app.focused_blip().await, Some(id));
}

async fn a_button_shows_all_keys(app: App) {
    app.open("").await;
    app.tab_to(KEYS).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(HELP).await, true);
    app.tab_to(&format!("{HELP} button")).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(HELP).await, false);
    eventually!(app.focus_is_in(KEYS).await, true);
}

async fn escape_closes_the_help_and_not_the_panel_below(app: App) {
    app.open(&format!("blips/{}/", app.site.first().id)).await;
    app.press('?').await;
    eventually!(app.sees(HELP).await, true);
    app.click(&format!("{HELP} h2")).await;
    assert!(app.sees(PANEL).await, "a click in the help closes nothing");
    app.press_escape().await;
    eventually!(app.sees(HELP).await, false);
    assert!(app.sees(PANEL).await);
    app.press_escape().await;
    eventually!(app.sees(PANEL).await, false);
}

async fn a_question_mark_in_the_search_is_a_question_mark(app: App) {
    app.open("").await;
    app.search("what?").await;
    assert!(!app.sees(HELP).await);
}

async fn without_scripts_there_are_no_keys_to_show(app: App) {
    app.turn_scripts_off().await;
    app.load("").await;
    assert!(!app.sees(KEYS).await && !app.sees(HELP).await);
}

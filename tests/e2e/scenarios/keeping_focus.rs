//! Somebody uses a control that goes away.

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::{
    ALL_QUADRANTS, CHANGES, CHART, CLEAR, END_COMPARISON, NEXT_EDITION, NO_MATCH, PANEL, PAST, WHAT_CHANGED,
    blip,
};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(clearing_the_filters_leads_to_the_filters).with(Site::has_filters),
    scenario!(clearing_a_search_without_a_match_leads_to_the_list),
    scenario!(all_quadrants_leads_to_the_chart).with(Site::has_several_quadrants),
    scenario!(the_way_to_the_newest_edition_keeps_a_focus).with(Site::has_history),
    scenario!(the_last_step_forward_stays_with_the_editions).with(Site::has_history),
    scenario!(a_comparison_keeps_a_focus_when_it_begins_and_when_it_ends).with(Site::has_history),
    scenario!(an_edition_chosen_in_the_panel_keeps_the_focus_there).with(Site::has_history),
    scenario!(a_blip_that_left_hands_the_focus_on).with(Site::has_removals),
    scenario!(a_click_moves_nothing_but_the_focus).with(Site::has_several_quadrants),
];

async fn clearing_the_filters_leads_to_the_filters(app: App) {
    app.open(&app.site.filter().address()).await;
    app.tab_to(CLEAR).await;
    app.press(Key::Enter).await;
    eventually!(app.focus_is_in(".filters").await && app.has_focus().await, true);
}

async fn clearing_a_search_without_a_match_leads_to_the_list(app: App) {
    app.open("?q=zzzzzzzzzz").await;
    app.tab_to(&format!("{NO_MATCH} a")).await;
    app.press(Key::Enter).await;
    eventually!(app.chart().await, app.site.ids());
    eventually!(app.focus_is_in(".list a[data-blip-ref]").await && app.has_focus().await, true);
}

async fn all_quadrants_leads_to_the_chart(app: App) {
    let quadrant = app.site.filters_by("quadrant").remove(0);
    app.open(&quadrant.address()).await;
    app.tab_to(ALL_QUADRANTS).await;
    app.press(Key::Enter).await;
    eventually!(app.chart().await, app.site.ids());
    eventually!(app.focus_is_in(CHART).await && app.has_focus().await, true);
}

async fn the_way_to_the_newest_edition_keeps_a_focus(app: App) {
    app.open(&app.site.at_edition(0)).await;
    app.tab_to(&format!("{PAST} a")).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(PAST).await, false);
    eventually!(app.has_focus().await, true);
}

async fn the_last_step_forward_stays_with_the_editions(app: App) {
    let newest = app.site.newest();
    app.open(&app.site.at_edition(newest - 1)).await;
    app.tab_to(NEXT_EDITION).await;
    app.press(Key::Enter).await;
    eventually!(app.edition().await, app.site.edition_name(newest));
    eventually!(app.focus_is_in(".editions").await && app.has_focus().await, true);
}

async fn a_comparison_keeps_a_focus_when_it_begins_and_when_it_ends(app: App) {
    app.open("").await;
    app.tab_to(WHAT_CHANGED).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(CHANGES).await, true);
    eventually!(app.focus_is_in(".editions").await && app.has_focus().await, true);
    app.tab_to(END_COMPARISON).await;
    app.press(Key::Enter).await;
    eventually!(app.sees(CHANGES).await, false);
    eventually!(app.focus_is_in(".chart").await && app.has_focus().await, true);
}

async fn an_edition_chosen_in_the_panel_keeps_the_focus_there(app: App) {
    app.open(&format!("blips/{}/", app.site.first().id)).await;
    let link = format!("{PANEL} a[href*=\"edition\"]");
    if !app.has(&link).await {
        return;
    }
    app.tab_to(&link).await;
    app.press(Key::Enter).await;
    eventually!(app.focus_is_in(PANEL).await && app.has_focus().await, true);
}

async fn a_blip_that_left_hands_the_focus_on(app: App) {
    let site = &app.site;
    let (left, removal) = site.removals().next().expect("a blip left");
    app.open(&site.at_edition(removal.edition - 1)).await;
    app.tab_to(NEXT_EDITION).await;
    app.press(Key::Enter).await;
    eventually!(app.edition().await, site.edition_name(removal.edition));
    app.back().await;
    eventually!(app.edition().await, site.edition_name(removal.edition - 1));
    app.focus(&blip(&left.id)).await;
    app.forward().await;
    eventually!(app.edition().await, site.edition_name(removal.edition));
    eventually!(app.focus_is_in(CHART).await && app.has_focus().await, true);
}

async fn a_click_moves_nothing_but_the_focus(app: App) {
    let quadrant = app.site.filters_by("quadrant").remove(0);
    app.open(&quadrant.address()).await;
    app.click(ALL_QUADRANTS).await;
    eventually!(app.chart().await, app.site.ids());
    eventually!(app.has_focus().await, true);
    assert!(app.run::<f64>("return scrollY", &[]).await < 1.0);
    assert!(!app.sees(crate::fixtures::elements::TOOLTIP).await, "nobody points at a blip");
}

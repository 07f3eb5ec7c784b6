//! Somebody uses the keyboard only.

use fantoccini::key::Key;
use radar_core::model::Period;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{
    CHANGES, CLEAR, COMPARE, NEXT, PANEL, SEARCH, SLIDER, blip, control, listed,
};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(enter_opens_a_blip_and_escape_leads_back_to_it),
    scenario!(escape_leads_back_to_the_list_for_those_who_came_from_there),
    scenario!(after_the_next_blip_escape_leads_to_that_one).with(Site::has_several_blips),
    scenario!(a_filter_is_switched_with_enter_and_keeps_the_focus).with(Site::has_filters),
    scenario!(the_search_finds_and_leads_on_to_the_list),
    scenario!(editions_are_gone_through_and_compared).with(Site::has_history),
    scenario!(tab_goes_once_around_the_page_and_stops_on_the_chart_once),
    scenario!(the_focus_can_be_seen),
    scenario!(keys_of_the_page_work_on_what_is_no_text),
    scenario!(escape_leads_back_to_what_changed).with(Site::has_history),
];

async fn enter_opens_a_blip_and_escape_leads_back_to_it(app: App) {
    app.open("").await;
    let id = app.tab_to_the_chart().await;
    app.press(Key::Enter).await;
    eventually!(app.open_blip().await.as_ref(), Some(&id));
    eventually!(app.focus_is_in(PANEL).await, true);
    app.press_escape().await;
    eventually!(app.focused_blip().await.as_ref(), Some(&id), "the focus returns");
}

async fn escape_leads_back_to_the_list_for_those_who_came_from_there(app: App) {
    app.open("").await;
    let id = app.list_in_order().await.pop().expect("the list has a blip");
    app.focus(&listed(&id)).await;
    app.press(Key::Enter).await;
    eventually!(app.focus_is_in(PANEL).await, true);
    app.press_escape().await;
    eventually!(app.focus_is_in(&listed(&id)).await, true);
}

async fn keys_of_the_page_work_on_what_is_no_text(app: App) {
    let first = &app.site.first().id;
    for control in ["[name=theme]:checked", SLIDER, COMPARE] {
        app.open(&format!("blips/{first}/")).await;
        if !app.has(control).await {
            continue;
        }
        app.focus(control).await;
        app.press_escape().await;
        eventually!(app.open_blip().await, None, "{control}");
        app.focus(control).await;
        app.press('/').await;
        eventually!(app.focus_is_in(SEARCH).await, true, "{control}");
    }
}

async fn escape_leads_back_to_what_changed(app: App) {
    let period = Period { from: Some(0), to: app.site.newest() };
    app.open(&app.site.at_period(period)).await;
    let link = format!("{CHANGES} .facts dd:last-of-type a");
    eventually!(app.has(&link).await, true);
    app.focus(&link).await;
    app.press(Key::Enter).await;
    eventually!(app.focus_is_in(PANEL).await, true);
    app.press_escape().await;
    eventually!(app.focus_is_in(&link).await, true);
}

async fn after_the_next_blip_escape_leads_to_that_one(app: App) {
    let link: [fn(&str) -> String; 2] = [blip, listed];
    for link in link {
        app.open("").await;
        let order = app.list_in_order().await;
        app.focus(&link(&order[0])).await;
        app.press(Key::Enter).await;
        eventually!(app.open_blip().await.as_ref(), Some(&order[0]));
        eventually!(app.focus_is_in(PANEL).await, true);
        app.tab_to(NEXT).await;
        app.press(Key::Enter).await;
        eventually!(app.open_blip().await.as_ref(), Some(&order[1]));
        eventually!(app.focus_is_in(NEXT).await, false, "the focus is on the text again");
        app.press_escape().await;
        eventually!(app.focus_is_in(&link(&order[1])).await, true, "on the side that the reader came from");
    }
}

async fn a_filter_is_switched_with_enter_and_keeps_the_focus(app: App) {
    let filter = app.site.filter();
    app.open("").await;
    app.tab_to(&control(&filter)).await;
    app.press(Key::Enter).await;
    eventually!(app.shown().await, Shown::of(&filter.ids));
    assert!(app.focus_is_in(&control(&filter)).await);
    app.tab_to(CLEAR).await;
    app.press(Key::Enter).await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
}

async fn the_search_finds_and_leads_on_to_the_list(app: App) {
    let first = app.site.first();
    app.open("").await;
    app.press('/').await;
    eventually!(app.focus_is_in(SEARCH).await, true);
    app.write(app.site.words_of(&first.name)).await;
    eventually!(app.list().await.contains(&first.id), true);
    app.tab_to(&listed(&first.id)).await;
    app.press(Key::Enter).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
}

async fn editions_are_gone_through_and_compared(app: App) {
    let site = &app.site;
    app.open("").await;
    app.tab_to(SLIDER).await;
    app.press(Key::Left).await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest() - 1));
    app.press(Key::End).await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest()));
    app.tab_to(COMPARE).await;
    app.press(Key::Down).await;
    eventually!(app.sees(CHANGES).await, true);
    assert!(app.focus_is_in(COMPARE).await);
}

async fn tab_goes_once_around_the_page_and_stops_on_the_chart_once(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        assert_eq!(app.stops_in("[data-radar]").await, 1, "/{address}");
    }
}

async fn the_focus_can_be_seen(app: App) {
    app.open("").await;
    app.tab_to_the_chart().await;
    let looks = "const all = [document.activeElement, ...document.activeElement.querySelectorAll('*')];\
                 return all.map(element => { const style = getComputedStyle(element);\
                 return [style.outline, style.stroke, style.strokeWidth, style.display, style.opacity,\
                 style.visibility].join() })";
    let focused: Vec<String> = app.run(looks, &[]).await;
    let blurred = "const focused = document.activeElement; focused.blur();\
                   const all = [focused, ...focused.querySelectorAll('*')];\
                   return all.map(element => { const style = getComputedStyle(element);\
                   return [style.outline, style.stroke, style.strokeWidth, style.display, style.opacity,\
                   style.visibility].join() })";
    let blurred: Vec<String> = app.run(blurred, &[]).await;
    assert_ne!(focused, blurred);
}

//! Somebody goes from blip to blip with keys.

use std::collections::BTreeSet;

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::{CHART, blip};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(arrows_lead_to_every_blip),
    scenario!(arrows_lead_to_every_blip_of_a_quadrant).with(Site::has_several_quadrants),
    scenario!(an_arrow_goes_to_where_it_points),
    scenario!(home_and_end_lead_to_the_ends_of_the_list),
    scenario!(page_keys_lead_from_ring_to_ring),
    scenario!(letters_lead_to_the_blip_that_begins_with_them),
    scenario!(keys_pass_over_blips_that_the_filters_leave_out).with(Site::has_filters),
    scenario!(a_filter_does_not_take_the_focus_from_a_blip_that_it_leaves_out).with(Site::has_filters),
    scenario!(tab_comes_back_to_the_blip_that_it_left),
    scenario!(a_chart_without_a_match_is_no_stop),
    scenario!(keys_with_a_modifier_are_the_browsers),
];

const ARROWS: [Key; 4] = [Key::Left, Key::Right, Key::Up, Key::Down];

async fn arrows_lead_to_every_blip(app: App) {
    app.open("").await;
    let start = app.tab_to_the_chart().await;
    assert_eq!(reached(&app, start).await, app.site.ids());
}

async fn arrows_lead_to_every_blip_of_a_quadrant(app: App) {
    for filter in app.site.filters_by("quadrant") {
        app.open(&format!("quadrants/{}/", filter.value)).await;
        let start = app.tab_to_the_chart().await;
        assert_eq!(reached(&app, start).await, filter.ids, "{}", filter.value);
    }
}

async fn an_arrow_goes_to_where_it_points(app: App) {
    app.open("").await;
    let start = app.tab_to_the_chart().await;
    let places = app.places().await;
    for id in app.site.ids().into_iter().take(20).chain([start]) {
        for (arrow, (x, y)) in ARROWS.into_iter().zip([(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)]) {
            app.focus(&blip(&id)).await;
            app.press(arrow).await;
            let next = app.focused_blip().await.expect("the focus stays on the chart");
            if next != id {
                let ((from_x, from_y), (to_x, to_y)) = (places[&id], places[&next]);
                let ahead = (to_x - from_x) * x + (to_y - from_y) * y;
                assert!(ahead > 0.0, "{arrow:?} goes from {id} to {next}");
            }
        }
    }
}

async fn home_and_end_lead_to_the_ends_of_the_list(app: App) {
    app.open("").await;
    let order = app.list_in_order().await;
    app.tab_to_the_chart().await;
    app.press(Key::End).await;
    assert_eq!(app.focused_blip().await.as_ref(), order.last());
    app.press(Key::Home).await;
    assert_eq!(app.focused_blip().await.as_ref(), order.first());
}

async fn page_keys_lead_from_ring_to_ring(app: App) {
    app.open("").await;
    app.tab_to_the_chart().await;
    let ring = |id: &str| {
        let ring = app.site.ring(app.site.blip(id));
        app.site.radar.rings.iter().position(|known| known.id == ring).expect("the radar has the ring")
    };
    let present: BTreeSet<usize> = app.site.ids().iter().map(|id| ring(id)).collect();
    for (key, step) in [(Key::PageDown, false), (Key::PageUp, true)] {
        for _ in 0..=present.len() {
            let before = ring(&app.focused_blip().await.expect("a blip has the focus"));
            app.press(key).await;
            let after = ring(&app.focused_blip().await.expect("a blip has the focus"));
            let next =
                if step { present.range(before + 1..).next() } else { present.range(..before).next_back() };
            assert_eq!(after, *next.unwrap_or(&before), "{key:?} from ring {before}");
        }
    }
}

async fn letters_lead_to_the_blip_that_begins_with_them(app: App) {
    let plain = |name: &str| name.chars().take(3).all(|sign| sign.is_ascii_alphabetic());
    let names = app.site.blips().map(|blip| app.site.words_of(&blip.name)).filter(|name| plain(name));
    for name in names.take(4) {
        let letters: String = name.chars().take(3).collect::<String>().to_lowercase();
        app.open("").await;
        app.tab_to_the_chart().await;
        app.browser.active_element().await.unwrap().send_keys(&letters).await.unwrap();
        let found = app.focused_blip().await.expect("a blip has the focus");
        let found = app.site.words_of(&app.site.blip(&found).name);
        assert!(found.to_lowercase().starts_with(&letters), "{letters:?} leads to {found:?}");
    }
}

async fn keys_pass_over_blips_that_the_filters_leave_out(app: App) {
    for filter in app.site.one_filter_of_each_kind() {
        app.open(&filter.address()).await;
        eventually!(app.chart().await, filter.ids.clone());
        let start = app.tab_to_the_chart().await;
        assert!(filter.ids.contains(&start), "{filter}: {start} is left out");
        assert_eq!(reached(&app, start).await, filter.ids, "{filter}");
    }
}

async fn a_filter_does_not_take_the_focus_from_a_blip_that_it_leaves_out(app: App) {
    let filter = app.site.filters_by("ring").remove(0);
    let Some(other) = app.site.ids().into_iter().find(|id| !filter.ids.contains(id)) else { return };
    app.open(&filter.address()).await;
    app.clear().await;
    eventually!(app.chart().await, app.site.ids());
    app.focus(&blip(&other)).await;
    app.back().await;
    eventually!(app.chart().await, filter.ids.clone());
    assert_eq!(app.focused_blip().await.as_ref(), Some(&other));
    // From there, keys lead back to what the filter shows.
    app.press(Key::Home).await;
    assert!(filter.ids.contains(&app.focused_blip().await.expect("a blip has the focus")));
}

async fn tab_comes_back_to_the_blip_that_it_left(app: App) {
    app.open("").await;
    app.tab_to_the_chart().await;
    app.press(Key::End).await;
    let id = app.focused_blip().await;
    app.press(Key::Tab).await;
    assert!(!app.focus_is_in(CHART).await, "one Tab leads on");
    let back = [char::from(Key::Shift), char::from(Key::Tab)].iter().collect::<String>();
    app.browser.active_element().await.unwrap().send_keys(&back).await.unwrap();
    assert_eq!(app.focused_blip().await, id);
}

async fn a_chart_without_a_match_is_no_stop(app: App) {
    app.open("?q=zzzzzzzzzz").await;
    eventually!(app.chart().await, BTreeSet::new());
    assert_eq!(app.stops_in("[data-radar]").await, 0);
    app.open("").await;
    assert_eq!(app.stops_in("[data-radar]").await, 1);
}

async fn keys_with_a_modifier_are_the_browsers(app: App) {
    app.open("").await;
    let id = app.tab_to_the_chart().await;
    for modifier in [Key::Control, Key::Shift] {
        let keys: String = [char::from(modifier), char::from(Key::End)].iter().collect();
        app.browser.active_element().await.unwrap().send_keys(&keys).await.unwrap();
        assert_eq!(app.focused_blip().await.as_ref(), Some(&id));
    }
}

/// All blips that arrows lead to.
async fn reached(app: &App, start: String) -> BTreeSet<String> {
    let mut reached = BTreeSet::from([start.clone()]);
    let mut waiting = vec![start];
    while let Some(here) = waiting.pop() {
        for next in app.led_by_arrows(&here).await {
            if reached.insert(next.clone()) {
                waiting.push(next);
            }
        }
    }
    reached
}

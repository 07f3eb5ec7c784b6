//! Somebody moves the slider.

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::SLIDER;
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_keyboard_moves_the_slider).with(Site::has_history),
    scenario!(a_click_on_the_slider_goes_there).with(Site::has_history),
    scenario!(sliding_over_editions_is_one_step_back).with(Site::has_history),
    scenario!(a_slide_that_ends_where_it_began_does_not_swallow_the_next).with(Site::has_history),
    scenario!(the_slider_stays_under_the_finger).with(Site::has_history),
];

async fn the_keyboard_moves_the_slider(app: App) {
    let site = &app.site;
    app.open("").await;
    let slider = app.element(SLIDER).await;
    for (key, edition) in [
        (Key::Left, site.newest() - 1),
        (Key::Right, site.newest()),
        (Key::Home, 0),
        (Key::Right, 1),
        (Key::End, site.newest()),
    ] {
        slider.send_keys(&char::from(key).to_string()).await.unwrap();
        eventually!(app.moment().await, Moment::in_edition(site, edition), "{key:?}");
        assert_eq!(app.address().await, site.at_edition(edition));
        assert!(app.focus_is_in(SLIDER).await, "the next key moves it, too");
    }
}

async fn a_click_on_the_slider_goes_there(app: App) {
    let site = &app.site;
    app.open("").await;
    // Neighbours in a long history are too near each other for a finger.
    for edition in [site.newest() / 2, 0, site.newest()] {
        slide(&app, edition..=edition).await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        assert_eq!(app.address().await, site.at_edition(edition));
    }
}

async fn sliding_over_editions_is_one_step_back(app: App) {
    let site = &app.site;
    app.open("").await;
    let before = app.history_length().await;
    slide(&app, site.editions().rev()).await;
    eventually!(app.moment().await, Moment::in_edition(site, 0));
    assert_eq!(app.history_length().await, before + 1);
    slide(&app, site.editions()).await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest()));
    assert_eq!(app.history_length().await, before + 2, "each way is a step of its own");
    app.back().await;
    eventually!(app.moment().await, Moment::in_edition(site, 0));
    app.back().await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest()));
}

async fn a_slide_that_ends_where_it_began_does_not_swallow_the_next(app: App) {
    let site = &app.site;
    let id = &site.first().id;
    app.open("").await;
    slide(&app, site.editions().rev().chain(site.editions().skip(1))).await;
    eventually!(app.edition().await, site.edition_name(site.newest()));
    app.click_blip(id).await;
    eventually!(app.open_blip().await.as_ref(), Some(id));
    slide(&app, site.editions().rev()).await;
    eventually!(app.edition().await, site.edition_name(0));
    app.back().await;
    eventually!(app.edition().await, site.edition_name(site.newest()));
    assert_eq!(app.open_blip().await.as_ref(), Some(id));
}

async fn the_slider_stays_under_the_finger(app: App) {
    let site = &app.site;
    for width in [390, 1440] {
        app.resize(width, 900).await;
        app.open("").await;
        let before = app.extent(SLIDER).await;
        for edition in site.way_back() {
            app.step_back().await;
            eventually!(app.edition().await, site.edition_name(edition));
            assert_eq!(app.extent(SLIDER).await, before, "{width}: {}", site.edition_name(edition));
        }
    }
}

/// Grabs the slider at the first of the editions, draws it over the others, and lets go at the last.
async fn slide(app: &App, editions: impl IntoIterator<Item = usize>) {
    let parts: Vec<f64> = editions.into_iter().map(|edition| along(&app.site, edition)).collect();
    app.slide(SLIDER, &parts).await;
}

/// Where an edition is on the slider.
fn along(site: &Site, edition: usize) -> f64 {
    edition as f64 / site.newest() as f64
}

//! Somebody walks around, and wants to go back.

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{CHART, sector};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(back_and_forward_walk_through_opened_blips),
    scenario!(back_and_forward_walk_through_filters).with(Site::has_filters),
    scenario!(back_and_forward_walk_through_quadrants).with(Site::has_several_quadrants),
    scenario!(a_word_being_typed_is_one_step_not_many),
];

async fn back_and_forward_walk_through_opened_blips(app: App) {
    let ids: Vec<String> = app.site.ids().into_iter().take(3).collect();
    app.open("").await;
    for id in &ids {
        app.click_blip(id).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
    for id in ids.iter().rev().skip(1) {
        app.back().await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
        eventually!(app.address().await, format!("blips/{id}/"));
    }
    app.back().await;
    eventually!(app.open_blip().await, None);
    eventually!(app.address().await, "");
    for id in &ids {
        app.forward().await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
}

async fn back_and_forward_walk_through_filters(app: App) {
    let one = app.site.filter();
    let other = app.site.filters_by(one.dimension).into_iter().find(|other| other.value != one.value);
    let other = other.expect("a filter has two values or more");
    let both = &one.ids | &other.ids;
    app.open("").await;
    app.toggle(&one).await;
    eventually!(app.shown().await, Shown::of(&one.ids));
    app.toggle(&other).await;
    eventually!(app.shown().await, Shown::of(&both));
    app.back().await;
    eventually!(app.shown().await, Shown::of(&one.ids));
    app.back().await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
    app.forward().await;
    eventually!(app.shown().await, Shown::of(&one.ids));
    app.forward().await;
    eventually!(app.shown().await, Shown::of(&both));
}

async fn back_and_forward_walk_through_quadrants(app: App) {
    let quadrant = app.site.filters_by("quadrant").remove(0);
    app.open("").await;
    app.click_bare_part_of(&sector(&quadrant.value)).await;
    eventually!(app.attribute(CHART, "data-mode").await.as_deref(), Some("fan"));
    app.back().await;
    eventually!(app.attribute(CHART, "data-mode").await.as_deref(), Some("disc"));
    assert_eq!(app.chart().await, app.site.ids());
    app.forward().await;
    eventually!(app.attribute(CHART, "data-mode").await.as_deref(), Some("fan"));
    assert_eq!(app.chart().await, quadrant.ids);
}

async fn a_word_being_typed_is_one_step_not_many(app: App) {
    let blip = app.site.first();
    app.open("").await;
    app.click_blip(&blip.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
    app.close().await;
    eventually!(app.open_blip().await, None);
    let before = app.history_length().await;
    app.search(app.site.words_of(&blip.name)).await;
    eventually!(app.address().await.contains("q="), true);
    assert_eq!(app.history_length().await, before);
    app.back().await;
    eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
    eventually!(app.chart().await, app.site.ids());
}

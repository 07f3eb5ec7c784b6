//! Somebody wants to see a part of the radar only.

use std::collections::BTreeSet;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{CLEAR, control};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::{DIMENSIONS, Filter, Site};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(each_filter_shows_its_blips_on_the_chart_in_the_list_and_as_a_number),
    scenario!(each_filter_tells_beforehand_how_many_it_will_show),
    scenario!(two_values_of_one_filter_add_up).with(Site::has_filters),
    scenario!(filters_of_different_kinds_narrow_each_other_down),
    scenario!(a_search_narrows_a_filter_down).with(Site::has_filters),
    scenario!(clear_brings_every_blip_back),
    scenario!(the_list_of_a_ring_becomes_that_of_the_first_page),
    scenario!(the_list_of_a_ring_becomes_that_of_another_edition).with(Site::has_history),
    scenario!(filters_stay_while_blips_are_opened).with(Site::has_filters),
    scenario!(no_choice_is_offered_where_there_is_none),
];

async fn each_filter_shows_its_blips_on_the_chart_in_the_list_and_as_a_number(app: App) {
    app.open("").await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
    for filter in app.site.filters() {
        app.toggle(&filter).await;
        eventually!(app.shown().await, Shown::of(&filter.ids), "{filter}");
        assert_eq!(
            app.attribute(&control(&filter), "aria-current").await.as_deref(),
            Some("true"),
            "{filter}"
        );
        app.toggle(&filter).await;
        eventually!(app.shown().await, Shown::of(&app.site.ids()), "without {filter}");
    }
    assert_eq!(app.address().await, "");
    assert!(!app.has("[data-filter][aria-current]").await, "nothing is selected any more");
}

async fn each_filter_tells_beforehand_how_many_it_will_show(app: App) {
    app.open("").await;
    for filter in app.site.filters() {
        let text = app.text(&control(&filter)).await;
        let number = text.rsplit(|letter: char| !letter.is_ascii_digit()).find(|number| !number.is_empty());
        assert_eq!(number, Some(filter.ids.len().to_string().as_str()), "{filter}: {text}");
    }
}

async fn two_values_of_one_filter_add_up(app: App) {
    let one = app.site.filter();
    let other = app.site.filters_by(one.dimension).into_iter().find(|other| other.value != one.value);
    let other = other.expect("a filter has two values or more");
    app.open("").await;
    app.toggle(&one).await;
    eventually!(app.shown().await, Shown::of(&one.ids));
    app.toggle(&other).await;
    eventually!(app.shown().await, Shown::of(&(&one.ids | &other.ids)));
}

async fn filters_of_different_kinds_narrow_each_other_down(app: App) {
    for (one, other) in pairs(&app.site.filters()) {
        app.open("").await;
        app.toggle(one).await;
        eventually!(app.shown().await, Shown::of(&one.ids));
        app.toggle(other).await;
        eventually!(app.shown().await, Shown::of(&(&one.ids & &other.ids)), "{one} and {other}");
    }
}

async fn a_search_narrows_a_filter_down(app: App) {
    let filter = app.site.filter();
    let blip = app.site.blip(filter.first());
    app.open("").await;
    app.toggle(&filter).await;
    eventually!(app.shown().await, Shown::of(&filter.ids));
    app.search(app.site.words_of(&blip.name)).await;
    let found = app.list().await;
    assert!(found.contains(&blip.id), "{filter}: {found:?}");
    assert!(app.chart().await.is_subset(&filter.ids), "{filter}: {found:?}");
    assert_eq!(app.shown().await, Shown::found(&app.site, &found));
}

async fn clear_brings_every_blip_back(app: App) {
    app.open("").await;
    for filter in &app.site.one_filter_of_each_kind() {
        app.toggle(filter).await;
        eventually!(app.shown().await, Shown::of(&filter.ids));
        app.clear().await;
        eventually!(app.shown().await, Shown::of(&app.site.ids()));
        assert_eq!(app.address().await, "");
        eventually!(app.sees(CLEAR).await, false, "there is nothing left to clear");
    }
}

async fn the_list_of_a_ring_becomes_that_of_the_first_page(app: App) {
    app.open("").await;
    let whole = rows(&app).await;
    for ring in app.site.filters_by("ring") {
        app.open(&format!("rings/{}/", ring.value)).await;
        eventually!(app.shown().await, Shown::of(&ring.ids));
        app.clear().await;
        eventually!(rows(&app).await == whole, true, "after {ring}");
        app.toggle(&ring).await;
        eventually!(app.list().await == ring.ids, true, "{ring} again");
    }
}

async fn the_list_of_a_ring_becomes_that_of_another_edition(app: App) {
    let edition = app.site.way_back().next().expect("there is an earlier edition");
    app.open("").await;
    app.step_back().await;
    eventually!(app.moment().await, Moment::in_edition(&app.site, edition));
    let whole = rows(&app).await;
    for ring in app.site.filters_by("ring") {
        app.open(&format!("rings/{}/", ring.value)).await;
        app.step_back().await;
        app.clear().await;
        eventually!(rows(&app).await == whole, true, "after {ring}");
    }
}

/// What the list says, row by row, and where that leads.
async fn rows(app: &App) -> Vec<(String, String)> {
    let script = "return [...document.querySelectorAll('.list a[data-blip-ref]')].map(row => [row.innerHTML, row.href])";
    app.run(script, &[]).await
}

async fn filters_stay_while_blips_are_opened(app: App) {
    let filter = app.site.filter();
    let id = filter.first();
    app.open("").await;
    app.toggle(&filter).await;
    eventually!(app.chart().await, filter.ids.clone());
    app.click_blip(id).await;
    eventually!(app.open_blip().await.as_deref(), Some(id));
    assert_eq!(app.address().await, format!("blips/{id}/?{filter}"));
    assert_eq!(app.chart().await, filter.ids);
}

async fn no_choice_is_offered_where_there_is_none(app: App) {
    app.open("").await;
    let filters = app.site.filters();
    for dimension in DIMENSIONS {
        let choices = filters.iter().filter(|filter| filter.dimension == dimension);
        let choices: BTreeSet<_> = choices.map(|filter| filter.value.clone()).collect();
        assert_eq!(
            app.ids(&format!("[data-filter={dimension}]:not([hidden], [hidden] *)"), "data-value").await,
            choices,
            "{dimension}"
        );
    }
}

/// For each two dimensions, the two values that share most blips while each has some of its own.
fn pairs(filters: &[Filter]) -> Vec<(&Filter, &Filter)> {
    // Who left is shown to those only who ask for it, whatever else they ask for.
    let of = |dimension| {
        filters.iter().filter(move |filter| filter.dimension == dimension && filter.value != "removed")
    };
    let mut pairs = Vec::new();
    for (index, dimension) in DIMENSIONS.into_iter().enumerate() {
        for another in &DIMENSIONS[index + 1..] {
            let all = of(dimension).flat_map(|one| of(another).map(move |other| (one, other)));
            let telling =
                all.filter(|(one, other)| !one.ids.is_subset(&other.ids) && !other.ids.is_subset(&one.ids));
            pairs.extend(telling.max_by_key(|(one, other)| (&one.ids & &other.ids).len()));
        }
    }
    pairs
}

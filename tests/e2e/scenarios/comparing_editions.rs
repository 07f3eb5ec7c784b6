//! Somebody compares two editions.

use radar_core::model::Period;

use crate::fixtures::app::App;
use crate::fixtures::comparison::Comparison;
use crate::fixtures::elements::{CHANGES, END_COMPARISON, WHAT_CHANGED};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(any_other_edition_can_be_chosen_to_compare_with).with(Site::has_history),
    scenario!(what_changed_compares_with_the_edition_before).with(Site::has_history),
    scenario!(a_link_to_a_comparison_means_the_same_in_both_orders).also_at_root().with(Site::has_history),
    scenario!(the_comparison_goes_along_to_the_next_edition).with(Site::has_history),
    scenario!(ending_the_comparison_leaves_the_edition).with(Site::has_history),
    scenario!(back_and_forward_walk_through_comparisons).with(Site::has_history),
    scenario!(what_cannot_be_compared_is_ignored).with(Site::has_history),
];

async fn any_other_edition_can_be_chosen_to_compare_with(app: App) {
    let site = &app.site;
    for period in site.periods() {
        let from = period.from.expect("there are two editions");
        for (shown, chosen) in [(period.to, from), (from, period.to)] {
            app.open(&site.at_edition(shown)).await;
            eventually!(app.edition().await, site.edition_name(shown));
            assert!(!app.sees(CHANGES).await, "nothing is compared yet");
            app.compare_with(site.edition_name(chosen)).await;
            eventually!(app.comparison().await, Comparison::of(site, period));
            assert_eq!(
                app.address().await,
                site.at_period(period),
                "the older one is what it is compared with"
            );
        }
        app.compare_with("nothing").await;
        eventually!(app.sees(CHANGES).await, false);
        assert_eq!(app.address().await, site.at_edition(period.to));
    }
}

async fn what_changed_compares_with_the_edition_before(app: App) {
    let site = &app.site;
    for edition in site.way_back().map(|edition| edition + 1) {
        app.open(&site.at_edition(edition)).await;
        eventually!(app.edition().await, site.edition_name(edition));
        app.click(WHAT_CHANGED).await;
        eventually!(app.comparison().await, Comparison::of(site, Period::of(edition)));
        assert_eq!(app.address().await, site.at_period(Period::of(edition)));
        assert!(!app.sees(WHAT_CHANGED).await, "it is shown already");
    }
    app.open(&site.at_edition(0)).await;
    eventually!(app.sees(WHAT_CHANGED).await, false, "nothing was before the first edition");
}

async fn a_link_to_a_comparison_means_the_same_in_both_orders(app: App) {
    let site = &app.site;
    for period in site.periods() {
        let from = site.edition_id(period.from.expect("there are two editions"));
        let to = site.edition_id(period.to);
        for address in [format!("?edition={to}&compare={from}"), format!("?edition={from}&compare={to}")] {
            app.open(&address).await;
            eventually!(app.comparison().await, Comparison::of(site, period));
            app.reload().await;
            eventually!(app.comparison().await, Comparison::of(site, period));
        }
    }
    assert_eq!(app.console().await, [""; 0]);
}

async fn the_comparison_goes_along_to_the_next_edition(app: App) {
    let site = &app.site;
    app.open("").await;
    app.click(WHAT_CHANGED).await;
    for edition in site.way_back() {
        eventually!(app.comparison().await, Comparison::of(site, Period::of(edition + 1)));
        app.step_back().await;
    }
    app.open(&site.at_period(Period::of(1))).await;
    eventually!(app.comparison().await, Comparison::of(site, Period::of(1)));
    app.step_back().await;
    eventually!(app.edition().await, site.edition_name(0));
    eventually!(app.sees(CHANGES).await, false, "nothing was before the first edition");
}

async fn ending_the_comparison_leaves_the_edition(app: App) {
    let site = &app.site;
    for period in site.periods() {
        app.open(&site.at_period(period)).await;
        eventually!(app.comparison().await, Comparison::of(site, period));
        app.click(END_COMPARISON).await;
        eventually!(app.sees(CHANGES).await, false);
        eventually!(app.moment().await, Moment::in_edition(site, period.to));
        eventually!(app.traces().await, []);
        assert_eq!(app.address().await, site.at_edition(period.to));
    }
}

async fn back_and_forward_walk_through_comparisons(app: App) {
    let site = &app.site;
    let newest = site.newest();
    app.open("").await;
    app.click(WHAT_CHANGED).await;
    eventually!(app.comparison().await, Comparison::of(site, Period::of(newest)));
    app.compare_with(site.edition_name(0)).await;
    eventually!(app.comparison().await, Comparison::of(site, Period { from: Some(0), to: newest }));
    app.click(END_COMPARISON).await;
    eventually!(app.sees(CHANGES).await, false);
    app.back().await;
    eventually!(app.comparison().await, Comparison::of(site, Period { from: Some(0), to: newest }));
    // In a radar of two editions the choice changed nothing, and left no step.
    if newest > 1 {
        app.back().await;
        eventually!(app.comparison().await, Comparison::of(site, Period::of(newest)));
    }
    app.back().await;
    eventually!(app.sees(CHANGES).await, false);
    eventually!(app.moment().await, Moment::in_edition(site, newest));
    assert_eq!(app.compared_with().await, "nothing");
    app.forward().await;
    eventually!(app.comparison().await, Comparison::of(site, Period::of(newest)));
}

async fn what_cannot_be_compared_is_ignored(app: App) {
    let site = &app.site;
    let (first, newest) = (site.edition_id(0), site.edition_id(site.newest()));
    for (query, edition) in [
        ("?compare=1900-01".to_owned(), site.newest()),
        ("?edition=1900-01&compare=1900-02".to_owned(), site.newest()),
        ("?compare=%F0%28".to_owned(), site.newest()),
        (format!("?compare={newest}"), site.newest()),
        (format!("?edition={first}&compare={first}"), 0),
        (format!("?edition={first}&compare=1900-01"), 0),
    ] {
        app.open(&query).await;
        eventually!(app.moment().await, Moment::in_edition(site, edition), "/{query}");
        assert!(!app.sees(CHANGES).await, "/{query}");
    }
    assert_eq!(app.console().await, [""; 0]);
}

//! Somebody reads with other means than most: no page has a barrier that a program can find.
//!
//! axe-core runs with all of its rules, on every kind of page and view in every language. Each is seen in the light and in
//! the dark, on a desk and on a phone: in turns as a light desk with a dark phone, and the other way round.

use crate::driver::WINDOW;
use crate::fixtures::app::App;
use crate::fixtures::axe::{self, Audit};
use crate::fixtures::look::Look;
use crate::fixtures::measure::Pair;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(no_page_has_a_barrier),
    scenario!(no_view_has_a_barrier),
    scenario!(no_page_in_another_language_has_a_barrier).with(Site::has_several_languages),
    scenario!(no_view_in_another_language_has_a_barrier).with(Site::has_several_languages),
    scenario!(no_page_without_scripts_has_a_barrier),
    scenario!(no_page_in_forced_colours_has_a_barrier),
    scenario!(no_page_with_more_contrast_has_a_barrier),
];

const PHONE: (u32, u32) = (390, 844);

/// A message shows no more barriers than this: many elements have the same one.
const SHOWN: usize = 12;

/// What axe-core cannot decide, and who does. Anything else that it leaves undecided counts as a barrier.
const DECIDED_ELSEWHERE: [&str; 2] = [
    // It does not see what is behind letters in a drawing. `App::colours` does, for all letters of the page.
    "color-contrast",
    // There are parts that are hidden. Among all views, each is shown in one.
    "hidden-content",
];

async fn no_page_has_a_barrier(app: App) {
    have_no_barrier(&app, &app.site.pages(app.site.radar.language())).await;
}

async fn no_view_has_a_barrier(app: App) {
    have_no_barrier(&app, &app.site.views(app.site.radar.language())).await;
}

async fn no_page_in_another_language_has_a_barrier(app: App) {
    for language in app.site.radar.languages.iter().skip(1) {
        have_no_barrier(&app, &app.site.pages(language)).await;
    }
}

async fn no_view_in_another_language_has_a_barrier(app: App) {
    for language in app.site.radar.languages.iter().skip(1) {
        have_no_barrier(&app, &app.site.views(language)).await;
    }
}

async fn no_page_without_scripts_has_a_barrier(app: App) {
    let (axe, look) = (axe::source(), Look::light(PHONE));
    app.look(look).await;
    for address in app.site.page_kinds() {
        app.allow_scripts(false).await;
        app.load(&address).await;
        // axe-core is a script as well. Those of the page have missed their time.
        app.allow_scripts(true).await;
        has_no_barrier(&app, &axe, &address, look).await;
    }
}

async fn no_page_in_forced_colours_has_a_barrier(app: App) {
    let axe = axe::source();
    for address in app.site.page_kinds() {
        app.open(&address).await;
        for look in [Look::forced(WINDOW), Look::forced(PHONE)] {
            has_no_barrier(&app, &axe, &address, look).await;
        }
    }
}

async fn no_page_with_more_contrast_has_a_barrier(app: App) {
    let axe = axe::source();
    for address in app.site.page_kinds() {
        app.open(&address).await;
        for look in [Look::light(WINDOW), Look::dark(PHONE)] {
            has_no_barrier(&app, &axe, &address, look.with_more_contrast()).await;
        }
    }
}

async fn have_no_barrier(app: &App, addresses: &[String]) {
    let axe = axe::source();
    let turns = [[Look::light(WINDOW), Look::dark(PHONE)], [Look::dark(WINDOW), Look::light(PHONE)]];
    for (address, looks) in addresses.iter().zip(turns.iter().cycle()) {
        app.open(address).await;
        for look in looks {
            has_no_barrier(app, &axe, address, *look).await;
        }
    }
}

async fn has_no_barrier(app: &App, axe: &str, address: &str, look: Look) {
    app.look(look).await;
    let Audit { violations, undecided } = app.audit(axe, look).await;
    let undecided: Vec<_> =
        undecided.into_iter().filter(|finding| !DECIDED_ELSEWHERE.contains(&finding.rule.as_str())).collect();
    let barriers: Vec<_> = violations.iter().chain(&undecided).map(ToString::to_string).collect();
    let first = &barriers[..barriers.len().min(SHOWN)];
    let count = barriers.len();
    assert_eq!(count, 0, "/{address}, {look}: {count} barriers, of which the first:\n{}", first.join("\n"));
    app.show_all().await;
    let weak: Vec<_> =
        app.colours().await.into_iter().filter(Pair::is_weak).map(|pair| pair.to_string()).collect();
    assert!(weak.is_empty(), "/{address}, {look}:\n{}", weak.join("\n"));
}

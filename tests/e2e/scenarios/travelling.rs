//! Somebody goes through the editions.

use crate::fixtures::app::App;
use crate::fixtures::elements::{LIST, NEXT_EDITION, PAST, PREVIOUS_EDITION};
use crate::fixtures::eventually;
use crate::fixtures::history::Moment;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(steps_lead_to_the_first_edition_and_back_to_the_newest).also_at_root().with(Site::has_history),
    scenario!(a_note_on_an_earlier_edition_leads_to_the_newest).with(Site::has_history),
    scenario!(back_and_forward_walk_through_editions).with(Site::has_history),
    scenario!(a_link_to_an_edition_shows_it_and_a_reload_changes_nothing).with(Site::has_history),
    scenario!(the_list_reads_the_same_on_whatever_way_an_edition_was_reached).with(Site::has_history),
];

async fn steps_lead_to_the_first_edition_and_back_to_the_newest(app: App) {
    let site = &app.site;
    app.open("").await;
    eventually!(app.moment().await, Moment::in_edition(site, site.newest()));
    eventually!(app.has(&format!("{NEXT_EDITION}[href]")).await, false, "nothing is newer");
    for edition in site.editions().rev().skip(1) {
        app.step_back().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        assert_eq!(app.address().await, site.at_edition(edition));
        assert_eq!(app.strangers().await, [""; 0], "only blips of the edition can be seen");
    }
    assert!(!app.has(&format!("{PREVIOUS_EDITION}[href]")).await, "nothing is older");
    for edition in site.editions().skip(1) {
        app.step_forward().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        assert_eq!(app.address().await, site.at_edition(edition));
    }
    assert_eq!(app.address().await, "", "the newest edition is the radar itself");
}

async fn a_note_on_an_earlier_edition_leads_to_the_newest(app: App) {
    let site = &app.site;
    for edition in site.way_back() {
        app.open(&site.at_edition(edition)).await;
        eventually!(app.text(PAST).await.contains(site.edition_name(edition)), true);
        assert_eq!(app.text(&format!("{PAST} a")).await, "Show the newest");
        app.click(&format!("{PAST} a")).await;
        eventually!(app.moment().await, Moment::in_edition(site, site.newest()));
        assert_eq!(app.address().await, "");
    }
}

async fn back_and_forward_walk_through_editions(app: App) {
    let site = &app.site;
    app.open("").await;
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.edition().await, site.edition_name(edition));
    }
    for edition in site.way_back().rev().skip(1).chain([site.newest()]) {
        app.back().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        eventually!(app.address().await, site.at_edition(edition));
    }
    for edition in site.way_back() {
        app.forward().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
    }
}

async fn a_link_to_an_edition_shows_it_and_a_reload_changes_nothing(app: App) {
    let site = &app.site;
    for edition in site.some_editions() {
        let address = format!("?edition={}", site.edition_id(edition));
        app.open(&address).await;
        eventually!(app.moment().await, Moment::in_edition(site, edition), "/{address}");
        app.reload().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition), "/{address} again");
        let title = app.browser.title().await.unwrap();
        assert!(edition == site.newest() || title.contains(site.edition_name(edition)), "{title}");
    }
}

async fn the_list_reads_the_same_on_whatever_way_an_edition_was_reached(app: App) {
    let site = &app.site;
    let mut read = Vec::new();
    app.open("").await;
    for edition in site.way_back() {
        app.step_back().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        read.push((edition, lines(&app).await));
    }
    for edition in site.editions().skip(1) {
        app.step_forward().await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        read.push((edition, lines(&app).await));
    }
    for (edition, lines_then) in read {
        app.open(&site.at_edition(edition)).await;
        eventually!(app.moment().await, Moment::in_edition(site, edition));
        assert_eq!(lines(&app).await, lines_then, "{}", site.edition_name(edition));
    }
}

/// The list as it is read, line by line, and where its links lead.
async fn lines(app: &App) -> (Vec<String>, Vec<String>) {
    let text: String = app.run("return document.querySelector(arguments[0]).innerText", &[LIST.into()]).await;
    let lines = text.lines().map(str::to_owned).collect();
    (lines, app.attributes(&format!("{LIST} a[data-blip-ref]"), "href").await)
}

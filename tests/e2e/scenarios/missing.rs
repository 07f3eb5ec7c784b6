//! Somebody misses a blip that was there last time.

use radar_core::model::{Blip, Movement, Period};

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{LIST, PANEL, blip, listed};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_blip_that_left_is_a_ghost_for_one_edition).with(Site::has_removals),
    scenario!(a_filter_lists_what_left_with_an_edition).with(Site::has_removals),
    scenario!(a_removed_blip_lives_on_and_leads_to_its_successor)
        .also_at_root()
        .with(Site::has_removed_blips),
    scenario!(a_search_finds_a_removed_blip_and_marks_it).with(Site::has_removed_blips),
];

async fn a_blip_that_left_is_a_ghost_for_one_edition(app: App) {
    let site = &app.site;
    app.prefer("prefers-reduced-motion", "reduce").await;
    for edition in site.way_back().map(|edition| edition + 1) {
        let left: Vec<&Blip> =
            site.removals().filter(|(_, removal)| removal.edition == edition).map(|(blip, _)| blip).collect();
        if left.is_empty() {
            continue;
        }
        app.open(&site.at_edition(edition - 1)).await;
        eventually!(app.edition().await, site.edition_name(edition - 1));
        let before = app.places().await;
        app.step_forward().await;
        eventually!(app.edition().await, site.edition_name(edition));
        let places = app.places().await;
        for ghost in &left {
            let selector = blip(&ghost.id);
            assert_eq!(app.attribute(&selector, "data-movement").await.as_deref(), Some("removed"));
            assert_eq!(places.get(&ghost.id), before.get(&ghost.id), "{} stays where it was", ghost.id);
            assert!(places.contains_key(&ghost.id), "{} can be seen", ghost.id);
            assert!(app.opacity(&selector).await < 1.0, "{} steps back", ghost.id);
        }
        if edition < site.newest() {
            app.step_forward().await;
            eventually!(app.edition().await, site.edition_name(edition + 1));
            let gone = left.iter().filter(|blip| blip.placement(edition + 1).is_none());
            for blip in gone {
                assert!(!app.has(&self::blip(&blip.id)).await, "{} is gone", blip.id);
            }
        }
    }
}

async fn a_filter_lists_what_left_with_an_edition(app: App) {
    let site = &app.site;
    for edition in site.way_back().map(|edition| edition + 1) {
        app.open(&site.at_edition(edition)).await;
        eventually!(app.edition().await, site.edition_name(edition));
        let filters = site.filters_in(Period::of(edition));
        for filter in filters.iter().filter(|filter| filter.value == Movement::Removed.id()) {
            app.toggle(filter).await;
            eventually!(app.shown().await, Shown::of(&filter.ids), "{filter}");
            let headings = app.text(&format!("{LIST} > section:not([hidden])")).await;
            assert!(headings.starts_with("Removed"), "{headings:?} is the heading of all");
            for id in &filter.ids {
                assert!(app.sees(&listed(id)).await, "{id} is listed");
                let item = app.text(&listed(id)).await;
                assert!(item.contains("Removed"), "{item:?} says that it left");
            }
            app.toggle(filter).await;
            eventually!(app.shown().await, Shown::of(&site.ids_in(edition)));
        }
    }
}

async fn a_removed_blip_lives_on_and_leads_to_its_successor(app: App) {
    let site = &app.site;
    for scripts in [true, false] {
        if !scripts {
            app.turn_scripts_off().await;
        }
        for removed in site.removed().take(5) {
            app.load(&format!("blips/{}/", removed.id)).await;
            if scripts {
                app.hydrated().await;
            }
            let removal = removed.removal(site.newest()).expect("it was removed");
            let text = app.text(PANEL).await;
            assert!(app.sees(PANEL).await);
            for part in ["Removed", site.words_of(&removed.name)] {
                assert!(text.contains(part), "{text}");
            }
            assert!(text.contains(site.edition_name(removal.edition)), "{text} says since when");
            assert!(text.contains(site.excerpt(removed)), "{text} is still to be read");
            let reason = removal.reason.as_ref().map_or("", |reason| site.words_of(reason));
            assert!(text.contains(reason), "{text} says why: {reason}");
            assert!(!app.chart().await.contains(&removed.id), "it is not among the others");
            assert!(!app.list().await.contains(&removed.id), "it is not among the others");
            if let Some(successor) = removal.successor {
                let successor = &site.radar.blips[successor].id;
                app.click(&format!("{PANEL} dl a[href*='blips/{successor}/']")).await;
                eventually!(app.open_blip().await.as_ref(), Some(successor));
            }
        }
    }
}

async fn a_search_finds_a_removed_blip_and_marks_it(app: App) {
    let site = &app.site;
    for removed in site.removed().take(5) {
        app.open("").await;
        assert!(!app.has(&listed(&removed.id)).await, "it is not listed before");
        app.search(site.words_of(&removed.name)).await;
        eventually!(app.has(&listed(&removed.id)).await, true, "{} is found", removed.id);
        let group = "return document.querySelector(arguments[0]).closest('section').textContent";
        let group: String = app.run(group, &[listed(&removed.id).into()]).await;
        assert!(group.starts_with("Removed"), "{group:?} marks it");
        app.click(&listed(&removed.id)).await;
        eventually!(app.open_blip().await.as_ref(), Some(&removed.id));
        app.back().await;
        eventually!(app.has(PANEL).await, false);
        assert_eq!(app.written().await, site.words_of(&removed.name));
        eventually!(app.has(&listed(&removed.id)).await, true);
    }
}

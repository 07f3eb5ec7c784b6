//! Somebody wants to know how a blip came to where it is.

use radar_core::model::{Blip, Movement};

use crate::fixtures::app::App;
use crate::fixtures::elements::{PANEL, STANDING, blip, listed};
use crate::fixtures::eventually;
use crate::fixtures::history::Line;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_panel_tells_the_history_of_each_blip).with(Site::has_history),
    scenario!(a_line_of_the_history_leads_to_its_edition).with(Site::has_history),
    scenario!(a_reworded_blip_reads_in_each_edition_as_it_did_then).with(has_reworded_blips),
    scenario!(a_blip_says_when_it_is_not_yet_on_the_radar).with(has_newcomers),
];

async fn the_panel_tells_the_history_of_each_blip(app: App) {
    let site = &app.site;
    for blip in site.eventful().take(12) {
        app.open(&format!("blips/{}/", blip.id)).await;
        let lines = history(&app).await;
        let editions = site.editions().rev().filter(|edition| blip.movement(*edition).is_some());
        let names: Vec<&str> = editions.clone().map(|edition| site.edition_name(edition)).collect();
        assert_eq!(lines.iter().map(|line| &line.name).collect::<Vec<_>>(), names, "{}", blip.id);
        for (edition, Line { text, .. }) in editions.zip(&lines) {
            for part in site.told(blip, edition) {
                assert!(text.contains(part), "{}: {text:?} says {part:?}", blip.id);
            }
        }
    }
}

async fn a_line_of_the_history_leads_to_its_edition(app: App) {
    let site = &app.site;
    let mut blips: Vec<&Blip> = site.eventful().collect();
    blips.sort_by_key(|blip| blip.removals.is_empty());
    for blip in blips.into_iter().take(3) {
        app.open(&format!("blips/{}/", blip.id)).await;
        let editions = site.editions().rev().filter(|edition| blip.movement(*edition).is_some());
        for (line, edition) in editions.enumerate().take(5) {
            let lines = history(&app).await;
            let href = lines[line].href.as_ref().expect("the line leads somewhere");
            app.click(&format!("{PANEL} dl a[href='{href}']")).await;
            eventually!(app.edition().await, site.edition_name(edition));
            assert_eq!(app.open_blip().await.as_ref(), Some(&blip.id));
            assert_eq!(app.address().await, format!("blips/{}/{}", blip.id, site.at_edition(edition)));
            let standing = app.text(STANDING).await;
            let ring = blip
                .placement(edition)
                .map_or("Removed", |at| site.words_of(&site.radar.rings[at.ring].name));
            assert!(standing.contains(ring), "{standing:?} says {ring:?}");
        }
    }
}

async fn a_reworded_blip_reads_in_each_edition_as_it_did_then(app: App) {
    let site = &app.site;
    for blip in site.reworded().take(6) {
        let newest = format!("blips/{}/", blip.id);
        app.open(&newest).await;
        reads_as_then(&app, blip, site.newest()).await;
        for edition in site.way_back() {
            app.step_back().await;
            eventually!(app.edition().await, site.edition_name(edition));
            reads_as_then(&app, blip, edition).await;
        }
        for wording in &blip.wordings {
            app.open(&[&newest, site.at_edition(wording.until).as_str()].concat()).await;
            eventually!(app.edition().await, site.edition_name(wording.until));
            reads_as_then(&app, blip, wording.until).await;
        }
    }
}

async fn a_blip_says_when_it_is_not_yet_on_the_radar(app: App) {
    let site = &app.site;
    for newcomer in site.newcomers().take(3) {
        app.open(&format!("blips/{}/{}", newcomer.id, site.at_edition(0))).await;
        eventually!(app.edition().await, site.edition_name(0));
        let standing = app.text(STANDING).await;
        assert!(standing.contains("Not yet on the radar"), "{standing}");
        assert!(!app.has(&blip(&newcomer.id)).await && !app.has(&listed(&newcomer.id)).await);
        reads_as_then(&app, newcomer, 0).await;
    }
}

/// The lines of the panel that say where the blip was.
async fn history(app: &App) -> Vec<Line> {
    let mut lines = app.lines(PANEL).await;
    lines.retain(|line| line.label == "History");
    lines
}

/// Whether the panel shows summary and text as they were.
async fn reads_as_then(app: &App, blip: &Blip, edition: usize) {
    let site = &app.site;
    let text = app.text(PANEL).await;
    let summary = site.words_of(blip.summary(edition));
    let excerpt = crate::site::plainest(site.words_of(blip.text(edition)));
    for part in [summary, excerpt] {
        assert!(text.contains(part), "{} in {}: {text} has {part:?}", blip.id, site.edition_name(edition));
    }
}

fn has_reworded_blips(site: &Site) -> bool {
    site.reworded().next().is_some()
}

fn has_newcomers(site: &Site) -> bool {
    site.newcomers().next().is_some()
}

impl Site {
    /// The blips with something to tell about their past.
    fn eventful(&self) -> impl Iterator<Item = &Blip> {
        let is_eventful = |blip: &&Blip| {
            let moved =
                |edition| blip.movement(edition).is_some_and(|movement| movement != Movement::Unchanged);
            self.editions().any(moved)
        };
        self.radar.blips.iter().filter(is_eventful)
    }

    fn reworded(&self) -> impl Iterator<Item = &Blip> {
        self.radar.blips.iter().filter(|blip| !blip.wordings.is_empty())
    }

    /// The blips that were not there at the beginning.
    fn newcomers(&self) -> impl Iterator<Item = &Blip> {
        self.radar.blips.iter().filter(|blip| blip.placement(0).is_none())
    }

    /// What the history has to say about a blip in an edition: the ring, how it moved and why.
    fn told<'a>(&'a self, blip: &'a Blip, edition: usize) -> Vec<&'a str> {
        let at = blip.placement(edition);
        let movement = match blip.movement(edition) {
            Some(Movement::New) => "new",
            Some(Movement::In) => "moved in",
            Some(Movement::Out) => "moved out",
            Some(Movement::Moved) => "moved quadrant",
            Some(Movement::Removed) => "removed",
            Some(Movement::Unchanged) | None => "",
        };
        let reason = match at {
            Some(at) => at.reason.as_ref(),
            None => blip.removal(edition).and_then(|removal| removal.reason.as_ref()),
        };
        let reason = reason.filter(|_| edition == 0 || !movement.is_empty());
        let is_reworded = at.is_some()
            && edition > 0
            && blip.placement(edition - 1).is_some()
            && blip.is_reworded(edition - 1, edition);
        [
            at.map_or("", |at| self.words_of(&self.radar.rings[at.ring].name)),
            movement,
            reason.map_or("", |reason| self.words_of(reason)),
            if is_reworded { "reworded" } else { "" },
        ]
        .into()
    }
}

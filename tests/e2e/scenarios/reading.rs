//! Somebody wants to read what the radar says on something.

use radar_core::model::{Blip, Target};

use crate::fixtures::app::App;
use crate::fixtures::elements::{NEXT, PANEL, PREVIOUS, listed};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::{Filter, Site};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_click_on_any_blip_opens_its_text),
    scenario!(a_click_in_the_list_opens_the_text),
    scenario!(each_blip_has_a_name_for_those_who_do_not_see_the_chart),
    scenario!(next_and_previous_follow_the_list).with(Site::has_several_blips),
    scenario!(next_skips_what_a_filter_leaves_out).with(Site::has_common_filters),
    scenario!(a_related_blip_is_one_click_away).with(Site::has_related_blips),
    scenario!(nothing_is_animated_for_those_who_ask_for_it),
];

async fn a_click_on_any_blip_opens_its_text(app: App) {
    app.open("").await;
    for blip in app.site.blips() {
        app.click_blip(&blip.id).await;
        eventually!(app.open_blip().await, Some(blip.id.clone()));
        assert_eq!(app.address().await, format!("blips/{}/", blip.id));
        panel_tells_of(&app, blip).await;
    }
}

async fn a_click_in_the_list_opens_the_text(app: App) {
    for blip in app.site.blips().take(3) {
        app.open("").await;
        app.click(&listed(&blip.id)).await;
        eventually!(app.open_blip().await, Some(blip.id.clone()));
        panel_tells_of(&app, blip).await;
    }
}

async fn each_blip_has_a_name_for_those_who_do_not_see_the_chart(app: App) {
    app.open("").await;
    let script = "return [...document.querySelectorAll('a[data-blip-id]')]\
                  .map(blip => [blip.dataset.blipId, blip.getAttribute('aria-label') ?? ''])";
    let labels: Vec<(String, String)> = app.run(script, &[]).await;
    for blip in app.site.blips() {
        let (_, label) = labels.iter().find(|(id, _)| *id == blip.id).expect("every blip is on the chart");
        assert!(label.contains(app.site.words_of(&blip.name)), "{} is called {label:?}", blip.id);
    }
}

async fn next_and_previous_follow_the_list(app: App) {
    app.open("").await;
    let mut order = app.list_in_order().await;
    order.truncate(10);
    app.click(&listed(&order[0])).await;
    eventually!(app.open_blip().await.as_ref(), Some(&order[0]));
    for id in &order[1..] {
        app.click(NEXT).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
    for id in order.iter().rev().skip(1) {
        app.click(PREVIOUS).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
}

async fn next_skips_what_a_filter_leaves_out(app: App) {
    let filters = app.site.common_filters().into_iter();
    let filter = filters.min_by_key(|filter| filter.ids.len()).expect("some blips have something in common");
    app.open("").await;
    app.toggle(&filter).await;
    eventually!(app.list().await, filter.ids.clone());
    let order = app.list_in_order().await;
    app.click(&listed(&order[0])).await;
    for id in &order[1..] {
        app.click(NEXT).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
    eventually!(app.sees(NEXT).await, false, "there is nothing after the last one");
}

async fn a_related_blip_is_one_click_away(app: App) {
    let (from, to) = app.site.related_blips().next().expect("there are related blips");
    app.open(&format!("blips/{}/", from.id)).await;
    app.click(&format!("{PANEL} a[href*='blips/{}/']", to.id)).await;
    eventually!(app.open_blip().await, Some(to.id.clone()));
    panel_tells_of(&app, to).await;
}

async fn nothing_is_animated_for_those_who_ask_for_it(app: App) {
    app.prefer("prefers-reduced-motion", "reduce").await;
    app.open("").await;
    let id = &app.site.first().id;
    app.click_blip(id).await;
    eventually!(app.open_blip().await.as_ref(), Some(id));
    assert_eq!(app.animated().await, [""; 0]);
}

async fn panel_tells_of(app: &App, blip: &Blip) {
    let text = app.text(PANEL).await;
    let site = &app.site;
    for part in
        [site.words_of(&blip.name), site.ring_name(blip), site.words_of(&blip.summary), site.excerpt(blip)]
    {
        assert!(text.contains(part), "the text of {} has {part:?}: {text}", blip.id);
    }
}

impl Site {
    /// Blips on the radar, and others on the radar that they have to do with.
    fn related_blips(&self) -> impl Iterator<Item = (&Blip, &Blip)> {
        let related = |blip: &Blip| {
            blip.relations.iter().find_map(|relation| match relation.target {
                Target::Blip(index) => Some(&self.radar.blips[index]),
                Target::Other(_) => None,
            })
        };
        self.blips()
            .filter_map(move |blip| Some((blip, related(blip)?)))
            .filter(|(_, to)| self.blips().any(|blip| blip.id == to.id))
    }

    fn has_common_filters(&self) -> bool {
        !self.common_filters().is_empty()
    }

    /// The filters that more than one blip on the radar passes.
    fn common_filters(&self) -> Vec<Filter> {
        let mut filters = self.filters();
        filters.retain(|filter| filter.ids.len() > 1 && filter.ids.is_subset(&self.ids()));
        filters
    }

    fn has_related_blips(&self) -> bool {
        self.related_blips().next().is_some()
    }
}

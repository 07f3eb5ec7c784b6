//! Somebody has the page read to them.

use std::collections::BTreeSet;

use radar_core::model::{Blip, Movement};
use tech_radar::words::Words;

use crate::fixtures::app::App;
use crate::fixtures::tree::Node;
use crate::golden;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_chart_and_the_list_have_a_link_for_each_blip_that_says_where_it_is),
    scenario!(the_page_is_read_as_it_was_written).with(Site::is_shipped),
];

async fn the_chart_and_the_list_have_a_link_for_each_blip_that_says_where_it_is(app: App) {
    for language in &app.site.radar.languages {
        app.open(&app.site.prefix(language)).await;
        let (tree, words) = (app.tree().await, Words::of(language));
        let chart: BTreeSet<_> = region(&tree, words.chart).links().into_iter().map(str::to_owned).collect();
        let list = region(&tree, words.list).links();
        for blip in app.site.blips() {
            let name = app.site.heard(blip, language);
            assert!(chart.contains(&name), "/{language}: {name:?} is none of {chart:#?}");
        }
        let named: Vec<_> = app.site.blips().map(|blip| heading(blip, language)).collect();
        for name in &named {
            let links =
                list.iter().filter(|link| link.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
            assert_eq!(links.count(), 1, "/{language}: {name:?} is in {list:#?}");
        }
        assert_eq!(list.len(), named.len(), "{list:#?}");
    }
}

async fn the_page_is_read_as_it_was_written(app: App) {
    let blip = format!("blips/{}/", app.site.first().id);
    for language in &app.site.radar.languages {
        for (name, address) in [("front", ""), ("blip", &blip)] {
            app.open(&[&app.site.prefix(language), address].concat()).await;
            golden::assert_same(&format!("{name}.{language}.txt"), &app.tree().await.to_string());
        }
    }
}

/// The part of the page with this name.
fn region<'a>(tree: &'a Node, name: &str) -> &'a Node {
    let region = tree.all().into_iter().find(|node| node.role == "region" && node.name == name);
    region.unwrap_or_else(|| panic!("no region {name:?} in\n{tree}"))
}

impl Site {
    /// What is said of a blip on the chart: number and name, ring, quadrant, and how it moved.
    fn heard(&self, blip: &Blip, language: &str) -> String {
        let at = blip.placement(self.newest()).expect("the blip is on the radar");
        let radar = &self.radar;
        let mut parts = vec![
            heading(blip, language),
            radar.rings[at.ring].name.get(language).to_owned(),
            radar.quadrants[at.quadrant].name.get(language).to_owned(),
        ];
        let moved = blip.movement_in(self.now()).filter(|movement| *movement != Movement::Unchanged);
        parts
            .extend(moved.map(|movement| Words::of(language).movements_inside[movement as usize].to_owned()));
        parts.join(", ")
    }
}

/// "35 gVisor"
fn heading(blip: &Blip, language: &str) -> String {
    format!("{} {}", blip.number, blip.name.get(language))
}

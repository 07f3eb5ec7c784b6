//! Somebody reads a radar that has one edition only.

use std::collections::BTreeSet;

use crate::fixtures::app::App;
use crate::fixtures::elements::{CHANGES, EDITIONS, MOVED, PANEL, PAST, TRACES};
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] =
    &[scenario!(no_page_speaks_of_editions).also_at_root().with(Site::has_no_history)];

async fn no_page_speaks_of_editions(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        for selector in [EDITIONS, PAST, CHANGES, TRACES, "input[type=range]", "select", MOVED] {
            assert!(!app.has(selector).await, "/{address} has {selector}");
        }
        let labels: BTreeSet<String> = app.lines(PANEL).await.into_iter().map(|line| line.label).collect();
        assert!(!labels.contains("History"), "/{address}");
    }
    assert!(!app.site.folder.join("editions").exists(), "no edition has a page");
}

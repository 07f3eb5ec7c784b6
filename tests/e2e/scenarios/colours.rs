//! Somebody reads in the sun, in the dark, or with weak eyes.

use crate::fixtures::app::App;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] =
    &[scenario!(everything_stands_out_in_the_light), scenario!(everything_stands_out_in_the_dark)];

async fn everything_stands_out_in_the_light(app: App) {
    everything_stands_out(&app, "light").await;
}

async fn everything_stands_out_in_the_dark(app: App) {
    everything_stands_out(&app, "dark").await;
    let scheme = "const [r, g, b] = getComputedStyle(document.body).color.match(/[\\d.]+/g).map(Number);\
                  return r + g + b > 382";
    assert!(app.run::<bool>(scheme, &[]).await, "the letters are light");
}

async fn everything_stands_out(app: &App, scheme: &str) {
    app.prefer("prefers-color-scheme", scheme).await;
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let pairs = app.colours().await;
        assert!(pairs.len() > app.site.radar.rings.len(), "the texts and marks are found");
        let weak: Vec<_> = pairs.iter().filter(|pair| pair.is_weak()).map(ToString::to_string).collect();
        assert!(weak.is_empty(), "/{address} in the {scheme}:\n{}", weak.join("\n"));
    }
}

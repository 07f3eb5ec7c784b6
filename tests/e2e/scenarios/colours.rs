//! Somebody reads in the sun, in the dark, or with weak eyes.

use crate::fixtures::app::App;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(everything_stands_out_in_the_light),
    scenario!(everything_stands_out_in_the_dark),
    scenario!(everything_stands_out_in_the_colours_of_the_reader),
    scenario!(everything_stands_out_where_more_contrast_is_asked_for),
];

async fn everything_stands_out_in_the_light(app: App) {
    everything_stands_out(&app, "prefers-color-scheme", "light").await;
}

async fn everything_stands_out_in_the_dark(app: App) {
    everything_stands_out(&app, "prefers-color-scheme", "dark").await;
    let scheme = "const [r, g, b] = getComputedStyle(document.body).color.match(/[\\d.]+/g).map(Number);\
                  return r + g + b > 382";
    assert!(app.run::<bool>(scheme, &[]).await, "the letters are light");
}

async fn everything_stands_out_in_the_colours_of_the_reader(app: App) {
    everything_stands_out(&app, "forced-colors", "active").await;
}

async fn everything_stands_out_where_more_contrast_is_asked_for(app: App) {
    everything_stands_out(&app, "prefers-contrast", "more").await;
    app.open("").await;
    let soft = "return getComputedStyle(document.querySelector('.introduction p')).color \
                === getComputedStyle(document.body).color";
    assert!(app.run::<bool>(soft, &[]).await, "no text is soft");
}

async fn everything_stands_out(app: &App, feature: &str, value: &str) {
    app.prefer(feature, value).await;
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let pairs = app.colours().await;
        assert!(pairs.len() > app.site.radar.rings.len(), "the texts and marks are found");
        let weak: Vec<_> = pairs.iter().filter(|pair| pair.is_weak()).map(ToString::to_string).collect();
        assert!(weak.is_empty(), "/{address} with {feature}: {value}:\n{}", weak.join("\n"));
    }
}

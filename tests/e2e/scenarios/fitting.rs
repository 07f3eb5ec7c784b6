//! Somebody's window is narrow, or wide.

use std::collections::BTreeSet;

use radar_core::model::Period;

use crate::fixtures::app::App;
use crate::fixtures::measure::Mark;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(no_page_scrolls_sideways_at_any_width),
    scenario!(no_blip_covers_another_or_is_cut_off),
    scenario!(the_whole_chart_is_visible_on_a_laptop),
];

async fn no_page_scrolls_sideways_at_any_width(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        for width in [360, 390, 600, 820, 1024, 1440, 1920, 2560] {
            app.resize(width, 900).await;
            assert_eq!(app.overflow().await, 0, "/{address} at {width}");
        }
    }
}

async fn no_blip_covers_another_or_is_cut_off(app: App) {
    let site = &app.site;
    // Blips on their way may cross.
    app.prefer("prefers-reduced-motion", "reduce").await;
    let quadrants = site.filters_by("quadrant").into_iter().map(|quadrant| quadrant.value);
    let charts: Vec<Option<String>> = [None].into_iter().chain(quadrants.map(Some)).collect();
    for (chart, edition) in
        charts.iter().flat_map(|chart| site.some_editions().into_iter().map(move |edition| (chart, edition)))
    {
        let page = chart.as_ref().map_or(String::new(), |quadrant| format!("quadrants/{quadrant}/"));
        let address = [page, site.at_edition(edition)].concat();
        let mut stands = site.stands(Period::of(edition));
        stands.retain(|_, stand| chart.as_ref().is_none_or(|quadrant| stand.quadrant == *quadrant));
        app.open(&address).await;
        for width in [390, 1440] {
            app.resize(width, 900).await;
            let marks = app.marks().await;
            let ids: BTreeSet<&String> = marks.iter().map(|mark| &mark.id).collect();
            assert_eq!(ids, stands.keys().collect(), "/{address} at {width} shows all");
            let cut: Vec<_> = marks.iter().filter(|mark| !mark.whole).collect();
            assert!(cut.is_empty(), "/{address} at {width}: {cut:?}");
            for (index, one) in marks.iter().enumerate() {
                for other in &marks[index + 1..] {
                    assert!(!touch(one, other), "/{address} at {width}: {one:?} covers {other:?}");
                }
            }
        }
    }
}

async fn the_whole_chart_is_visible_on_a_laptop(app: App) {
    app.open("").await;
    let below: f64 = app
        .run(
            "return document.querySelector('svg:has([data-radar])').getBoundingClientRect().bottom - innerHeight",
            &[],
        )
        .await;
    assert!(below <= 0.0, "the chart ends {below} pixels below the window");
}

/// Whether two marks share a point. Less than half a pixel is the browser's rounding.
fn touch(one: &Mark, other: &Mark) -> bool {
    (one.x - other.x).hypot(one.y - other.y) < one.radius + other.radius - 0.5
}

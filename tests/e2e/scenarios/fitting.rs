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
    scenario!(nothing_is_cut_off_when_the_page_is_enlarged_four_times),
    scenario!(nothing_is_cut_off_when_text_is_set_wider),
    scenario!(nothing_is_cut_off_when_letters_are_twice_as_large),
];

async fn no_page_scrolls_sideways_at_any_width(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        for width in [320, 360, 390, 600, 820, 1024, 1440, 1920, 2560] {
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

async fn nothing_is_cut_off_when_the_page_is_enlarged_four_times(app: App) {
    // A window of 1280 by 1024 pixels at 400 % has this many.
    app.resize(320, 256).await;
    nothing_is_cut_off(&app, "").await;
}

async fn nothing_is_cut_off_when_text_is_set_wider(app: App) {
    // WCAG 1.4.12.
    let spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }\
                   p { margin-bottom: 2em !important }";
    for width in [320, 390, 820, 1440] {
        app.resize(width, 900).await;
        nothing_is_cut_off(&app, spacing).await;
    }
}

async fn nothing_is_cut_off_when_letters_are_twice_as_large(app: App) {
    for width in [640, 1440] {
        app.resize(width, 900).await;
        nothing_is_cut_off(&app, "html { font-size: 200% !important }").await;
    }
}

/// With somebody's own style.
async fn nothing_is_cut_off(app: &App, style: &str) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let add = "document.head.append(Object.assign(document.createElement('style'), { textContent: arguments[0] }))";
        app.run::<()>(add, &[style.into()]).await;
        assert_eq!(app.overflow().await, 0, "/{address} with {style:?}");
        let clipped: Vec<String> = app.run(include_str!("../fixtures/clipped.js"), &[]).await;
        assert!(clipped.is_empty(), "/{address} with {style:?}:\n{}", clipped.join("\n"));
    }
}

/// Whether two marks share a point. Less than half a pixel is the browser's rounding.
fn touch(one: &Mark, other: &Mark) -> bool {
    (one.x - other.x).hypot(one.y - other.y) < one.radius + other.radius - 0.5
}

//! Somebody wants to see a part of the chart larger.

use serde_json::json;

use crate::fixtures::app::App;
use crate::fixtures::elements::{DRAWING, blip, zoom};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(buttons_zoom_in_and_back),
    scenario!(two_fingers_zoom_the_chart_around_what_they_hold_and_not_the_page),
    scenario!(a_blip_opens_in_a_zoomed_chart),
    scenario!(without_scripts_there_are_no_buttons),
];

async fn buttons_zoom_in_and_back(app: App) {
    app.resize(390, 844).await;
    app.open("").await;
    let whole = app.size(DRAWING).await;
    assert!(app.is_useless("out").await && app.is_useless("whole").await && !app.is_useless("in").await);
    for _ in 0..8 {
        app.click(&zoom("in")).await;
    }
    assert!(app.is_useless("in").await, "there is an end to it");
    let zoomed = app.size(DRAWING).await;
    let is_same = (zoomed.0 - whole.0).abs() < 1.0 && (zoomed.1 - whole.1).abs() < 1.0;
    assert!(is_same, "the box stays as large as it is: {whole:?}, {zoomed:?}");
    let (width, _) = app.size(".plane").await;
    assert!((width / whole.0 - 6.0).abs() < 0.01, "{width} in {}", whole.0);
    assert_eq!(app.overflow().await, 0, "the page does not get wider");
    app.click(&zoom("out")).await;
    assert!(!app.is_useless("in").await);
    app.click(&zoom("whole")).await;
    assert!((app.size(".plane").await.0 - whole.0).abs() < 1.0);
    assert!(app.focus_is_in(&zoom("whole")).await, "the focus stays");
}

async fn two_fingers_zoom_the_chart_around_what_they_hold_and_not_the_page(app: App) {
    app.resize(390, 844).await;
    app.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 })).await;
    app.open("").await;
    let held = blip(&app.middle_blip().await);
    let before = app.centre(&held).await;
    app.pinch(before, &[20.0, 30.0, 45.0, 60.0]).await;
    eventually!((app.size(".plane").await.0 / app.size(DRAWING).await.0).round() as u32, 3);
    let after = app.centre(&held).await;
    let moved = (after.0 - before.0).hypot(after.1 - before.1);
    assert!(moved < 4.0, "what was between the fingers moved by {moved} pixels");
    let scale: f64 = app.run("return visualViewport.scale", &[]).await;
    assert!((scale - 1.0).abs() < 0.01, "the page itself is not zoomed: {scale}");
}

async fn a_blip_opens_in_a_zoomed_chart(app: App) {
    app.open("").await;
    app.click(&zoom("in")).await;
    app.click(&zoom("in")).await;
    for id in app.list_in_order().await.iter().take(4) {
        app.click_blip(id).await;
        eventually!(app.open_blip().await.as_ref(), Some(id));
    }
}

async fn without_scripts_there_are_no_buttons(app: App) {
    app.turn_scripts_off().await;
    app.load("").await;
    assert!(app.has(&zoom("in")).await && !app.sees(&zoom("in")).await);
}

impl App {
    /// Where the middle of a blip's mark is in the window.
    async fn centre(&self, blip: &str) -> (f64, f64) {
        let script = "const box = document.querySelector(arguments[0]).querySelector('circle').getBoundingClientRect();\
                      return [box.x + box.width / 2, box.y + box.height / 2]";
        self.run(script, &[blip.into()]).await
    }

    /// The blip that is nearest to the middle of the drawing, scrolled to: whatever is there can stay while the chart grows.
    async fn middle_blip(&self) -> String {
        let script = "const drawing = document.querySelector(arguments[0]);\
                      drawing.scrollIntoView({ block: 'center' });\
                      const centre = element => {\
                        const box = element.getBoundingClientRect();\
                        return [box.x + box.width / 2, box.y + box.height / 2];\
                      };\
                      const [x, y] = centre(drawing);\
                      const distance = blip => {\
                        const [left, top] = centre(blip.querySelector('circle'));\
                        return Math.hypot(left - x, top - y);\
                      };\
                      return [...drawing.querySelectorAll('a[data-blip-id]')]\
                        .filter(blip => blip.checkVisibility())\
                        .sort((one, other) => distance(one) - distance(other))[0].dataset.blipId";
        self.run(script, &[DRAWING.into()]).await
    }

    /// Puts two fingers around a point and spreads them: how far each is from it, in CSS pixels.
    async fn pinch(&self, (x, y): (f64, f64), distances: &[f64]) {
        for (index, distance) in distances.iter().enumerate() {
            let kind = if index == 0 { "touchStart" } else { "touchMove" };
            let fingers =
                json!([{ "x": x - distance, "y": y, "id": 0 }, { "x": x + distance, "y": y, "id": 1 }]);
            self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": fingers })).await;
        }
        self.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
    }

    async fn is_useless(&self, button: &str) -> bool {
        self.attribute(&zoom(button), "aria-disabled").await.as_deref() == Some("true")
    }
}

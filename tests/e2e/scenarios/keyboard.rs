//! Somebody uses the keyboard only.

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::{CHART, PANEL};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] =
    &[scenario!(tab_reaches_the_chart_and_enter_opens_a_blip), scenario!(the_focus_can_be_seen)];

async fn tab_reaches_the_chart_and_enter_opens_a_blip(app: App) {
    app.open("").await;
    let id = tab_to_a_blip(&app).await;
    app.press(Key::Enter).await;
    eventually!(app.open_blip().await.as_ref(), Some(&id));
    eventually!(app.focus_is_in(PANEL).await, true);
    app.press_escape().await;
    eventually!(focused_blip(&app).await.as_ref(), Some(&id), "the focus returns");
}

async fn the_focus_can_be_seen(app: App) {
    app.open("").await;
    tab_to_a_blip(&app).await;
    let looks = "const all = [document.activeElement, ...document.activeElement.querySelectorAll('*')];\
                 return all.map(element => { const style = getComputedStyle(element);\
                 return [style.outline, style.stroke, style.strokeWidth, style.display, style.opacity,\
                 style.visibility].join() })";
    let focused: Vec<String> = app.run(looks, &[]).await;
    let blurred = "const focused = document.activeElement; focused.blur();\
                   const all = [focused, ...focused.querySelectorAll('*')];\
                   return all.map(element => { const style = getComputedStyle(element);\
                   return [style.outline, style.stroke, style.strokeWidth, style.display, style.opacity,\
                   style.visibility].join() })";
    let blurred: Vec<String> = app.run(blurred, &[]).await;
    assert_ne!(focused, blurred);
}

/// Presses Tab until a blip on the chart has the focus. Its id.
async fn tab_to_a_blip(app: &App) -> String {
    // A page where this takes longer is not usable with a keyboard.
    for _ in 0..60 {
        app.press(Key::Tab).await;
        if let Some(id) = focused_blip(app).await {
            return id;
        }
    }
    panic!("Tab does not reach a blip in {CHART}");
}

async fn focused_blip(app: &App) -> Option<String> {
    app.run("return document.activeElement?.closest('[data-blip-id]')?.dataset.blipId ?? null", &[]).await
}

//! WebAssembly takes the prerendered page over, and nobody notices.

use crate::fixtures::app::App;
use crate::fixtures::elements::sector;
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(nothing_moves_on_a_laptop),
    scenario!(nothing_moves_on_a_phone),
    scenario!(every_prerendered_element_stays),
    scenario!(whatever_happens_the_drawing_stays_a_drawing),
];

async fn nothing_moves_on_a_laptop(app: App) {
    nothing_moves(&app).await;
}

async fn nothing_moves_on_a_phone(app: App) {
    app.resize(390, 844).await;
    nothing_moves(&app).await;
}

async fn nothing_moves(app: &App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let shift = app.layout_shift().await;
        assert!(shift == 0.0, "/{address} shifts by {shift}");
    }
}

async fn every_prerendered_element_stays(app: App) {
    // Before any script of the page runs: scripts that are deferred wait until the page is interactive.
    let remember = "document.addEventListener('readystatechange', () => {\
                    window.prerendered ??= [...document.body.querySelectorAll('*')] })";
    app.before_every_page(remember).await;
    for address in app.site.page_kinds() {
        app.open(&address).await;
        let changes: [Vec<String>; 2] = app
            .run(
                "const before = new Set(window.prerendered);\
                 const now = [...document.body.querySelectorAll('*')].filter(element => element.localName !== 'script');\
                 const name = element => element.outerHTML.slice(0, 200);\
                 return [[...before].filter(element => !element.isConnected).map(name),\
                 now.filter(element => !before.has(element)).map(name)]",
                &[],
            )
            .await;
        assert_eq!(changes, [[""; 0], [""; 0]], "/{address}: removed and added elements");
    }
}

async fn whatever_happens_the_drawing_stays_a_drawing(app: App) {
    app.open("").await;
    is_a_drawing(&app, "opened").await;
    let id = app.site.first().id.clone();
    app.hover_blip(&id).await;
    app.click_blip(&id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&id));
    is_a_drawing(&app, "with a blip open").await;
    app.close().await;
    eventually!(app.open_blip().await, None);
    for filter in app.site.filters().iter().take(4) {
        app.toggle(filter).await;
        is_a_drawing(&app, "filtered").await;
    }
    app.open("").await;
    for quadrant in app.site.filters().iter().filter(|filter| filter.dimension == "quadrant").take(1) {
        app.click_bare_part_of(&sector(&quadrant.value)).await;
        eventually!(app.chart().await, quadrant.ids.clone());
        is_a_drawing(&app, "with a quadrant in focus").await;
    }
}

async fn is_a_drawing(app: &App, when: &str) {
    assert_eq!(app.foreign_elements().await, [""; 0], "{when}");
}

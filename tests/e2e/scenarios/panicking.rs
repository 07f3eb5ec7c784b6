//! The program fails all the same: the page stays what it was before the program came, and the console says why.

use crate::fixtures::app::App;
use crate::fixtures::elements::{LACK, PANEL, blip};
use crate::fixtures::eventually;
use crate::forgery::Forgery;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(what_is_put_around_the_radar_does_not_matter),
    scenario!(a_page_that_was_tampered_with_stays_readable),
    scenario!(after_a_failure_links_lead_to_pages),
];

/// What extensions and proxies do.
async fn what_is_put_around_the_radar_does_not_matter(app: App) {
    let forgery = Forgery::of(&app);
    forgery
        .edit("index.html", |page| page.replace("<main", "<div><main").replace("</main>", "</main></div>"));
    let app = forgery.serve(&app).await;
    app.open("").await;
    let first = &app.site.first().id;
    app.click_blip(first).await;
    eventually!(app.open_blip().await.as_ref(), Some(first));
    assert_eq!(app.console().await, [""; 0]);
}

/// What translating proxies do.
async fn a_page_that_was_tampered_with_stays_readable(app: App) {
    let forgery = Forgery::of(&app);
    forgery
        .edit("index.html", |page| page.replace("class=\"standing\">", "class=\"standing\"><font></font>"));
    let app = forgery.serve(&app).await;
    app.load("").await;
    let said = async || app.console().await.join("\n");
    eventually!(said().await.contains(".rs:"), true, "the console says where in the program it came from");
    eventually!(app.sees(LACK).await, true, "the page says that something is missing");
    reads_on(&app).await;
}

async fn after_a_failure_links_lead_to_pages(app: App) {
    app.open("").await;
    // The program's own interface, whose functions trap when they are asked for what there cannot be. Their names are short, but
    // for the one that would start the program once more.
    let fail = "const { default: start } = await import(document.querySelector('link[rel=modulepreload]').href);\
                const { main, ...program } = await start();\
                const ask = Object.values(program).filter(part => typeof part === 'function' && part.length === 2);\
                setTimeout(() => ask.forEach(part => part(2 ** 31, 64)));";
    app.run_async::<()>(fail, &[]).await;
    eventually!(app.has("html[data-hydrated]").await, false);
    app.console().await;
    reads_on(&app).await;
}

/// Opens a blip by its plain link, as before the program was there.
async fn reads_on(app: &App) {
    assert_eq!(app.chart().await, app.site.ids());
    let first = app.site.first();
    app.run::<()>("document.documentElement.classList.add('before')", &[]).await;
    app.click(&blip(&first.id)).await;
    eventually!(app.has("html:not(.before)").await, true, "another page was loaded");
    app.hydrated().await;
    assert_eq!(app.open_blip().await.as_ref(), Some(&first.id));
    assert!(app.sees(PANEL).await);
}

//! Somebody reads another language.

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{NOT_FOUND, PANEL, blip};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

/// Leads to the same view in another language.
const SWITCH: &str = ".languages a";

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_switch_keeps_the_view).with(has_languages).also_at_root(),
    scenario!(a_page_in_another_language_lives_as_the_first_one_does).with(has_languages),
    scenario!(back_leads_to_the_language_before).with(has_languages),
    scenario!(a_wrong_address_in_another_language_finds_the_site).with(has_languages).also_at_root(),
];

fn has_languages(site: &Site) -> bool {
    site.radar.languages.len() > 1
}

async fn the_switch_keeps_the_view(app: App) {
    let filter = app.site.filters_by("ring").remove(0);
    let id = filter.first();
    app.open("").await;
    app.toggle(&filter).await;
    app.click_blip(id).await;
    eventually!(app.open_blip().await.as_deref(), Some(id));
    let (address, shown) = (app.address().await, app.shown().await);
    let [first, second, ..] = app.site.radar.languages.as_slice() else { panic!("two languages") };
    for (language, expected) in [(second, format!("{second}/{address}")), (first, address)] {
        switch_to(&app, language).await;
        assert_eq!(app.address().await, expected);
        eventually!(app.shown().await == shown, true);
        assert_eq!(app.open_blip().await.as_deref(), Some(id));
    }
}

async fn a_page_in_another_language_lives_as_the_first_one_does(app: App) {
    let language = &app.site.radar.languages[1];
    app.open(&format!("{language}/")).await;
    let first = app.site.first();
    app.click_blip(&first.id).await;
    eventually!(app.open_blip().await.as_ref(), Some(&first.id));
    assert_eq!(app.address().await, format!("{language}/blips/{}/", first.id));
    let (title, said) = (app.browser.title().await.unwrap(), letters(&app).await);
    app.reload().await;
    assert_eq!((app.browser.title().await.unwrap(), letters(&app).await), (title, said));
    assert_eq!(app.attribute("html", "lang").await.as_ref(), Some(language));
    app.search(first.name.get(language)).await;
    eventually!(app.list().await.contains(&first.id), true);
    assert_eq!(app.server.missing(), [""; 0]);
}

async fn back_leads_to_the_language_before(app: App) {
    app.open("").await;
    switch_to(&app, &app.site.radar.languages[1]).await;
    app.back().await;
    eventually!(app.address().await, "");
    eventually!(app.attribute("html", "lang").await.as_deref(), Some(app.site.radar.language()));
}

async fn a_wrong_address_in_another_language_finds_the_site(app: App) {
    let language = &app.site.radar.languages[1];
    app.open(&format!("{language}/blips/no-such-blip/")).await;
    assert!(app.sees(NOT_FOUND).await);
    // The links of that page lead to the language that the reader wanted.
    let first = &app.site.first().id;
    let address = format!("{language}/blips/{first}/");
    eventually!(app.attribute(&blip(first), "href").await.as_ref(), Some(&address));
    app.click_blip(first).await;
    eventually!(app.attribute("html", "lang").await.as_ref(), Some(language));
    eventually!(app.open_blip().await.as_ref(), Some(first));
    app.close().await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
}

/// The panel's text without blanks: a printed page has one where a text is empty.
async fn letters(app: &App) -> String {
    app.text(PANEL).await.split_whitespace().collect()
}

async fn switch_to(app: &App, language: &str) {
    app.click(&format!("{SWITCH}[hreflang={language}]")).await;
    eventually!(app.attribute("html", "lang").await.as_deref(), Some(language));
    app.hydrated().await;
}

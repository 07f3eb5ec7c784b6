//! Somebody knows a word for what they look for.

use std::collections::BTreeSet;

use fantoccini::key::Key;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{NO_MATCH, SEARCH};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_blip_is_found_by_its_name),
    scenario!(a_blip_is_found_by_another_name),
    scenario!(capitals_and_accents_make_no_difference),
    scenario!(a_typing_error_makes_no_difference).with(|site| site.mistyped_name().is_some()),
    scenario!(what_is_not_there_is_said_and_can_be_taken_back),
    scenario!(a_slash_is_the_short_way_to_the_search),
    scenario!(enter_in_the_search_does_not_load_the_page_again),
];

async fn a_blip_is_found_by_its_name(app: App) {
    for blip in app.site.blips().take(3) {
        finds(&app, app.site.words_of(&blip.name), &blip.id).await;
    }
}

async fn a_blip_is_found_by_another_name(app: App) {
    let aliases = app.site.blips().filter_map(|blip| Some((blip, blip.aliases.first()?)));
    for (blip, alias) in aliases.take(3) {
        finds(&app, alias, &blip.id).await;
    }
}

async fn capitals_and_accents_make_no_difference(app: App) {
    let blip = app.site.first();
    let name = app.site.words_of(&blip.name);
    finds(&app, &name.to_uppercase(), &blip.id).await;
    finds(&app, &name.to_lowercase(), &blip.id).await;
    let accents = [('a', "à"), ('e', "é"), ('i', "î"), ('o', "ö"), ('u', "û")];
    let accented =
        accents.iter().fold(name.to_lowercase(), |name, (plain, accent)| name.replace(*plain, accent));
    finds(&app, &accented, &blip.id).await;
}

async fn a_typing_error_makes_no_difference(app: App) {
    let (blip, mistyped) = app.site.mistyped_name().expect("a name to mistype");
    finds(&app, &mistyped, &blip.id).await;
}

async fn what_is_not_there_is_said_and_can_be_taken_back(app: App) {
    app.open("").await;
    assert!(!app.sees(NO_MATCH).await);
    app.search("qqqzzzxxx").await;
    eventually!(app.shown().await, Shown::of(&BTreeSet::new()));
    eventually!(app.sees(NO_MATCH).await, true);
    app.click(&format!("{NO_MATCH} [data-testid=clear]")).await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()));
    assert!(!app.sees(NO_MATCH).await);
    assert_eq!(app.written().await, "", "the box is empty too");
}

async fn a_slash_is_the_short_way_to_the_search(app: App) {
    app.open("").await;
    app.press('/').await;
    eventually!(app.focus_is_in(SEARCH).await, true);
    assert_eq!(app.written().await, "", "the slash is not searched for");
    app.search("a/b").await;
    assert_eq!(app.written().await, "a/b", "a slash in the box is a letter");
}

async fn enter_in_the_search_does_not_load_the_page_again(app: App) {
    let blip = app.site.first();
    app.open("").await;
    app.run::<()>("window.same = true", &[]).await;
    app.search(app.site.words_of(&blip.name)).await;
    let found = app.list().await;
    app.write(&char::from(Key::Enter).to_string()).await;
    assert!(app.run::<bool>("return window.same === true", &[]).await);
    assert!(app.list().await == found || app.open_blip().await.is_some());
}

async fn finds(app: &App, query: &str, id: &str) {
    app.open("").await;
    app.search(query).await;
    let found = app.list().await;
    assert!(found.contains(id), "{query:?} finds {id} among {found:?}");
    assert_eq!(app.shown().await, Shown::found(&app.site, &found));
}

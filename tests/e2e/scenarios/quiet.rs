//! The page asks nobody else for anything, and has nothing to complain about.

use std::collections::BTreeSet;

use scraper::Html;
use url::Url;

use crate::fixtures::app::App;
use crate::fixtures::eventually;
use crate::markup;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(no_page_says_anything_in_the_console_or_asks_another_host).also_at_root(),
    scenario!(no_link_of_any_page_is_dead),
];

async fn no_page_says_anything_in_the_console_or_asks_another_host(app: App) {
    for address in app.site.page_kinds() {
        app.open(&address).await;
        app.layout_shift().await; // waits for what the page does after it was taken over
        assert_eq!(app.console().await, [""; 0], "/{address}");
        assert_eq!(app.foreign_requests().await, [""; 0], "/{address}");
    }
    let id = &app.site.first().id;
    app.open("").await;
    app.hover_blip(id).await;
    app.click_blip(id).await;
    eventually!(app.open_blip().await.as_ref(), Some(id));
    app.close().await;
    app.search("a").await;
    assert_eq!(app.console().await, [""; 0], "in use");
    assert_eq!(app.foreign_requests().await, [""; 0], "in use");
    assert_eq!(app.server.missing(), [""; 0]);
}

async fn no_link_of_any_page_is_dead(app: App) {
    let root = &app.site.folder;
    let host = Url::parse("http://site.test/").unwrap();
    let mut dead = BTreeSet::new();
    for file in markup::pages(root) {
        let page = host.join(&file.strip_prefix(root).unwrap().to_string_lossy()).unwrap();
        for link in links(&markup::read(&file), &page) {
            let target = root.join(link.path().trim_start_matches('/'));
            // A host serves a folder's index at the address with the slash.
            let served = if link.path().ends_with('/') { target.join("index.html") } else { target };
            if link.host() == host.host() && !served.is_file() {
                dead.insert(format!("{} in {}", link.path(), page.path()));
            }
        }
    }
    assert_eq!(dead, BTreeSet::new());
}

/// Where a page leads to and what it loads.
fn links(html: &Html, page: &Url) -> Vec<Url> {
    let base = markup::attributes(html, "base", "href");
    let base = base.first().map_or(page.clone(), |base| page.join(base).unwrap());
    let targets = ["href", "src"].into_iter().flat_map(|name| markup::attributes(html, ":not(base)", name));
    targets
        .map(|target| base.join(&target).unwrap_or_else(|error| panic!("{target} in {page}: {error}")))
        .collect()
}

//! Somebody wants the page dark while the system is light, or the other way round.

use crate::fixtures::app::App;
use crate::fixtures::elements::{THEMES, theme};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_theme_applies_at_once_and_is_remembered_by_every_page),
    scenario!(the_browsers_own_surface_has_the_colour_of_the_page),
    scenario!(other_tabs_follow),
    scenario!(the_remembered_theme_is_there_before_anything_is_painted),
    scenario!(where_storage_is_blocked_the_page_works_and_the_theme_can_be_chosen),
    scenario!(without_scripts_there_is_no_switch),
];

async fn a_theme_applies_at_once_and_is_remembered_by_every_page(app: App) {
    app.prefer("prefers-color-scheme", "light").await;
    app.open("").await;
    assert!(!app.is_dark().await && app.is_chosen("system").await);
    app.click(&theme("dark")).await;
    assert!(app.is_dark().await);
    let blip = format!("blips/{}/", app.site.first().id);
    for address in [blip.as_str(), "nowhere/", ""] {
        app.open(address).await;
        assert!(app.is_dark().await && app.is_chosen("dark").await, "/{address}");
    }
    app.prefer("prefers-color-scheme", "dark").await;
    app.click(&theme("light")).await;
    assert!(!app.is_dark().await);
    app.click(&theme("system")).await;
    assert!(app.is_dark().await);
    app.reload().await;
    assert!(app.is_dark().await && app.is_chosen("system").await);
}

async fn the_browsers_own_surface_has_the_colour_of_the_page(app: App) {
    // Of several, browsers take the first whose media query matches.
    let colors = "const probe = document.createElement('canvas').getContext('2d');\
                  const plain = color => { probe.fillStyle = color; return probe.fillStyle };\
                  const grounds = [...document.querySelectorAll('meta[name=theme-color]')];\
                  const ground = grounds.find(ground => matchMedia(ground.media).matches);\
                  return [ground.content, getComputedStyle(document.documentElement).backgroundColor].map(plain)";
    for system in ["light", "dark"] {
        app.prefer("prefers-color-scheme", system).await;
        app.open("").await;
        for chosen in ["light", "dark", "system"] {
            app.click(&theme(chosen)).await;
            let [ground, page]: [String; 2] = app.run(colors, &[]).await;
            assert_eq!(ground, page, "{chosen} is chosen, the system is {system}");
        }
    }
}

async fn other_tabs_follow(app: App) {
    app.prefer("prefers-color-scheme", "light").await;
    app.open("").await;
    let first = app.browser.window().await.unwrap();
    let second = app.browser.new_window(true).await.unwrap();
    app.browser.switch_to_window(second.handle).await.unwrap();
    app.open("").await;
    app.click(&theme("dark")).await;
    app.browser.switch_to_window(first).await.unwrap();
    eventually!(app.is_dark().await, true);
    assert!(app.is_chosen("dark").await);
}

async fn the_remembered_theme_is_there_before_anything_is_painted(app: App) {
    app.prefer("prefers-color-scheme", "light").await;
    app.open("").await;
    app.click(&theme("dark")).await;
    // What the page looks like at the moment its body begins.
    let watch = "new MutationObserver((_, observer) => {\
                 if (!document.body) return;\
                 observer.disconnect();\
                 window.atFirst = document.documentElement.dataset.theme ?? null;\
                 }).observe(document, { childList: true, subtree: true })";
    app.before_every_page(watch).await;
    for address in app.site.page_kinds().into_iter().chain(["nowhere/".to_owned()]) {
        app.open(&address).await;
        let at_first: Option<String> = app.run("return window.atFirst", &[]).await;
        assert_eq!(at_first.as_deref(), Some("dark"), "/{address}");
    }
}

async fn where_storage_is_blocked_the_page_works_and_the_theme_can_be_chosen(app: App) {
    let block = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })";
    app.before_every_page(block).await;
    app.prefer("prefers-color-scheme", "light").await;
    app.open("").await;
    app.click(&theme("dark")).await;
    assert!(app.is_dark().await);
    assert_eq!(app.console().await, [""; 0]);
}

async fn without_scripts_there_is_no_switch(app: App) {
    app.turn_scripts_off().await;
    app.load("").await;
    assert!(app.has(THEMES).await && !app.sees(THEMES).await);
}

impl App {
    async fn is_dark(&self) -> bool {
        let script = "const [r, g, b] = getComputedStyle(document.body).color.match(/[\\d.]+/g).map(Number);\
                      return r + g + b > 382";
        self.run(script, &[]).await
    }

    async fn is_chosen(&self, choice: &str) -> bool {
        self.run("return document.querySelector(arguments[0]).checked", &[theme(choice).into()]).await
    }
}

//! What gets into a page by somebody else's doing can neither run nor load anything.

use std::collections::BTreeSet;
use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use scraper::{Html, Selector};
use sha2::{Digest as _, Sha256};

use crate::fixtures::app::App;
use crate::fixtures::eventually;
use crate::forgery::Forgery;
use crate::markup;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(every_page_allows_what_is_in_it_and_nothing_else),
    scenario!(what_somebody_puts_into_a_page_does_nothing).also_at_root(),
    scenario!(a_program_that_was_changed_does_not_run),
];

const POLICY: &str = "meta[http-equiv='Content-Security-Policy']";

async fn every_page_allows_what_is_in_it_and_nothing_else(app: App) {
    let headers = fs::read_to_string(app.site.folder.join("_headers")).unwrap();
    for file in markup::pages(&app.site.folder) {
        let (html, name) = (markup::read(&file), file.display());
        let policies = markup::attributes(&html, POLICY, "content");
        let [policy] = policies.as_slice() else { panic!("{name} has {} policies", policies.len()) };
        let sources = |directive: &str| -> BTreeSet<String> {
            let mut directives = policy.split("; ").map(|directive| directive.split(' '));
            let sources = directives.find_map(|mut words| (words.next() == Some(directive)).then_some(words));
            sources.into_iter().flatten().map(str::to_owned).collect()
        };
        assert_eq!(sources("default-src"), set(&["'none'"]), "{name}");
        assert_eq!(sources("require-trusted-types-for"), set(&["'script'"]), "{name}");
        let scripts = hashes(&html, "script:not([type^='application/'])");
        let own = set(&["'self'", "'wasm-unsafe-eval'"]);
        assert_eq!(sources("script-src"), scripts.union(&own).cloned().collect(), "{name}");
        let styles = hashes(&html, "style");
        assert_eq!(sources("style-src"), styles.union(&set(&["'self'"])).cloned().collect(), "{name}");
        for hash in scripts.union(&styles) {
            assert!(headers.contains(hash), "the header allows {hash} of {name}");
        }
        no_attribute_runs_or_styles(&html, &name.to_string());
    }
    assert_eq!(before_the_policy(&app).len(), 1, "what stands before the policy is the same everywhere");
}

async fn what_somebody_puts_into_a_page_does_nothing(app: App) {
    app.open("").await;
    let forbidden: BTreeSet<String> = app.run_async(include_str!("../fixtures/intrude.js"), &[]).await;
    let expected = [
        "base-uri",
        "connect-src",
        "form-action",
        "frame-src",
        "img-src",
        "require-trusted-types-for",
        "script-src-attr",
        "script-src-elem",
        "style-src-attr",
        "style-src-elem",
        "trusted-types",
    ];
    assert_eq!(forbidden, set(&expected));
    assert!(!app.console().await.is_empty(), "and the console says so");
}

async fn a_program_that_was_changed_does_not_run(app: App) {
    // Neither changes what the program does: a section without meaning, a blank.
    for (ending, addition) in [(".wasm", [0, 2, 1, b'x'].as_slice()), (".js", b" ")] {
        let forgery = Forgery::of(&app);
        let program = forgery.program(ending);
        fs::write(&program, [&fs::read(&program).unwrap(), addition].concat()).unwrap();
        let app = forgery.serve(&app).await;
        app.load("").await;
        let refusals = async || {
            let console = app.console().await;
            console.iter().filter(|line| line.contains("integrity")).count()
        };
        eventually!(refusals().await > 0, true, "the console says what was changed");
        assert!(!app.has("html[data-hydrated]").await);
        assert_eq!(app.chart().await, app.site.ids(), "the page can be read");
    }
}

/// What is in the heads of pages ahead of their policies, each once.
fn before_the_policy(app: &App) -> BTreeSet<String> {
    let heads = markup::pages(&app.site.folder).into_iter().map(|page| {
        let html = fs::read_to_string(page).unwrap();
        let (head, _) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
        head.split_once("<head>").unwrap().1.to_owned()
    });
    heads.collect()
}

fn hashes(html: &Html, selector: &str) -> BTreeSet<String> {
    let elements = Selector::parse(selector).unwrap();
    let texts = html.select(&elements).map(|element| element.text().collect::<String>());
    texts.map(|text| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))).collect()
}

fn no_attribute_runs_or_styles(html: &Html, page: &str) {
    for element in html.select(&Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            let runs = name.starts_with("on") || name == "style" || value.starts_with("javascript:");
            assert!(!runs, "{name}={value:?} in {page}");
        }
    }
}

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

//! Strings that make careless pages run scripts, in the data and in the address. One that ran would open a dialog, which ends
//! the test.

use serde_json::json;
use url::form_urlencoded::byte_serialize;

use crate::fixtures::app::App;
use crate::fixtures::eventually;
use crate::forgery::Forgery;
use crate::hostile::{harmless, lines, payloads, radar, together};
use crate::implant::{FRAMES, Implant};
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    // The program of a radar with history has all that the others have.
    scenario!(hostile_data_changes_the_words_and_nothing_else).with(has_history),
    scenario!(a_hostile_address_changes_nothing).with(has_history),
    scenario!(a_hostile_path_changes_nothing).with(Site::is_shipped),
    scenario!(a_hostile_text_that_became_html_would_be_noticed).with(Site::is_shipped),
];

fn has_history(site: &Site) -> bool {
    site.radar.editions.len() > 1
}

/// How many payloads share a radar, if there is room for them: so few that the texts are in its pages, as harmless ones are.
const TOGETHER: usize = 8;

async fn hostile_data_changes_the_words_and_nothing_else(app: App) {
    let implant = Implant::of(&app);
    let (lines, mut done, mut expected) = (lines(), 0, None);
    while done < lines.len() {
        let mut count = TOGETHER.min(lines.len() - done);
        let words = loop {
            let words = together(&lines[done..done + count]);
            if implant.put(&radar(&words, true)) {
                break words;
            }
            count /= 2;
            assert!(count > 0, "room for one");
        };
        let shapes = Shapes::of(&implant.serve(&app).await).await;
        if expected.is_none() {
            assert!(implant.put(&radar(&harmless(&words), true)));
            expected = Some(Shapes::of(&implant.serve(&app).await).await);
        }
        // Names as long as these have no room on the chart, so that all of them leave it alike.
        assert_eq!(Some(shapes), expected, "{words:?}");
        done += count;
    }
}

/// What the pages of a radar are like without their words.
#[derive(PartialEq, Debug)]
struct Shapes {
    /// Of the program, under the policy.
    live: Vec<String>,
    /// As printed, without the policy.
    bare: Vec<String>,
}

impl Shapes {
    async fn of(app: &App) -> Self {
        let addresses = [
            "",
            "?q=alias&tag=t",
            "?edition=e2&compare=e1",
            "rings/r1/",
            "quadrants/q1/",
            "editions/e2/",
            "blips/b0/",
            "blips/b2/",
        ];
        app.open("").await;
        let live = app.shapes(&addresses).await;
        let pages = addresses.iter().filter(|address| !address.contains('?'));
        let bare: Vec<String> = pages.map(|address| format!("{address}bare.html")).collect();
        app.load("frames.html").await;
        let bare = app.frames(&bare, "html").await;
        assert_eq!(app.console().await, [""; 0]);
        Self { live, bare }
    }
}

async fn a_hostile_address_changes_nothing(app: App) {
    app.open("").await;
    // A few at a time: browsers refuse too many changes of the address. With a word that is nowhere in the radar, so that
    // none of them finds anything.
    let payloads = payloads();
    let some = payloads.chunks(4).map(|some| address(&[&some.join(" "), " xyzzy!"].concat()));
    let addresses: Vec<String> = some.collect();
    let expected = app.shapes(&[address("xyzzy!")]).await.concat();
    for (address, shape) in addresses.iter().zip(app.shapes(&addresses).await) {
        assert_eq!(shape, expected, "{address}");
    }
    assert_eq!(app.console().await, [""; 0]);
}

/// An address with the words wherever it may have any.
fn address(words: &str) -> String {
    let words = encoded(words);
    let keys = ["q", "ring", "quadrant", "tag", "movement", "edition", "compare", "category", &words];
    let pairs: String = keys.map(|key| ["&", key, "=", &words].concat()).concat();
    format!("blips/{words}/?rank=1{pairs}#{words}")
}

async fn a_hostile_path_changes_nothing(app: App) {
    // Each is a page load.
    let payloads = payloads();
    let some = payloads.iter().step_by(12).map(|payload| path(payload));
    let addresses: Vec<String> = std::iter::once(path("Xyzzy!")).chain(some).collect();
    let forgery = Forgery::of(&app);
    forgery.write("frames.html", FRAMES);
    let app = forgery.serve(&app).await;
    app.load("frames.html").await;
    let shapes = app.frames(&addresses, "[data-hydrated]").await;
    for (address, shape) in addresses.iter().zip(&shapes) {
        assert_eq!(*shape, shapes[0], "{address}");
    }
    let console = app.console().await;
    assert!(
        console.iter().all(|line| line.contains("404")),
        "nothing but that there is no such page: {console:?}"
    );
}

fn path(words: &str) -> String {
    format!("blips/{0}/?compare={0}&q={0}+xyzzy#{0}", encoded(words))
}

/// Else the other tests would prove nothing.
async fn a_hostile_text_that_became_html_would_be_noticed(app: App) {
    let forgery = Forgery::of(&app);
    forgery.write("frames.html", FRAMES);
    let app = forgery.serve(&app).await;
    app.load("frames.html").await;
    let before = app.frames(&["frames.html"], "html").await;
    let careless = "setTimeout(() => document.body.innerHTML = '<img src=x onerror=alert(1)>')";
    app.run::<()>(careless, &[]).await;
    eventually!(app.browser.get_alert_text().await.ok(), Some("1".to_owned()), "a dialog opens");
    app.browser.dismiss_alert().await.unwrap();
    forgery.write("frames.html", &FRAMES.replace("<body>", "<body><b>"));
    assert_ne!(app.frames(&["frames.html"], "html").await, before);
    app.console().await;
}

fn encoded(words: &str) -> String {
    byte_serialize(words.as_bytes()).collect()
}

impl App {
    /// What the page is like at addresses to which it goes without being loaded again, without its words.
    async fn shapes(&self, addresses: &[impl serde::Serialize]) -> Vec<String> {
        self.run_async(&[DESCRIBE, include_str!("../fixtures/shapes.js")].concat(), &[json!(addresses)]).await
    }

    /// What pages are like that are loaded into a frame, once their root matches a selector.
    async fn frames(&self, addresses: &[impl serde::Serialize], root: &str) -> Vec<String> {
        let script = [DESCRIBE, include_str!("../fixtures/frames.js")].concat();
        self.run_async(&script, &[json!(addresses), root.into()]).await
    }
}

const DESCRIBE: &str = include_str!("../fixtures/describe.js");

//! Somebody reads a radar that came from another tool: summaries are the first sentences of the texts, and long.

use serde_json::json;

use crate::fixtures::app::App;
use crate::fixtures::elements::{PANEL, listed};
use crate::fixtures::eventually;
use crate::fixtures::paper::squeezed;
use crate::implant::Implant;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_sentence_that_is_summary_and_text_is_read_once).with(Site::is_shipped),
    scenario!(a_long_summary_is_two_lines_of_the_list_and_whole_in_the_panel).with(Site::is_shipped),
];

/// Of 187 characters.
const LONG: &str = "Where many teams share one cluster, a policy that says who may run what belongs beside the code of \
                    each of them, so that whoever changes the one sees the other and both are read together.";

/// A blip whose text begins with its summary, and one whose text does not.
fn radar() -> String {
    let blip = |id: &str, number: usize, text: &str| {
        json!({
            "id": id, "number": number, "name": id, "summary": LONG, "text": text,
            "placements": [{ "quadrant": "q", "ring": "r" }],
        })
    };
    json!({
        "format": 1,
        "title": "Imported",
        "languages": ["en"],
        "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q", "name": "Q" }],
        "blips": [
            blip("again", 1, &[&LONG.replace("policy", "*policy*"), " And more."].concat()),
            blip("otherwise", 2, "Something else."),
        ],
    })
    .to_string()
}

async fn imported(app: &App) -> (Implant, App) {
    let implant = Implant::of(app);
    assert!(implant.put(&radar()), "there is room for two blips");
    let app = implant.serve(app).await;
    (implant, app)
}

async fn a_sentence_that_is_summary_and_text_is_read_once(app: App) {
    let (_implant, app) = imported(&app).await;
    let summary = [PANEL, "> .summary"].join(" ");
    app.open("").await;
    for (id, shows) in [("again", false), ("otherwise", true), ("again", false)] {
        app.click_blip(id).await;
        eventually!(app.open_blip().await.as_deref(), Some(id));
        assert_eq!(app.sees(&summary).await, shows, "{id}");
    }
    // And on paper: each of the two blips says it once.
    app.open("").await;
    assert_eq!(app.print().await.matches(&squeezed(LONG)).count(), 2);
    // A page without the program.
    for (page, shows) in [("blips/again/bare.html", false), ("blips/otherwise/bare.html", true)] {
        app.load(page).await;
        assert_eq!(app.sees(&summary).await, shows, "{page}");
    }
}

async fn a_long_summary_is_two_lines_of_the_list_and_whole_in_the_panel(app: App) {
    let (_implant, app) = imported(&app).await;
    let row = [&listed("otherwise"), ".summary"].join(" ");
    app.resize(1440, 900).await;
    app.open("").await;
    let (shown, all) = lines(&app, &row).await;
    assert!(shown == 2 && all > 2, "{shown} of {all} lines");
    app.click_blip("otherwise").await;
    eventually!(app.open_blip().await.as_deref(), Some("otherwise"));
    let (shown, all) = lines(&app, &[PANEL, "> .summary"].join(" ")).await;
    assert_eq!(shown, all);

    // A phone's lines are short.
    app.resize(390, 844).await;
    app.open("").await;
    let (shown, all) = lines(&app, &row).await;
    assert!(shown > 3, "{shown} lines");
    assert_eq!(shown, all);
}

/// How many lines of a text are shown, and how many it has.
async fn lines(app: &App, selector: &str) -> (u32, u32) {
    let script = "const text = document.querySelector(arguments[0]), line = parseFloat(getComputedStyle(text).lineHeight);\
                  return [text.getBoundingClientRect().height, text.scrollHeight].map(height => Math.round(height / line))";
    app.run(script, &[selector.into()]).await
}

//! Somebody does not want to go through all that comes before.

use fantoccini::key::Key;

use crate::fixtures::app::App;
use crate::fixtures::elements::LIST;
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_first_links_lead_to_the_chart_and_the_list).also_at_root(),
    scenario!(they_do_so_without_scripts).also_at_root(),
];

const SKIP: &str = ".skip:focus";

async fn the_first_links_lead_to_the_chart_and_the_list(app: App) {
    let mut pages = app.site.page_kinds();
    pages.push("nothing-here/".to_owned());
    pages.push("?q=e".to_owned());
    for address in pages {
        for (tabs, part) in [(1, ".chart"), (2, LIST)] {
            app.open(&address).await;
            let before = app.address().await;
            // Opened by its own address, a blip or a word about a missing page has no focus yet.
            app.run::<()>("document.activeElement.blur()", &[]).await;
            for _ in 0..tabs {
                app.press(Key::Tab).await;
            }
            assert!(app.sees(SKIP).await, "/{address}: a link appears");
            app.press(Key::Enter).await;
            eventually!(app.focus_is_in(part).await && app.has_focus().await, true, "/{address} to {part}");
            assert_eq!(app.address().await, before);
        }
    }
}

async fn they_do_so_without_scripts(app: App) {
    app.turn_scripts_off().await;
    for address in app.site.page_kinds() {
        for (tabs, part, fragment) in [(1, ".chart", "chart"), (2, LIST, "list")] {
            app.load(&address).await;
            app.run::<()>("window.stays = true", &[]).await;
            for _ in 0..tabs {
                app.press(Key::Tab).await;
            }
            assert!(app.sees(SKIP).await, "/{address}: a link appears");
            app.press(Key::Enter).await;
            eventually!(app.address().await, format!("{address}#{fragment}"));
            assert!(app.run::<bool>("return window.stays === true", &[]).await, "/{address}: the page stays");
            app.press(Key::Tab).await;
            assert!(app.focus_is_in(part).await, "/{address}: Tab goes on in {part}");
        }
    }
}

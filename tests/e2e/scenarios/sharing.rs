//! Somebody sends a link, and somebody else opens it.

use radar_core::model::Blip;
use serde_json::json;

use crate::fixtures::app::{App, Shown};
use crate::fixtures::elements::{COPY_LINK, LIST, PANEL};
use crate::fixtures::eventually;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(a_link_to_a_blip_opens_its_text).also_at_root(),
    scenario!(a_link_to_a_blip_shows_the_head_of_its_text_in_any_window),
    scenario!(a_link_to_a_filtered_radar_shows_the_same),
    scenario!(a_reload_changes_nothing).with(Site::has_filters),
    scenario!(a_copied_address_opens_the_same_view).with(Site::has_filters),
    scenario!(a_new_tab_shows_the_blip_that_was_clicked),
    scenario!(links_of_the_former_radar_still_work).also_at_root(),
    scenario!(copy_link_puts_the_address_on_the_clipboard).with(Site::has_filters),
];

async fn a_link_to_a_blip_opens_its_text(app: App) {
    for blip in spread(&app.site) {
        app.open(&format!("blips/{}/", blip.id)).await;
        assert_eq!(app.open_blip().await.as_ref(), Some(&blip.id));
        let text = app.text(PANEL).await;
        assert!(text.contains(app.site.excerpt(blip)), "{text}");
        let title = app.browser.title().await.unwrap();
        assert!(title.contains(app.site.words_of(&blip.name)), "the tab says {title:?}");
    }
    assert_eq!(app.server.missing(), [""; 0]);
}

async fn a_link_to_a_blip_shows_the_head_of_its_text_in_any_window(app: App) {
    let blip = app.site.first();
    for (width, height) in [(820, 1180), (1024, 768), (640, 512), (390, 844)] {
        app.resize(width, height).await;
        app.open(&format!("blips/{}/", blip.id)).await;
        eventually!(is_in_sight(&app).await, true, "a link, {width} × {height}");
        app.open("").await;
        app.click(&format!("{LIST} a[data-blip-ref={}]", blip.id)).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        eventually!(is_in_sight(&app).await, true, "a click, {width} × {height}");
    }
}

/// Whether the name of the open blip is within the window.
async fn is_in_sight(app: &App) -> bool {
    let script = "const box = document.querySelector('[data-testid=blip-detail] h2').getBoundingClientRect(); \
        return box.top >= 0 && box.bottom <= innerHeight";
    app.run::<bool>(script, &[]).await
}

async fn a_link_to_a_filtered_radar_shows_the_same(app: App) {
    for filter in app.site.one_filter_of_each_kind() {
        app.open(&filter.address()).await;
        eventually!(app.shown().await, Shown::of(&filter.ids), "{filter}");
    }
    let ring = &app.site.filters_by("ring")[0];
    app.open(&format!("?{ring}")).await;
    eventually!(app.shown().await, Shown::of(&ring.ids), "the other way to write it");
}

async fn a_reload_changes_nothing(app: App) {
    let filter = app.site.filter();
    app.open("").await;
    app.toggle(&filter).await;
    app.search(app.site.words_of(&app.site.blip(filter.first()).name)).await;
    let (shown, address) = (app.shown().await, app.address().await);
    app.reload().await;
    eventually!(app.shown().await, shown);
    assert_eq!(app.address().await, address);
}

async fn a_copied_address_opens_the_same_view(app: App) {
    let filter = app.site.filter();
    app.open("").await;
    app.toggle(&filter).await;
    eventually!(app.address().await, filter.address());
    app.click_blip(filter.first()).await;
    eventually!(app.open_blip().await.as_deref(), Some(filter.first()));
    let (chart, address) = (app.chart().await, app.address().await);
    app.load("?q=something-else").await;
    app.open(&address).await;
    eventually!(app.chart().await, chart);
    assert_eq!(app.open_blip().await.as_deref(), Some(filter.first()));
    assert_eq!(app.address().await, address);
}

async fn a_new_tab_shows_the_blip_that_was_clicked(app: App) {
    let id = &app.site.first().id;
    for middle in [true, false] {
        app.open("").await;
        let tab = app.browser.window().await.unwrap();
        if middle {
            app.middle_click_blip(id).await;
        } else {
            app.control_click_blip(id).await;
        }
        eventually!(app.browser.windows().await.unwrap().len(), 2, "middle click: {middle}");
        assert_eq!(app.open_blip().await, None, "this tab stays as it was");
        let new = app.browser.windows().await.unwrap().into_iter().find(|window| *window != tab);
        app.browser.switch_to_window(new.expect("there is a new tab")).await.unwrap();
        app.hydrated().await;
        assert_eq!(app.address().await, format!("blips/{id}/"));
        assert_eq!(app.open_blip().await.as_ref(), Some(id));
        app.browser.close_window().await.unwrap();
        app.browser.switch_to_window(tab).await.unwrap();
    }
}

async fn links_of_the_former_radar_still_work(app: App) {
    for blip in spread(&app.site) {
        app.open(&format!("?category={}&rank={}", app.site.quadrant(blip), blip.number)).await;
        eventually!(app.open_blip().await.as_ref(), Some(&blip.id));
        eventually!(app.address().await, format!("blips/{}/", blip.id));
    }
    app.open("?category=nothing&rank=999999").await;
    eventually!(app.shown().await, Shown::of(&app.site.ids()), "a link to nothing shows the radar");
}

async fn copy_link_puts_the_address_on_the_clipboard(app: App) {
    let filter = app.site.filter();
    let address = format!("blips/{}/?{filter}", filter.first());
    app.open(&address).await;
    let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    app.devtools("Browser.grantPermissions", allowed).await;
    app.click(COPY_LINK).await;
    let copied = format!("{}{address}", app.server.base);
    eventually!(app.run_async::<String>("return navigator.clipboard.readText()", &[]).await, copied);
}

/// The first blip, the last one, and one in between.
fn spread(site: &Site) -> Vec<&Blip> {
    let blips: Vec<&Blip> = site.blips().collect();
    vec![blips[0], blips[blips.len() / 2], blips[blips.len() - 1]]
}

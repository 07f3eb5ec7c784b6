//! Somebody looks at the page: it is painted as it was when a person last looked at it and found it good.

use crate::baseline::{compare, difference};
use crate::driver::WINDOW;
use crate::fixtures::app::App;
use crate::fixtures::look::Look;
use crate::scenarios::{Scenario, scenario};
use crate::site::Site;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(the_page_looks_as_before_on_a_phone).with(Site::has_pictures),
    scenario!(the_page_looks_as_before_on_a_tablet).with(Site::has_pictures),
    scenario!(the_page_looks_as_before_on_a_laptop).with(Site::has_pictures),
    scenario!(the_page_looks_as_before_on_a_large_screen).with(Site::has_pictures),
    scenario!(what_looks_different_is_noticed).with(Site::is_shipped),
];

async fn the_page_looks_as_before_on_a_phone(app: App) {
    looks_as_before(&app, (390, 844), 0).await;
}

async fn the_page_looks_as_before_on_a_tablet(app: App) {
    looks_as_before(&app, (820, 1180), 1).await;
}

async fn the_page_looks_as_before_on_a_laptop(app: App) {
    looks_as_before(&app, WINDOW, 0).await;
}

async fn the_page_looks_as_before_on_a_large_screen(app: App) {
    looks_as_before(&app, (2560, 1440), 1).await;
}

/// The radar that we publish in the light and in the dark, the example in turns: pictures are large.
async fn looks_as_before(app: &App, window: (u32, u32), turn: usize) {
    let looks = [Look::light(window), Look::dark(window)];
    let mut wrong = Vec::new();
    for (index, (name, address)) in app.site.pictures().into_iter().enumerate() {
        let its_turn = |look: &usize| app.site.is_shipped() || *look == (index + turn) % looks.len();
        for look in (0..looks.len()).filter(its_turn).map(|look| looks[look]) {
            app.look(look).await;
            app.open(&address).await;
            let name = format!("{}-{name}-{}-{}", app.site.name, window.0, look.scheme);
            wrong.extend(compare(&name, app.picture().await).err());
        }
    }
    let wrong = wrong.join("\n");
    assert!(wrong.is_empty(), "{wrong}\nIf this is meant, make them anew: CONTRIBUTING.md says how.");
}

async fn what_looks_different_is_noticed(app: App) {
    app.look(Look::light(WINDOW)).await;
    app.open("").await;
    let before = app.picture().await;
    let changes = [
        ("a chip that moved by two pixels", "[data-filter]:nth-of-type(2) { translate: 2px 0 }"),
        ("a blip that moved by two pixels", "a[data-blip-id]:first-of-type { translate: 2px 0 }"),
        ("a paler text", "h1 + p { color: color-mix(in srgb, currentcolor 85%, white) !important }"),
        ("another background", "html { background: #f1ede4 !important }"),
        ("a line less", ".search input { border-color: transparent !important }"),
    ];
    app.open("").await;
    assert!(difference(&before, &app.picture().await).is_none(), "twice the same page");
    for (what, rule) in changes {
        app.open("").await;
        app.restyle(rule).await;
        assert!(difference(&before, &app.picture().await).is_some(), "{what} is noticed");
    }
}

impl Site {
    /// Views that differ much, by name.
    fn pictures(&self) -> Vec<(&'static str, String)> {
        let blip = self.first();
        if self.has_several_quadrants() {
            let compared = self.periods().pop().map(|period| self.at_period(period));
            let mut views =
                vec![("disc", String::new()), ("fan", format!("quadrants/{}/", self.quadrant(blip)))];
            views.extend(compared.map(|address| ("comparison", address)));
            views
        } else {
            vec![("front", String::new()), ("blip", format!("blips/{}/", blip.id))]
        }
    }

    /// Whether there are pictures of it to compare with: of the radar that we publish and of the example.
    fn has_pictures(&self) -> bool {
        self.is_shipped() || self.name == "full-circle"
    }
}

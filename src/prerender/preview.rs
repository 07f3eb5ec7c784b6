//! The picture of each page that other programs show beside a link to it.

mod words;

use radar_core::shown::{Scene, Shown};
use radar_core::view::{Page, ViewState};
use radar_preview::{Badge, Card, Chart, Error, Renderer};

use crate::site::Site;
use words::Words;

/// The picture of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its path relative to the site's folder, with slashes.
    pub path: String,
    /// The PNG.
    pub bytes: Vec<u8>,
}

/// Draws the picture of a page, in the language of the site and in the light colours: it does not know where it is shown.
pub fn picture(site: &Site, page: &Page, renderer: &Renderer) -> Result<Picture, Error> {
    let path = page.path_in(site.folder());
    let view = site.view(&path);
    let mut scene = Scene::new(&site.radar, &view);
    scene.focus = focus(site, &scene);
    let shown = shown(site, &view);
    let palette = &site.radar.theme.light;
    let words = Words::new(site, page, &view, &shown);
    let ring = words.ring.and_then(|ring| palette.rings.get(ring)).unwrap_or(&palette.soft);
    let card = Card {
        radar: words.radar,
        heading: &words.heading,
        badge: (!words.badge.is_empty()).then_some(Badge { text: words.badge, colour: ring }),
        place: &words.place,
        summary: &words.summary,
        footer: &words.footer,
        chart: Chart { baked: site, scene: &scene, shown: &shown },
        palette,
        language: site.language(),
    };
    Ok(Picture { path: radar_preview::address(&path), bytes: renderer.png(&card)? })
}

/// What the picture of a page shows, in words.
pub(super) fn alt(site: &Site, page: &Page, view: &ViewState) -> String {
    Words::new(site, page, view, &shown(site, view)).alt()
}

fn shown(site: &Site, view: &ViewState) -> Shown {
    Shown::new(&site.radar, &site.filters, || site.index(), view, None)
}

/// The quadrant that fills the chart. A blip is shown in its own one, where it can be found at a glance.
fn focus(site: &Site, scene: &Scene) -> Option<usize> {
    let placement = scene.open.and_then(|blip| site.blip(blip).last_placement(scene.period.to));
    placement.map(|at| at.quadrant).or(scene.focus)
}

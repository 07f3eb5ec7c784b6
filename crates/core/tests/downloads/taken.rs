//! A view of a radar, ready to be taken along.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use radar_core::bake::Baked;
use radar_core::check::from_json;
use radar_core::export::Export;
use radar_core::model::Radar;
use radar_core::picture::{Caption, Picture};
use radar_core::search::SearchIndex;
use radar_core::shown::{Scene, Shown};
use radar_core::theme::{Palette, Theme};
use radar_core::view::ViewState;

use crate::documents::documents;

pub(crate) const MOVEMENTS: [&str; 6] =
    ["New", "Moved in", "Moved out", "Other quadrant", "Unchanged", "Removed"];
pub(crate) const COLUMNS: [&str; 9] =
    ["Number", "Name", "Quadrant", "Ring", "Movement", "Summary", "Tags", "Link", "Address"];
pub(crate) const BASE: &str = "https://example.org/radar/";

/// A radar and what an address shows of it.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) baked: Baked,
    pub(crate) scene: Scene,
    pub(crate) shown: Shown,
    pub(crate) palette: Palette,
    address: String,
}

impl Taken {
    pub(crate) fn new(radar: Radar, address: &str) -> Self {
        let baked = Baked::new(radar);
        let view = ViewState::decode(address).known_to(&baked.radar);
        let index = SearchIndex::new(&baked.radar, &baked.articles, "en");
        let scene = Scene::new(&baked.radar, &view);
        let shown = Shown::new(&baked.radar, &baked.filters, || &index, &view, None);
        Self { baked, scene, shown, palette: Theme::default().light, address: [BASE, address].concat() }
    }

    /// A view of a radar of the repository.
    pub(crate) fn file(file: &str, address: &str) -> Self {
        let source = fs::read_to_string(Path::new("../..").join(file)).unwrap();
        Self::new(from_json(file, &source).unwrap(), address)
    }

    pub(crate) fn caption(&self) -> Caption<'_> {
        let title = self.baked.radar.title.get("en");
        Caption { title, view: "Trial · “a < b”", movements: MOVEMENTS, address: &self.address }
    }

    pub(crate) fn picture(&self) -> Picture<'_> {
        let Self { baked, scene, shown, palette, .. } = self;
        Picture { baked, scene, shown, language: "en", palette, font: "\"Noto Sans\", sans-serif" }
    }

    pub(crate) fn document(&self) -> String {
        self.picture().document(&self.caption())
    }

    pub(crate) fn export(&self) -> Export<'_> {
        let Self { baked, scene, shown, .. } = self;
        let (columns, caption) = (COLUMNS, self.caption());
        Export { baked, scene, shown, language: "en", folder: None, base: BASE, columns, caption }
    }

    /// The blips that pass the filters, in the order of the list.
    pub(crate) fn listed(&self) -> Vec<usize> {
        let edition = self.scene.period.to;
        let place = |blip: &usize| {
            let placement = self.baked.radar.blips[*blip].placement(edition);
            placement.map_or((usize::MAX, 0), |at| (at.quadrant, at.ring))
        };
        let mut blips: Vec<usize> =
            (0..self.baked.radar.blips.len()).filter(|blip| self.shown.matching[*blip]).collect();
        blips.sort_by_key(place);
        blips
    }

    /// Their names.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.listed().into_iter().map(|blip| self.baked.radar.blips[blip].name.get("en")).collect()
    }
}

/// Any view of any radar.
pub(crate) fn any_taken() -> impl Strategy<Value = Taken> {
    (documents(), any_address()).prop_map(|(document, address)| {
        Taken::new(from_json("radar.json", &document.to_json()).unwrap(), &address)
    })
}

fn any_address() -> impl Strategy<Value = String> {
    let page =
        select(vec!["", "blips/blip-1/", "quadrants/quadrant-0/", "rings/ring-1/", "editions/2021-03/"]);
    let filter = select(vec!["", "ring=ring-0", "movement=removed", "movement=new,in,out", "tag=tag-0"]);
    let edition = || select(vec!["", "2020-03", "2021-03", "2022-03"]);
    (page, filter, select(vec!["", "quoted", "plain"]), edition(), edition()).prop_map(
        |(page, filter, query, edition, compare)| {
            format!("{page}?{filter}&q={query}&edition={edition}&compare={compare}")
        },
    )
}

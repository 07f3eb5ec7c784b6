//! What the page shows: the view, and what follows from it.

use leptos::prelude::*;
use radar_core::drawing::{BlipDrawing, Drawing};
use radar_core::shown::Shown;
use radar_core::view::ViewState;

use crate::site::Site;

/// Shared by all components. Cheap to copy.
#[derive(Clone, Copy)]
pub struct State {
    /// The radar.
    pub site: &'static Site,
    /// What the address says. Written by [`State::go`] and [`State::show`] only.
    pub view: RwSignal<ViewState>,
    /// What follows from the view. One signal for all of it: each further type of signal costs 2 kB of wasm.
    pub shown: Memo<Shown>,
    /// Whether the address that the reader came by leads nowhere.
    pub lost: RwSignal<bool>,
    /// Whether the page reacts: false in prerendered pages.
    pub live: RwSignal<bool>,
    /// The blip that the pointer or the keyboard is on.
    pub pointed: RwSignal<Option<Pointed>>,
}

/// A blip under the pointer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pointed {
    /// Which one.
    pub blip: usize,
    /// Whether the pointer is on the chart: the list shows a blip's summary anyway.
    pub on_chart: bool,
}

/// What becomes of the address that the reader leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It stays in the history: the reader went somewhere.
    Push,
    /// It is replaced: the reader is typing.
    Replace,
}

impl State {
    /// A page that shows `view`, or says that there is no such page when the reader is `lost`.
    pub fn new(site: &'static Site, view: ViewState, lost: bool) -> Self {
        let view = RwSignal::new(view);
        let shown = Memo::new(move |before| {
            view.with(|view| Shown::new(&site.radar, &site.filters, || site.index(), view, before))
        });
        Self {
            site,
            view,
            shown,
            lost: RwSignal::new(lost),
            live: RwSignal::new(false),
            pointed: RwSignal::new(None),
        }
    }

    /// Shows another view and writes its address.
    pub fn go(self, view: ViewState, step: Step) {
        self.lost.set(false);
        #[cfg(target_arch = "wasm32")]
        crate::browser::history::write(&link(&view), step);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = step;
        self.show(view);
    }

    /// Shows another view, whose address is there already.
    pub fn show(self, view: ViewState) {
        #[cfg(target_arch = "wasm32")]
        crate::browser::follow(self, &view);
        self.view.set(view);
    }

    /// Like [`State::go`], with the present view changed a little.
    pub fn change(self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        self.go(view, step);
    }

    /// The address of the present view, changed a little.
    pub fn link(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut view = self.view.get();
        change(&mut view);
        link(&view)
    }

    /// The address of a blip in the present view.
    pub fn link_to_blip(self, blip: usize) -> String {
        self.link(|view| view.blip = Some(self.site.blip(blip).id.clone()))
    }

    /// The open blip.
    pub fn open(self) -> Option<usize> {
        self.shown.with(|shown| shown.open)
    }

    /// The quadrant whose fan is shown; `None` for the disc.
    pub fn focus(self) -> Option<usize> {
        self.shown.with(|shown| shown.focus)
    }

    /// Whether a blip passes all filters.
    pub fn matches(self, blip: usize) -> bool {
        self.shown.with(|shown| shown.matching.get(blip).copied().unwrap_or_default())
    }

    /// The chart that is shown: the fan of the quadrant in focus, else the disc. `None` for a radar without quadrants,
    /// which the checks refuse.
    pub fn drawing(self) -> Option<&'static Drawing> {
        self.focus().and_then(|focus| self.site.fans.get(focus)).or(self.site.disc.as_ref())
    }

    /// How a blip is drawn on the chart that is shown.
    pub fn drawn(self, blip: usize) -> Option<&'static BlipDrawing> {
        self.drawing()?.blips.get(blip)?.as_ref()
    }

    /// Whether the pointer is on a blip, on the chart or in the list.
    pub fn is_pointed(self, blip: usize) -> bool {
        self.pointed.with(|pointed| pointed.is_some_and(|pointed| pointed.blip == blip))
    }
}

/// The address of a view relative to the page's base. Never empty: an empty link would be the present page.
pub fn link(view: &ViewState) -> String {
    let address = view.encode();
    if address.is_empty() || address.starts_with('?') { format!("./{address}") } else { address }
}

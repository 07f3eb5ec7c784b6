//! What the page shows: the view, and what follows from it.

use leptos::prelude::*;
use radar_core::drawing::{Drawing, Stand};
use radar_core::model::{Movement, Period, Placement};
use radar_core::shown::{Scene, Shown};
use radar_core::view::{Dimension, ViewState};

use crate::site::Site;
use crate::small::{Code, Small};

/// Shared by all components. Cheap to copy.
#[derive(Clone, Copy)]
pub struct State {
    /// The radar.
    pub site: &'static Site,
    /// What the address says. Written by [`State::go`] and [`State::show`] only.
    pub view: RwSignal<ViewState>,
    /// What the page is about: what stays while the reader types or filters.
    pub scene: Memo<Scene>,
    /// What filters and search let through. One signal for all of it: each further type of signal costs 2 kB of wasm.
    pub shown: Memo<Shown>,
    /// Whether the address that the reader came by leads nowhere.
    pub lost: Small<bool>,
    /// Whether the page reacts: false in prerendered pages.
    pub live: Small<bool>,
    /// How often the view has changed in more than the open blip. The addresses of all blips follow it and not the view:
    /// they stay when a blip is opened.
    pub links: Small<usize>,
    /// The blip that the pointer or the keyboard is on.
    pub pointed: Small<Option<Pointed>>,
    /// What became of the address or the file that the reader wanted to take along.
    pub shared: Small<Option<Shared>>,
}

/// A blip under the pointer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pointed {
    /// Which one.
    pub blip: usize,
    /// Whether the pointer is on the chart: the list shows a blip's summary anyway.
    pub on_chart: bool,
}

/// What became of an address that the reader wanted to pass on, or of a file of the view.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// It is on the clipboard.
    Copied,
    /// The browser did not allow that.
    Refused,
    /// The view was to be saved as a file, and that failed.
    NotSaved,
}

impl Code for Pointed {
    fn encode(self) -> usize {
        self.blip * 2 + usize::from(self.on_chart)
    }

    fn decode(code: usize) -> Self {
        Self { blip: code / 2, on_chart: code % 2 == 1 }
    }
}

impl Code for Shared {
    fn encode(self) -> usize {
        self as usize
    }

    fn decode(code: usize) -> Self {
        [Self::Copied, Self::Refused, Self::NotSaved].into_iter().nth(code).unwrap_or(Self::NotSaved)
    }
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
        let scene = Memo::new(move |_| view.with(|view| Scene::new(&site.radar, view)));
        let shown = Memo::new(move |before| {
            view.with(|view| Shown::new(&site.radar, &site.filters, || site.index(), view, before))
        });
        Self {
            site,
            view,
            scene,
            shown,
            lost: Small::new(lost),
            live: Small::new(false),
            links: Small::new(0),
            pointed: Small::new(None),
            shared: Small::new(None),
        }
    }

    /// Shows another view and writes its address.
    pub fn go(self, view: ViewState, step: Step) {
        self.lost.set(false);
        #[cfg(target_arch = "wasm32")]
        crate::browser::history::write(&view, step);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = step;
        self.show(view);
    }

    /// Shows another view, whose address is there already.
    pub fn show(self, view: ViewState) {
        #[cfg(target_arch = "wasm32")]
        crate::browser::follow(self, &view);
        #[cfg(target_arch = "wasm32")]
        let fields = crate::browser::fields::said(self);
        self.shared.set(None);
        if self.view.with_untracked(|before| is_other(before, &view)) {
            self.links.set(self.links.get_untracked() + 1);
        }
        self.view.set(view);
        #[cfg(target_arch = "wasm32")]
        crate::browser::fields::follow(self, &fields);
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
        self.site.link(&view)
    }

    /// The address of a blip in the present view.
    pub fn link_to_blip(self, blip: usize) -> String {
        self.links.get();
        let mut view = self.view.get_untracked();
        view.blip = Some(self.site.blip(blip).id.clone());
        self.site.link(&view)
    }

    /// The open blip.
    pub fn open(self) -> Option<usize> {
        self.scene.with(|scene| scene.open)
    }

    /// The quadrant whose fan is shown; `None` for the disc.
    pub fn focus(self) -> Option<usize> {
        self.scene.with(|scene| scene.focus)
    }

    /// The edition that is shown, and the one since which movements are shown.
    pub fn period(self) -> Period {
        self.scene.with(|scene| scene.period)
    }

    /// Whether two editions are compared.
    pub fn compares(self) -> bool {
        self.scene.with(|scene| scene.compares)
    }

    /// The edition that the shown one is compared with.
    pub fn compared(self) -> Option<usize> {
        self.scene.with(|scene| scene.period.from.filter(|_| scene.compares))
    }

    /// Where a blip is in the edition that is shown.
    pub fn placement(self, blip: usize) -> Option<&'static Placement> {
        self.site.blip(blip).placement(self.period().to)
    }

    /// How a blip came to where it is; `None` for one that has nothing to do with what is shown.
    pub fn movement(self, blip: usize) -> Option<Movement> {
        self.site.blip(blip).movement_in(self.period())
    }

    /// Whether a blip passes all filters.
    pub fn matches(self, blip: usize) -> bool {
        self.shown.with(|shown| shown.matching.get(blip).copied().unwrap_or_default())
    }

    /// Whether any blip on the radar has a value that a filter offers, by its place in the filter.
    pub fn is_in_use(self, dimension: Dimension, value: usize) -> bool {
        let in_use = |shown: &Shown| shown.in_use.get(dimension as usize)?.get(value).copied();
        self.shown.with(in_use).unwrap_or_default()
    }

    /// The chart that is shown.
    pub fn drawing(self) -> Option<&'static Drawing> {
        self.site.drawing(self.focus())
    }

    /// How a blip stands on the chart that is shown. One that left in the period stays where it was last, unless
    /// somebody else needs the place.
    pub fn stand(self, blip: usize) -> Option<&'static Stand> {
        self.movement(blip)?;
        self.drawing()?.stand(blip, self.period().to)
    }
}

/// Whether two views differ in more than the open blip.
fn is_other(before: &ViewState, after: &ViewState) -> bool {
    let mut before = before.clone();
    before.blip.clone_from(&after.blip);
    before != *after
}

//! The blips on the chart.

#[cfg(any(history, disc))]
use std::{cell::Cell, time::Duration};

use leptos::prelude::*;
use web_sys::Element;

use super::patch::{patch, set};
use super::{all, change};
#[cfg(any(history, disc))]
use crate::browser::find;
use crate::chart::blip::{blip, emphasis};
use crate::look::{Look, looks};
use crate::state::State;

/// Whether blips ever change more than their emphasis. Else readers download nothing that could draw them anew.
const MOVES: bool = cfg!(any(history, disc));

pub(super) struct Chart {
    /// What the blips look like.
    pub(super) looks: Vec<Look>,
    blips: Vec<Row>,
    /// [`State::links`] when the addresses of the blips were worked out.
    links: usize,
}

/// A blip and its element.
struct Row {
    blip: usize,
    element: Element,
}

impl Chart {
    /// As it was printed.
    pub(super) fn printed(state: State) -> Self {
        let looks = looks(state);
        let blips = rows(shown(&looks), all(document().query_selector_all(".blips > a")));
        Self { looks, blips, links: state.links.get() }
    }

    /// Gives the blips another look. Their addresses stay: see [`Chart::follow_addresses`].
    pub(super) fn follow(&mut self, state: State, looks: Vec<Look>) {
        let site = state.site;
        let before = std::mem::replace(&mut self.looks, looks);
        #[cfg(any(history, disc))]
        if before.iter().zip(&self.looks).any(|(before, after)| !before.stands_like(*after)) {
            glide();
        }
        for Row { blip: index, element } in &self.blips {
            let Some((before, after)) = change(&before, &self.looks, *index) else { continue };
            if !MOVES || before.stands_like(after) {
                patch(element, &emphasis(site, before), &emphasis(site, after));
                continue;
            }
            patch(element, &blip(site, before, None), &blip(site, after, None));
            // A link that has just come or gone.
            if before.is_shown() != after.is_shown() {
                set(element, "href", address(state, after, *index).as_deref());
            }
        }
        #[cfg(history)]
        self.add_missing(state);
    }

    /// Brings the addresses up to the view. Whether they have changed.
    pub(super) fn follow_addresses(&mut self, state: State) -> bool {
        let links = state.links.get();
        let is_moved = std::mem::replace(&mut self.links, links) != links;
        for Row { blip, element } in self.blips.iter().filter(|_| is_moved) {
            let address = self.looks.get(*blip).and_then(|look| address(state, *look, *blip));
            set(element, "href", address.as_deref());
        }
        is_moved
    }

    /// Adds what another edition has and this document has not.
    #[cfg(history)]
    fn add_missing(&mut self, state: State) {
        let mut missing = shown(&self.looks);
        missing.retain(|blip| !self.blips.iter().any(|known| known.blip == *blip));
        let Some(chart) = find(".blips").filter(|_| !missing.is_empty()) else { return };
        let mut html = String::new();
        for (index, look) in missing.iter().filter_map(|blip| Some((*blip, *self.looks.get(*blip)?))) {
            blip(state.site, look, address(state, look, index)).push_html(&mut html);
        }
        let _ = chart.insert_adjacent_html("beforeend", &html);
        let added = all(chart.query_selector_all(".blips > a")).skip(self.blips.len());
        self.blips.extend(rows(missing, added));
    }
}

/// Lets blips move to where they are put now. Only while they do: with a transition, each change of their style takes half as
/// long again.
#[cfg(any(history, disc))]
fn glide() {
    thread_local! {
        static GLIDES: Cell<usize> = const { Cell::new(0) };
    }
    let this = GLIDES.get() + 1;
    GLIDES.set(this);
    let Some(chart) = find(".blips") else { return };
    set(&chart, "data-gliding", Some(""));
    let end = move || {
        if GLIDES.get() == this {
            set(&chart, "data-gliding", None);
        }
    };
    set_timeout(end, GLIDE);
}

/// A little more than the style sheet says.
#[cfg(any(history, disc))]
const GLIDE: Duration = Duration::from_millis(800);

/// Where a blip leads to. Those that have nothing to do with what is shown lead nowhere.
fn address(state: State, look: Look, blip: usize) -> Option<String> {
    look.is_shown().then(|| state.link_to_blip(blip))
}

/// The blips that have to do with what is shown.
fn shown(looks: &[Look]) -> Vec<usize> {
    looks.iter().enumerate().filter(|(_, look)| look.is_shown()).map(|(blip, _)| blip).collect()
}

fn rows(blips: Vec<usize>, elements: impl Iterator<Item = Element>) -> Vec<Row> {
    blips.into_iter().zip(elements).map(|(blip, element)| Row { blip, element }).collect()
}

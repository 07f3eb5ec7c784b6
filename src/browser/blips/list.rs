//! The blips in the list.

use leptos::prelude::*;
use web_sys::Element;

use super::patch::{patch, set};
use super::{all, change};
use crate::browser::find;
use crate::list::{Cell, item, item_emphasis};
use crate::look::{Look, looks};
use crate::state::State;

/// Whether items ever change more than their emphasis.
const TRAVELS: bool = cfg!(history);

pub(super) struct List {
    /// What the items look like, by blip.
    looks: Vec<Look>,
    /// By blip: its item. One that is in no group now is kept for the edition that has it.
    items: Vec<Option<Element>>,
    /// By quadrant and ring, then the blips that left.
    groups: Vec<Group>,
    /// The quadrants' groups, then that of the blips that left.
    sections: Vec<Element>,
    /// What is said in the place of rows.
    no_match: Option<Element>,
}

/// The blips below one heading.
struct Group {
    section: Element,
    #[cfg(history)]
    cell: Cell,
    #[cfg(history)]
    list: Element,
    blips: Vec<usize>,
}

impl List {
    /// As it was printed.
    pub(super) fn printed(state: State) -> Self {
        let looks = looks(state);
        let mut items = vec![None; looks.len()];
        let lists = all(document().query_selector_all(".list ul"));
        let groups = Cell::all(state.site).zip(lists);
        let groups =
            groups.filter_map(|(cell, list)| Group::printed(state, cell, list, &mut items)).collect();
        let sections = all(document().query_selector_all(".list > section")).collect();
        Self { looks, items, groups, sections, no_match: find(".list > .no-match") }
    }

    /// Gives the items another look, and other addresses if those have changed.
    pub(super) fn follow(&mut self, state: State, looks: &[Look], is_moved: bool) {
        let site = state.site;
        for (blip, element) in self.items.iter().enumerate() {
            let Some(element) = element else { continue };
            if let Some((before, after)) = change(&self.looks, looks, blip) {
                if !TRAVELS || before.stands_like(after) {
                    patch(element, &item_emphasis(site, before), &item_emphasis(site, after));
                } else {
                    patch(element, &item(site, before, None), &item(site, after, None));
                }
            }
            if let Some(link) = element.first_element_child().filter(|_| is_moved) {
                set(&link, "href", Some(&state.link_to_blip(blip)));
            }
        }
        looks.clone_into(&mut self.looks);
        #[cfg(history)]
        self.regroup(state);
        self.hide_empty(state, looks);
    }

    /// Lists each blip in the group that it is in now. Items move from one to the other: to write them anew takes several times
    /// as long.
    #[cfg(history)]
    fn regroup(&mut self, state: State) {
        for group in &mut self.groups {
            let before = std::mem::replace(&mut group.blips, group.cell.blips(state));
            // First, so that those that stay need not be moved around them.
            let gone = before.iter().filter(|blip| !group.blips.contains(blip));
            gone.filter_map(|blip| self.items.get(*blip)?.as_ref()).for_each(Element::remove);
        }
        for group in &self.groups {
            let mut next = group.list.first_element_child();
            for blip in &group.blips {
                let Some(item) = self.items.get_mut(*blip) else { continue };
                if item.is_none() {
                    *item = group.print(state, &self.looks, *blip);
                }
                let Some(item) = item else { continue };
                if next.as_ref() == Some(item) {
                    next = item.next_element_sibling();
                } else {
                    let _ = group.list.insert_before(item, next.as_deref());
                }
            }
        }
    }

    /// Hides the headings that have no rows below them, and shows the others.
    fn hide_empty(&self, state: State, looks: &[Look]) {
        let is_listed = |blip: &usize| looks.get(*blip).is_some_and(|look| look.matches);
        let is_empty = |group: &Group| !group.blips.iter().any(is_listed);
        for group in &self.groups {
            hide(&group.section, is_empty(group));
        }
        for (section, groups) in self.sections.iter().zip(self.groups.chunks(state.site.radar.rings.len())) {
            hide(section, groups.iter().all(is_empty));
        }
        if let Some(no_match) = &self.no_match {
            hide(no_match, state.shown.with(|shown| shown.count > 0));
        }
    }
}

fn hide(element: &Element, is_hidden: bool) {
    if element.has_attribute("hidden") != is_hidden {
        set(element, "hidden", is_hidden.then_some(""));
    }
}

impl Group {
    #[cfg_attr(not(history), expect(clippy::needless_pass_by_value, reason = "kept where groups change"))]
    fn printed(state: State, cell: Cell, list: Element, items: &mut [Option<Element>]) -> Option<Self> {
        let blips = cell.blips(state);
        for (blip, element) in blips.iter().zip(all(list.query_selector_all("li"))) {
            *items.get_mut(*blip)? = Some(element);
        }
        Some(Self {
            section: list.parent_element()?,
            blips,
            #[cfg(history)]
            cell,
            #[cfg(history)]
            list,
        })
    }

    /// Writes the item of a blip, which has none yet, to the end of the group.
    #[cfg(history)]
    fn print(&self, state: State, looks: &[Look], blip: usize) -> Option<Element> {
        let html = crate::list::items(state, looks, &[blip]);
        self.list.insert_adjacent_html("beforeend", &html).ok()?;
        self.list.last_element_child()
    }
}

//! The blips in the list.

use leptos::prelude::*;
use web_sys::Element;

use super::patch::{patch, set};
use super::{all, change};
use crate::browser::find;
#[cfg(any(history, disc))]
use crate::list::items;
use crate::list::{Cell, item, item_emphasis};
use crate::look::{Look, looks};
use crate::state::State;

/// Whether items ever change more than their emphasis.
const TRAVELS: bool = cfg!(history);

pub(super) struct List {
    /// What the items look like, by blip.
    looks: Vec<Look>,
    /// By blip: its item, which comes when its group is shown for the first time. One that is in no group now is kept for the
    /// edition that has it.
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
    #[cfg(any(history, disc))]
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
        self.leave(state);
        #[cfg(any(history, disc))]
        self.print(state);
        #[cfg(history)]
        self.join(state);
        self.hide_empty(state);
    }

    /// Takes each blip out of the group that it is no longer in.
    #[cfg(history)]
    fn leave(&mut self, state: State) {
        for group in &mut self.groups {
            let before = std::mem::replace(&mut group.blips, group.cell.blips(state));
            let gone = before.iter().filter(|blip| !group.blips.contains(blip));
            gone.filter_map(|blip| self.items.get(*blip)?.as_ref()).for_each(Element::remove);
        }
    }

    /// Writes the items of the groups that are shown for the first time.
    #[cfg(any(history, disc))]
    fn print(&mut self, state: State) {
        for group in &self.groups {
            let is_printed = |blip: &usize| self.items.get(*blip).is_some_and(Option::is_some);
            if group.is_listed(&self.looks) && !group.blips.iter().any(is_printed) {
                group.list.set_inner_html(&items(state, &self.looks, &group.blips));
                find_items(&group.list, &group.blips, &mut self.items);
            }
        }
    }

    /// Lists each blip in the group that it is in now. Items move from one to the other: to write them anew takes several times
    /// as long. After the others have left, so that those that stay need not be moved around them.
    #[cfg(history)]
    fn join(&mut self, state: State) {
        for group in self.groups.iter().filter(|group| group.is_listed(&self.looks)) {
            let mut next = group.list.first_element_child();
            for blip in &group.blips {
                let Some(item) = self.items.get_mut(*blip) else { continue };
                if item.is_none() {
                    *item = group.append(state, &self.looks, *blip);
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
    fn hide_empty(&self, state: State) {
        let is_empty = |group: &Group| !group.is_listed(&self.looks);
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

/// Keeps the items of a group, if it has been printed.
fn find_items(list: &Element, blips: &[usize], items: &mut [Option<Element>]) {
    for (blip, element) in blips.iter().zip(all(list.query_selector_all("li"))) {
        if let Some(item) = items.get_mut(*blip) {
            *item = Some(element);
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
        find_items(&list, &blips, items);
        Some(Self {
            section: list.parent_element()?,
            blips,
            #[cfg(history)]
            cell,
            #[cfg(any(history, disc))]
            list,
        })
    }

    /// Whether any of its blips is to be seen.
    fn is_listed(&self, looks: &[Look]) -> bool {
        self.blips.iter().any(|blip| looks.get(*blip).is_some_and(|look| look.matches))
    }

    /// Writes the item of a blip, which has none yet, to the end of the group.
    #[cfg(history)]
    fn append(&self, state: State, looks: &[Look], blip: usize) -> Option<Element> {
        let html = items(state, looks, &[blip]);
        self.list.insert_adjacent_html("beforeend", &html).ok()?;
        self.list.last_element_child()
    }
}

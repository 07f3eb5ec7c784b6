//! The blips in the list.

use leptos::prelude::*;
use web_sys::Element;

use super::patch::{patch, set};
use super::{Row, all, change, rows};
use crate::browser::find;
use crate::list::{Cell, item, item_emphasis};
use crate::look::{Look, looks};
use crate::state::State;

/// Whether items ever change more than their emphasis.
const TRAVELS: bool = cfg!(history);

pub(super) struct List {
    /// What the items look like, by blip.
    looks: Vec<Look>,
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
    items: Vec<Row>,
}

impl List {
    /// As it was printed.
    pub(super) fn printed(state: State) -> Self {
        let lists = all(document().query_selector_all(".list ul"));
        let groups = Cell::all(state.site).zip(lists);
        Self {
            looks: looks(state),
            groups: groups.filter_map(|(cell, list)| Group::printed(state, cell, list)).collect(),
            sections: all(document().query_selector_all(".list > section")).collect(),
            no_match: find(".list > .no-match"),
        }
    }

    /// Gives the items another look, and other addresses if those have changed.
    pub(super) fn follow(&mut self, state: State, looks: &[Look], is_moved: bool) {
        let site = state.site;
        for Row { blip, element } in self.groups.iter().flat_map(|group| &group.items) {
            if let Some((before, after)) = change(&self.looks, looks, *blip) {
                if !TRAVELS || before.stands_like(after) {
                    patch(element, &item_emphasis(site, before), &item_emphasis(site, after));
                } else {
                    patch(element, &item(site, before, None), &item(site, after, None));
                }
            }
            if let Some(link) = element.first_element_child().filter(|_| is_moved) {
                set(&link, "href", Some(&state.link_to_blip(*blip)));
            }
        }
        looks.clone_into(&mut self.looks);
        #[cfg(history)]
        for group in &mut self.groups {
            group.follow(state, looks);
        }
        self.hide_empty(state, looks);
    }

    /// Hides the headings that have no rows below them, and shows the others.
    fn hide_empty(&self, state: State, looks: &[Look]) {
        let is_empty = |group: &Group| !group.items.iter().any(|row| is_listed(looks, row));
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

fn is_listed(looks: &[Look], row: &Row) -> bool {
    looks.get(row.blip).is_some_and(|look| look.matches)
}

fn hide(element: &Element, is_hidden: bool) {
    if element.has_attribute("hidden") != is_hidden {
        set(element, "hidden", is_hidden.then_some(""));
    }
}

impl Group {
    #[cfg_attr(not(history), expect(clippy::needless_pass_by_value, reason = "kept where groups change"))]
    fn printed(state: State, cell: Cell, list: Element) -> Option<Self> {
        Some(Self {
            section: list.parent_element()?,
            items: rows(cell.blips(state), all(list.query_selector_all("li"))),
            #[cfg(history)]
            cell,
            #[cfg(history)]
            list,
        })
    }

    /// Lists those that are in this group now.
    #[cfg(history)]
    fn follow(&mut self, state: State, looks: &[Look]) {
        let blips = self.cell.blips(state);
        if !blips.iter().eq(self.items.iter().map(|item| &item.blip)) {
            self.list.set_inner_html(&crate::list::items(state, looks, &blips));
            self.items = rows(blips, all(self.list.query_selector_all("li")));
        }
    }
}

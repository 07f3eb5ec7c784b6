//! The blips in the list.

use leptos::prelude::*;
use web_sys::Element;

use super::patch::{patch, set};
use super::{Row, all, change, rows};
use crate::list::{Cell, item, item_emphasis};
use crate::look::{Look, looks};
use crate::state::State;

/// Whether items ever change more than their emphasis.
const TRAVELS: bool = cfg!(history);

pub(super) struct List {
    /// What the items look like, by blip.
    looks: Vec<Look>,
    groups: Vec<Group>,
}

/// The blips below one heading.
struct Group {
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
        let groups = Cell::all(state.site).zip(lists).map(|(cell, list)| Group::printed(state, cell, list));
        Self { groups: groups.collect(), looks: looks(state) }
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
    }
}

impl Group {
    #[cfg_attr(not(history), expect(clippy::needless_pass_by_value, reason = "kept where groups change"))]
    fn printed(state: State, cell: Cell, list: Element) -> Self {
        Self {
            items: rows(cell.blips(state), all(list.query_selector_all("li"))),
            #[cfg(history)]
            cell,
            #[cfg(history)]
            list,
        }
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

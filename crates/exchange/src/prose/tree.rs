//! A tree of HTML, before it is converted.

use std::cell::RefCell;
use std::rc::Rc;

use htmd::Node;
use markup5ever_rcdom::NodeData;
use radar_core::markdown::may_link_to;

use super::embedded::MEDIA;
use super::markdown::dropped_address;
use super::{Prose, clean};

/// Deeper trees are not converted: the converter calls itself for each level.
const DEEPEST: usize = 100;

/// Changes a tree such that its conversion is Markdown that a radar can have. `false` when it is nested too deep.
pub(super) fn prepare(root: &Rc<Node>, prose: &mut Prose) -> bool {
    let mut open = vec![(Rc::clone(root), 0, false)];
    while let Some((node, depth, is_code)) = open.pop() {
        if depth > DEEPEST {
            return false;
        }
        prepare_node(&node, is_code, prose);
        set_apart(&node);
        let is_code = is_code || tag(&node).is_some_and(|tag| matches!(tag, "pre" | "code" | "kbd" | "samp"));
        open.extend(node.children.borrow().iter().map(|child| (Rc::clone(child), depth + 1, is_code)));
    }
    true
}

/// The words of a tree, a line per block.
pub(super) fn words(root: &Rc<Node>) -> String {
    let mut words = String::new();
    let mut open = vec![Rc::clone(root)];
    while let Some(node) = open.pop() {
        match &node.data {
            NodeData::Text { contents } => words.push_str(&contents.borrow()),
            NodeData::Element { name, .. } => match name.local.as_ref() {
                "script" | "style" | "template" => continue,
                "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote"
                | "pre" => {
                    words.push_str("\n\n");
                }
                "br" | "td" | "th" => words.push('\n'),
                _ => {}
            },
            _ => {}
        }
        open.extend(node.children.borrow().iter().rev().map(Rc::clone));
    }
    words
}

/// The outermost elements of these names in a tree, in order.
pub(super) fn descendants(root: &Rc<Node>, names: &[&str]) -> Vec<Rc<Node>> {
    let mut found = Vec::new();
    let mut open = vec![Rc::clone(root)];
    while let Some(node) = open.pop() {
        if tag(&node).is_some_and(|tag| names.contains(&tag)) {
            found.push(node);
        } else {
            open.extend(node.children.borrow().iter().rev().map(Rc::clone));
        }
    }
    found
}

/// The value of an element's attribute; empty when there is none.
pub(super) fn attribute(node: &Node, name: &str) -> String {
    let NodeData::Element { attrs, .. } = &node.data else { return String::new() };
    let attrs = attrs.borrow();
    let found = attrs.iter().find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| attribute.value.trim().to_owned()).unwrap_or_default()
}

/// The name of an element.
pub(super) fn tag(node: &Node) -> Option<&str> {
    match &node.data {
        NodeData::Element { name, .. } => Some(name.local.as_ref()),
        _ => None,
    }
}

fn prepare_node(node: &Node, is_code: bool, prose: &mut Prose) {
    match &node.data {
        NodeData::Text { contents } => {
            let mut text = clean(&contents.borrow());
            if !is_code {
                text = escape_entities(&text);
            }
            contents.replace(text.as_str().into());
        }
        NodeData::Element { attrs, .. } => {
            let mut attrs = attrs.borrow_mut();
            // The converter writes titles without escaping them, and a radar shows none.
            if !is_embedded(node) {
                attrs.retain(|attribute| &*attribute.name.local != "title");
            }
            if tag(node) == Some("template") {
                prose.change("a template is left out");
            }
            if tag(node) == Some("a") {
                let unsafe_address = attrs.iter().find(|attribute| {
                    &*attribute.name.local == "href" && !may_link_to(attribute.value.trim())
                });
                if let Some(address) = unsafe_address.map(|attribute| attribute.value.to_string()) {
                    prose.change(dropped_address(&address));
                    attrs.retain(|attribute| &*attribute.name.local != "href");
                }
            }
        }
        _ => {}
    }
}

/// Puts spaces around what is embedded: it becomes words, which must not become one with those beside it.
fn set_apart(parent: &Node) {
    let mut children = parent.children.borrow_mut();
    if !children.iter().any(|child| is_embedded(child)) {
        return;
    }
    let mut spaced: Vec<Rc<Node>> = Vec::with_capacity(children.len() * 2);
    for child in children.drain(..) {
        if spaced.last().is_some_and(|last| is_embedded(last) || is_embedded(&child)) {
            spaced.push(Node::new(NodeData::Text { contents: RefCell::new(" ".into()) }));
        }
        spaced.push(child);
    }
    *children = spaced;
}

fn is_embedded(node: &Node) -> bool {
    tag(node).is_some_and(|tag| tag == "svg" || MEDIA.contains(&tag))
}

/// The converter leaves `&` alone. In Markdown it could start an entity, which the text does not mean.
fn escape_entities(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        escaped.push_str(before);
        let is_entity = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#');
        escaped.push_str(if is_entity { "&amp;" } else { "&" });
        rest = after;
    }
    escaped.push_str(rest);
    escaped
}

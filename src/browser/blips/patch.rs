//! Changes an element of the document into what another value of the same element says.

use crate::element::Element;

/// Changes what differs: attributes one by one, children that come or go ahead of the others, and else the inside at once
/// of the innermost element in which more than attributes differs.
pub(super) fn patch(target: &web_sys::Element, before: &Element, after: &Element) {
    for ((name, before), (_, after)) in before.attributes.iter().zip(&after.attributes) {
        if before != after {
            set(target, name, after.as_deref());
        }
    }
    if before.text == after.text {
        if before.children == after.children {
            return;
        }
        if before.text.is_empty() {
            if let Some(gone) = before.children.strip_suffix(&*after.children) {
                return remove_first(target, gone.len());
            }
            if let Some(new) = after.children.strip_suffix(&*before.children) {
                return insert_first(target, new);
            }
        }
        if are_alike(&before.children, &after.children) {
            return patch_children(target, before, after);
        }
    }
    let mut html = String::new();
    after.push_contents(&mut html);
    target.set_inner_html(&html);
}

fn patch_children(target: &web_sys::Element, before: &Element, after: &Element) {
    let mut child = target.first_element_child();
    for (before, after) in before.children.iter().zip(&after.children) {
        let Some(target) = child else { return };
        patch(&target, before, after);
        child = target.next_element_sibling();
    }
}

fn remove_first(target: &web_sys::Element, count: usize) {
    for _ in 0..count {
        if let Some(first) = target.first_element_child() {
            first.remove();
        }
    }
}

fn insert_first(target: &web_sys::Element, new: &[Element]) {
    let mut html = String::new();
    for child in new {
        child.push_html(&mut html);
    }
    let _ = target.insert_adjacent_html("afterbegin", &html);
}

/// Whether each child has its counterpart, with other values of the same attributes and other contents at most.
fn are_alike(before: &[Element], after: &[Element]) -> bool {
    let names = |element: &Element| element.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    before.len() == after.len()
        && before
            .iter()
            .zip(after)
            .all(|(before, after)| before.name == after.name && names(before) == names(after))
}

/// Sets an attribute, or takes it away.
pub(super) fn set(target: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => target.set_attribute(name, value),
        None => target.remove_attribute(name),
    };
}

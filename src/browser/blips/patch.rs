//! Changes an element of the document into what another value of the same element says.

use crate::element::Element;

/// Changes what differs: attributes one by one, children that come or go ahead of the others, and else the inside at once
/// where more than attributes differs there.
pub(super) fn patch(target: &web_sys::Element, before: &Element, after: &Element) {
    for ((name, before), (_, after)) in before.attributes.iter().zip(&after.attributes) {
        if before != after {
            set(target, name, after.as_deref());
        }
    }
    if before.text == after.text {
        if let Some(gone) = before.children.strip_suffix(&*after.children) {
            return remove_first(target, gone.len());
        }
        if let Some(new) = after.children.strip_suffix(&*before.children) {
            return insert_first(target, new);
        }
    }
    if !is_alike(before, after) {
        let mut html = String::new();
        after.push_contents(&mut html);
        return target.set_inner_html(&html);
    }
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

/// Whether two elements differ in nothing but values of attributes, inside and out.
fn is_alike(before: &Element, after: &Element) -> bool {
    let names = |element: &Element| element.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    before.name == after.name
        && before.text == after.text
        && names(before) == names(after)
        && before.children.len() == after.children.len()
        && before.children.iter().zip(&after.children).all(|(before, after)| is_alike(before, after))
}

/// Sets an attribute, or takes it away.
pub(super) fn set(target: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => target.set_attribute(name, value),
        None => target.remove_attribute(name),
    };
}

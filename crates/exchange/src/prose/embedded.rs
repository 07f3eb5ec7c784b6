//! What HTML embeds and a radar cannot have: images, videos, frames, drawings.

use std::rc::Rc;

use htmd::element_handler::{HandlerResult, Handlers};
use htmd::{Element, Node};

use super::markdown::{image, is_linkable, link, short};
use super::tree::{attribute, descendants, tag};
use super::{from_plain, html::Changes, html::note, tags::IS_FRAME};

/// Elements that show something from another address.
pub(super) const MEDIA: [&str; 4] = ["object", "embed", "video", "audio"];

/// Elements of a drawing in which there are words that readers see or hear.
const LABELS: [&str; 4] = ["text", "title", "desc", "foreignObject"];

/// A link to the image, or its description.
pub(super) fn picture(element: &Element<'_>, changes: &Changes) -> HandlerResult {
    let (address, change) = image(&attribute(element.node, "src"), is_in_link(element.node));
    note(changes, change);
    let words = from_plain(&attribute(element.node, "alt")).replace('\n', " ");
    let words = if words.is_empty() && !address.is_empty() { "image".to_owned() } else { words };
    if address.is_empty() { words.into() } else { link(&words, &address).into() }
}

/// A link to what is embedded, and the words that are there for those who cannot see it.
pub(super) fn media(handlers: &dyn Handlers, element: &Element<'_>, changes: &Changes) -> HandlerResult {
    let (what, noun) = match element.tag {
        "video" => ("a video", "video"),
        "audio" => ("a recording", "audio"),
        _ if element.attrs.iter().any(|attribute| &*attribute.name.local == IS_FRAME) => {
            ("an embedded page", "page")
        }
        _ => ("an embedded object", "object"),
    };
    let title = from_plain(&attribute(element.node, "title")).replace('\n', " ");
    let words = handlers.walk_children(element.node).content;
    let address = address(element.node);
    if is_linkable(&address, is_in_link(element.node)) {
        note(changes, format!("{what} became a link"));
        let title = if title.is_empty() { noun } else { &title };
        return format!("{} {words}", link(title, &address)).trim_end().into();
    }
    let words = format!("{title} {words}");
    let became = if words.trim().is_empty() { "is left out" } else { "became its words" };
    let hidden =
        if address.is_empty() { String::new() } else { format!(": {:?} is not shown", short(&address)) };
    note(changes, format!("{what} {became}{hidden}"));
    words.trim_matches(' ').into()
}

/// The words in a drawing.
pub(super) fn drawing(handlers: &dyn Handlers, element: &Element<'_>, changes: &Changes) -> HandlerResult {
    let labels = descendants(element.node, &LABELS);
    let words = labels.iter().map(|label| handlers.walk_children(label).content.trim().to_owned());
    let words = words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    note(changes, format!("a drawing {}", if words.is_empty() { "is left out" } else { "became its words" }));
    words.into()
}

/// Where it is shown from; of several, the first that readers can open.
fn address(node: &Rc<Node>) -> String {
    let own = ["src", "data"].map(|name| attribute(node, name)).into_iter();
    let sources = node.children.borrow().iter().map(|child| attribute(child, "src")).collect::<Vec<_>>();
    let addresses: Vec<_> = own.chain(sources).filter(|address| !address.is_empty()).collect();
    let best = addresses.iter().find(|address| is_linkable(address, false)).or(addresses.first());
    best.cloned().unwrap_or_default()
}

fn is_in_link(node: &Rc<Node>) -> bool {
    let parent = |node: &Rc<Node>| {
        let weak = node.parent.take();
        let parent = weak.as_ref().and_then(std::rc::Weak::upgrade);
        node.parent.set(weak);
        parent
    };
    std::iter::successors(parent(node), parent).any(|node| tag(&node) == Some("a"))
}

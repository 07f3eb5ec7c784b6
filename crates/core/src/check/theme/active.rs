//! What would run when somebody opens an SVG file by itself.
//!
//! In a page, a picture runs nothing. But the file lies beside the page and has an address of its own.

use roxmltree::{Document, Node};

const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// What is wrong with a picture that does more than show something, and what would help.
pub(super) fn refuse(picture: &Document<'_>) -> Result<(), (&'static str, &'static str)> {
    picture.descendants().try_for_each(|node| match node {
        node if node.tag_name().name() == "script" => {
            Err(("has a script in it", "remove the script: a logo is a picture"))
        }
        node if node.attributes().any(|attribute| is_handler(attribute.name())) => Err((
            "has an event handler in it",
            "remove the attributes whose names start with \"on\": a logo is a picture",
        )),
        node if node.attributes().any(|attribute| leads_to_a_script(attribute.value())) => {
            Err(("has a link to a script in it", "remove the link: a logo is a picture"))
        }
        node if has_a_page(node) => Err((
            "has more in it than a picture",
            "remove HTML and style sheets for the whole file: a logo is a picture",
        )),
        _ => Ok(()),
    })
}

fn is_handler(attribute: &str) -> bool {
    attribute.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
}

/// An address, or one of those that an animation goes through.
fn leads_to_a_script(value: &str) -> bool {
    value.split(';').any(|address| {
        // Browsers skip what is left out here.
        let plain = address.chars().filter(|c| !c.is_whitespace() && !c.is_control());
        let plain: String = plain.take(12).collect::<String>().to_ascii_lowercase();
        ["javascript:", "vbscript:"].iter().any(|scheme| plain.starts_with(scheme))
            || plain.starts_with("data:") && !plain.starts_with("data:image/")
    })
}

/// HTML inside, or a style sheet that may make a page of the file.
fn has_a_page(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace() == Some(XHTML)
        || node.pi().is_some_and(|instruction| instruction.target == "xml-stylesheet")
}

//! The stylesheet as a part of each page.
//!
//! Nothing is painted before it is there, and on a slow network it takes longer to ask for it than to receive it.

use lol_html::element;
use lol_html::html_content::ContentType;

use super::document::{TemplateError, rewrite};

/// The document with the style in the place of the link to it. The text is the same on every page: one hash allows it.
pub(super) fn dress(template: &str, style: &str) -> Result<String, TemplateError> {
    let style = element(style);
    let embed = element!("link[rel=stylesheet]", |link| {
        link.replace(&style, ContentType::Html);
        Ok(())
    });
    rewrite(template, vec![embed])
}

/// The style as an element.
pub(super) fn element(style: &str) -> String {
    ["<style>", &compact(style), "</style>"].concat()
}

/// The style without what only its authors read: comments and indentation.
pub(super) fn compact(style: &str) -> String {
    let mut pieces = style.split("/*");
    let mut bare = pieces.next().unwrap_or_default().to_owned();
    bare.extend(pieces.filter_map(|piece| Some(piece.split_once("*/")?.1)));
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let style =
            "/* Why. */\n\n.a { color: red }\n@media print {\n  /* Here, too. */ .b { margin: 0 }\n}\n";
        assert_eq!(compact(style), ".a { color: red }\n@media print {\n.b { margin: 0 }\n}");
    }
}

//! Links from text to text in a site that is one file, whose views are fragments of its address.

use crate::view::ViewState;

/// How links begin in what [`to_html`](crate::markdown::to_html) makes, which has `<` nowhere else.
const LINK: &str = "<a href=\"";

/// HTML in which links to views lead to fragments.
pub(super) fn with_fragments(html: &str) -> String {
    let mut parts = html.split(LINK);
    let mut changed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        changed.push_str(LINK);
        let (address, rest) = part.split_at(part.find('"').unwrap_or(part.len()));
        changed.push_str(&as_fragment(address).unwrap_or_else(|| address.to_owned()));
        changed.push_str(rest);
    }
    changed
}

/// The fragment for an address relative to the first page, if it is that of a view.
pub(super) fn as_fragment(address: &str) -> Option<String> {
    let view = address.strip_prefix("./").unwrap_or(address);
    let path = view.split(['?', '#']).next().unwrap_or_default();
    let page = ViewState::decode(path);
    let is_view = !address.starts_with('#') && page.page_of().path_in(page.language.as_deref()) == path;
    is_view.then(|| ["#", view].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::to_html;

    #[test]
    fn views_become_fragments_and_all_else_stays() {
        for view in ["blips/vault/", "?q=proxy", "fr/rings/trial/?tag=linux"] {
            let html = to_html(&format!("See [this]({view})."));
            assert_eq!(with_fragments(&html), format!("<p>See <a href=\"#{view}\">this</a>.</p>\n"));
            assert_eq!(with_fragments(&to_html(&format!("See [this](./{view})."))), with_fragments(&html));
        }
        assert_eq!(as_fragment("./"), Some("#".to_owned()));
        for other in ["https://example.org/blips/vault/", "mailto:a@example.org", "slides.pdf", "#part"] {
            let html = to_html(&format!("See [this]({other}), and <a href=\"blips/vault/\">."));
            assert_eq!(with_fragments(&html), html);
        }
    }
}

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
        if is_view(part.split('"').next().unwrap_or_default()) {
            changed.push('#');
        }
        changed.push_str(part);
    }
    changed
}

fn is_view(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let view = ViewState::decode(path);
    view.page_of().path_in(view.language.as_deref()) == path
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
        }
        for other in ["https://example.org/blips/vault/", "mailto:a@example.org", "slides.pdf", "#part"] {
            let html = to_html(&format!("See [this]({other}), and <a href=\"blips/vault/\">."));
            assert_eq!(with_fragments(&html), html);
        }
    }
}

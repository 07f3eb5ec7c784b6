//! Markdown to HTML that is safe to put into a page.
//!
//! The checks refuse what is unsafe with a message for the author. Here it is made harmless once more, so that a page is
//! safe even if a text came another way.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};

use crate::check::{is_external, is_safe};
use crate::text::is_visible;

/// The highest heading in a text: the page's title is `<h1>`, the blip's name `<h2>`.
const HIGHEST: usize = 3;

/// Renders Markdown as HTML. HTML in it comes out as text, images as their words, unsafe links as plain words; headings
/// are shifted so that the highest one is `<h3>`, and the titles of links are left out.
pub fn to_html(markdown: &str) -> String {
    let highest = Parser::new(markdown)
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level as usize),
            _ => None,
        })
        .min()
        .unwrap_or(HIGHEST);
    let shifted = |level: HeadingLevel| {
        HeadingLevel::try_from(level as usize + HIGHEST - highest).unwrap_or(HeadingLevel::H6)
    };
    // Links cannot contain links, so one flag says whether the open one was dropped.
    let mut dropped_link = false;
    let events = Parser::new(markdown).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {
            None
        }
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: shifted(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(shifted(level)))),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            dropped_link = !is_safe(&dest_url);
            if dropped_link {
                None
            } else if is_external(&dest_url) {
                Some(external_link(&dest_url))
            } else {
                Some(Event::Start(Tag::Link { link_type, dest_url, title: "".into(), id }))
            }
        }
        Event::End(TagEnd::Link) if dropped_link => None,
        event => Some(event),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

/// Whether there is something to read in a text: not only marks (`#`, `---`), and links without words. What the checks refuse
/// for itself, HTML and images, counts.
pub fn says_something(markdown: &str) -> bool {
    Parser::new(markdown).any(|event| match event {
        Event::Text(words) | Event::Code(words) => words.contains(is_visible),
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => true,
        _ => false,
    })
}

/// Whether a text may link to this address. What it may not link to is refused by the checks.
pub fn may_link_to(address: &str) -> bool {
    is_safe(address)
}

fn external_link(address: &str) -> Event<'static> {
    // A safe address has no quotes and no angle brackets; `&` is what is left to escape.
    let address = address.replace('&', "&amp;");
    Event::InlineHtml(CowStr::from(format!("<a href=\"{address}\" rel=\"noopener\">")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn html_comes_out_as_text() {
        assert_eq!(to_html("a <b>c</b>"), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
        assert_eq!(to_html("<script>\nalert(1)\n</script>"), "&lt;script&gt;\nalert(1)\n&lt;/script&gt;");
    }

    #[test]
    fn images_come_out_as_their_words() {
        assert_eq!(to_html("![a chart](chart.png)"), "<p>a chart</p>\n");
    }

    #[test]
    fn unsafe_links_come_out_as_their_words() {
        assert_eq!(to_html("[a](javascript:b) [c](//d.example)"), "<p>a c</p>\n");
    }

    #[test]
    fn external_links_do_not_hand_over_the_window() {
        assert_eq!(
            to_html("[a](https://example.org/?b=1&c=2 \"title\")"),
            "<p><a href=\"https://example.org/?b=1&amp;c=2\" rel=\"noopener\">a</a></p>\n"
        );
    }

    #[test]
    fn relative_links_and_mailboxes_stay_as_they_are() {
        assert_eq!(
            to_html("[a](blips/gvisor/) <b@example.org>"),
            "<p><a href=\"blips/gvisor/\">a</a> <a href=\"mailto:b@example.org\">b@example.org</a></p>\n"
        );
    }

    #[test]
    fn the_highest_heading_is_the_third_level() {
        assert_eq!(to_html("# A\n\n## B"), "<h3>A</h3>\n<h4>B</h4>\n");
        assert_eq!(to_html("##### A\n\n###### B"), "<h3>A</h3>\n<h4>B</h4>\n");
        assert_eq!(to_html("# A\n\n###### B"), "<h3>A</h3>\n<h6>B</h6>\n");
    }

    proptest! {
        #[test]
        fn whatever_the_text_the_page_gets_known_tags_only(text in "([a-z<>&\"'()\\[\\]!:/#*_`~ \\n-]|javascript:|https://|<script|<img src=x|]\\(|data:){0,40}") {
            let html = to_html(&text);
            for tag in html.split('<').skip(1) {
                let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
                let name = name.trim_matches('/');
                prop_assert!(KNOWN.contains(&name), "<{name}> in {html}");
                if let Some(href) = tag.strip_prefix("a href=\"") {
                    let address = href.split('"').next().unwrap_or_default();
                    prop_assert!(address.starts_with("mailto:") || is_safe(&address.replace("&amp;", "&")), "{html}");
                }
            }
        }
    }

    const KNOWN: [&str; 16] = [
        "p",
        "a",
        "h3",
        "h4",
        "h5",
        "h6",
        "em",
        "strong",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "blockquote",
        "hr",
        "br",
    ];
}

//! The text of a blip as HTML, and whether it begins with the summary.
//!
//! Radars that come from other tools have no summaries. Theirs are made of the first sentence of the text, and who shows both
//! would say it twice.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::to_html;
use crate::text::Text;

/// How a paragraph begins that says all that the summary says. The style hides the summary above it.
const OPENING: &str = "<p class=\"opening\">";

/// What ends a sentence, or a summary that was cut.
const ENDS: [char; 7] = ['.', '!', '?', '。', '！', '？', '…'];

/// Renders a text, and marks where it begins with the summary.
pub(super) fn article(text: &Text, summary: &Text) -> Text {
    // Who reads a language without a text gets another language's, which does not say what the summary says.
    let is_complete = summary.iter().all(|(language, _)| text.iter().any(|(given, _)| given == language));
    let article = |(language, markdown): (&str, &str)| {
        let html = to_html(markdown);
        let is_said = is_complete && opens_with(markdown, summary.get(language));
        (language.to_owned(), if is_said { html.replacen("<p>", OPENING, 1) } else { html })
    };
    text.iter().map(article).collect()
}

/// Whether the first paragraph begins with the summary: with a whole sentence, as otherwise "Use it" would be said by
/// "Use it not".
fn opens_with(markdown: &str, summary: &str) -> bool {
    let (paragraph, summary) = (one_line(&first_paragraph(markdown)), one_line(summary));
    let Some(rest) = paragraph.strip_prefix(summary.trim_end_matches('…')) else { return false };
    let end = summary.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !ENDS.contains(&sign));
    // "1." is a sentence, and not in "1.2". Some scripts have no blanks.
    let is_whole = end.ends_with(ENDS) && !(end.ends_with('.') && rest.starts_with(char::is_alphanumeric));
    summary.contains(char::is_alphanumeric) && (rest.is_empty() || is_whole)
}

/// The words of the first paragraph, wherever it is.
fn first_paragraph(markdown: &str) -> String {
    let inside = Parser::new(markdown)
        .skip_while(|event| *event != Event::Start(Tag::Paragraph))
        .take_while(|event| *event != Event::End(TagEnd::Paragraph));
    let mut words = String::new();
    for event in inside {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_marked(markdown: &str, summary: &str) -> bool {
        article(&Text::new("en", markdown), &Text::new("en", summary)).get("en").contains(OPENING)
    }

    #[test]
    fn a_text_that_begins_with_its_summary_is_marked() {
        for (markdown, summary) in [
            ("Use *it*.\nThen more.", "Use it."),
            ("Use it.", "Use it."),
            ("Use it", "Use it"),
            ("R&D \"first\", [then](blips/a/) <b>. More.", "R&D \"first\", then <b>."),
            ("He said \"no.\" Then he left.", "He said \"no.\""),
            ("# Heading\n\n- a\n\nUse it. Then more.", "Use it."),
            ("A very long sentence about it.", "A very long…"),
            ("一二三四五六。七", "一二三…"),
        ] {
            assert!(is_marked(markdown, summary), "{markdown:?}, {summary:?}");
        }
    }

    #[test]
    fn a_text_that_begins_otherwise_is_not_marked() {
        for (markdown, summary) in [
            ("Use it not. Then more.", "Use it."),
            ("Use it not. Then more.", "Use it"),
            ("Use 1.2 of it. Then more.", "Use 1."),
            ("More. Use it.", "Use it."),
            ("- Use it.", "Use it."),
            ("", "Use it."),
            ("Use it.", ""),
            ("Use it.", "…"),
        ] {
            assert!(!is_marked(markdown, summary), "{markdown:?}, {summary:?}");
        }
    }

    #[test]
    fn the_mark_is_all_that_changes() {
        let (text, summary) = (Text::new("en", "# A\n\nUse *it*. More.\n\nEnd."), Text::new("en", "Use it."));
        assert_eq!(
            article(&text, &summary).get("en"),
            "<h3>A</h3>\n<p class=\"opening\">Use <em>it</em>. More.</p>\n<p>End.</p>\n"
        );
    }

    #[test]
    fn a_summary_in_a_language_without_a_text_is_not_hidden_by_another_ones() {
        let both = [("en", "Use it."), ("de", "Nimm es.")];
        let summary: Text =
            both.map(|(language, text)| (language.to_owned(), text.to_owned())).into_iter().collect();
        assert_eq!(article(&Text::new("en", "Use it. More."), &summary).get("de"), "<p>Use it. More.</p>\n");
    }
}

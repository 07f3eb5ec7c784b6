//! The words of an article.

/// What a reader reads of HTML as [`crate::markdown`] writes it: well-formed, `<`, `>` and `&` always escaped.
///
/// Tags and entities become blanks. The entities are punctuation, which separates words anyway.
pub(super) fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut skip_to = None;
    for character in html.chars() {
        match (skip_to, character) {
            (None, '<') => skip_to = Some('>'),
            (None, '&') => skip_to = Some(';'),
            (None, _) => text.push(character),
            (Some(end), _) if character == end => {
                skip_to = None;
                text.push(' ');
            }
            (Some(_), _) => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn tags_and_entities_separate_words_and_are_no_words() {
        let html = "<p>One <strong>two</strong></p><p><a href=\"x-y\">three</a>&lt;four&gt; R&amp;D</p>";
        let words: Vec<_> = plain_text(html).split_whitespace().map(str::to_owned).collect();
        assert_eq!(words, ["One", "two", "three", "four", "R", "D"]);
    }
}

//! What pages say is meant for readers.

use scraper::Html;

use super::{all, printed};

/// How an expression in a view begins. Without its braces, `view!` takes one for words.
const EXPRESSIONS: [&str; 5] = ["site.", "state.", "view.", "words.", "self."];

#[test]
fn no_page_shows_a_name_of_the_code() {
    for (_, files) in printed() {
        for file in files {
            let names = names_of_code(&file.html);
            assert!(names.is_empty(), "{}: {names:?}", file.path);
        }
    }
}

#[test]
fn a_name_of_the_code_is_told_from_the_end_of_a_sentence() {
    let page = "<p>Back to this view. Or to <a>site.words.show_newest</a><script>state.view</script>";
    assert_eq!(names_of_code(page), ["site.words.show_newest"]);
}

/// The words of a page that begin like code.
fn names_of_code(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let elements = all(&html, "body *:not(script, style), title");
    let texts =
        elements.iter().flat_map(|element| element.children()).filter_map(|node| node.value().as_text());
    let words = texts.flat_map(|text| text.split_whitespace());
    words.filter(|word| is_name_of_code(word)).map(str::to_owned).collect()
}

fn is_name_of_code(word: &str) -> bool {
    let rest = EXPRESSIONS.iter().find_map(|start| word.strip_prefix(start));
    rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase()))
}

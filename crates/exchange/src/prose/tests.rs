//! Texts that other programs have, and what a radar makes of them.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser};

use super::{first_sentence, from_html, from_markdown, from_plain, passes};

fn html(html: &str) -> String {
    from_html(html).markdown
}

fn markdown(markdown: &str) -> String {
    from_markdown(markdown).markdown
}

/// What a reader sees of a Markdown text, without white space.
fn seen(markdown: &str) -> String {
    let text = Parser::new(markdown).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.into_string()),
        _ => None,
    });
    text.collect::<String>().split_whitespace().collect()
}

#[test]
fn html_becomes_markdown_that_says_the_same() {
    assert_eq!(html("<p><strong>A</strong> &amp; <em>b</em></p><br><p>c<br>d</p>"), "**A** & *b*\n\nc\\\nd");
    assert_eq!(html("<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>"), "- one\n- two\n  - three");
    assert_eq!(html("1. no list<br># no heading"), "1\\. no list\\\n\\# no heading");
    assert_eq!(html("&amp;lt; is an entity, &lt;b&gt; a tag"), "&amp;lt; is an entity, \\<b> a tag");
}

#[test]
fn tables_become_lists_and_images_become_links_or_words() {
    assert_eq!(
        html("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
        "- A: 1; B: 2"
    );
    assert_eq!(html("<img src='https://a.example/b.png' alt='B'>"), "[B](https://a.example/b.png)");
    assert_eq!(html("<img src='b.png' alt='B'>"), "B");
    assert_eq!(markdown("| a |\n|---|\n| 1 |"), "- a: 1");
    assert_eq!(markdown("![B](https://a.example/b.png)"), "[B](https://a.example/b.png)");
}

#[test]
fn what_is_no_element_is_words_as_their_author_wrote_them() {
    for (written, kept) in [
        (
            "Use List<String> and x<y but not <T>. See a<b>c",
            "Use List\\<String> and x\\<y but not \\<T>. See a\\<b>c",
        ),
        ("<code>Vec<T></code> of <b>List<T></b>", "`Vec<T>` of **List\\<T>**"),
        ("a <b and c=d> e, x <p y", "a \\<b and c=d> e, x \\<p y"),
        ("the <script> tag, <title>, <!-- and </T>", "the \\<script> tag, \\<title>, \\<!-- and \\</T>"),
        ("docker run <image> <source> <option>", "docker run \\<image> \\<source> \\<option>"),
        ("<frameset>words <plaintext>more", "\\<frameset>words \\<plaintext>more"),
        ("<title>List<T></title><p>words", "List\\<T>\n\nwords"),
        ("<a@example.org>", "\\<a@example.org>"),
    ] {
        let prose = from_html(written);
        assert_eq!((prose.markdown.as_str(), prose.changes.len()), (kept, 0), "{written}");
    }
}

#[test]
fn an_address_in_angle_brackets_is_a_link() {
    assert_eq!(
        html("See <https://a.example/b?c=1&copy=2>."),
        "See [https://a.example/b?c=1&amp;copy=2](https://a.example/b?c=1&copy=2)."
    );
    assert_eq!(html("<code><https://a.example></code>"), "`<https://a.example>`");
    assert_eq!(html("<javascript:x>"), "\\<javascript:x>");
}

#[test]
fn what_is_embedded_becomes_a_link_or_its_words_and_that_is_said() {
    let read = |written: &str| {
        let prose = from_html(written);
        (prose.markdown, prose.changes.join("; "))
    };
    for (written, kept, said) in [
        (
            "a<iframe src='https://b.c'></iframe>d",
            "a [page](https://b.c) d",
            "an embedded page became a link",
        ),
        (
            "<iframe title='[B]' src='https://b.c' />d",
            "[\\[B\\]](https://b.c) d",
            "an embedded page became a link",
        ),
        ("<iframe src='//b.c'></iframe>", "", "an embedded page is left out: \"//b.c\" is not shown"),
        (
            "<object data='https://b.c'>a <b>d</b></object>",
            "[object](https://b.c) a **d**",
            "an embedded object became a link",
        ),
        (
            "<object data='b.pdf'>a</object>",
            "a",
            "an embedded object became its words: \"b.pdf\" is not shown",
        ),
        ("<video src='https://b.c'></video>", "[video](https://b.c)", "a video became a link"),
        (
            "<audio><source src=b><source src='https://b.c'>a</audio>",
            "[audio](https://b.c) a",
            "a recording became a link",
        ),
        (
            "<a href='https://a'><video src='https://b'>c</video></a>",
            "[c](https://a)",
            "a video became its words: \"https://b\" is not shown",
        ),
        ("<svg><path d='M0'/><text>a</text><g><text>b</text></g></svg>", "a b", "a drawing became its words"),
        ("a<svg></svg>", "a", "a drawing is left out"),
        ("<p>a</p><script>if (a<b) c()</script>", "a", "a script is left out"),
        ("<style>a > b {}</style><p>a</p>", "a", "a style sheet is left out"),
        ("a<!-- <b> -->", "a", "a comment in the HTML is left out"),
        ("a<template><p>b</p></template>", "a", "a template is left out"),
        ("<table><caption>a</caption><tr><td>b</td></tr></table>", "a\n\n- b", "a table became a list"),
    ] {
        assert_eq!(read(written), (kept.to_owned(), said.to_owned()), "{written}");
    }
}

#[test]
fn unsafe_links_keep_their_words_and_scripts_keep_nothing() {
    assert_eq!(html("<a href='javascript:x'>words</a><script>x()</script>"), "words");
    let prose = from_markdown("*kept* [words](javascript:x)");
    assert_eq!(prose.markdown, "*kept* words");
    assert_eq!(prose.changes.len(), 1);
}

#[test]
fn markdown_that_passes_stays_as_it_is_and_what_does_not_changes_there_only() {
    let text = "* odd   list\n\n1) and  *this*\n\n~~~\n<b>\n~~~\n";
    assert_eq!(markdown(text), text);
    assert_eq!(markdown(&format!("{text}\n![x](y.png)")), format!("{text}\nx"));
}

#[test]
fn a_sentence_ends_at_its_end() {
    assert_eq!(
        first_sentence("Use it, e.g. with Node.js v1.2. Then more."),
        "Use it, e.g. with Node.js v1.2."
    );
    assert_eq!(first_sentence("# Title\n\nIs it *so*? Yes."), "Is it so?");
    assert_eq!(first_sentence("He said \"no.\" Then he left."), "He said \"no.\"");
    assert_eq!(first_sentence("中文。第二"), "中文。");
    assert_eq!(first_sentence("# Title"), "Title");
    assert_eq!(first_sentence(""), "");
}

#[test]
fn a_long_sentence_is_cut_at_a_word() {
    let cut = first_sentence(&"some words ".repeat(50));
    assert!(cut.chars().count() <= 200 && cut.ends_with("words…") || cut.ends_with("some…"), "{cut}");
}

#[test]
fn nesting_without_end_is_reduced_to_words() {
    let deep = format!("{}words{}", "<div>".repeat(5_000), "</div>".repeat(5_000));
    assert_eq!(html(&deep), "words");
    assert!(passes(&markdown(&format!("{}words", "> ".repeat(5_000)))));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_comes_the_result_passes_the_checks(text in any_text()) {
        for markdown in [html(&text), markdown(&text), from_plain(&text)] {
            prop_assert!(markdown.trim().is_empty() || passes(&markdown), "{markdown:?}");
        }
        let sentence = first_sentence(&markdown(&text));
        prop_assert!(sentence.chars().count() <= 200 && !sentence.contains('\n'));
    }

    #[test]
    fn what_only_looks_like_html_is_seen_as_it_is(text in "([xyzT<>/!?=\"' \n]|List<T>|<T x=\"y\">|</T>){0,40}") {
        prop_assert_eq!(seen(&html(&text)), text.split_whitespace().collect::<String>());
    }

    #[test]
    fn plain_words_are_seen_as_they_are(text in "[a-z0-9<>&;\"'()\\[\\]!:/#*_`~|\\\\+=. \n-]{0,40}") {
        let seen = seen(&from_plain(&text));
        prop_assert_eq!(seen, text.split_whitespace().collect::<String>());
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([a-z<>&\"'()\\[\\]!:/#*_`~| \n-]|javascript:|https://x\\.y|<script|<img src=x|]\\(|data:|</p>|<p>|<b>|</b>|<table>|<td>|&lt;|<!--|-->|<T>|<https://x\\.y>|<svg>|</svg>|<title>|<iframe src=https://x\\.y>|</iframe>|<video src=https://x\\.y>|```\n){0,40}",
    ]
}

#[test]
fn what_is_left_out_because_nobody_sees_it_is_said() {
    for prose in [from_html("<p>G\u{202e}o</p>"), from_markdown("G\u{0}o")] {
        assert_eq!(
            (prose.markdown.as_str(), prose.changes),
            ("Go", vec!["invisible characters were removed".to_owned()])
        );
    }
}

#[test]
fn a_link_without_words_shows_its_address_and_marks_alone_are_left_out() {
    let address = "https://a.example/b(c)";
    for prose in
        [from_markdown(&format!("[](<{address}>)")), from_html(&format!("<a href=\"{address}\"></a>"))]
    {
        assert_eq!(seen(&prose.markdown), address);
        assert_eq!(prose.changes, ["a link without words shows its address"]);
    }
    for prose in [from_markdown("#\n\n---"), from_html("<h1></h1><hr>")] {
        assert_eq!(prose.markdown, "");
        assert!(
            prose.changes[0].ends_with(" is left out: there is nothing to read in it"),
            "{:?}",
            prose.changes
        );
    }
}

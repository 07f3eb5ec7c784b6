//! The first sentence of a text, for a summary.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::plain::one_line;

/// Longest summary that is made, in characters.
const LONGEST: usize = 200;

/// Not more of a text than this many bytes is looked at.
const READ: usize = 4_000;

/// Words that end in a full stop in the middle of a sentence, in lower case.
const ABBREVIATIONS: [&str; 21] = [
    "e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "resp.", "ca.", "nr.", "vol.", "fig.", "mr.",
    "mrs.", "ms.", "dr.", "st.", "inc.", "bzw.", "z.b.", "p.ex.",
];

/// The first sentence of a Markdown text in plain words on one line, 200 characters at most. Empty when there is none.
pub(crate) fn first_sentence(markdown: &str) -> String {
    let words = first_paragraph(markdown);
    let end = sentence_end(&words).unwrap_or(words.len());
    shorten(words.get(..end).unwrap_or(&words))
}

/// The words of the first paragraph; of the first heading or list, where there is no paragraph.
fn first_paragraph(markdown: &str) -> String {
    let markdown = markdown.get(..markdown.floor_char_boundary(READ)).unwrap_or(markdown);
    let mut heading = String::new();
    let mut words = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::Start(Tag::Paragraph) if words.trim().is_empty() => words.clear(),
            Event::End(TagEnd::Heading(_)) => {
                let words = std::mem::take(&mut words);
                if heading.is_empty() {
                    heading = words;
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock) if !words.trim().is_empty() => {
                break;
            }
            _ => {}
        }
    }
    let words = one_line(&words);
    if words.is_empty() { one_line(&heading) } else { words }
}

/// Where the first sentence ends, if another one follows.
fn sentence_end(words: &str) -> Option<usize> {
    for (at, c) in words.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '。' | '！' | '？' => return Some(end),
            '.' | '!' | '?' => {
                let rest = words.get(end..)?;
                // A closing quote or bracket belongs to the sentence.
                let closing =
                    rest.len() - rest.trim_start_matches(['"', '\'', '”', '’', ')', ']', '»']).len();
                let after = rest.get(closing..)?;
                if starts_sentence(after) && !(c == '.' && is_abbreviation(words.get(..end)?)) {
                    return Some(end + closing);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether what follows a full stop is a new sentence: a space, and then no small letter.
fn starts_sentence(after: &str) -> bool {
    after.strip_prefix(' ').is_some_and(|next| !next.starts_with(char::is_lowercase))
}

fn is_abbreviation(until: &str) -> bool {
    let word = until.rsplit(' ').next().unwrap_or_default().trim_start_matches(['(', '[', '"', '“']);
    let is_initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Cut at the end of a word where it is too long.
fn shorten(sentence: &str) -> String {
    let Some((cut, _)) = sentence.char_indices().nth(LONGEST) else { return sentence.to_owned() };
    // One character is for the dots.
    let kept = sentence.get(..cut).and_then(|kept| kept.get(..kept.char_indices().next_back()?.0));
    let kept = kept.unwrap_or_default();
    let word_end = kept.rfind(' ').filter(|end| *end > 0).unwrap_or(kept.len());
    let kept = kept.get(..word_end).unwrap_or(kept).trim_end_matches([' ', ',', ';', ':', '–', '—', '-']);
    format!("{kept}…")
}

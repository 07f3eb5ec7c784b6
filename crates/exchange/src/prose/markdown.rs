//! Markdown of other programs.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, html};
use radar_core::markdown::may_link_to;
use radar_core::text::is_visible;

use super::{INVISIBLE, Prose, clean, from_html, from_plain, has_table, passes};

/// Rounds of repairs: one more than links and images are nested in honest texts.
const ROUNDS: usize = 4;

/// Markdown as it is where it passes the checks; else with the least changes after which it does.
pub(crate) fn from_markdown(markdown: &str) -> Prose {
    if !markdown.contains(is_visible) {
        return Prose::default();
    }
    let mut prose = Prose { markdown: markdown.to_owned(), changes: Vec::new() };
    prose.speak();
    if !passes(&prose.markdown) {
        let cleaned = clean(&prose.markdown);
        let is_letter = |c: &char| !matches!(c, '\n' | '\r');
        if cleaned.chars().filter(is_letter).ne(prose.markdown.chars().filter(is_letter)) {
            prose.change(INVISIBLE);
        }
        prose.markdown = cleaned;
        repair(&mut prose);
        prose.speak();
    }
    if prose.markdown.is_empty() {
        return prose;
    }
    if passes(&prose.markdown) && !has_table(&prose.markdown) {
        return prose;
    }
    through_html(prose)
}

/// Replaces links and images that a radar cannot have, and leaves the rest of the text as it is.
fn repair(prose: &mut Prose) {
    for _ in 0..ROUNDS {
        let repairs = find_repairs(&prose.markdown);
        if repairs.is_empty() {
            return;
        }
        let mut repaired = String::with_capacity(prose.markdown.len());
        let mut done = 0;
        for Repair { range, replacement, change } in repairs {
            repaired.push_str(prose.markdown.get(done..range.start).unwrap_or_default());
            repaired.push_str(&replacement);
            done = range.end;
            prose.change(change);
        }
        repaired.push_str(prose.markdown.get(done..).unwrap_or_default());
        prose.markdown = repaired;
    }
}

struct Repair {
    range: Range<usize>,
    replacement: String,
    change: String,
}

/// The outermost links and images that have to be replaced, in order.
fn find_repairs(markdown: &str) -> Vec<Repair> {
    let mut repairs: Vec<Repair> = Vec::new();
    // What is being replaced: how deep it is nested, and its words.
    let mut open: Option<(usize, String)> = None;
    let mut in_link = false;
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        if let Some((depth, words)) = &mut open {
            match event {
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::Start(_) => *depth += 1,
                Event::End(_) if *depth > 0 => *depth -= 1,
                Event::End(_) => {
                    if let Some(repair) = repairs.last_mut() {
                        let address = std::mem::take(&mut repair.replacement);
                        repair.replacement = replacement(words, &address);
                    }
                    open = None;
                }
                _ => {}
            }
            continue;
        }
        let (address, change) = match event {
            Event::Start(Tag::Image { dest_url, .. }) => image(&dest_url, in_link),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                in_link = true;
                if link_type == LinkType::Email || may_link_to(&dest_url) {
                    continue;
                }
                (String::new(), dropped_address(&dest_url))
            }
            Event::End(TagEnd::Link) => {
                in_link = false;
                continue;
            }
            _ => continue,
        };
        repairs.push(Repair { range, replacement: address, change });
        open = Some((0, String::new()));
    }
    repairs
}

/// What an image becomes: the address to link to, if there is one that readers can open, and what to say about it.
pub(super) fn image(address: &str, is_in_link: bool) -> (String, String) {
    if is_linkable(address, is_in_link) {
        (address.to_owned(), "an image became a link".to_owned())
    } else {
        (String::new(), format!("an image became its description: {:?} is not shown", short(address)))
    }
}

/// Whether what is shown from an address can be a link to it instead.
pub(super) fn is_linkable(address: &str, is_in_link: bool) -> bool {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    is_web && may_link_to(address) && !is_in_link
}

/// What to say about a link that became plain words.
pub(super) fn dropped_address(address: &str) -> String {
    format!("a link lost its address {:?}, which a radar must not link to", short(address))
}

/// The beginning of an address, for a note.
pub(super) fn short(address: &str) -> String {
    match address.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", address.get(..end).unwrap_or_default()),
        None => address.to_owned(),
    }
}

fn replacement(words: &str, address: &str) -> String {
    let words = from_plain(words).replace('\n', " ");
    match (words.is_empty(), address.is_empty()) {
        (_, true) => words,
        (true, false) => link("image", address),
        (false, false) => link(&words, address),
    }
}

/// A link, its words in Markdown.
pub(super) fn link(words: &str, address: &str) -> String {
    let mut link = format!("[{words}](");
    for letter in address.chars() {
        match letter {
            '(' => link.push_str("%28"),
            ')' => link.push_str("%29"),
            '<' => link.push_str("%3C"),
            ' ' => link.push_str("%20"),
            _ => link.push(letter),
        }
    }
    link.push(')');
    link
}

/// HTML and tables are rewritten: Markdown to HTML, and that to Markdown without either.
fn through_html(prose: Prose) -> Prose {
    let options = Options::ENABLE_TABLES;
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(&prose.markdown, options));
    let mut rewritten = from_html(&page);
    let mut changes = prose.changes;
    let what = if has_table(&prose.markdown) { "a table became a list" } else { "HTML became Markdown" };
    changes.push(what.to_owned());
    changes.append(&mut rewritten.changes);
    let mut result = Prose { markdown: rewritten.markdown, changes: Vec::new() };
    for change in changes {
        result.change(change);
    }
    result
}

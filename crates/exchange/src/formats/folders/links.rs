//! Links between items: in a radar these are relations, and the words stay.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::Dialect;
use crate::prose;

/// What the newest title of each item is, by key.
pub(super) type Titles = BTreeMap<String, String>;

/// A text whose links lead out of the radar only.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unlinked {
    pub(super) markdown: String,
    /// The items that it linked to, each once, by key. Porsche's links may name something that is no item.
    pub(super) mentions: Vec<String>,
    /// What happened to the links, in sentences without a full stop.
    pub(super) changes: Vec<String>,
    /// All of both: a text may have a hundred thousand links.
    told: BTreeSet<String>,
}

/// Replaces links to items by their words. The rest stays byte for byte.
pub(super) fn unlink(dialect: Dialect, markdown: &str, titles: &Titles) -> Unlinked {
    let mut result = Unlinked::default();
    let mut done = 0;
    for link in find(dialect, markdown) {
        let Some(words) = result.words(&link, markdown, titles) else { continue };
        result.markdown.push_str(markdown.get(done..link.range.start).unwrap_or_default());
        result.markdown.push_str(&words);
        done = link.range.end;
    }
    result.markdown.push_str(markdown.get(done..).unwrap_or_default());
    result
}

/// A link as it stands in the text.
struct Link {
    range: Range<usize>,
    /// Where its words are; nowhere for `[[item]]`.
    words: Option<Range<usize>>,
    address: String,
    is_wiki: bool,
}

fn find(dialect: Dialect, markdown: &str) -> Vec<Link> {
    let options = match dialect {
        Dialect::Aoe => Options::empty(),
        Dialect::Porsche => Options::ENABLE_WIKILINKS,
    };
    let mut links: Vec<Link> = Vec::new();
    let mut is_open = false;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) if link_type != LinkType::Email => {
                is_open = true;
                let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
                links.push(Link { range, words: None, address: dest_url.into_string(), is_wiki });
            }
            Event::End(TagEnd::Link) => is_open = false,
            _ if is_open => {
                if let Some(link) = links.last_mut() {
                    let words = link.words.get_or_insert_with(|| range.clone());
                    *words = words.start.min(range.start)..words.end.max(range.end);
                }
            }
            _ => {}
        }
    }
    // `[[1]](address)` is a link whose words are in brackets, and no link to an item 1.
    let is_followed =
        |link: &Link| markdown.get(link.range.end..).is_some_and(|rest| rest.starts_with(['(', '[']));
    links.retain(|link| !(link.is_wiki && is_followed(link)));
    links
}

impl Unlinked {
    /// What stands in the place of a link; `None` for one that stays.
    fn words(&mut self, link: &Link, markdown: &str, titles: &Titles) -> Option<String> {
        let words =
            || link.words.clone().and_then(|range| markdown.get(range)).unwrap_or_default().to_owned();
        if link.is_wiki {
            let key = link.address.trim();
            self.mention(key);
            let has_words = words().trim() != key;
            return Some(match titles.get(key) {
                Some(title) if !has_words => prose::from_plain(title),
                _ => words(),
            });
        }
        let key = key(&link.address, titles)?;
        if titles.contains_key(key) {
            self.mention(key);
        } else {
            let change = format!("a link lost its address {:?}: no item has it", link.address);
            self.change(change);
        }
        Some(words())
    }

    fn mention(&mut self, key: &str) {
        if self.told.insert(format!("item {key}")) {
            self.mentions.push(key.to_owned());
        }
        self.change("links to items became relations".to_owned());
    }

    fn change(&mut self, change: String) {
        if self.told.insert(change.clone()) {
            self.changes.push(change);
        }
    }
}

/// The item that an address within the site is about, if it is one: `/tools/rust.html`, `../2024-03-01/rust.md`.
fn key<'a>(address: &'a str, titles: &Titles) -> Option<&'a str> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.starts_with("//") || path.contains(':') {
        return None;
    }
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let key = [".md", ".html"].iter().find_map(|ending| last.strip_suffix(ending));
    let is_page = key.is_some() || path.starts_with(['/', '.']) || titles.contains_key(path);
    is_page.then(|| key.unwrap_or(last))
}

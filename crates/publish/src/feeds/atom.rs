//! Atom (RFC 4287).

use serde::Serialize;

use super::{Feed, timestamp};
use crate::address::ATOM;
use crate::news::Entry;
use crate::{Error, xml};

pub(super) fn write(feed: &Feed<'_>) -> Result<String, Error> {
    xml::document(&Document {
        xmlns: "http://www.w3.org/2005/Atom",
        lang: feed.language,
        // The page's address: the feed's own may change with its format.
        id: feed.home(),
        title: &feed.title,
        subtitle: Some(feed.description).filter(|text| !text.is_empty()),
        updated: timestamp(feed.updated),
        author: Author { name: feed.author, uri: feed.site },
        link: vec![
            Link { rel: "self", kind: "application/atom+xml", href: feed.address(ATOM) },
            Link { rel: "alternate", kind: "text/html", href: feed.home() },
        ],
        entry: feed.entries.iter().map(Item::of).collect(),
    })
}

#[derive(Serialize)]
#[serde(rename = "feed")]
struct Document<'a> {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    #[serde(rename = "@xml:lang")]
    lang: &'a str,
    id: String,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<&'a str>,
    updated: String,
    author: Author<'a>,
    link: Vec<Link>,
    entry: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    uri: &'a str,
}

#[derive(Serialize)]
struct Link {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@href")]
    href: String,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    title: &'a str,
    updated: String,
    published: String,
    link: Link,
    category: Category,
    content: Content<'a>,
}

#[derive(Serialize)]
struct Category {
    #[serde(rename = "@term")]
    term: &'static str,
}

#[derive(Serialize)]
struct Content<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "$text")]
    html: &'a str,
}

impl<'a> Item<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            id: &entry.id,
            title: &entry.title,
            updated: timestamp(&entry.date),
            published: timestamp(&entry.date),
            link: Link { rel: "alternate", kind: "text/html", href: entry.url.clone() },
            category: Category { term: entry.kind },
            content: Content { kind: "html", html: &entry.html },
        }
    }
}

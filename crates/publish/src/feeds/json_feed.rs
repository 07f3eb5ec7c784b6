//! JSON Feed 1.1 (jsonfeed.org).

use serde::Serialize;

use super::{Feed, timestamp};
use crate::Error;
use crate::address::JSON_FEED;
use crate::news::Entry;

pub(super) fn write(feed: &Feed<'_>) -> Result<String, Error> {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: feed.home(),
        feed_url: feed.address(JSON_FEED),
        description: Some(feed.description).filter(|text| !text.is_empty()),
        language: feed.language,
        authors: [Author { name: feed.author, url: feed.site }],
        items: feed.entries.iter().map(Item::of).collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    date_published: String,
    tags: [&'static str; 1],
}

impl<'a> Item<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            id: &entry.id,
            url: &entry.url,
            title: &entry.title,
            content_html: &entry.html,
            date_published: timestamp(&entry.date),
            tags: [entry.kind],
        }
    }
}

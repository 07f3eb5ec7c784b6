//! Reads the labelled lines of a page.

use scraper::{ElementRef, Html, Selector};

use super::all;

/// A labelled line.
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) name: String,
    pub(crate) href: Option<String>,
    pub(crate) note: String,
}

/// The labelled lines inside an element, each with the label that it stands below.
pub(crate) fn facts(html: &Html, inside: &str) -> Vec<Fact> {
    let mut label = String::new();
    all(html, &format!("{inside} dl.facts > div"))
        .into_iter()
        .map(|line| {
            let [own_label, name, note] = ["dt", "dd > a", "dd > span"].map(|part| words(line, part));
            if !own_label.trim().is_empty() {
                label = own_label;
            }
            let link = Selector::parse("dd > a").unwrap();
            let href = line.select(&link).next().and_then(|link| link.attr("href")).map(str::to_owned);
            Fact { label: label.clone(), name, href, note }
        })
        .collect()
}

fn words(element: ElementRef<'_>, selector: &str) -> String {
    element.select(&Selector::parse(selector).unwrap()).flat_map(|part| part.text()).collect()
}

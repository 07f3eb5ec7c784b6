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
    all(html, &format!("{inside} dl.facts > *"))
        .into_iter()
        .filter_map(|line| {
            if line.value().name() == "dt" {
                label = line.text().collect();
                return None;
            }
            let [name, note] = ["a", "span"].map(|part| words(line, part));
            let link = Selector::parse("a").unwrap();
            let href = line.select(&link).next().and_then(|link| link.attr("href")).map(str::to_owned);
            Some(Fact { label: label.clone(), name, href, note })
        })
        .collect()
}

fn words(element: ElementRef<'_>, selector: &str) -> String {
    element.select(&Selector::parse(selector).unwrap()).flat_map(|part| part.text()).collect()
}

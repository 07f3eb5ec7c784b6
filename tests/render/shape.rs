//! Documents without their words, to be compared with each other.

use scraper::{Html, Node};
use serde_json::Value;
use url::Url;

use super::all;

/// A page without its words: every element with its depth and the names of its attributes.
pub(crate) fn of_page(page: &Html) -> Vec<String> {
    let nodes = page.tree.root().descendants();
    let elements = nodes.filter_map(|node| match node.value() {
        Node::Element(element) => Some((node.ancestors().count(), element)),
        _ => None,
    });
    let described = elements.map(|(depth, element)| {
        let mut attributes: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
        attributes.sort_unstable();
        format!("{depth} {} {}", element.name(), attributes.join(" "))
    });
    described.collect()
}

/// JSON without its words. Texts that are HTML have a shape of their own.
pub(crate) fn of_json(document: &Value) -> Value {
    match document {
        Value::Object(fields) => {
            let shape = |(name, value): (&String, &Value)| match (name.as_str(), value) {
                ("content_html", Value::String(html)) => (name.clone(), of_fragment(html)),
                ("html", Value::Object(texts)) => {
                    let texts = texts.iter().map(|(language, html)| {
                        (language.clone(), of_fragment(html.as_str().unwrap_or_default()))
                    });
                    (name.clone(), Value::Object(texts.collect()))
                }
                (_, value) => (name.clone(), of_json(value)),
            };
            Value::Object(fields.iter().map(shape).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(of_json).collect()),
        Value::String(_) => Value::String(String::new()),
        other => other.clone(),
    }
}

/// XML without its words. Texts that are HTML have a shape of their own.
pub(crate) fn of_xml(document: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(document).unwrap_or_else(|error| panic!("{error}: {document}"));
    let elements = document.descendants().filter(roxmltree::Node::is_element);
    let described = elements.map(|element| {
        let attributes: Vec<&str> = element.attributes().map(|attribute| attribute.name()).collect();
        let is_html = element.attribute("type") == Some("html");
        let inside = if is_html { of_fragment(element.text().unwrap_or_default()) } else { Value::Null };
        format!("{} {} {inside}", element.tag_name().name(), attributes.join(" "))
    });
    described.collect()
}

/// HTML that other programs put into their pages.
pub(crate) fn of_fragment(html: &str) -> Value {
    let page = Html::parse_fragment(html);
    leads_to_the_web(&page, html);
    of_page(&page).into()
}

/// Whatever the reader clicks: no link runs a script.
pub(crate) fn leads_to_the_web(page: &Html, context: &str) {
    let base = Url::parse("https://example.org/radar/").unwrap();
    for name in ["href", "src", "action"] {
        for element in all(page, &format!("[{name}]")) {
            let address = element.attr(name).unwrap();
            let scheme = base.join(address).map(|url| url.scheme().to_owned());
            assert!(
                ["https", "http", "mailto"].contains(&scheme.unwrap().as_str()),
                "{address:?}: {context}"
            );
        }
    }
}

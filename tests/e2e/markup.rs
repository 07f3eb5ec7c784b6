//! Reading the site's files without a browser.

use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};

/// The HTML files in a folder and below.
pub(crate) fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { pages(&path) } else { vec![path] });
    files.filter(|file| file.extension().is_some_and(|extension| extension == "html")).collect()
}

/// Parses a file as a browser does.
pub(crate) fn read(file: &Path) -> Html {
    Html::parse_document(&source(file))
}

/// Parses a file up to its body, which takes much less time.
pub(crate) fn read_head(file: &Path) -> Html {
    let source = source(file);
    Html::parse_document(source.split("<body").next().unwrap_or_default())
}

/// The values of an attribute, of all elements that have it and match the selector.
pub(crate) fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

/// The text of the elements that match the selector.
pub(crate) fn text(html: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).flat_map(|element| element.text()).collect()
}

fn source(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

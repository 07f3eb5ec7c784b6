//! No address leads nowhere.

use std::collections::BTreeSet;

use proptest::prelude::*;
use radar_core::model::Radar;
use radar_publish::{Published, pages, publish};
use serde_json::Value;

use crate::{SITE, generate, radars};

#[test]
fn every_address_leads_to_a_file_of_the_site() {
    for radar in radars() {
        assert_reachable(&radar);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_address_of_any_radar_leads_to_a_file_of_the_site(radar in generate::radars()) {
        assert_reachable(&radar);
    }
}

fn assert_reachable(radar: &Radar) {
    let published = publish(radar).unwrap();
    let site = Site::of(radar, &published);
    for file in &published.files {
        if file.path.starts_with("api/") && !file.path.ends_with(".schema.json") {
            site.check_json(&file.path, &serde_json::from_str(&file.text).unwrap());
        }
        // What is written out in full, in whatever format.
        for (start, _) in file.text.match_indices(SITE) {
            let rest = &file.text[start + SITE.len()..];
            let end = rest.find(['"', '<', '&', '\\', '\n']).unwrap_or(rest.len());
            site.assert_has(&rest[..end], &file.path);
        }
    }
}

struct Site(BTreeSet<String>);

impl Site {
    fn of(radar: &Radar, published: &Published) -> Self {
        let folders: Vec<_> = std::iter::once(None)
            .chain(radar.languages.iter().skip(1).map(|code| Some(code.as_str())))
            .collect();
        let pages = pages(radar);
        let pages = pages.iter().flat_map(|page| folders.iter().map(|folder| page.path_in(*folder)));
        Self(pages.chain(published.files.iter().map(|file| file.path.clone())).collect())
    }

    fn check_json(&self, file: &str, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.check_json(file, item)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match (name.as_str(), value) {
                        ("page" | "json" | "badge" | "atom" | "$schema", Value::String(address)) => {
                            self.assert_has(&resolve(file, address), file);
                        }
                        _ => self.check_json(file, value),
                    }
                }
            }
            _ => {}
        }
    }

    fn assert_has(&self, address: &str, file: &str) {
        let path = address.split(['?', '#']).next().unwrap();
        assert!(self.0.contains(path), "{file} leads to {address}");
    }
}

/// The path that an address in a file leads to.
fn resolve(file: &str, address: &str) -> String {
    let mut folders: Vec<&str> = file.split('/').collect();
    folders.pop();
    let mut rest = address;
    while let Some(below) = rest.strip_prefix("../") {
        folders.pop().unwrap_or_else(|| panic!("{file} leads out of the site: {address}"));
        rest = below;
    }
    folders.push(rest.trim_start_matches("./"));
    folders.join("/")
}

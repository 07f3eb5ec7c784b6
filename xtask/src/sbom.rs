//! The software bill of materials of the page: which packages are in the program that readers download.
//!
//! In the JSON of `CycloneDX` 1.5. Of `cargo tree` and not of the lock file, which also has what tools and tests need. Neither
//! times nor random numbers are in it: the same source gives the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::process;
use crate::setup::lockfile;

/// The name of the file in the published folder.
pub(crate) const FILE: &str = "sbom.cdx.json";

/// Writes it into a folder.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let lock = lockfile::read()?;
    let path = folder.join(FILE);
    let text = format!("{:#}\n", bill(&tree()?, &checksums(&lock)));
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// A line per package of the page: name, version and licence.
fn tree() -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args([
        "tree",
        "--package",
        "tech-radar",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    // Without procedural macros and what build scripts need: they do not become a part of the page.
    cargo.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"]);
    process::output(&mut cargo).context("`cargo tree` does not know the page's packages")
}

fn bill(tree: &str, checksums: &BTreeMap<(&str, &str), &str>) -> Value {
    let mut components = BTreeMap::new();
    for (package, licence) in tree.lines().filter_map(|line| line.split_once('|')) {
        let mut words = package.split(' ');
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            let version = version.trim_start_matches('v');
            components
                .insert((name, version), component(name, version, licence, checksums.get(&(name, version))));
        }
    }
    let page = components.remove(&("tech-radar", env!("CARGO_PKG_VERSION")));
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": page },
        "components": components.into_values().collect::<Vec<_>>(),
    })
}

/// A package. One without a checksum is of this repository.
fn component(name: &str, version: &str, licence: &str, checksum: Option<&&str>) -> Value {
    let purl = format!("pkg:cargo/{name}@{version}");
    let mut component = json!({
        "type": if checksum.is_some() { "library" } else { "application" },
        "bom-ref": purl,
        "name": name,
        "version": version,
        // Before SPDX there was a slash.
        "licenses": [{ "expression": licence.replace('/', " OR ") }],
    });
    if let Some(checksum) = checksum {
        component["purl"] = purl.into();
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

/// The checksums of the packages that came from elsewhere, by name and version.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let entries = lockfile::packages(lock).filter_map(|entry| {
        let value = |key| lockfile::value(entry, key);
        Some(((value("name")?, value("version")?), value("checksum")?))
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"0f\"\n\n\
                        [[package]]\nname = \"tech-radar\"\nversion = \"0.1.0\"\ndependencies = [\n \"a\",\n]\n";

    #[test]
    fn every_package_is_named_once_with_its_licence_and_checksum() {
        let tree = "tech-radar v0.1.0 (/somewhere)|MIT OR Apache-2.0\na v1.0.0|MIT/Apache-2.0\na v1.0.0|MIT/Apache-2.0\n";
        let bill = bill(tree, &checksums(LOCK));
        assert_eq!(bill["metadata"]["component"]["name"], "tech-radar");
        assert_eq!(bill["components"].as_array().map(Vec::len), Some(1));
        let a = &bill["components"][0];
        assert_eq!(a["purl"], "pkg:cargo/a@1.0.0");
        assert_eq!(a["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(a["hashes"][0]["content"], "0f");
    }

    #[test]
    fn the_page_has_what_it_is_made_of() {
        let tree = tree().unwrap_or_default();
        assert!(tree.contains("\nleptos v") && tree.contains("\nweb-sys v"), "{tree}");
        assert!(!tree.contains("lol_html") && !tree.contains("proptest"), "{tree}");
    }
}

//! Reading Cargo.lock.

use std::fs;

use anyhow::{Context as _, Result};

use crate::workspace;

/// The repository's Cargo.lock.
pub(crate) fn read() -> Result<String> {
    let path = workspace::root().join("Cargo.lock");
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The version of a package in the repository's Cargo.lock.
pub(super) fn version_of(package: &str) -> Result<String> {
    let text = read()?;
    let version = find(&text, package).with_context(|| format!("Cargo.lock has no package {package}"))?;
    Ok(version.to_owned())
}

fn find<'a>(text: &'a str, package: &str) -> Option<&'a str> {
    packages(text)
        .find(|entry| value(entry, "name") == Some(package))
        .and_then(|entry| value(entry, "version"))
}

/// The entries of a lock file, one per package.
pub(crate) fn packages(text: &str) -> impl Iterator<Item = &str> {
    text.split("[[package]]").skip(1)
}

/// What an entry says of its package: `name`, `version`, `checksum`.
pub(crate) fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "cfg-if",
]
"#;

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(find(LOCK, "wasm"), None);
        assert_eq!(find("", "wasm-bindgen"), None);
    }
}

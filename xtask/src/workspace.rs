//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// A folder for a built site that is not the one to publish: under test, or being served.
pub(crate) fn site(name: &str) -> PathBuf {
    root().join("target/site").join(name)
}

/// The path as a person in the repository would write it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

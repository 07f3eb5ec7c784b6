//! Texts that are kept beside the tests and compared word for word. `UPDATE_GOLDEN=1` writes them anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

use similar::TextDiff;

/// Holds a text against the one that is kept.
pub(crate) fn assert_same(name: &str, found: &str) {
    let file = folder().join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, found).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let diff = TextDiff::from_lines(kept.as_str(), found);
    let differences = diff.unified_diff().context_radius(2).header(name, "the page").to_string();
    assert!(kept == found, "\n{differences}\nIf this is meant, run the test again with UPDATE_GOLDEN=1.");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/goldens")
}

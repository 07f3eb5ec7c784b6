//! The places of sources that a panic names: in the program, they do not depend on the machine that it was built on.

use std::fs;
use std::path::{Path, PathBuf};
use std::{env, iter};

use crate::process;

/// What cargo gives to the compiler for the page, beside what .cargo/config.toml says.
pub(crate) const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What .cargo/config.toml says: versions of cargo differ in whether a variable adds to it or replaces it.
const KEEP: &str = "-Clink-arg=--keep-section=target_features";

/// Flags that shorten `/home/me/.cargo/registry/src/some-registry/leptos-0.8.23/src/lib.rs` to `/leptos-0.8.23/src/lib.rs`.
/// The same source then gives the same bytes everywhere.
pub(crate) fn flags() -> String {
    // A registry has a folder once something was fetched from it.
    process::output(process::cargo().args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]));
    let registries =
        home().map(|home| home.join("registry/src")).and_then(|folder| fs::read_dir(folder).ok());
    let mut folders: Vec<PathBuf> =
        registries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    let remaps = folders.iter().filter_map(|folder| remap(folder));
    iter::once(KEEP.to_owned()).chain(remaps).collect::<Vec<_>>().join(" ")
}

fn home() -> Option<PathBuf> {
    let chosen = env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
    chosen.or_else(|| Some(etcetera::home_dir().ok()?.join(".cargo")))
}

/// Nothing for a folder with blanks, which separate flags.
fn remap(folder: &Path) -> Option<String> {
    let folder = folder.to_str().filter(|folder| !folder.contains(' '))?;
    Some(format!("--remap-path-prefix={folder}="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_configuration_says_is_said_again() {
        let config = include_str!("../../.cargo/config.toml");
        let words: String = KEEP.replace("-C", "");
        assert!(config.contains(&words), "{config}");
        assert!(flags().starts_with(KEEP));
    }

    #[test]
    fn a_folder_with_a_blank_stays_as_it_is() {
        assert_eq!(remap(Path::new("/my folder")), None);
        assert_eq!(remap(Path::new("/folder")).as_deref(), Some("--remap-path-prefix=/folder="));
    }
}

//! axe-core, the accessibility checks that run in the page. It is used by tests only, and under another licence than
//! ours, so it is fetched and not kept in the repository.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{cache, npm};
use crate::process;

const VERSION: &str = "4.14.1";

/// What npm installs, and the hash that it holds it against. `npm install axe-core@VERSION` in the folder renews both.
const PACKAGE: &str = include_str!("axe/package.json");
const LOCK: &str = include_str!("axe/package-lock.json");

/// The script to run in a page.
pub(crate) struct Axe {
    script: PathBuf,
}

impl Axe {
    /// Tells the browser tests where the script is.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("AXE", &self.script)
    }
}

/// axe-core: from the environment, from the cache, or from the cache after fetching it.
pub(super) fn ensure() -> Result<Axe> {
    if let Some(script) = env::var_os("AXE").filter(|path| !path.is_empty()).map(PathBuf::from) {
        if !script.is_file() {
            bail!("the variable AXE names {}, which is no file", script.display());
        }
        return Ok(Axe { script });
    }
    let folder = cache::folder()?.join(format!("axe-core-{VERSION}"));
    // npm writes it last: without it, an earlier installation was interrupted.
    if !folder.join("node_modules/.package-lock.json").is_file() {
        install(&folder).context(ADVICE)?;
    }
    Ok(Axe { script: folder.join("node_modules/axe-core/axe.min.js") })
}

const ADVICE: &str = "the accessibility tests need axe-core.
  Debian:  apt-get install npm
  others:  install npm, or set AXE to the file axe.min.js of the package axe-core
What is wrong";

fn install(folder: &Path) -> Result<()> {
    println!("Set-up: axe-core {VERSION} into {}, once per user", folder.display());
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    for (name, text) in [("package.json", PACKAGE), ("package-lock.json", LOCK)] {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    process::run(&mut npm::command(folder, &["ci"])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_in_both_files() {
        assert!(PACKAGE.contains(&format!("\"axe-core\": \"{VERSION}\"")));
        assert!(LOCK.contains(&format!("\"version\": \"{VERSION}\"")));
    }

    #[test]
    fn what_is_fetched_is_held_against_a_hash() {
        assert_eq!(LOCK.matches("\"integrity\": \"sha512-").count(), 1);
    }

    #[test]
    fn the_files_name_no_registry() {
        assert!(!LOCK.contains("\"resolved\""), "readers have registries of their own");
    }
}

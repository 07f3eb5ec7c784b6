//! Programs that come as a cargo package: trunk and wasm-bindgen.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use super::{cache, version};
use crate::process;

/// They run for a second. It is worth more that they are there soon than that they are fast.
const QUICK_TO_COMPILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
];

/// A program, the package it comes in, and the one version of it that fits.
pub(super) struct CargoTool {
    pub(super) package: &'static str,
    pub(super) binary: &'static str,
    pub(super) version: String,
    /// Whether to compile with the dependency versions that the package's author chose.
    pub(super) locked: bool,
    /// How long compiling takes on two cores.
    pub(super) minutes: &'static str,
}

impl CargoTool {
    /// The program's path: on PATH, in the cache, or in the cache after installing it there.
    pub(super) fn ensure(&self) -> Result<PathBuf> {
        if let Some(path) = process::find_on_path(self.binary).filter(|path| self.fits(path)) {
            return Ok(path);
        }
        let cache = cache::folder()?;
        let folder = cache.join(format!("{}-{}", self.binary, self.version));
        let path = folder.join("bin").join(format!("{}{}", self.binary, env::consts::EXE_SUFFIX));
        // Running it is the only proof that an earlier installation was not interrupted.
        if !self.fits(&path) {
            self.install(&cache, &folder, &path)?;
        }
        Ok(path)
    }

    fn fits(&self, path: &Path) -> bool {
        let line = process::output(Command::new(path).arg("--version"));
        line.as_deref().and_then(version::in_line) == Some(self.version.as_str())
    }

    fn install(&self, cache: &Path, folder: &Path, path: &Path) -> Result<()> {
        println!("Set-up: {} {} into {}, once per user", self.package, self.version, folder.display());
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        // A broken program would count as installed.
        if path.exists() {
            fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
        }

        if process::find_on_path("cargo-binstall").is_some() {
            println!("Looking for a compiled one first, less than a minute");
            if process::succeeds(&mut self.binstall(folder))? && self.fits(path) {
                return Ok(());
            }
        }

        println!("Compiling it takes {} on two cores", self.minutes);
        // Kept when interrupted, so that the next try goes on from there.
        let objects = cache.join(format!("{}-{}-build", self.binary, self.version));
        process::run(self.cargo_install(folder).env("CARGO_TARGET_DIR", &objects))?;
        fs::remove_dir_all(&objects).ok();
        if !self.fits(path) {
            bail!("{} was installed, but `--version` does not say {}", path.display(), self.version);
        }
        Ok(())
    }

    fn binstall(&self, folder: &Path) -> Command {
        let mut command = process::cargo();
        // Without a compiled one we compile ourselves, where an interrupted try is not lost.
        command.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]).arg(folder);
        command.arg(format!("{}@{}", self.package, self.version));
        command
    }

    fn cargo_install(&self, folder: &Path) -> Command {
        let mut command = process::cargo();
        command.envs(QUICK_TO_COMPILE);
        command.args(["install", self.package, "--version", &self.version]);
        // What they leave out is fetching other programs, for which they have a TLS of their own, half of what is compiled.
        // Here they find all that they need.
        command.args(["--bin", self.binary, "--no-default-features"]);
        if self.locked {
            command.arg("--locked");
        }
        command.arg("--root").arg(folder);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(locked: bool) -> CargoTool {
        CargoTool {
            package: "tool-cli",
            binary: "tool",
            version: "1.2.3".to_owned(),
            locked,
            minutes: "no time",
        }
    }

    #[test]
    fn exactly_the_wanted_version_is_compiled() {
        let shown = |locked| process::shown(&tool(locked).cargo_install(Path::new("/cache/tool-1.2.3")));
        assert_eq!(
            shown(true),
            "cargo install tool-cli --version 1.2.3 --bin tool --no-default-features --locked --root /cache/tool-1.2.3"
        );
        assert_eq!(
            shown(false),
            "cargo install tool-cli --version 1.2.3 --bin tool --no-default-features --root /cache/tool-1.2.3"
        );
    }

    #[test]
    fn binstall_is_asked_for_the_wanted_version_and_never_to_compile() {
        assert_eq!(
            process::shown(&tool(true).binstall(Path::new("/cache/tool-1.2.3"))),
            "cargo binstall --no-confirm --disable-strategies compile --root /cache/tool-1.2.3 tool-cli@1.2.3"
        );
    }

    #[test]
    fn a_program_that_does_not_run_does_not_fit() {
        assert!(!tool(true).fits(Path::new("no/such/tool")));
    }
}

//! What a fresh machine lacks: found where it is already, installed where it is not.
//!
//! When everything is there, this only asks a few programs for their version.

mod apt;
mod axe;
mod browser;
mod cache;
mod cargo_tool;
mod fonts;
pub(crate) mod lockfile;
mod npm;
mod rust;
mod version;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

pub(crate) use axe::Axe;
pub(crate) use browser::Browser;
use cargo_tool::CargoTool;
use radar_core::model::Radar;

/// 0.22 needs a newer Rust than rust-toolchain.toml pins.
const TRUNK_VERSION: &str = "0.21.14";

const DENY_VERSION: &str = "0.20.2";

/// What builds the site.
pub(crate) struct Tools {
    /// The program to run.
    pub(crate) trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

impl Tools {
    /// PATH with our wasm-bindgen first. trunk takes it from there when its version is the lock file's, and
    /// would download one otherwise.
    pub(crate) fn path(&self) -> Result<OsString> {
        let folder = self.wasm_bindgen.parent().map(PathBuf::from);
        let rest = env::var_os("PATH").unwrap_or_default();
        env::join_paths(folder.into_iter().chain(env::split_paths(&rest))).context("PATH cannot be extended")
    }
}

/// Makes sure that the site can be built.
pub(crate) fn tools() -> Result<Tools> {
    rust::ensure_wasm_target()?;
    let trunk = CargoTool {
        package: "trunk",
        binary: "trunk",
        version: TRUNK_VERSION.to_owned(),
        locked: true,
        minutes: "about 4 minutes",
    };
    let wasm_bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        version: lockfile::version_of("wasm-bindgen")?,
        // Its lock file may name versions that a registry mirror does not hold.
        locked: false,
        minutes: "1 to 2 minutes",
    };
    Ok(Tools { trunk: trunk.ensure()?, wasm_bindgen: wasm_bindgen.ensure()? })
}

/// Fetches what pictures of the radar lack, and warns where that fails.
pub(crate) fn fonts(radar: &Radar) {
    fonts::ensure(radar);
}

/// What checks the packages that the project is made of.
pub(crate) fn deny() -> Result<PathBuf> {
    CargoTool {
        package: "cargo-deny",
        binary: "cargo-deny",
        version: DENY_VERSION.to_owned(),
        locked: true,
        minutes: "1 to 2 minutes",
    }
    .ensure()
}

/// Makes sure that the code can be checked.
pub(crate) fn checkers() -> Result<()> {
    rust::ensure_components()
}

/// Makes sure that there is a browser to test in.
pub(crate) fn browser() -> Result<Browser> {
    browser::ensure()
}

/// Makes sure that there are accessibility checks to run in it.
pub(crate) fn axe() -> Result<Axe> {
    axe::ensure()
}

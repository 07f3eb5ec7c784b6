//! `cargo xtask print`: the `post_build` hook in Trunk.toml.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// The prerenderer, where it has been compiled already.
const READY: &str = "RADAR_PRERENDERER";

/// Fills the folder that trunk names with every page of the radar. True when that succeeded.
pub(crate) fn run() -> Result<bool> {
    let mut prerenderer = env::var_os(READY).map_or_else(cargo_run, Command::new);
    process::succeeds(&mut prerenderer)
}

fn cargo_run() -> Command {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    cargo
}

/// Makes trunk print with this program, which was compiled for the radar that trunk builds.
pub(crate) fn apply<'a>(prerenderer: &Path, trunk: &'a mut Command) -> &'a mut Command {
    trunk.env(READY, prerenderer)
}

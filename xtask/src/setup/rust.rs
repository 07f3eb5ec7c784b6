//! The parts of Rust that rustup can add to the pinned toolchain.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{process, workspace};

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target.
pub(super) fn ensure_wasm_target() -> Result<()> {
    // rustc answers faster than rustup, and is there without rustup as well.
    let mut ask = rust_program("rustc");
    let folder = process::output(ask.args(["--print", "target-libdir", "--target", WASM]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Set-up: the Rust target {WASM}, less than a minute");
    rustup(["target", "add", WASM])
}

/// Adds rustfmt and clippy.
pub(super) fn ensure_components() -> Result<()> {
    for (component, program) in [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")] {
        if process::output(rust_program(program).arg("--version")).is_none() {
            println!("Set-up: the Rust component {component}, less than a minute");
            rustup(["component", "add", component])?;
        }
    }
    Ok(())
}

/// A program of the toolchain. In the root, because rustup looks there which toolchain is pinned.
fn rust_program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace::root());
    command
}

fn rustup<const N: usize>(arguments: [&str; N]) -> Result<()> {
    if process::find_on_path("rustup").is_none() {
        bail!(
            "rustup is not on PATH. Install it from https://rustup.rs, or do with your own package manager what \
             `rustup {}` would do",
            arguments.join(" ")
        );
    }
    process::run(rust_program("rustup").args(arguments))
}

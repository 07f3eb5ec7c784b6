//! npm, for what is packed nowhere else.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::apt::Apt;
use crate::process;

const PROGRAM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// npm with some arguments, in a folder. Installs it where the system's packages have it.
pub(super) fn command(folder: &Path, arguments: &[&str]) -> Result<Command> {
    if process::find_on_path(PROGRAM).is_none() {
        let apt = Apt::find().context("there is no npm on PATH")?;
        println!("Set-up: npm from the system's packages, about 2 minutes");
        apt.install(&["npm"])?;
    }
    let mut command = Command::new(PROGRAM);
    command.current_dir(folder).args(arguments).args(["--ignore-scripts", "--no-audit", "--no-fund"]);
    Ok(command)
}

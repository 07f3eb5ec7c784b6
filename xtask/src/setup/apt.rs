//! Debian's packages, where set-up may install them without asking anybody.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// A way to run apt-get that asks nobody for a password.
pub(super) struct Apt {
    is_root: bool,
}

impl Apt {
    /// `None` on other systems, and where a password would be needed.
    pub(super) fn find() -> Option<Self> {
        process::find_on_path("apt-get")?;
        let is_root = process::output(Command::new("id").arg("-u")).as_deref() == Some("0");
        if !is_root {
            process::output(Command::new("sudo").args(["-n", "true"]))?;
        }
        Some(Self { is_root })
    }

    /// Installs packages and what they cannot do without.
    pub(super) fn install(&self, packages: &[&str]) -> Result<()> {
        // One unreachable source is no reason to stop, when the packages come from another.
        process::succeeds(self.command().arg("update"))?;
        process::run(self.command().args(["install", "--yes", "--no-install-recommends"]).args(packages))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(if self.is_root { "env" } else { "sudo" });
        if !self.is_root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }
}

//! The commands, one module each.

mod capacity;
mod layout;

use clap::Subcommand;

use crate::failure::Failure;

/// What `radar` can be asked for.
#[derive(Subcommand)]
pub(crate) enum Command {
    Layout(layout::Arguments),
    Capacity(capacity::Arguments),
}

impl Command {
    /// Does what was asked for.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        match self {
            Self::Layout(arguments) => layout::run(arguments),
            Self::Capacity(arguments) => capacity::run(arguments),
        }
    }
}

//! The commands, one module each.

mod capacity;
mod check;
mod diff;
mod edition;
mod export;
mod fmt;
mod import;
mod layout;
mod new;
mod poster;

use clap::Subcommand;

use crate::failure::Failure;

/// What `radar` can be asked for.
#[derive(Subcommand)]
pub(crate) enum Command {
    New(new::Arguments),
    Import(import::Arguments),
    Check(check::Arguments),
    Fmt(fmt::Arguments),
    Edition(edition::Arguments),
    Diff(diff::Arguments),
    Layout(layout::Arguments),
    Capacity(capacity::Arguments),
    Export(export::Arguments),
    Poster(poster::Arguments),
}

impl Command {
    /// Does what was asked for.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        match self {
            Self::New(arguments) => new::run(arguments),
            Self::Import(arguments) => import::run(arguments),
            Self::Check(arguments) => check::run(arguments),
            Self::Fmt(arguments) => fmt::run(arguments),
            Self::Edition(arguments) => edition::run(arguments),
            Self::Diff(arguments) => diff::run(arguments),
            Self::Layout(arguments) => layout::run(arguments),
            Self::Capacity(arguments) => capacity::run(arguments),
            Self::Export(arguments) => export::run(arguments),
            Self::Poster(arguments) => poster::run(arguments),
        }
    }
}

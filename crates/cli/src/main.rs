//! `radar`: what the people who keep a radar, and the programs that read one, do with its file.
//!
//! Each command is a module of [`commands`], with its arguments and its help. The other modules are what commands
//! share: [`radar_file`] reads the radar, [`choice`] finds what an option names, [`stdout`] prints the answer, and
//! [`failure`] says what went wrong. What a radar *is*, and every rule about it, is in radar-core.

mod choice;
mod commands;
mod failure;
mod radar_file;
mod stdout;

use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// Look at the file of a technology radar.
#[derive(Parser)]
#[command(name = "radar", version, after_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  radar layout data/radar.json
  radar capacity data/radar.json
  radar help layout

Exit codes:
  0  done
  1  the radar is wrong, or a file cannot be read or written
  2  the command is wrong";

fn main() -> ExitCode {
    match Cli::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

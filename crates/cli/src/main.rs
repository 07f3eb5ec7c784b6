//! `radar`: what the people who keep a radar, and the programs that read one, do with its file.
//!
//! Each command is a module of [`commands`], with its arguments and its help. The other modules are what commands
//! share: [`radar_file`] reads the radar, [`editable`] changes its file, [`output`] writes others, [`choice`] and [`format`]
//! find what an argument names, [`stdout`] prints the answer, and [`failure`] says what went wrong. What a radar *is*, and
//! every rule about it, is in radar-core.

mod choice;
mod commands;
mod editable;
mod failure;
mod format;
mod output;
mod radar_file;
mod stdout;

use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// Keep a technology radar: check it, change it, compare it, bring it in and take it elsewhere
#[derive(Parser)]
#[command(name = "radar", version, after_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  radar new my-radar.json
  radar import byor-csv volumes/*.csv -o my-radar.json
  radar check my-radar.json
  radar edition my-radar.json 2026-09
  radar diff old.json my-radar.json
  radar export csv my-radar.json -o radar.csv
  radar help layout

Exit codes:
  0  done
  1  the radar is wrong, a file cannot be read or written, or there is what was asked for (--check, --exit-code)
  2  the command is wrong";

fn main() -> ExitCode {
    match Cli::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

//! `radar check`: all that is wrong with radars.

mod github;
mod json;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use radar_core::check::Checked;
use radar_core::problem::{Problem, Severity};

use crate::failure::Failure;
use crate::radar_file::RadarFile;
use crate::stdout;

/// Say all that is wrong with radars
///
/// An error is what a radar cannot be built with. A warning is what its author probably did not mean. Every problem comes
/// with its place, with what would be right, and with where the field is described.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The radars' JSON files, whose texts may lie beside them in blips/; - reads standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Fail when there are warnings, too
    #[arg(long)]
    strict: bool,
    /// How problems are told
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How problems are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, on stderr
    Text,
    /// A list of objects, on stdout; crates/cli/README.md describes them
    Json,
    /// Annotations for GitHub Actions, on stdout
    Github,
}

const AFTER_HELP: &str = "\
Examples:
  radar check data/radar.json
  radar check data/*.json --strict
  radar check data/radar.json --format json | jq '.[] | select(.code == \"unknown-ring\")'
  radar check data/radar.json --format github

Exit codes:
  0  no errors; with --strict, no warnings either
  1  problems were found, or a file cannot be read
  2  the command is wrong";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { files, strict, format } = arguments;
    let mut all = Vec::new();
    let mut failed = false;
    for file in files {
        let file = RadarFile::at(file.clone());
        match file.check() {
            Ok(Checked { radar, problems }) => {
                if *format == Format::Text {
                    text::tell(&file.name(), radar.as_ref(), &problems)?;
                }
                all.extend(problems);
            }
            // The other files are judged all the same.
            Err(failure) => {
                failure.report();
                failed = true;
            }
        }
    }
    match format {
        Format::Text => {}
        Format::Json => stdout::print(|out| json::write(out, &all))?,
        Format::Github => stdout::print(|out| github::write(out, &all))?,
    }
    let is_failure = |problem: &Problem| *strict || problem.severity == Severity::Error;
    if failed || all.iter().any(is_failure) { Err(Failure::Told) } else { Ok(()) }
}

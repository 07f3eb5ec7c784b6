//! `radar fmt`: one way to write a radar's file.

mod texts;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use radar_core::problem::visible;

use crate::editable::Editable;
use crate::failure::{Failure, usage};
use crate::stdout;

/// Put a radar's file into the canonical order and layout
///
/// Every value stays: unknown fields come after the known ones, numbers keep their spelling, and what is wrong stays wrong.
/// Blips are put in the order of their numbers; the order of rings, quadrants, editions and placements has a meaning and
/// stays. A file is replaced at once or not at all. data/README.md describes the layout.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The radars' JSON files; - reads standard input and writes standard output
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Change nothing; name the files that would change, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Move the blips' texts into files beside the JSON, blips/<id>.md, or back into it
    #[arg(long, value_name = "WHERE")]
    texts: Option<Texts>,
}

/// Where the texts of blips are.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Texts {
    /// In Markdown files: blips/<id>.md, and blips/<id>.<language>.md in other languages than the first
    Files,
    /// In the JSON
    Inline,
}

const AFTER_HELP: &str = "\
Examples:
  radar fmt data/radar.json
  radar fmt --check data/radar.json examples/*.json
  radar fmt --texts files data/radar.json
  radar fmt - < my-radar.json > sorted.json";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut failures = Vec::new();
    let mut changes = Vec::new();
    // One wrong file keeps none of the others from being written.
    for file in &arguments.files {
        match format(file, arguments) {
            Ok(true) => changes.push(visible(&file.display().to_string())),
            Ok(false) => {}
            Err(failure) => failures.push(failure),
        }
    }
    if arguments.check && !changes.is_empty() {
        stdout::print(|out| {
            changes.iter().try_for_each(|file| writeln!(out, "{file}: not in canonical form"))
        })?;
        failures.push(Failure::Told);
    }
    if failures.is_empty() { Ok(()) } else { Err(Failure::Several(failures)) }
}

/// Whether the file had to change.
fn format(path: &Path, arguments: &Arguments) -> Result<bool, Failure> {
    let file = Editable::read(path)?;
    if file.is_stdin() && arguments.texts.is_some() {
        return Err(usage(
            "texts beside standard input cannot be found: leave '--texts' out, or name a file",
        ));
    }
    let mut tree = file.tree()?;
    let moved = match arguments.texts {
        None => texts::Moved::default(),
        Some(Texts::Files) => texts::to_files(path, &mut tree).map_err(|error| error.of(&file))?,
        Some(Texts::Inline) => texts::to_json(path, &mut tree).map_err(|error| error.of(&file))?,
    };
    tree.sort();
    let text = tree.print();
    let is_changed = !file.is_same(&text);
    if !arguments.check {
        moved.before()?;
        file.write(&text)?;
        moved.after()?;
    }
    Ok(is_changed)
}

//! `radar diff`: what changed between two files, for whoever reviews it.

mod blip;
mod label;
mod markdown;
mod summary;
mod text;
mod words;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use radar_core::diff::{BlipDiff, Diff};
use radar_core::model::Radar;

use crate::failure::{Failure, usage};
use crate::radar_file::{RadarFile, is_stdin};
use crate::stdout;

/// Print what changed between two radars
///
/// Everything that differs is told: the radar's own fields, rings, quadrants, editions, names of tags, and each blip
/// that is new, gone, moved, reworded or otherwise edited, by quadrant. Blips are compared as they are in the newest edition of each file; a
/// change to an edition before that is marked as rewritten history. Layout and the order of fields make no difference.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The radar's JSON file as it was; - reads standard input
    #[arg(value_name = "BEFORE")]
    before: PathBuf,
    /// The radar's JSON file as it is; - reads standard input
    #[arg(value_name = "AFTER")]
    after: PathBuf,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Exit with 1 if there are differences
    #[arg(long)]
    exit_code: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For a pull request
    Markdown,
    /// For programs: crates/cli/README.md describes every field
    Json,
}

const AFTER_HELP: &str = "\
Examples:
  radar diff old.json new.json
  git show main:data/radar.json | radar diff - data/radar.json
  radar diff old.json new.json --format markdown > comment.md";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if is_stdin(&arguments.before) && is_stdin(&arguments.after) {
        return Err(usage("standard input holds one radar: name a file for the other"));
    }
    let before = RadarFile::at(arguments.before.clone()).read()?;
    let after = RadarFile::at(arguments.after.clone()).read()?;
    let diff = Diff::new(&before, &after);
    let report = Report { diff: &diff, before: &before, after: &after };
    stdout::print(|out| match arguments.format {
        Format::Text => text::write(&report, out),
        Format::Markdown => markdown::write(&report, out),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &diff)?;
            writeln!(out)
        }
    })?;
    if arguments.exit_code && !diff.is_empty() { Err(Failure::Told) } else { Ok(()) }
}

/// The differences, and the radars that know the names of things.
struct Report<'a> {
    diff: &'a Diff,
    before: &'a Radar,
    after: &'a Radar,
}

impl<'a> Report<'a> {
    /// The changed blips of each quadrant that has any, with its name; in the order after, gone quadrants last.
    fn quadrants(&self) -> Vec<(&'a str, Vec<&'a BlipDiff>)> {
        let gone = self
            .before
            .quadrants
            .iter()
            .filter(|old| !self.after.quadrants.iter().any(|new| new.id == old.id));
        let quadrants = self.after.quadrants.iter().chain(gone);
        let blips =
            |id: &str| -> Vec<_> { self.diff.blips.iter().filter(|blip| blip.quadrant == id).collect() };
        quadrants
            .map(|quadrant| (quadrant.name.get(self.after.language()), blips(&quadrant.id)))
            .filter(|(_, blips)| !blips.is_empty())
            .collect()
    }

    fn newest(&self) -> &'a str {
        self.after.editions.last().map_or("", |edition| edition.id.as_str())
    }
}

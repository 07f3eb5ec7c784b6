//! `radar export`: a radar as files of another program.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use radar_exchange::{Export, Format, export};

use crate::choice::edition_named;
use crate::failure::{Failure, usage};
use crate::radar_file::RadarFile;
use crate::{format, output, stdout};

/// Write a radar as files of another program
///
/// Formats with a file per edition write all editions to a folder, and the newest one to a file or to standard output.
/// What the format cannot hold is counted on standard error.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// What to write
    #[arg(value_parser = format::parser())]
    format: Format,
    #[command(flatten)]
    file: RadarFile,
    /// Write to this file or, where it ends in a slash or has no ending, into this folder; without it, or to -, to standard output
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Overwrite files that are there
    #[arg(long)]
    force: bool,
    /// This edition only
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
}

const AFTER_HELP: &str = "\
Examples:
  radar export csv data/radar.json -o radar.csv
  radar export byor-csv examples/full-circle.json -o volumes/
  radar export byor-json examples/full-circle.json --edition 2025-09
  radar export aoe examples/full-circle.json -o radar/";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let radar = arguments.file.read()?;
    let edition = arguments.edition.as_deref().map(|id| edition_named(id, &radar)).transpose()?;
    let target = Target::new(arguments)?;
    let mut exported = export(arguments.format, &radar, edition);
    if exported.files.len() > 1 && !matches!(target, Target::Folder(_)) {
        exported = export(arguments.format, &radar, Some(edition.unwrap_or_else(|| radar.newest())));
    }
    target.write(&exported, arguments.force)?;
    tell_losses(arguments.format, &exported);
    Ok(())
}

enum Target<'a> {
    Stdout,
    File(&'a Path),
    Folder(&'a Path),
}

impl<'a> Target<'a> {
    fn new(arguments: &'a Arguments) -> Result<Self, Failure> {
        let is_folder = |path: &Path| {
            let has_slash = path.as_os_str().as_encoded_bytes().ends_with(b"/");
            path.is_dir() || has_slash || (path.extension().is_none() && !path.exists())
        };
        match output::file(arguments.output.as_ref()) {
            Some(path) if is_folder(path) => Ok(Self::Folder(path)),
            _ if arguments.format.is_folder() => Err(usage(&format!(
                "{} is a folder of files: say where to with '-o FOLDER/'",
                arguments.format.id()
            ))),
            Some(path) => Ok(Self::File(path)),
            None => Ok(Self::Stdout),
        }
    }

    fn write(&self, exported: &Export, is_forced: bool) -> Result<(), Failure> {
        match self {
            Self::Stdout => {
                stdout::print(|out| exported.files.iter().try_for_each(|file| out.write_all(&file.bytes)))
            }
            Self::File(path) => {
                exported.files.iter().try_for_each(|file| output::write(path, &file.bytes, is_forced))
            }
            Self::Folder(folder) => {
                // Nothing is written as long as something is in the way.
                for file in &exported.files {
                    output::check_free(&folder.join(&file.path), is_forced)?;
                }
                let write = |file: &radar_exchange::File| {
                    output::write(&folder.join(&file.path), &file.bytes, is_forced)
                };
                exported.files.iter().try_for_each(write)
            }
        }
    }
}

fn tell_losses(format: Format, exported: &Export) {
    if exported.losses.is_empty() {
        return;
    }
    let mut text = format!("{} cannot hold, so these are not in it:\n", format.id());
    for loss in &exported.losses {
        let _ = writeln!(text, "  {}: {}", loss.what, loss.count);
    }
    // When stderr is closed, there is nobody left to tell.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

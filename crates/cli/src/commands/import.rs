//! `radar import`: a radar from the files of another program.

mod account;
mod input;

use std::path::{self, PathBuf};

use clap::Args;
use radar_core::check;
use radar_exchange::{EditionName, Format, Import, Options};

use crate::failure::{Failure, usage};
use crate::radar_file::is_stdin;
use crate::{format, output, stdout};

/// Make a radar of the files of another program
///
/// Several files become the editions of one radar, by the date in their names: "Volume 34 (Apr 2026).csv", "2026-03.json".
/// A folder stands for its files. Rings and quadrants that only some rows have are kept, and come after the others.
///
/// What was read, changed and left out is told on standard error, row by row. No row is lost without a word.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// What the files are
    #[arg(value_parser = format::parser())]
    format: Format,
    /// Files, or folders of them; - reads standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Write the radar to this file; without it, or to -, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite files that are there
    #[arg(long)]
    force: bool,
    /// What the radar is called
    #[arg(long)]
    title: Option<String>,
    /// The language of its texts: en, fr, pt-br
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The edition of each file, in the order of the files, with its date where the id is none
    #[arg(long, value_name = "ID[=DATE]", value_delimiter = ',', value_parser = edition)]
    editions: Vec<EditionName>,
    /// Rows of one ring belong to another one
    #[arg(long = "ring", value_name = "OLD=NEW", value_parser = rename)]
    rings: Vec<(String, String)>,
    /// Rows of one quadrant belong to another one
    #[arg(long = "quadrant", value_name = "OLD=NEW", value_parser = rename)]
    quadrants: Vec<(String, String)>,
    /// Write the whole account to this file: as JSON where its name ends so, else as text
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

const AFTER_HELP: &str = "\
Examples:
  radar import byor-csv volumes/*.csv -o radar.json --ring Caution=Hold
  radar import aoe radar/ -o radar.json --title \"Our radar\"
  radar import csv first.csv second.csv --editions 2025-03,spring=2026-03-31 > radar.json
  radar import zalando config.json --report account.txt";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let output = output::file(arguments.output.as_ref());
    for path in [output, arguments.report.as_deref()].into_iter().flatten() {
        output::check_free(path, arguments.force)?;
    }
    if let (Some(radar), Some(report)) = (output, &arguments.report)
        && path::absolute(radar).ok() == path::absolute(report).ok()
    {
        return Err(usage("'--output' and '--report' are the same file"));
    }
    let input = input::read(&arguments.paths, arguments.format)?;
    let options = Options {
        title: arguments.title.clone(),
        language: arguments.language.clone(),
        editions: arguments.editions.clone(),
        rings: arguments.rings.clone(),
        quadrants: arguments.quadrants.clone(),
    };
    let imported = radar_exchange::import(arguments.format, &input.files, &options);
    let Import { document, mut report } = imported.map_err(|problems| {
        let count = input.files.len();
        Failure::Wrong { file: format!("{count} {}", if count == 1 { "file" } else { "files" }), problems }
    })?;
    report.notes.splice(0..0, input.notes);
    let json = document.to_json();
    let radar = check::from_bytes("the result", json.as_bytes()).map_err(|problems| Failure::Wrong {
        file: "the result: this is a mistake in radar itself, please report it".to_owned(),
        problems,
    })?;
    let account = account::Account { report: &report, radar: &radar };
    if let Some(path) = &arguments.report {
        let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let text = if is_json { account.json() } else { account.text(usize::MAX) };
        output::write(path, text.as_bytes(), arguments.force)?;
    }
    match output {
        Some(path) => output::write(path, json.as_bytes(), arguments.force)?,
        None => stdout::print(|out| out.write_all(json.as_bytes()))?,
    }
    account.tell();
    Ok(())
}

fn edition(value: &str) -> Result<EditionName, String> {
    let (id, date) = match value.split_once('=') {
        Some((id, date)) => (id.trim(), Some(date.trim().to_owned())),
        None => (value.trim(), None),
    };
    if check::is_id(id) {
        return Ok(EditionName { id: id.to_owned(), date });
    }
    Err("write an id like 2025-03 or spring=2025-03-31: a–z and 0–9, with single hyphens inside".to_owned())
}

fn rename(value: &str) -> Result<(String, String), String> {
    match value.split_once('=').map(|(old, new)| (old.trim(), new.trim())) {
        Some((old, new)) if !old.is_empty() && !new.is_empty() => Ok((old.to_owned(), new.to_owned())),
        _ => Err("write the name in the files, and the name that it shall have: Caution=Hold".to_owned()),
    }
}

/// Standard input has no name that tells an edition, and can be read once.
fn check_stdin(paths: &[PathBuf]) -> Result<(), Failure> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(usage("'-' is standard input, which can be read once"));
    }
    Ok(())
}

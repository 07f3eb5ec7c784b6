//! `radar new`: a small radar to start from.

use std::path::PathBuf;

use clap::Args;
use radar_core::document::{Refusal, Tree};
use radar_core::text::is_line;

use crate::editable::create;
use crate::failure::{Failure, usage};
use crate::radar_file::is_stdin;
use crate::stdout;

/// Write a small radar to start from
///
/// Five made-up blips in two editions show each field once. The schema is written beside it, so that an editor completes
/// field names and explains them. Nothing is overwritten.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The file to write; - prints the radar
    #[arg(value_name = "FILE", default_value = "radar.json")]
    file: PathBuf,
    /// What the radar is called
    #[arg(long, value_name = "TEXT", default_value = "Our radar")]
    title: String,
}

const AFTER_HELP: &str = "\
Examples:
  radar new
  radar new data/radar.json --title 'Technology radar of Example Ltd'";

const STARTER: &str = include_str!("new/starter.json");

/// The published schema, so that the one beside the radar is of this program's version.
const SCHEMA: &str = include_str!("../../../../data/radar.schema.json");
const SCHEMA_FILE: &str = "radar.schema.json";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if !is_line(&arguments.title) {
        return Err(usage(
            "a title is one line of characters that can be seen: correct '--title', or leave it out",
        ));
    }
    let radar = starter(&arguments.title)?;
    if is_stdin(&arguments.file) {
        return stdout::print(|out| out.write_all(radar.as_bytes()));
    }
    if arguments.file.exists() {
        let refusal = Refusal::new("the file exists already", "name another one: `radar new FILE`");
        return Err(Failure::Refused { file: arguments.file.display().to_string(), refusal });
    }
    create(&arguments.file, &radar)?;
    let schema = arguments.file.with_file_name(SCHEMA_FILE);
    // One that is there may serve other radars; it is theirs.
    let has_schema = schema.exists();
    if !has_schema {
        create(&schema, SCHEMA)?;
    }
    let (file, schema) = (arguments.file.display(), schema.display());
    stdout::print(|out| {
        writeln!(
            out,
            "Wrote {file}{}.\n",
            if has_schema { String::new() } else { format!(" and {schema}") }
        )?;
        writeln!(out, "Next:")?;
        writeln!(out, "  - write your own rings, quadrants and blips into it")?;
        writeln!(out, "  - radar check {file} says what is wrong, and what would be right")?;
        writeln!(out, "  - radar fmt {file} puts it into one order and layout")?;
        writeln!(out, "  - radar edition {file} ID opens the next edition")
    })
}

fn starter(title: &str) -> Result<String, Failure> {
    let mut tree = Tree::parse("starter.json", STARTER)
        .map_err(|problems| Failure::Wrong { file: "starter.json".to_owned(), problems })?;
    tree.set_title(title);
    Ok(tree.print())
}

//! `radar edition`: opens a new edition.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use radar_core::check;
use radar_core::document::NewEdition;
use radar_core::problem::visible;
use radar_core::text::is_line;

use crate::editable::Editable;
use crate::failure::{Failure, usage};
use crate::stdout;

/// Open a new edition in a radar's file
///
/// Adds it at the end of "editions". Every blip is in it where it was before, until you write a placement that says
/// otherwise. In a radar without editions, '--from' names the one that its placements belong to. All other values stay;
/// the file is written in canonical form, at once or not at all.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The radar's JSON file; - reads standard input and writes standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The edition's id: a stable name in links, like 2026-09
    #[arg(value_name = "ID")]
    id: String,
    /// The day of publication; else the id if it is a day, the first of a month that it names, or today (UTC)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// What readers see in place of the date
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// In a radar without editions: id and date of the one that its placements belong to
    #[arg(long, value_name = "ID=YYYY-MM-DD", value_parser = first_edition)]
    from: Option<NewEdition>,
}

const AFTER_HELP: &str = "\
Examples:
  radar edition examples/full-circle.json 2026-09 --date 2026-09-30 --name 'September 2026'
  radar edition data/radar.json 2026-09 --from 2025-03=2025-03-31";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let new = arguments.edition()?;
    let file = Editable::read(&arguments.file)?;
    let mut tree = file.tree()?;
    let before =
        arguments.from.as_ref().map(|from| from.id.as_str()).or(tree.newest_edition()).map(str::to_owned);
    tree.open_edition(&new, arguments.from.as_ref()).map_err(|refusal| file.refused(refusal))?;
    tree.sort();
    file.write(&tree.print())?;
    if file.is_stdin() {
        return Ok(());
    }
    let NewEdition { id, date, .. } = &new;
    let (file, before) = (visible(&file.name()), before.unwrap_or_default());
    stdout::print(|out| {
        writeln!(
            out,
            "{file}: opened the edition {id} of {date}. Every blip is in it where it was in {before}.\n"
        )?;
        writeln!(out, "Next:")?;
        writeln!(
            out,
            "  - what moves gets a placement: {{ \"edition\": {id:?}, \"quadrant\": …, \"ring\": …, \"reason\": … }}"
        )?;
        writeln!(
            out,
            "  - what leaves gets one, too: {{ \"edition\": {id:?}, \"removed\": true, \"reason\": … }}"
        )?;
        writeln!(
            out,
            "  - before you rewrite a text, keep the old one: \"wordings\": [{{ \"until\": {before:?}, \"text\": … }}]"
        )?;
        writeln!(out, "  - then: radar check {file}")
    })
}

impl Arguments {
    fn edition(&self) -> Result<NewEdition, Failure> {
        if !check::is_id(&self.id) {
            return Err(usage(&wrong_id(&self.id)));
        }
        if self.name.as_ref().is_some_and(|name| !is_line(name)) {
            return Err(usage(
                "a name is one line of characters that can be seen: correct '--name', or leave it out",
            ));
        }
        let date = self.date.or_else(|| day(&self.id).ok()).unwrap_or_else(|| first_in(&self.id, today()));
        Ok(NewEdition { id: self.id.clone(), date: date.to_string(), name: self.name.clone() })
    }
}

/// Today, or the first day of the month that the id names, if that is another one: 2031-05.
fn first_in(id: &str, today: Date) -> Date {
    match day(&format!("{id}-01")) {
        Ok(first) if first != today.first_of_month() => first,
        _ => today,
    }
}

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// Exactly the shape that the format has; jiff reads others as well.
fn day(text: &str) -> Result<Date, String> {
    let date = text.parse::<Date>().map_err(|_| "write year, month and day like 2025-03-31".to_owned())?;
    if date.to_string() == text { Ok(date) } else { Err(format!("write it as {date}")) }
}

fn first_edition(text: &str) -> Result<NewEdition, String> {
    let (id, date) =
        text.split_once('=').ok_or("write the edition's id and its date, like 2025-03=2025-03-31")?;
    if !check::is_id(id) {
        return Err(wrong_id(id));
    }
    Ok(NewEdition { id: id.to_owned(), date: day(date)?.to_string(), name: None })
}

fn wrong_id(id: &str) -> String {
    format!(
        "'{}' is not an id: write a–z and 0–9, with single hyphens inside, 64 characters at most, like 2026-09",
        id.escape_debug()
    )
}

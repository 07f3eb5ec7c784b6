//! Finding what an option names, and teaching what it can name.

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use radar_core::model::Radar;
use radar_core::problem::nearest;

use crate::Cli;
use crate::failure::{Failure, usage};

/// The index of the edition that `--edition` names.
pub(crate) fn edition_named(id: &str, radar: &Radar) -> Result<usize, Failure> {
    let ids: Vec<&str> = radar.editions.iter().map(|edition| edition.id.as_str()).collect();
    if !id.is_empty() && ids == [""] {
        return Err(usage("this radar has no editions: leave '--edition' out"));
    }
    index_of("--edition <ID>", id, &ids)
}

/// The index of the quadrant that `--quadrant` names.
pub(crate) fn quadrant_named(id: &str, radar: &Radar) -> Result<usize, Failure> {
    let ids: Vec<&str> = radar.quadrants.iter().map(|quadrant| quadrant.id.as_str()).collect();
    index_of("--quadrant <ID>", id, &ids)
}

/// The language that `--language` names, as the radar has it.
pub(crate) fn language_named<'a>(code: &str, radar: &'a Radar) -> Result<&'a str, Failure> {
    let codes: Vec<&str> = radar.languages.iter().map(String::as_str).collect();
    let index = index_of("--language <CODE>", &code.to_ascii_lowercase(), &codes)?;
    Ok(codes.get(index).copied().unwrap_or_default())
}

fn index_of(option: &str, id: &str, ids: &[&str]) -> Result<usize, Failure> {
    ids.iter().position(|known| *known == id).ok_or_else(|| unknown(option, id, ids))
}

/// What clap says about a wrong value where it knows the right ones. These are known only once the radar is read.
fn unknown(option: &str, id: &str, ids: &[&str]) -> Failure {
    let text = |text: &str| ContextValue::String(text.to_owned());
    let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(&Cli::command());
    error.insert(ContextKind::InvalidArg, text(option));
    error.insert(ContextKind::InvalidValue, text(id));
    let valid = ids.iter().map(|id| (*id).to_owned()).collect();
    error.insert(ContextKind::ValidValue, ContextValue::Strings(valid));
    if let Some(nearest) = nearest(id, ids) {
        error.insert(ContextKind::SuggestedValue, text(nearest));
    }
    Failure::Usage(error)
}

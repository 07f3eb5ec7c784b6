//! From what was found to a radar.
//!
//! In this order: texts and names are put in order ([`tidy`]), editions sorted ([`editions`]), rings and quadrants
//! counted ([`categories`]), rows told apart by blip ([`identity`]), and each blip's rows become its history
//! ([`history`]). Then blips get what they must not share: names, numbers, ids ([`naming`]). At last they can refer to each
//! other ([`relations`]). The result passes the checks.

mod blip;
mod categories;
mod circles;
mod claims;
mod editions;
mod history;
mod identity;
mod naming;
mod relations;
mod tidy;

use radar_core::check::language_code;
use radar_core::document::{Document, Text};
use radar_core::problem::Problem;

use crate::Options;
use crate::found::{Found, Sighting};
use crate::prose::one_line;
use crate::report::Report;
use categories::Categories;
use editions::Editions;

/// What a radar is called that nobody named.
const UNTITLED: &str = "Technology radar";

/// What the parts of an assembly have to know.
struct Scope {
    editions: Editions,
    rings: Categories,
    quadrants: Categories,
    /// By edition, then as they were found.
    rows: Vec<Sighting>,
}

/// Makes a radar that passes the checks.
///
/// # Errors
///
/// Editions without a date where there are several; no ring and no quadrant at all, or more of them than a chart can show;
/// more blips than there are numbers; a language that is none.
pub fn assemble(mut found: Found, options: &Options, report: &mut Report) -> Result<Document, Vec<Problem>> {
    let language = language(options)?;
    report.rows = report.rows.max(found.sightings.len());
    let absence = found.absence;
    let title = options.title.as_deref().or(found.title.as_deref()).map(one_line);
    let editions = Editions::sort(&mut found, report)?;
    tidy::tidy(&mut found.sightings, report);
    let present = || found.sightings.iter().filter(|row| !row.removed);
    let rings = Categories::collect(
        &categories::RING,
        &found.rings,
        present().map(|row| (row.ring.as_str(), &row.place)),
        &options.rings,
        report,
    );
    let quadrants = Categories::collect(
        &categories::QUADRANT,
        &found.quadrants,
        present().map(|row| (row.quadrant.as_str(), &row.place)),
        &options.quadrants,
        report,
    );
    let (rings, quadrants) = both(rings, quadrants)?;
    let scope = Scope { editions, rings, quadrants, rows: found.sightings };
    let mut tracks = identity::tell_apart(&scope, report);
    naming::in_order(&mut tracks, &scope);
    let names = naming::name(&tracks, &scope, report)?;
    let histories: Vec<_> =
        tracks.iter().map(|track| history::history(track, &scope, absence, report)).collect();
    claims::compare(&tracks, &histories, &scope, report);
    let links = relations::Links::find(&tracks, &names, &scope, report);
    let blips = tracks.iter().zip(&histories).enumerate();
    let blips = blips.filter_map(|(index, track)| blip::blip(index, track, &names, &links, &scope)).collect();
    report.notes.sort_by(|a, b| (&a.place.file, a.place.line).cmp(&(&b.place.file, b.place.line)));
    Ok(Document {
        schema: None,
        format: 1,
        title: Text::Plain(title.filter(|title| !title.is_empty()).unwrap_or_else(|| UNTITLED.to_owned())),
        languages: vec![language],
        introduction: None,
        site: None,
        links: Vec::new(),
        theme: None,
        rings: scope.rings.to_rings(),
        quadrants: scope.quadrants.to_quadrants(),
        editions: scope.editions.to_document(),
        tags: Vec::new(),
        blips,
    })
}

/// Both results, or the problems of both.
fn both<A, B>(a: Result<A, Problem>, b: Result<B, Problem>) -> Result<(A, B), Vec<Problem>> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(a), Err(b)) => Err(vec![a, b]),
        (Err(problem), Ok(_)) | (Ok(_), Err(problem)) => Err(vec![problem]),
    }
}

fn language(options: &Options) -> Result<String, Vec<Problem>> {
    let Some(given) = &options.language else { return Ok("en".to_owned()) };
    if let Some(code) = language_code(given) {
        return Ok(code);
    }
    let message = format!("{given:?} is not a language code");
    Err(vec![Problem::new("--language", (0, 0), message, "write a code like \"en\", \"fr\" or \"pt-br\"")])
}

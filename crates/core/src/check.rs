//! From an author's file to a [`Radar`], or to everything that is wrong with it.

use std::str;

use crate::json;
use crate::model::{Link, Quadrant, Radar, Ring};
use crate::problem::wording::quote;
use crate::problem::{Problem, Problems};
use crate::schema::{self, Field, List, Number};

mod address;
mod blips;
mod date;
mod editions;
mod ids;
mod languages;
mod markdown;
mod placements;
mod relations;
mod text;
mod unique;
mod wordings;

pub(crate) use address::{is_external, is_safe};
use editions::Editions;
use ids::{Ids, check_id};
use languages::Languages;

/// Most rings, and most quadrants, that a radar can have.
const MOST_CELLS: usize = 8;

/// Reads a radar from the bytes of a file. `file` is its name in the problems.
///
/// # Errors
///
/// All problems of the file, in order of position. At least one.
pub fn from_bytes(file: &str, bytes: &[u8]) -> Result<Radar, Vec<Problem>> {
    let error = match str::from_utf8(bytes) {
        Ok(source) => return from_json(file, source),
        Err(error) => error,
    };
    let readable = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let readable = str::from_utf8(readable).unwrap_or_default();
    let mut problems = Problems::new(readable);
    problems.add(readable.len(), "a byte that is not UTF-8", "save the file as UTF-8");
    Err(problems.finish(file))
}

/// Reads a radar from the text of a file. `file` is its name in the problems.
///
/// # Errors
///
/// All problems of the file, in order of position. At least one.
pub fn from_json(file: &str, source: &str) -> Result<Radar, Vec<Problem>> {
    let mut problems = Problems::new(source);
    match read(source, &mut problems) {
        Some(radar) if problems.is_empty() => Ok(radar),
        _ => Err(problems.finish(file)),
    }
}

fn read(source: &str, problems: &mut Problems<'_>) -> Option<Radar> {
    let root = json::parse(source, problems)?;
    let author = schema::Radar::read(&root, problems)?;
    if is_other_format(&author.format, problems) {
        return None;
    }
    radar(&author, problems)
}

/// What the parts of a radar have to know of each other.
struct Scope<'a> {
    languages: Languages<'a>,
    rings: Ids<'a>,
    quadrants: Ids<'a>,
    editions: Editions<'a>,
    blips: Ids<'a>,
}

// Every part is checked before the first `?`, so that no problem hides another.
fn radar(author: &schema::Radar<'_>, problems: &mut Problems<'_>) -> Option<Radar> {
    let order = blips::in_order(author.blips.given());
    let scope = Scope {
        languages: Languages::collect(&author.languages),
        rings: Ids::collect("ring", &author.rings, |ring| &ring.id),
        quadrants: Ids::collect("quadrant", &author.quadrants, |quadrant| &quadrant.id),
        editions: Editions::collect(&author.editions),
        blips: Ids::collect_sorted("blip", &author.blips, &order, |blip| &blip.id),
    };
    let languages = languages::check(&author.languages, problems);
    let title = author.title.given().and_then(|text| scope.line(text, problems));
    let introduction = author.introduction.check(|text| scope.line(text, problems));
    let site = author.site.check(|site| address::site(site, problems));
    let links = author.links.check(|links| each(links, |link| scope.link(link, problems)));
    let rings = scope.rings(&author.rings, problems);
    let quadrants = scope.quadrants(&author.quadrants, problems);
    let editions = editions::check(&author.editions, &scope, problems);
    let blips = blips::check(author.blips.given(), &order, &scope, problems);
    Some(Radar {
        title: title?,
        languages: languages?,
        introduction: introduction?,
        site: site?,
        links: links?.unwrap_or_default(),
        rings: rings?,
        quadrants: quadrants?,
        editions: editions?,
        blips: blips?,
    })
}

impl<'a> Scope<'a> {
    fn link(&self, link: &schema::Link<'_>, problems: &mut Problems<'_>) -> Option<Link> {
        let name = link.name.given().and_then(|text| self.line(text, problems));
        let url = link.url.given().and_then(|url| address::page(url, problems));
        Some(Link { name: name?, url: url? })
    }

    fn rings(&self, rings: &Field<List<schema::Ring<'a>>>, problems: &mut Problems<'_>) -> Option<Vec<Ring>> {
        let rings = rings.given()?;
        check_count(rings, "ring", problems);
        unique::ids("ring", rings.iter().map(|ring| &ring.id), problems);
        unique::names("ring", rings.iter().map(|ring| &ring.name), &self.languages, problems);
        each(rings, |ring| {
            let id = ring.id.given().and_then(|id| check_id(id, problems));
            let name = ring.name.given().and_then(|text| self.line(text, problems));
            let summary = ring.summary.check(|text| self.line(text, problems));
            Some(Ring { id: id?, name: name?, summary: summary? })
        })
    }

    fn quadrants(
        &self,
        quadrants: &Field<List<schema::Quadrant<'a>>>,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Quadrant>> {
        let quadrants = quadrants.given()?;
        check_count(quadrants, "quadrant", problems);
        unique::ids("quadrant", quadrants.iter().map(|quadrant| &quadrant.id), problems);
        unique::names("quadrant", quadrants.iter().map(|quadrant| &quadrant.name), &self.languages, problems);
        each(quadrants, |quadrant| {
            let id = quadrant.id.given().and_then(|id| check_id(id, problems));
            let name = quadrant.name.given().and_then(|text| self.line(text, problems));
            let introduction = quadrant.introduction.check(|text| self.line(text, problems));
            Some(Quadrant { id: id?, name: name?, introduction: introduction? })
        })
    }
}

/// Whether the file is of a later format. Then that is its one problem: the rest cannot be judged.
fn is_other_format(format: &Field<Number<'_>>, problems: &mut Problems<'_>) -> bool {
    let Some(format) = format.given().filter(|format| format.digits != "1") else { return false };
    let is_later = format.digits.parse::<u64>().is_ok_and(|version| version > 1);
    if is_later {
        problems.clear();
    }
    problems.add(
        format.at,
        format!("unknown format {}", quote(format.digits).trim_matches('"')),
        "write \"format\": 1, the only one there is so far",
    );
    is_later
}

fn check_count<T>(list: &List<T>, kind: &str, problems: &mut Problems<'_>) {
    let count = list.items.len();
    if count == 0 {
        problems.add(
            list.at,
            format!("a radar without a {kind}"),
            format!("write 1 to {MOST_CELLS} {kind}s"),
        );
    } else if count > MOST_CELLS {
        problems.add(
            list.at,
            format!("{count} {kind}s are too many"),
            format!("write 1 to {MOST_CELLS}: more cannot be told apart on a chart"),
        );
    }
}

/// Checks all items of a list, also those after a wrong one: collecting into `Option` directly would stop there.
fn each<T, U>(list: &List<T>, mut check: impl FnMut(&T) -> Option<U>) -> Option<Vec<U>> {
    let results: Vec<Option<U>> = list.items.iter().map(|item| item.as_ref().and_then(&mut check)).collect();
    results.into_iter().collect()
}

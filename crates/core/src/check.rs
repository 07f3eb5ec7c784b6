//! From an author's file to a [`Radar`], or to everything that is wrong with it.

use std::iter;

use crate::json;
use crate::model::Radar;
use crate::problem::wording::quote;
use crate::problem::{Code, Problem, Problems, Source};
use crate::schema::{self, Field, List, Number};

mod address;
mod aliases;
mod assets;
mod blips;
mod circles;
mod crowded;
mod date;
mod editions;
mod files;
mod graph;
mod ids;
mod languages;
mod markdown;
mod moves;
mod parts;
mod placements;
mod relations;
mod similar;
mod tags;
mod text;
mod texts;
mod theme;
mod unique;
mod wordings;

pub(crate) use address::{is_external, is_safe};
pub use address::{page_address, site_address};
pub use assets::{Asset, Found, Wanted, wanted};
pub use date::is_date;
use editions::Editions;
use files::Decoded;
pub use files::{Content, File, Files, MOST_BYTES};
use ids::Ids;
pub use ids::is_id;
use languages::Languages;
pub(crate) use languages::is_code;
pub use languages::language_code;

/// A radar's files, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The radar, if there is no error.
    pub radar: Option<Radar>,
    /// Errors and warnings, in the order of the files, those of a file in order of position.
    pub problems: Vec<Problem>,
}

/// Reads a radar from its files, and says all that is wrong with them.
pub fn check(files: &Files) -> Checked {
    let decoded: Vec<_> = iter::once(&files.json).chain(&files.texts).map(Decoded::of).collect();
    judge(&decoded, &files.assets, |problems| problems)
}

/// Reads a radar from the bytes of its JSON alone, without warnings. `file` is its name in the problems.
///
/// # Errors
///
/// All errors of the file, in order of position. At least one.
pub fn from_bytes(file: &str, bytes: &[u8]) -> Result<Radar, Vec<Problem>> {
    let checked = judge(&[Decoded::of_bytes(file, bytes)], &[], Problems::without_warnings);
    checked.radar.ok_or(checked.problems)
}

/// Reads a radar from the text of its JSON alone, without warnings. `file` is its name in the problems.
///
/// # Errors
///
/// All errors of the file, in order of position. At least one.
pub fn from_json(file: &str, source: &str) -> Result<Radar, Vec<Problem>> {
    from_bytes(file, source.as_bytes())
}

fn judge<'f>(
    files: &'f [Decoded<'f>],
    assets: &[Asset],
    adjust: fn(Problems<'f>) -> Problems<'f>,
) -> Checked {
    let sources = files.iter().map(|file| Source::new(file.name, &file.text)).collect();
    let mut problems = adjust(Problems::new(sources));
    let radar = read(files, assets, &mut problems);
    Checked { radar, problems: problems.finish() }
}

fn read<'f>(files: &'f [Decoded<'f>], assets: &[Asset], problems: &mut Problems<'_>) -> Option<Radar> {
    let (json, texts) = files.split_first()?;
    if !json.is_readable(0, problems) {
        return None;
    }
    let root = json::parse(&json.text, problems)?;
    let mut author = schema::Radar::read(&root, problems)?;
    if is_other_format(&author.format, problems) {
        return None;
    }
    texts::attach(&mut author, texts, problems);
    let radar = radar(&author, assets, problems).filter(|_| !problems.has_errors())?;
    if problems.wants_warnings() {
        crowded::check(&radar, &author, problems);
    }
    Some(radar)
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
fn radar(author: &schema::Radar<'_>, assets: &[Asset], problems: &mut Problems<'_>) -> Option<Radar> {
    let order = blips::in_order(author.blips.given());
    let scope = Scope {
        languages: Languages::collect(&author.languages),
        rings: Ids::collect("ring", Code::UnknownRing, &author.rings, |ring| &ring.id),
        quadrants: Ids::collect("quadrant", Code::UnknownQuadrant, &author.quadrants, |quadrant| {
            &quadrant.id
        }),
        editions: Editions::collect(&author.editions),
        blips: Ids::collect_sorted("blip", Code::UnknownBlip, &author.blips, &order, |blip| &blip.id),
    };
    let languages = languages::check(&author.languages, problems);
    let title = author.title.given().and_then(|text| scope.line(text, problems));
    let introduction = author.introduction.check(|text| scope.line(text, problems));
    let site = author.site.check(|site| address::site(site, problems));
    let links = author.links.check(|links| each(links, |link| scope.link(link, problems)));
    let theme = theme::check(author, assets, problems);
    let rings = scope.rings(&author.rings, problems);
    let quadrants = scope.quadrants(&author.quadrants, problems);
    let editions = editions::check(&author.editions, &scope, problems);
    let tags = scope.tags(&author.tags, &author.blips, problems);
    let blips = blips::check(author.blips.given(), &order, &scope, problems);
    Some(Radar {
        title: title?,
        languages: languages?,
        introduction: introduction?,
        site: site?,
        links: links?.unwrap_or_default(),
        theme: theme?,
        rings: rings?,
        quadrants: quadrants?,
        editions: editions?,
        tags: tags?,
        blips: blips?,
    })
}

/// Whether the file is of a later format. Then that is its one problem: the rest cannot be judged.
fn is_other_format(format: &Field<Number<'_>>, problems: &mut Problems<'_>) -> bool {
    let Some(format) = format.given().filter(|format| format.digits != "1") else { return false };
    let is_later = format.digits.parse::<u64>().is_ok_and(|version| version > 1);
    if is_later {
        problems.clear();
    }
    problems.add(
        Code::UnknownFormat,
        format.at,
        format!("unknown format {}", quote(format.digits).trim_matches('"')),
        "write \"format\": 1, the only one there is so far",
    );
    is_later
}

/// Checks all items of a list, also those after a wrong one: collecting into `Option` directly would stop there.
fn each<T, U>(list: &List<T>, mut check: impl FnMut(&T) -> Option<U>) -> Option<Vec<U>> {
    let results: Vec<Option<U>> = list.items.iter().map(|item| item.as_ref().and_then(&mut check)).collect();
    results.into_iter().collect()
}

//! What the two formats of Build Your Own Radar share: columns, rings, statuses.
//!
//! Facts from github.com/thoughtworks/build-your-own-radar, README.md.

use pulldown_cmark::{Parser, html};
use radar_core::model::{Blip, Movement, Radar};

use super::per_edition;
use super::yes_or_no::is_yes;
use crate::found::{Absence, Category, Claim, Edition, Found, Place, Related, Sighting};
use crate::json::fields::cut;
use crate::prose::{self, Prose};
use crate::report::{Kind, Report};

/// Rings in the order that they always have. `Caution` is what newer radars have in the place of `Hold`.
const RINGS: [&str; 5] = ["adopt", "trial", "assess", "hold", "caution"];

/// A row by its columns, as they are in the file.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) place: Place,
    /// Index into the editions.
    pub(super) edition: usize,
    pub(super) name: String,
    pub(super) ring: String,
    pub(super) quadrant: String,
    pub(super) is_new: String,
    pub(super) status: String,
    /// HTML, or plain text.
    pub(super) description: String,
    pub(super) link: String,
    pub(super) tags: Vec<String>,
    pub(super) related: Vec<String>,
}

/// What a row says.
pub(super) fn sighting(row: Row, report: &mut Report) -> Sighting {
    let claim = claim(&row, report);
    let Prose { markdown, changes } = text(&row.description);
    for change in changes {
        report.note(&row.place, Kind::Markup, change);
    }
    let related =
        |name: String| Related { kind: "mentions", name: prose::one_line(&name), is_outside: false };
    Sighting {
        claim,
        text: markdown,
        quadrant: row.quadrant,
        ring: row.ring,
        link: Some(row.link).filter(|link| !link.trim().is_empty()),
        related: row.related.into_iter().map(related).collect(),
        place: row.place,
        edition: row.edition,
        name: row.name,
        tags: row.tags,
        ..Sighting::default()
    }
}

/// All that the files say. Rings and quadrants appear as they did in time, whatever the order of the files.
pub(super) fn found(editions: Vec<Edition>, mut sightings: Vec<Sighting>, report: &mut Report) -> Found {
    sightings.sort_by_key(|row| editions.get(row.edition).and_then(|edition| edition.date.clone()));
    Found {
        title: None,
        rings: rings(&sightings, report),
        quadrants: Vec::new(),
        editions,
        sightings,
        absence: Absence::Removed,
    }
}

/// The rings of all rows: the known ones in their order, then the others as they appear.
fn rings(sightings: &[Sighting], report: &mut Report) -> Vec<Category> {
    let mut rings: Vec<&str> = Vec::new();
    for sighting in sightings {
        if !rings.iter().any(|ring| ring.eq_ignore_ascii_case(&sighting.ring)) {
            rings.push(&sighting.ring);
        }
    }
    let known = |ring: &str| RINGS.iter().position(|known| ring.eq_ignore_ascii_case(known));
    let both = ["hold", "caution"].map(|name| rings.iter().any(|ring| ring.eq_ignore_ascii_case(name)));
    if both == [true, true] {
        let first = sightings.iter().find(|sighting| sighting.ring.eq_ignore_ascii_case("caution"));
        let place = first.map(|sighting| sighting.place.clone()).unwrap_or_default();
        let message =
            "there are both Hold and Caution: they are two rings; `--ring Caution=Hold` makes them one";
        report.note(&place, Kind::Category, message);
    }
    rings.sort_by_key(|ring| known(ring).unwrap_or(RINGS.len()));
    rings.into_iter().map(category).collect()
}

/// `languages-and-frameworks` is for machines: "Languages and frameworks" is for readers.
fn category(name: &str) -> Category {
    let is_id = !name.contains(char::is_whitespace) && !name.contains(char::is_uppercase);
    let spaced = if is_id { name.replace(['-', '_'], " ") } else { name.to_owned() };
    let mut rest = spaced.chars();
    let capital: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
    Category { id: Some(name.to_owned()), name: format!("{capital}{}", rest.as_str()), description: None }
}

/// The status says more than `isNew`, which older files have alone.
fn claim(row: &Row, report: &mut Report) -> Option<Claim> {
    let is_new = is_new(row, report);
    let claim = match row.status.trim().to_ascii_lowercase().as_str() {
        "" => return is_new.then_some(Claim::New),
        "new" => Claim::New,
        "moved in" => Claim::In,
        "moved out" => Claim::Out,
        "no change" | "unchanged" => Claim::Unchanged,
        _ => {
            let message = format!("{} is no status: it is left out", cut(&row.status));
            report.note(&row.place, Kind::LeftOut, message);
            return is_new.then_some(Claim::New);
        }
    };
    if is_new && claim != Claim::New {
        let message = format!("isNew is true, but the status is {}: the status counts", cut(&row.status));
        report.note(&row.place, Kind::Status, message);
    }
    Some(claim)
}

fn is_new(row: &Row, report: &mut Report) -> bool {
    if row.is_new.trim().eq_ignore_ascii_case("new") {
        return true;
    }
    let is_new = is_yes(&row.is_new);
    if is_new.is_none() {
        let message = format!("isNew is {}, which is neither yes nor no: it is left out", cut(&row.is_new));
        report.note(&row.place, Kind::LeftOut, message);
    }
    is_new.unwrap_or_default()
}

fn text(description: &str) -> Prose {
    // Words alone are HTML, too: entities are replaced, and asterisks stay what they are.
    prose::from_html(&paragraphs(unquoted(description)))
}

/// Blank lines between words without tags are meant.
fn paragraphs(text: String) -> String {
    if !text.contains("\n\n") || prose::has_tags(&text) {
        return text;
    }
    text.split("\n\n").map(|paragraph| format!("<p>{paragraph}</p>")).collect::<Vec<_>>().concat()
}

/// Some files were made from tables and kept the quotes of these: `"<a href=""…"">"`.
fn unquoted(text: &str) -> String {
    let inner = text.trim().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        _ => text.to_owned(),
    }
}

/// What an exported row has in its columns.
pub(super) struct Cells<'r> {
    pub(super) name: &'r str,
    pub(super) ring: &'r str,
    pub(super) quadrant: &'r str,
    /// In capitals, which is what that program compares with.
    pub(super) is_new: &'static str,
    pub(super) status: &'static str,
    /// HTML.
    pub(super) description: String,
}

/// By ring, then by quadrant: that program has both in the order in which they appear.
pub(super) fn blips(radar: &Radar, edition: usize) -> impl Iterator<Item = &Blip> {
    let mut blips: Vec<_> = radar.blips.iter().collect();
    blips.sort_by_key(|blip| blip.placement(edition).map(|placement| (placement.ring, placement.quadrant)));
    blips.into_iter().filter(move |blip| blip.placement(edition).is_some())
}

/// What a blip's row says in an edition; `None` where it is not on the radar.
pub(super) fn cells<'r>(radar: &'r Radar, blip: &'r Blip, edition: usize) -> Option<Cells<'r>> {
    let placement = blip.placement(edition)?;
    let language = radar.language();
    let movement = blip.movement(edition);
    Some(Cells {
        name: blip.name.get(language),
        ring: radar.rings.get(placement.ring)?.name.get(language),
        quadrant: radar.quadrants.get(placement.quadrant)?.name.get(language),
        is_new: if movement == Some(Movement::New) { "TRUE" } else { "FALSE" },
        status: match movement {
            Some(Movement::New) => "new",
            Some(Movement::In) => "moved in",
            Some(Movement::Out) => "moved out",
            _ => "no change",
        },
        description: per_edition::words(blip, edition, language)
            .map(|words| as_html(&words))
            .unwrap_or_default(),
    })
}

fn as_html(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(markdown));
    out.truncate(out.trim_end().len());
    out
}

//! The radar's rings, quadrants and links.

use super::ids::check_id;
use super::{Scope, address, each, unique};
use crate::model::{Link, Quadrant, Ring};
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List};

/// Most rings, and most quadrants, that a radar can have.
const MOST_CELLS: usize = 8;

impl<'a> Scope<'a> {
    pub(super) fn link(&self, link: &schema::Link<'_>, problems: &mut Problems<'_>) -> Option<Link> {
        let name = link.name.given().and_then(|text| self.line(text, problems));
        let url = link.url.given().and_then(|url| address::page(url, problems));
        Some(Link { name: name?, url: url? })
    }

    pub(super) fn rings(
        &self,
        rings: &Field<List<schema::Ring<'a>>>,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Ring>> {
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

    pub(super) fn quadrants(
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

fn check_count<T>(list: &List<T>, kind: &str, problems: &mut Problems<'_>) {
    let count = list.items.len();
    if count == 0 {
        problems.add(
            Code::WrongNumberOfParts,
            list.at,
            format!("a radar without a {kind}"),
            format!("write 1 to {MOST_CELLS} {kind}s"),
        );
    } else if count > MOST_CELLS {
        problems.add(
            Code::WrongNumberOfParts,
            list.at,
            format!("{count} {kind}s are too many"),
            format!("write 1 to {MOST_CELLS}: more cannot be told apart on a chart"),
        );
    }
}

//! What tags are called.

use std::collections::BTreeSet;

use super::ids::check_id;
use super::{Scope, each, unique};
use crate::model::Tag;
use crate::problem::wording::{nearest, quote};
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List, Str};

impl<'a> Scope<'a> {
    /// The names of tags, in the order of the model: by id.
    pub(super) fn tags(
        &self,
        tags: &Field<List<schema::Tag<'a>>>,
        blips: &Field<List<schema::Blip<'a>>>,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Tag>> {
        let tags = match tags {
            Field::Absent => return Some(Vec::new()),
            Field::Broken => return None,
            Field::Given(tags) => tags,
        };
        unique::ids("tag", tags.iter().map(|tag| &tag.id), problems);
        unique::names("tag", tags.iter().map(|tag| &tag.name), &self.languages, problems);
        let used = problems.wants_warnings().then(|| used(blips)).flatten();
        let mut named = each(tags, |tag| {
            let id = tag.id.given().and_then(|id| check_id(id, problems));
            let name = tag.name.given().and_then(|text| self.line(text, problems));
            if let (Some(id), Some(used), true) = (tag.id.given(), &used, id.is_some()) {
                check_used(id, used, problems);
            }
            Some(Tag { id: id?, name: name? })
        })?;
        named.sort_by(|a, b| a.id.cmp(&b.id));
        Some(named)
    }
}

/// The tags that blips have; `None` when not all of them could be read.
fn used<'a>(blips: &Field<List<schema::Blip<'a>>>) -> Option<BTreeSet<&'a str>> {
    let mut used = BTreeSet::new();
    for blip in &blips.given()?.items {
        match &blip.as_ref()?.tags {
            Field::Absent => {}
            Field::Broken => return None,
            Field::Given(tags) => {
                for tag in &tags.items {
                    used.insert(tag.as_ref()?.value);
                }
            }
        }
    }
    Some(used)
}

fn check_used(id: &Str<'_>, used: &BTreeSet<&str>, problems: &mut Problems<'_>) {
    if used.contains(id.value) {
        return;
    }
    let used: Vec<_> = used.iter().copied().collect();
    let help = match nearest(id.value, &used) {
        Some(near) => format!("did you mean {}?", quote(near)),
        None => "remove it, or give the tag to a blip".to_owned(),
    };
    problems.add(Code::UnusedTag, id.at, format!("no blip has the tag {}", quote(id.value)), help);
}

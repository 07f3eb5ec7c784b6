//! What tags are called.

use std::collections::{BTreeSet, HashMap};

use super::ids::check_id;
use super::{Scope, each, unique};
use crate::model::Tag;
use crate::problem::wording::{nearest, quote};
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List, Str};
use crate::text::look;

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
        let used = used(blips);
        if let Some(used) = &used {
            self.unlike_ids(tags, used, problems);
        }
        let mut named = each(tags, |tag| {
            let id = tag.id.given().and_then(|id| check_id(id, problems));
            let name = tag.name.given().and_then(|text| self.line(text, problems));
            if let (Some(id), Some(used), true) =
                (tag.id.given(), &used, id.is_some() && problems.wants_warnings())
            {
                check_used(id, used, problems);
            }
            Some(Tag { id: id?, name: name? })
        })?;
        named.sort_by(|a, b| a.id.cmp(&b.id));
        Some(named)
    }
}

impl Scope<'_> {
    /// A tag without a name is called by its id, with blanks for hyphens. No other one is.
    fn unlike_ids(&self, tags: &List<schema::Tag<'_>>, used: &BTreeSet<&str>, problems: &mut Problems<'_>) {
        let named: BTreeSet<_> = tags.iter().filter_map(|tag| Some(tag.id.given()?.value)).collect();
        let unnamed: HashMap<_, _> = used.difference(&named).map(|id| (id.replace('-', " "), *id)).collect();
        for text in tags.iter().filter_map(|tag| tag.name.given()) {
            for (_, name) in self.languages.texts(text) {
                if let Some(id) = unnamed.get(&look(name.value)) {
                    let message = format!("the tag {} has no name, and is shown like this one", quote(id));
                    let help = "give one of the two another name, or the blips the same tag";
                    problems.add(Code::DuplicateName, name.at, message, help);
                }
            }
        }
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

//! Aliases that do not say which blip is meant. Warnings.

use std::collections::HashMap;

use super::languages::Languages;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};
use crate::schema::{Blip, List};
use crate::search::fold::fold;

/// Who a word belongs to.
struct Owner {
    blip: usize,
    at: Span,
    is_name: bool,
}

/// Reports aliases that are another blip's name or alias. `blips` in the order of the file.
pub(super) fn check(blips: &[&Blip<'_>], languages: &Languages<'_>, problems: &mut Problems<'_>) {
    let mut owners: HashMap<String, Owner> = HashMap::new();
    for (index, blip) in blips.iter().enumerate() {
        for (_, name) in blip.name.given().into_iter().flat_map(|name| languages.texts(name)) {
            owners.entry(fold(name.value.trim())).or_insert(Owner {
                blip: index,
                at: name.at,
                is_name: true,
            });
        }
    }
    for (index, blip) in blips.iter().enumerate() {
        for alias in blip.aliases.given().into_iter().flat_map(List::iter) {
            let own = Owner { blip: index, at: alias.at, is_name: false };
            let owner = owners.entry(fold(alias.value.trim())).or_insert(own);
            if owner.blip == index {
                continue;
            }
            let line = problems.line(owner.at);
            let (what, cure) = if owner.is_name {
                ("the name", "remove the alias, or write a relation to that blip")
            } else {
                ("an alias", "keep it for one of the two, or make it a tag of both")
            };
            problems.add(
                Code::AmbiguousAlias,
                alias.at,
                format!("{} is {what} of another blip, too", quote(alias.value)),
                format!("the other is in line {line}; {cure}"),
            );
        }
    }
}

//! The blips.

use super::changes::{About, Changes, Pair, pairs};
use super::{BlipDiff, Place, Scope, State, history};
use crate::model::{Blip, Movement, Radar, Relation, Target};
use crate::text::Text;

pub(super) fn blips(scope: Scope<'_>) -> Vec<BlipDiff> {
    let history = history::Histories::new(scope);
    let pairs = pairs(&scope.before.blips, &scope.after.blips, |blip| blip.id.as_str());
    pairs.filter_map(|Pair { before, after }| blip(before, after, &history, scope)).collect()
}

/// `None` where nothing changed.
fn blip(
    before: Option<&Blip>,
    after: Option<&Blip>,
    history: &history::Histories,
    scope: Scope<'_>,
) -> Option<BlipDiff> {
    let newest = after.or(before)?;
    let mut changes = Changes::new(scope);
    fields(before, after, scope, &mut changes);
    history.compare(&newest.id, &mut changes);
    let changes = changes.finish();
    let state = State::of(before, after);
    if changes.is_empty() && state == State::Changed {
        return None;
    }
    let from = before.and_then(|blip| place(blip, scope.before));
    let to = after.and_then(|blip| place(blip, scope.after));
    Some(BlipDiff {
        id: newest.id.clone(),
        number: newest.number,
        name: newest.name.get(scope.after.language()).to_owned(),
        state,
        movement: movement(from.as_ref(), to.as_ref(), scope),
        quadrant: quadrant(before, after, scope),
        from,
        to,
        changes,
    })
}

fn fields(before: Option<&Blip>, after: Option<&Blip>, scope: Scope<'_>, changes: &mut Changes) {
    let blank = Blip {
        id: String::new(),
        number: 0,
        name: Text::default(),
        aliases: Vec::new(),
        tags: Vec::new(),
        link: None,
        summary: Text::default(),
        text: Text::default(),
        relations: Vec::new(),
        placements: Vec::new(),
        removals: Vec::new(),
        wordings: Vec::new(),
    };
    let (old, new) = (before.unwrap_or(&blank), after.unwrap_or(&blank));
    // The last three are compared as the file tells them: see `history`.
    let Blip {
        id: _,
        number: _,
        name,
        aliases,
        tags,
        link,
        summary,
        text,
        relations: _,
        placements: _,
        removals: _,
        wordings: _,
    } = old;
    let number = |blip: Option<&Blip>| blip.map(|blip| blip.number.to_string());
    changes.value(About::field("number"), number(before), number(after));
    changes.text(About::field("name"), Some(name), Some(&new.name));
    changes.words("alias", "order of aliases", aliases, &new.aliases);
    changes.words("tag", "order of tags", tags, &new.tags);
    changes.value(About::field("link"), link.clone(), new.link.clone());
    changes.text(About::field("summary"), Some(summary), Some(&new.summary));
    changes.text(About::field("text"), Some(text), Some(&new.text));
    relations(&named(old, scope.before), &named(new, scope.after), changes);
}

/// A relation whose target has a name of its own, and its note.
type Named<'a> = (String, Option<&'a Text>);

fn relations(before: &[Named<'_>], after: &[Named<'_>], changes: &mut Changes) {
    for Pair { before, after } in pairs(before, after, |(relation, _)| relation.clone()) {
        let relation = |named: Option<&Named<'_>>| named.map(|(relation, _)| relation.clone());
        changes.value(About::field("relation"), relation(before), relation(after));
        if let Some((relation, _)) = after.or(before) {
            let note = |named: Option<&Named<'_>>| named.and_then(|(_, note)| note.cloned());
            let (before, after) = (note(before), note(after));
            changes.text(About::field("note").of(relation), before.as_ref(), after.as_ref());
        }
    }
    changes.order("order of relations", before, after, |(relation, _)| relation.clone());
}

/// A blip by its id, anything else in quotes, so that the two are not taken for each other.
fn named<'a>(blip: &'a Blip, radar: &Radar) -> Vec<Named<'a>> {
    let name = |Relation { kind, target, note }: &'a Relation| {
        let target = match target {
            Target::Blip(index) => radar.blips.get(*index).map(|blip| blip.id.clone()).unwrap_or_default(),
            Target::Other(name) => format!("\"{name}\""),
        };
        (format!("{} {target}", kind.id()), note.as_ref())
    };
    blip.relations.iter().map(name).collect()
}

/// Where a blip is in the newest edition.
fn place(blip: &Blip, radar: &Radar) -> Option<Place> {
    let placement = blip.placement(radar.newest())?;
    Some(Place {
        quadrant: radar.quadrants.get(placement.quadrant)?.id.clone(),
        ring: radar.rings.get(placement.ring)?.id.clone(),
    })
}

fn quadrant(before: Option<&Blip>, after: Option<&Blip>, scope: Scope<'_>) -> String {
    let last = |blip: Option<&Blip>, radar: &Radar| {
        let placement = blip?.last_placement(radar.newest())?;
        radar.quadrants.get(placement.quadrant).map(|quadrant| quadrant.id.clone())
    };
    last(after, scope.after).or_else(|| last(before, scope.before)).unwrap_or_default()
}

/// By ids: a ring that has changed its place takes its blips along.
fn movement(from: Option<&Place>, to: Option<&Place>, scope: Scope<'_>) -> Movement {
    let index = |ring: &str| {
        let position = |radar: &Radar| radar.rings.iter().position(|known| known.id == ring);
        position(scope.after).or_else(|| position(scope.before))
    };
    match (from, to) {
        (None, None) => Movement::Unchanged,
        (None, Some(_)) => Movement::New,
        (Some(_), None) => Movement::Removed,
        (Some(from), Some(to)) if from == to => Movement::Unchanged,
        (Some(from), Some(to)) => match index(&to.ring).cmp(&index(&from.ring)) {
            std::cmp::Ordering::Less => Movement::In,
            std::cmp::Ordering::Greater => Movement::Out,
            std::cmp::Ordering::Equal => Movement::Moved,
        },
    }
}

//! The radar itself, its rings, quadrants and editions, and the names of its tags.

use super::changes::{About, Changes, Pair, pairs};
use super::{Change, Part, Scope, State, theme};
use crate::model::{Edition, Link, Quadrant, Radar, Ring, Tag};
use crate::text::Text;

pub(super) fn radar(scope: Scope<'_>) -> Vec<Change> {
    // Tags and blips are compared elsewhere, and come in an order of their own.
    let Radar {
        title,
        languages,
        introduction,
        site,
        links,
        theme,
        rings,
        quadrants,
        editions,
        tags: _,
        blips: _,
    } = scope.before;
    let after = scope.after;
    let mut changes = Changes::new(scope);
    changes.text(About::field("title"), Some(title), Some(&after.title));
    changes.words("language", "order of languages", languages, &after.languages);
    changes.text(About::field("introduction"), introduction.as_ref(), after.introduction.as_ref());
    changes.value(About::field("site"), site.clone(), after.site.clone());
    for Pair { before, after } in pairs(links, &after.links, |link| link.url.clone()) {
        link(before, after, &mut changes);
    }
    changes.order("order of links", links, &after.links, |link| link.url.clone());
    theme::compare(theme, &after.theme, &mut changes);
    theme::ring_colors(scope, &mut changes);
    changes.order("order of rings", rings, &after.rings, |ring| ring.id.clone());
    changes.order("order of quadrants", quadrants, &after.quadrants, |quadrant| quadrant.id.clone());
    changes.order("order of editions", editions, &after.editions, |edition| edition.id.clone());
    changes.finish()
}

fn link(before: Option<&Link>, after: Option<&Link>, changes: &mut Changes) {
    let Some(Link { name: _, url }) = after.or(before) else { return };
    let name = |link: Option<&'_ Link>| link.map(|link| link.name.clone());
    changes.text(About::field("link").of(url), name(before).as_ref(), name(after).as_ref());
}

pub(super) fn rings(scope: Scope<'_>) -> Vec<Part> {
    let compare = |ring: Option<&Ring>, other: Option<&Ring>, changes: &mut Changes| {
        let [before, after] = [ring, other].map(|ring| {
            ring.map(|Ring { id: _, name, summary }| (Some(name), summary.as_ref())).unwrap_or_default()
        });
        changes.text(About::field("name"), before.0, after.0);
        changes.text(About::field("summary"), before.1, after.1);
    };
    parts(scope, |radar| &radar.rings, |ring| (&ring.id, Some(&ring.name)), compare)
}

pub(super) fn quadrants(scope: Scope<'_>) -> Vec<Part> {
    let compare = |quadrant: Option<&Quadrant>, other: Option<&Quadrant>, changes: &mut Changes| {
        let [before, after] = [quadrant, other].map(|quadrant| {
            quadrant
                .map(|Quadrant { id: _, name, introduction }| (Some(name), introduction.as_ref()))
                .unwrap_or_default()
        });
        changes.text(About::field("name"), before.0, after.0);
        changes.text(About::field("introduction"), before.1, after.1);
    };
    parts(scope, |radar| &radar.quadrants, |quadrant| (&quadrant.id, Some(&quadrant.name)), compare)
}

pub(super) fn editions(scope: Scope<'_>) -> Vec<Part> {
    let compare = |edition: Option<&Edition>, other: Option<&Edition>, changes: &mut Changes| {
        let [before, after] = [edition, other].map(|edition| {
            edition.map(|Edition { id: _, date, name }| (date.clone(), name.as_ref())).unwrap_or_default()
        });
        changes.value(About::field("date"), before.0, after.0);
        changes.text(About::field("name"), before.1, after.1);
    };
    parts(scope, |radar| &radar.editions, |edition| (&edition.id, edition.name.as_ref()), compare)
}

pub(super) fn tags(scope: Scope<'_>) -> Vec<Part> {
    let compare = |tag: Option<&Tag>, other: Option<&Tag>, changes: &mut Changes| {
        let [before, after] = [tag, other].map(|tag| tag.map(|Tag { id: _, name }| name));
        changes.text(About::field("name"), before, after);
    };
    parts(scope, |radar| &radar.tags, |tag| (&tag.id, Some(&tag.name)), compare)
}

fn parts<'a, T: PartialEq + 'a>(
    scope: Scope<'a>,
    list: impl Fn(&'a Radar) -> &'a [T],
    id_and_name: impl Fn(&'a T) -> (&'a String, Option<&'a Text>),
    compare: impl Fn(Option<&T>, Option<&T>, &mut Changes),
) -> Vec<Part> {
    let language = scope.after.language();
    let pairs = pairs(list(scope.before), list(scope.after), |part| id_and_name(part).0);
    let different = pairs.filter(|pair| pair.before != pair.after);
    different
        .filter_map(|Pair { before, after }| {
            let (id, name) = id_and_name(after.or(before)?);
            // The one edition of a radar without editions is in no file.
            if id.is_empty() {
                return None;
            }
            let mut changes = Changes::new(scope);
            compare(before, after, &mut changes);
            let name = name.map_or(id.as_str(), |name| name.get(language)).to_owned();
            Some(Part { id: id.clone(), name, state: State::of(before, after), changes: changes.finish() })
        })
        .collect()
}

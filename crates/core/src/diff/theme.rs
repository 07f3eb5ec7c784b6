//! How the radar looks.

use super::Scope;
use super::changes::{About, Changes, Pair, pairs};
use crate::document::RingColor;
use crate::model::{Radar, Ring};
use crate::theme::{Font, Logo, Palette, Role, Theme};

pub(super) fn compare(before: &Theme, after: &Theme, changes: &mut Changes) {
    let Theme { light, dark, font, fonts, logo } = before;
    palette("color on light ground", light, &after.light, changes);
    palette("color on dark ground", dark, &after.dark, changes);
    changes.value(About::field("font"), font.clone(), after.font.clone());
    for pair in pairs(fonts, &after.fonts, |font| &font.file) {
        let about = pair.before.or(pair.after).map_or("", |font| &font.file);
        changes.value(About::field("font file").of(about), pair.before.map(told), pair.after.map(told));
    }
    changes.order("order of font files", fonts, &after.fonts, |font| font.file.clone());
    // Its width follows from the file.
    let path = |logo: &Option<Logo>| logo.as_ref().map(|Logo { file, width: _ }| file.clone());
    changes.value(About::field("logo"), path(logo), path(&after.logo));
}

fn palette(field: &'static str, before: &Palette, after: &Palette, changes: &mut Changes) {
    for role in Role::ALL {
        let [before, after] = [before, after].map(|palette| Some(palette.role(role).to_owned()));
        changes.value(About::field(field).of(role.id()), before, after);
    }
}

fn told(Font { file: _, weight, italic }: &Font) -> String {
    format!("{weight}{}", if *italic { " italic" } else { "" })
}

/// The colours that rings have of their own. Those of the default theme belong to a place and not to a ring.
pub(super) fn ring_colors(scope: Scope<'_>, changes: &mut Changes) {
    for Pair { before, after } in pairs(&scope.before.rings, &scope.after.rings, |ring| &ring.id) {
        let id = after.or(before).map_or("", |ring| &ring.id);
        let [before, after] = [(scope.before, before), (scope.after, after)]
            .map(|(radar, ring)| ring.and_then(|ring| own_color(radar, ring)).unwrap_or_default());
        changes.value(About::field("ring color on light ground").of(id), before.light, after.light);
        changes.value(About::field("ring color on dark ground").of(id), before.dark, after.dark);
    }
}

fn own_color(radar: &Radar, ring: &Ring) -> Option<RingColor> {
    RingColor::of(&radar.theme, radar.rings.iter().position(|other| other.id == ring.id)?)
}

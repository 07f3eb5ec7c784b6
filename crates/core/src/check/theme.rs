//! How the radar looks: colours that everybody can read, and files that are there.

use super::Asset;
use crate::problem::Problems;
use crate::schema::{self, Field};
use crate::theme::Theme;

mod active;
mod brand;
mod colors;
mod legible;
mod logo;
mod prolog;

/// Checks the theme and the colours of the rings. Without `assets`, files are not asked for.
pub(super) fn check(
    author: &schema::Radar<'_>,
    assets: &[Asset],
    problems: &mut Problems<'_>,
) -> Option<Theme> {
    let theme = match &author.theme {
        Field::Broken => return None,
        Field::Absent => None,
        Field::Given(theme) => Some(theme),
    };
    let Theme { light, dark, .. } = Theme::default();
    let (light_roles, dark_roles) = (theme.map(|theme| &theme.light), theme.map(|theme| &theme.dark));
    let rings = author.rings.given();
    let light = colors::read(light, light_roles, rings, |color| &color.light, problems);
    let dark = colors::read(dark, dark_roles, rings, |color| &color.dark, problems);
    let brand = brand::check(theme, assets, problems);
    for (ground, written) in [("light", &light), ("dark", &dark)] {
        if let Some(written) = written {
            legible::check(ground, written, author, problems);
        }
    }
    let (light, dark) = (light?, dark?);
    Some(Theme { light: light.palette, dark: dark.palette, ..brand? })
}

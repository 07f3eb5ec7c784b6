//! Colours as an author writes them.

use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};
use crate::schema::{Field, List, Palette, Ring, RingColor, Str};
use crate::theme::legible::Use;
use crate::theme::{self, Color};

/// A palette, and where the author wrote which of its colours.
pub(super) struct Written {
    pub(super) palette: theme::Palette,
    pub(super) places: Vec<(Use, Span)>,
}

/// Reads the colours of one ground over the default ones.
pub(super) fn read<'r, 'a: 'r>(
    default: theme::Palette,
    roles: Option<&Field<Palette<'_>>>,
    rings: Option<&'r List<Ring<'a>>>,
    of_ground: impl Fn(&'r RingColor<'a>) -> &'r Field<Str<'a>>,
    problems: &mut Problems<'_>,
) -> Option<Written> {
    let roles = match roles {
        Some(Field::Broken) => return None,
        roles => roles.and_then(Field::given),
    };
    let roles =
        roles.into_iter().flat_map(|palette| &palette.0).map(|(role, color)| (Use::Role(*role), color));
    let mut written = Written { palette: default, places: Vec::new() };
    let mut is_right = roles.fold(true, |right, (color, field)| written.add(color, field, problems) && right);
    for (place, ring) in rings.into_iter().flat_map(|rings| rings.items.iter().enumerate()) {
        match ring.as_ref().map(|ring| &ring.color) {
            Some(Field::Given(color)) => {
                is_right &= written.add(Use::Ring(place), of_ground(color), problems);
            }
            Some(Field::Absent) => {}
            Some(Field::Broken) | None => is_right = false,
        }
    }
    is_right.then_some(written)
}

impl Written {
    /// Puts a colour in its place. `false` when it is wrong.
    fn add(&mut self, color: Use, field: &Field<Str<'_>>, problems: &mut Problems<'_>) -> bool {
        let text = match field {
            Field::Absent => return true,
            Field::Broken => return false,
            Field::Given(text) => text,
        };
        let Some(read) = Color::parse(text.value) else {
            report(text, problems);
            return false;
        };
        self.palette = self.palette.with(color, read.to_hex());
        self.places.push((color, text.at));
        true
    }

    /// The first of these colours that the author wrote, and where.
    pub(super) fn first_written(&self, colors: &[Use]) -> Option<(Use, Span)> {
        colors.iter().find_map(|color| self.places.iter().find(|(written, _)| written == color).copied())
    }
}

/// Says how a colour is written that CSS would know.
fn report(text: &Str<'_>, problems: &mut Problems<'_>) {
    let help = match csscolorparser::parse(text.value) {
        Ok(color) => {
            let [red, green, blue, alpha] = color.to_rgba8();
            let opaque = format!("write \"#{red:02x}{green:02x}{blue:02x}\"");
            if alpha < u8::MAX { format!("{opaque}: one cannot see through a colour here") } else { opaque }
        }
        Err(_) => "write \"#rrggbb\": two hexadecimal digits each for red, green and blue".to_owned(),
    };
    let message = format!("{} is not a colour in the form \"#rrggbb\"", quote(text.value));
    problems.add(Code::InvalidColor, text.at, message, help);
}

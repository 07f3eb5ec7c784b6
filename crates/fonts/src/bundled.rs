//! The fonts inside the program, in the order in which they are asked for a character.

use std::sync::Arc;

use fontdb::{Database, Source};

pub(crate) fn database() -> Database {
    let mut database = Database::new();
    let fonts: [&'static [u8]; 6] = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        // Before DejaVu, whose few faces among the emoji look like none of the others.
        uzor_fonts::NOTO_EMOJI,
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        uzor_fonts::NOTO_SANS_DEVANAGARI,
    ];
    for font in fonts {
        database.load_font_source(Source::Binary(Arc::new(font)));
    }
    database.set_sans_serif_family(crate::FAMILY);
    database
}

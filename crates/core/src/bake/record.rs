//! The embedded radar as a list of texts, in the order of the fields below.
//!
//! One list for both directions, so that what is read is what was written. Field names, derived code and a tree of JSON
//! values would make the download of every reader larger, and the page hold a second copy of all texts while it starts.

use std::vec::IntoIter;

use super::Baked;
use crate::drawing::{Drawing, Label, Lettering, SectorDrawing, Stand};
use crate::mark::Mark;
use crate::model::{
    Blip, Edition, Link, Placement, Quadrant, Radar, RelationKind, Removal, Ring, Tag, Target, Wording,
};
use crate::relations::Related;
use crate::text::Text;
use crate::theme::{Font, Logo, Palette, Theme};

/// What can be written as texts and read back.
pub(super) trait Record {
    /// Appends the texts.
    fn write(&self, texts: &mut Vec<String>);
    /// Takes the texts away again. Where there are none left, empty ones.
    fn read(texts: &mut IntoIter<String>) -> Self;
}

/// A struct: its fields in this order, and what is not embedded but left empty.
macro_rules! record {
    ($struct:ident { $($field:ident),* } $(without { $($empty:ident),* })?) => {
        impl Record for $struct {
            fn write(&self, texts: &mut Vec<String>) {
                $(self.$field.write(texts);)*
            }

            fn read(texts: &mut IntoIter<String>) -> Self {
                Self { $($field: Record::read(texts),)* $($($empty: Default::default(),)*)? }
            }
        }
    };
}

record!(Baked {
    radar,
    language_names,
    articles,
    earlier_articles,
    related,
    filters,
    tag_orders,
    disc,
    fans
});
record!(Radar {
    title,
    languages,
    introduction,
    site,
    links,
    theme,
    rings,
    quadrants,
    editions,
    tags,
    blips
});
record!(Link { name, url });
record!(Ring { id, name, summary });
record!(Quadrant { id, name, introduction });
record!(Edition { id, date, name });
record!(Tag { id, name });
// `articles` and `related` stand in the place of what is left out.
record!(Blip { id, number, name, aliases, tags, link, summary, placements, removals, wordings }
    without { text, relations });
record!(Wording { until, summary } without { text });
record!(Placement { quadrant, ring, reason });
record!(Removal { edition, reason, successor });
record!(Related { kind, inverse, target, note });
record!(Theme { light, dark, font, fonts, logo });
record!(Palette { paper, card, ink, soft, line, accent, on_ring, tint, rings });
record!(Font { file, weight, italic });
record!(Logo { file, width });
record!(Drawing {
    view_box,
    rings,
    sectors,
    ring_names,
    number_size,
    halo,
    line,
    marks,
    rims,
    stands,
    blips
});
record!(SectorDrawing { cells, arc });
record!(Lettering { x, y, size });
record!(Mark { disc, line });
record!(Stand { at, turn, name, hit, callout, leader, is_tight, left, top, leftwards, below });
record!(Label { x, y, anchor });

impl Record for String {
    fn write(&self, texts: &mut Vec<String>) {
        texts.push(self.clone());
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        texts.next().unwrap_or_default()
    }
}

impl Record for usize {
    fn write(&self, texts: &mut Vec<String>) {
        texts.push(self.to_string());
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        String::read(texts).parse().unwrap_or_default()
    }
}

/// Numbers that are small enough for any other number.
macro_rules! number {
    ($($number:ident)*) => {$(
        impl Record for $number {
            fn write(&self, texts: &mut Vec<String>) {
                (*self as usize).write(texts);
            }

            fn read(texts: &mut IntoIter<String>) -> Self {
                usize::read(texts) as $number
            }
        }
    )*};
}

number!(u8 u32);

impl Record for bool {
    fn write(&self, texts: &mut Vec<String>) {
        usize::from(*self).write(texts);
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        usize::read(texts) == 1
    }
}

/// How many there are, then each.
impl<T: Record> Record for Vec<T> {
    fn write(&self, texts: &mut Vec<String>) {
        self.len().write(texts);
        for item in self {
            item.write(texts);
        }
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        (0..usize::read(texts)).map(|_| T::read(texts)).collect()
    }
}

impl<T: Record> Record for Option<T> {
    fn write(&self, texts: &mut Vec<String>) {
        self.is_some().write(texts);
        if let Some(item) = self {
            item.write(texts);
        }
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        bool::read(texts).then(|| T::read(texts))
    }
}

impl<T: Record, const N: usize> Record for [T; N] {
    fn write(&self, texts: &mut Vec<String>) {
        for item in self {
            item.write(texts);
        }
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        std::array::from_fn(|_| T::read(texts))
    }
}

/// How many languages there are, then each with its text.
impl Record for Text {
    fn write(&self, texts: &mut Vec<String>) {
        self.iter().count().write(texts);
        self.iter().for_each(|(language, text)| texts.extend([language, text].map(str::to_owned)));
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        (0..usize::read(texts)).map(|_| (String::read(texts), String::read(texts))).collect()
    }
}

/// By its place among all.
impl Record for RelationKind {
    fn write(&self, texts: &mut Vec<String>) {
        (*self as usize).write(texts);
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        Self::ALL.get(usize::read(texts)).copied().unwrap_or(Self::Mentions)
    }
}

/// The index of a blip, or else a name.
impl Record for Target {
    fn write(&self, texts: &mut Vec<String>) {
        let (blip, other) = match self {
            Self::Blip(blip) => (Some(*blip), None),
            Self::Other(name) => (None, Some(name.clone())),
        };
        blip.write(texts);
        other.write(texts);
    }

    fn read(texts: &mut IntoIter<String>) -> Self {
        match (Option::read(texts), Option::read(texts)) {
            (Some(blip), _) => Self::Blip(blip),
            (None, other) => Self::Other(other.unwrap_or_default()),
        }
    }
}

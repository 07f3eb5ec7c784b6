//! The author's file as it is written: one type per kind of object, every field with its position.
//!
//! Decoding reports wrong types, missing, unknown and repeated fields, and goes on. What the values mean is judged in
//! [`crate::check`].

mod blip;
mod decode;
mod object;
mod radar;
mod theme;

pub(crate) use blip::{Blip, Placement, Relation, Wording};
pub(crate) use decode::{List, Number, Str, Text};
pub(crate) use object::Field;
pub(crate) use radar::{Edition, Link, Quadrant, Radar, Ring, Tag};
pub(crate) use theme::{Font, Palette, RingColor, Theme};

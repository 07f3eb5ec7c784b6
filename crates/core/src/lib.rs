//! A technology radar as plain Rust.
//!
//! Data flows one way: author's JSON → `schema` → [`check`] → [`model`] → [`layout`] → embedded JSON ([`bake`]).
//! The page reads that JSON back, and [`view`] and [`search`] say what of it is shown. [`document`] is the way back to an
//! author's file, and [`diff`] says what changed between two of them.
//!
//! Nothing here knows a user interface, reads a file, a clock or a random source.

pub mod bake;
pub mod captions;
pub mod check;
pub mod compare;
pub mod diff;
pub mod document;
pub mod drawing;
pub mod export;
pub mod filter;
pub mod geometry;
mod json;
pub mod layout;
pub mod mark;
pub mod markdown;
pub mod model;
pub mod navigation;
pub mod picture;
pub mod problem;
pub mod relations;
mod schema;
pub mod search;
pub mod set;
pub mod shown;
mod template;
pub mod text;
pub mod theme;
pub mod view;

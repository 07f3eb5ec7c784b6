//! The laws of the layout, on generated radars.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod callouts;
mod charts;
mod edits;
mod figures;
mod generate;
mod history;
mod names;
#[path = "../support/sample.rs"]
mod sample;
mod space;

//! What a reader takes along: pictures and files of a view, read by the programs that they are made for.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "../support/documents.rs"]
mod documents;
mod files;
mod hostile;
mod names;
mod picture;
mod rendering;
#[allow(dead_code, reason = "the tests of the layout use the rest of it")]
#[path = "../support/sample.rs"]
mod sample;
mod taken;

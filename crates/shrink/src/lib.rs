//! Makes the page's program smaller once trunk has built it.
//!
//! wasm-bindgen writes for people who debug: the functions that WebAssembly and JavaScript call on each other have long
//! names with a hash in each, twice, and its JavaScript has comments and indentation. None of that helps a reader, and it
//! is 7 kB of the download. Another order of functions and of local variables saves 2 kB more.

mod locals;
mod minify;
mod names;
mod order;
mod site;

use std::fmt;

pub use locals::most_used_first;
pub use minify::minify;
pub use names::shorten;
pub use order::alike_together;
pub use site::shrink;

/// That the program is not one that can be made smaller.
#[derive(Debug)]
pub struct ShrinkError(String);

impl ShrinkError {
    fn new(message: impl fmt::Display) -> Self {
        Self(message.to_string())
    }
}

impl fmt::Display for ShrinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot make the page's program smaller: {}", self.0)
    }
}

impl std::error::Error for ShrinkError {}

//! The files that a radar is read from.

use std::borrow::Cow;
use std::str;

use super::Asset;
use crate::problem::{Code, Problems, Span};

/// Most bytes that a radar may have, its texts included: 16 MB. What reads files from a disk stops there.
pub const MOST_BYTES: usize = 16_000_000;

/// Everything that a radar is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The radar's JSON.
    pub json: File,
    /// What lies in the folder `blips` beside it: texts, named `<id>.md` or `<id>.<language>.md`.
    pub texts: Vec<File>,
    /// What is at the paths that [`super::wanted`] lists. One that is not here is not asked for: a radar need not come
    /// from a folder.
    pub assets: Vec<Asset>,
}

/// A file that was read, or tried to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in the problems. Of a text, what follows the last `/` or `\` says what it is the text of.
    pub name: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// All of it.
    Bytes(Vec<u8>),
    /// It was not read, or not to its end: with it, the radar has more than [`MOST_BYTES`].
    TooLarge,
    /// It was not read, because it is no text of a blip: its name says so, or it is a folder.
    NotAText,
}

impl Files {
    /// A radar that is its JSON alone.
    pub fn json(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let json = File { name: name.into(), content: Content::Bytes(bytes.into()) };
        Self { json, texts: Vec::new(), assets: Vec::new() }
    }
}

/// A file as text.
pub(super) struct Decoded<'f> {
    pub(super) name: &'f str,
    pub(super) text: Cow<'f, str>,
    pub(super) state: State,
}

/// Whether a file can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Readable,
    TooLarge,
    NotAText,
    /// There is a byte that is not UTF-8 at this offset.
    NotUtf8(usize),
}

impl<'f> Decoded<'f> {
    pub(super) fn of(file: &'f File) -> Self {
        match &file.content {
            Content::Bytes(bytes) => Self::of_bytes(&file.name, bytes),
            Content::TooLarge => Self { name: &file.name, text: Cow::Borrowed(""), state: State::TooLarge },
            Content::NotAText => Self { name: &file.name, text: Cow::Borrowed(""), state: State::NotAText },
        }
    }

    pub(super) fn of_bytes(name: &'f str, bytes: &'f [u8]) -> Self {
        if bytes.len() > MOST_BYTES {
            return Self { name, text: Cow::Borrowed(""), state: State::TooLarge };
        }
        match str::from_utf8(bytes) {
            Ok(text) => Self { name, text: Cow::Borrowed(text), state: State::Readable },
            // Up to the wrong byte both texts are the same, so a place in one is the place in the other.
            Err(error) => Self {
                name,
                text: String::from_utf8_lossy(bytes),
                state: State::NotUtf8(error.valid_up_to()),
            },
        }
    }

    /// Whether it can be judged. If not, reports why. `file` is its index among the sources.
    pub(super) fn is_readable(&self, file: usize, problems: &mut Problems<'_>) -> bool {
        let at = |start| Span { file, start, end: start + 1 };
        match self.state {
            State::Readable => return true,
            State::NotAText => {}
            State::TooLarge => {
                let message =
                    format!("with this file the radar is larger than {} MB", MOST_BYTES / 1_000_000);
                problems.add(
                    Code::FileTooLarge,
                    at(0),
                    message,
                    "a radar is text: check that this is the right file",
                );
            }
            State::NotUtf8(start) => {
                problems.add(Code::NotUtf8, at(start), "a byte that is not UTF-8", "save the file as UTF-8");
            }
        }
        false
    }
}

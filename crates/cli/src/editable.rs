//! A file that a command changes: all of it or nothing.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use radar_core::check::{Content, Files, check};
use radar_core::document::{Refusal, Tree};
use radar_files::read_stream;

use crate::failure::Failure;
use crate::radar_file::{is_stdin, name};
use crate::{output, stdout};

/// A radar's JSON as its author wrote it, and where it goes back to.
pub(crate) struct Editable {
    path: PathBuf,
    source: String,
}

impl Editable {
    /// Reads a file; `-` is standard input, and goes back to standard output.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let name = name(path);
        let files =
            bounded(path, &name).map_err(|error| Failure::Unreadable { file: name.clone(), error })?;
        if let Content::Bytes(bytes) = &files.json.content
            && let Ok(source) = str::from_utf8(bytes)
        {
            return Ok(Self { path: path.to_owned(), source: source.to_owned() });
        }
        // Too large, or not UTF-8.
        Err(Failure::Wrong { file: name, problems: check(&files).problems })
    }

    /// The JSON, whatever it says.
    pub(crate) fn tree(&self) -> Result<Tree, Failure> {
        Tree::parse(&self.name(), &self.source)
            .map_err(|problems| Failure::Wrong { file: self.name(), problems })
    }

    /// Writes the file anew, unless it is the same.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        if self.is_stdin() {
            return stdout::print(|out| out.write_all(text.as_bytes()));
        }
        if self.is_same(text) { Ok(()) } else { replace(&self.path, text) }
    }

    /// Whether the file says exactly this.
    pub(crate) fn is_same(&self, text: &str) -> bool {
        self.source == text
    }

    pub(crate) fn is_stdin(&self) -> bool {
        is_stdin(&self.path)
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> String {
        name(&self.path)
    }

    pub(crate) fn refused(&self, refusal: Refusal) -> Failure {
        Failure::Refused { file: self.name(), refusal }
    }
}

/// Writes a file that must not exist yet.
pub(crate) fn create(path: &Path, text: &str) -> Result<(), Failure> {
    output::create(path, text.as_bytes()).map_err(|error| Failure::Unwritable { file: name(path), error })
}

/// Puts a complete new file in the place of the old one.
fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    output::replace(path, text.as_bytes()).map_err(|error| Failure::Unwritable { file: name(path), error })
}

/// Reads no more than a radar may have.
fn bounded(path: &Path, name: &str) -> io::Result<Files> {
    if is_stdin(path) { read_stream(name, io::stdin().lock()) } else { read_stream(name, File::open(path)?) }
}

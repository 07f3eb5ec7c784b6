//! The files that an import is about.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use radar_exchange::found::Place;
use radar_exchange::{File, Format, Kind, Note};
use walkdir::{DirEntry, WalkDir};

use super::check_stdin;
use crate::failure::{Failure, usage};
use crate::radar_file::is_stdin;

/// Larger files are not read.
const LARGEST: u64 = 64 << 20;

/// What was read, and what was not.
pub(super) struct Input {
    pub(super) files: Vec<File>,
    pub(super) notes: Vec<Note>,
}

/// Reads files in the order in which they are given, those of a folder by name.
pub(super) fn read(paths: &[PathBuf], format: Format) -> Result<Input, Failure> {
    check_stdin(paths)?;
    let mut input = Input { files: Vec::new(), notes: Vec::new() };
    for path in paths {
        if is_stdin(path) {
            let bytes = limited(io::stdin().lock()).map_err(unreadable(Path::new("<stdin>")))?;
            input.files.push(File { path: "<stdin>".to_owned(), bytes });
        } else if path.is_dir() {
            input.read_folder(path, format)?;
        } else {
            input.read_file(path)?;
        }
    }
    if input.files.is_empty() { Err(nothing(paths, format)) } else { Ok(input) }
}

fn nothing(folders: &[PathBuf], format: Format) -> Failure {
    let folders = folders.iter().map(|folder| name(folder)).collect::<Vec<_>>().join(", ");
    let what = if format.is_folder() {
        "no file".to_owned()
    } else {
        format!("no file whose name ends in .{}", format.endings().join(" or ."))
    };
    usage(&format!("nothing to import: {what} in {folders}"))
}

impl Input {
    fn read_folder(&mut self, folder: &Path, format: Format) -> Result<(), Failure> {
        let deepest = if format.is_folder() { usize::MAX } else { 1 };
        let entries =
            WalkDir::new(folder).min_depth(1).max_depth(deepest).follow_links(true).sort_by_file_name();
        for entry in entries.into_iter().filter_entry(|entry| !is_hidden(entry)) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(folder).to_owned();
                unreadable(&path)(error.into())
            })?;
            if entry.file_type().is_dir() {
                if !format.is_folder() {
                    self.skip(entry.path(), "is a folder in a folder");
                }
            } else if is_of(entry.path(), format) {
                self.read_file(entry.path())?;
            } else {
                self.skip(entry.path(), &format!("does not end in .{}", format.endings().join(" or .")));
            }
        }
        Ok(())
    }

    fn read_file(&mut self, path: &Path) -> Result<(), Failure> {
        let bytes = fs::File::open(path).and_then(limited).map_err(unreadable(path))?;
        self.files.push(File { path: name(path), bytes });
        Ok(())
    }

    fn skip(&mut self, path: &Path, why: &str) {
        let place = Place { file: name(path), line: 0 };
        self.notes.push(Note { place, kind: Kind::LeftOut, message: format!("not read: it {why}") });
    }
}

/// With slashes, on every system.
fn name(path: &Path) -> String {
    path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/")
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_of(path: &Path, format: Format) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    format.is_folder() || ending.is_some_and(|ending| format.endings().contains(&ending.as_str()))
}

fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other(format!("it is larger than {} MB", LARGEST >> 20)));
    }
    Ok(bytes)
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let file = path.display().to_string();
    move |error| Failure::Unreadable { file, error }
}

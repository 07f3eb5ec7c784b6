//! A radar's files on disk: its JSON, the texts in the folder `blips` beside it, and what its theme names.
//!
//! What is in them is for [`radar_core::check::check`] to judge. Here they are found, named and read, and no more of
//! them than a radar may have.

use std::fmt;
use std::fs::{self, File as Handle};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use radar_core::check::{Asset, Content, File, Files, Found, MOST_BYTES, Wanted, wanted};

/// The folder with the texts, beside the JSON.
const FOLDER: &str = "blips";

/// Reads a radar from disk. Problems will name its files as `path` does.
///
/// # Errors
///
/// The first file, or the folder of texts, that is there and cannot be read.
pub fn read(path: &Path) -> Result<Files, Unreadable> {
    read_as(path, path)
}

/// Reads a radar from disk. Problems will name its files as if its JSON were at `shown`.
///
/// # Errors
///
/// The first file, or the folder of texts, that is there and cannot be read.
pub fn read_as(path: &Path, shown: &Path) -> Result<Files, Unreadable> {
    let mut room = MOST_BYTES;
    let json = read_file(path, shown, &mut room)?;
    let shown_folder = folder_beside(shown);
    let mut texts = Vec::new();
    for path in entries(path).map_err(|error| Unreadable::new(&shown_folder, error))? {
        let shown = shown_folder.join(path.file_name().unwrap_or_default());
        let file = if is_text(&path) {
            if !path.is_file() {
                // Nor is it opened: a pipe would never end.
                return Err(Unreadable::new(&shown, io::Error::other("it is not a file")));
            }
            read_file(&path, &shown, &mut room)?
        } else {
            File { name: shown.display().to_string(), content: Content::NotAText }
        };
        texts.push(file);
    }
    let assets = wanted_by(&json).into_iter().map(|wanted| read_asset(path, wanted)).collect();
    Ok(Files { json, texts, assets })
}

/// Reads a radar that is not in a file, and so has no texts beside it. `name` is its name in problems.
///
/// # Errors
///
/// What reading gave.
pub fn read_stream(name: &str, stream: impl Read) -> io::Result<Files> {
    let content = read_content(stream, &mut MOST_BYTES.clone())?;
    Ok(Files { json: File { name: name.to_owned(), content }, texts: Vec::new(), assets: Vec::new() })
}

/// What has to be watched to learn of every change to a radar: its JSON, the folder of its texts with all that is in it,
/// and what its theme names. The folder is listed although it may not exist, and so is what the theme names.
pub fn watched(path: &Path) -> Vec<PathBuf> {
    let mut watched = vec![path.to_owned(), folder_beside(path)];
    watched.extend(entries(path).unwrap_or_default());
    let json = read_file(path, path, &mut MOST_BYTES.clone());
    let wanted = json.map(|json| wanted_by(&json)).unwrap_or_default();
    watched.extend(wanted.into_iter().map(|wanted| path.with_file_name(wanted.path)));
    watched
}

/// Where the texts of a radar are.
pub fn folder_beside(path: &Path) -> PathBuf {
    path.with_file_name(FOLDER)
}

fn wanted_by(json: &File) -> Vec<Wanted> {
    if let Content::Bytes(bytes) = &json.content { wanted(bytes) } else { Vec::new() }
}

/// What cannot be read is not there: the checks say so where the theme names it.
fn read_asset(radar: &Path, Wanted { path, most }: Wanted) -> Asset {
    let file = radar.with_file_name(&path);
    // A pipe would never end.
    let bytes = Some(&file).filter(|file| file.is_file()).and_then(|file| {
        let mut bytes = Vec::new();
        Handle::open(file).ok()?.take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    });
    let found = match bytes {
        Some(bytes) if bytes.len() > most => Found::TooLarge,
        Some(bytes) => Found::Bytes(bytes),
        None => Found::Nothing,
    };
    Asset { path, found }
}

/// A file that is there and cannot be read.
#[derive(Debug)]
pub struct Unreadable {
    /// Its name as the caller knows it.
    pub file: String,
    /// Why.
    pub error: io::Error,
}

impl Unreadable {
    fn new(file: &Path, error: io::Error) -> Self {
        Self { file: file.display().to_string(), error }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.file, self.error)
    }
}

impl std::error::Error for Unreadable {}

/// What is in the folder of texts, by name. Nothing when there is no such folder. What an editor or a system hides with
/// a dot is left out.
fn entries(radar: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = match fs::read_dir(folder_beside(radar)) {
        Ok(folder) => folder,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut entries = Vec::new();
    for entry in folder {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            entries.push(entry.path());
        }
    }
    entries.sort();
    Ok(entries)
}

/// Whether a file has the name of a text. Others are not even opened.
fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "md") && path.to_str().is_some()
}

fn read_file(path: &Path, shown: &Path, room: &mut usize) -> Result<File, Unreadable> {
    let mut content = || {
        let handle = Handle::open(path)?;
        let metadata = handle.metadata()?;
        // Judged by its length before any of it is read.
        if metadata.is_file() && metadata.len() > *room as u64 {
            return Ok(Content::TooLarge);
        }
        read_content(handle, room)
    };
    let content = content().map_err(|error| Unreadable::new(shown, error))?;
    Ok(File { name: shown.display().to_string(), content })
}

/// Reads at most what there is room for, which shrinks by it.
fn read_content(stream: impl Read, room: &mut usize) -> io::Result<Content> {
    let mut bytes = Vec::new();
    stream.take(*room as u64 + 1).read_to_end(&mut bytes)?;
    match room.checked_sub(bytes.len()) {
        Some(rest) => {
            *room = rest;
            Ok(Content::Bytes(bytes))
        }
        None => Ok(Content::TooLarge),
    }
}

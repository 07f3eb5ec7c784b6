//! Moving texts between the JSON and the folder beside it, so that at no moment a text is in neither.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use radar_core::document::{Refusal, TextFile, Tree};
use radar_files::folder_beside;

use crate::editable::{self, Editable};
use crate::failure::Failure;

/// What has to happen to files before and after the JSON is written.
#[derive(Default)]
pub(super) struct Moved {
    create: Vec<(PathBuf, String)>,
    remove: Vec<PathBuf>,
}

/// Why texts cannot be moved.
pub(super) enum Obstacle {
    Refused(Refusal),
    Failed(Failure),
}

/// Takes the texts out of the tree.
pub(super) fn to_files(radar: &Path, tree: &mut Tree) -> Result<Moved, Obstacle> {
    let folder = folder_beside(radar);
    let mut create = Vec::new();
    for TextFile { name, content } in tree.take_texts()? {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(there) if there == content.as_bytes() => {}
            Ok(_) => {
                let message = format!("{} exists and says something else", path.display());
                let help = "put both together there, and remove \"text\" from the JSON; nothing was changed";
                return Err(Refusal::new(message, help).into());
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => create.push((path, content)),
            Err(error) => return Err(unreadable(&path, error)),
        }
    }
    Ok(Moved { create, remove: Vec::new() })
}

/// Puts the texts that lie beside the radar into the tree.
pub(super) fn to_json(radar: &Path, tree: &mut Tree) -> Result<Moved, Obstacle> {
    let folder = folder_beside(radar);
    let mut files = Vec::new();
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Moved::default()),
        entries => entries.map_err(|error| unreadable(&folder, error))?,
    };
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&folder, error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.extension().is_none_or(|end| end != "md") {
            continue;
        }
        let content = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        files.push(TextFile { name: name.to_owned(), content });
    }
    let used = tree.put_texts(&files)?;
    Ok(Moved { create: Vec::new(), remove: used.into_iter().map(|name| folder.join(name)).collect() })
}

impl Moved {
    /// Writes the texts that the JSON is about to lose.
    pub(super) fn before(&self) -> Result<(), Failure> {
        for (path, content) in &self.create {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)
                    .map_err(|error| Failure::Unwritable { file: folder.display().to_string(), error })?;
            }
            editable::create(path, content)?;
        }
        Ok(())
    }

    /// Removes the files whose texts are in the JSON now, and the folder if nothing else is in it.
    pub(super) fn after(&self) -> Result<(), Failure> {
        for path in &self.remove {
            fs::remove_file(path)
                .map_err(|error| Failure::Unwritable { file: path.display().to_string(), error })?;
        }
        if let Some(folder) = self.remove.first().and_then(|path| path.parent()) {
            // It stays, and that is right, when something else is in it.
            let _ = fs::remove_dir(folder);
        }
        Ok(())
    }
}

impl Obstacle {
    /// The failure that it is for the radar's file.
    pub(super) fn of(self, file: &Editable) -> Failure {
        match self {
            Self::Refused(refusal) => file.refused(refusal),
            Self::Failed(failure) => failure,
        }
    }
}

impl From<Refusal> for Obstacle {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn unreadable(path: &Path, error: io::Error) -> Obstacle {
    Obstacle::Failed(Failure::Unreadable { file: path.display().to_string(), error })
}

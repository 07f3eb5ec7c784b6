//! Writing files that commands make.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::failure::{Failure, usage};

/// Refuses to overwrite a file that is there, unless that is wanted.
pub(crate) fn check_free(path: &Path, is_forced: bool) -> Result<(), Failure> {
    if !is_forced && path.exists() {
        return Err(exists(path));
    }
    Ok(())
}

/// Writes a file, and the folders that it is in.
pub(crate) fn write(path: &Path, bytes: &[u8], is_forced: bool) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true);
    if is_forced {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let unwritable = |error| Failure::Unwritable { file: path.display().to_string(), error };
    folder.map_or(Ok(()), fs::create_dir_all).map_err(unwritable)?;
    let written = options.open(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if !is_forced => exists(path),
        _ => unwritable(error),
    })
}

fn exists(path: &Path) -> Failure {
    usage(&format!("{} exists already: give another name, or '--force' to overwrite it", path.display()))
}

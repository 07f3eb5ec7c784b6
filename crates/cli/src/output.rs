//! Writing files that commands make.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::{Failure, usage};
use crate::radar_file::is_stdin;

/// The file that an output goes to; `None` for standard output, which `-` is, too.
pub(crate) fn file(output: Option<&PathBuf>) -> Option<&Path> {
    output.map(PathBuf::as_path).filter(|path| !is_stdin(path))
}

/// Refuses to overwrite a file that is there, unless that is wanted.
pub(crate) fn check_free(path: &Path, is_forced: bool) -> Result<(), Failure> {
    if !is_forced && path.exists() {
        return Err(exists(path));
    }
    Ok(())
}

/// Writes a file, and the folder that it is in: all of it, or nothing, and then the old one stays.
pub(crate) fn write(path: &Path, bytes: &[u8], is_forced: bool) -> Result<(), Failure> {
    let unwritable = |error| Failure::Unwritable { file: path.display().to_string(), error };
    let written = if is_forced { overwrite(path, bytes) } else { create(path, bytes) };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if !is_forced && path.exists() => exists(path),
        _ => unwritable(error),
    })
}

/// Writes a file that must not exist yet, and the folder that it is in.
pub(crate) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    temporary(path, bytes)?.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// Puts a complete new file in the place of the old one. Links are followed, permissions stay.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let new = temporary(&path, bytes)?;
    new.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    new.persist(&path).map(drop).map_err(|error| error.error)
}

fn overwrite(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => replace(path, bytes),
        // A pipe or a device stays what it is; a folder is refused.
        Ok(_) => OpenOptions::new().write(true).open(path)?.write_all(bytes),
        Err(_) => temporary(path, bytes)?.persist(path).map(drop).map_err(|error| error.error),
    }
}

/// In the same folder, because only within a file system a file takes another one's place at once.
fn temporary(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".radar-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // Its own name would tell nobody anything.
    let mut file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn exists(path: &Path) -> Failure {
    usage(&format!("{} exists already: give another name, or '--force' to overwrite it", path.display()))
}

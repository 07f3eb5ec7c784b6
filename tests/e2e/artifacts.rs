//! What failed tests leave behind, to be looked at.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Writes a file into `e2e` in the target folder. Whatever of its name could not be part of a path becomes `_`.
pub(crate) fn write(name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let fits = |letter: char| letter.is_alphanumeric() || ".-".contains(letter);
    let name: String = name.chars().map(|letter| if fits(letter) { letter } else { '_' }).collect();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e");
    fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    fs::write(&file, bytes)?;
    Ok(file)
}

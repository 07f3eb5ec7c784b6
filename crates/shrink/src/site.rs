//! The files that trunk makes of the program.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use crate::{ShrinkError, alike_together, minify, most_used_first, shorten};

/// What trunk adds to the name of the program.
const PROGRAM: &str = "_bg.wasm";

/// Makes the program in a folder smaller. Its files get new names, since readers may have the old ones in their caches, and
/// `index.html` follows.
///
/// # Errors
///
/// When there is no program of trunk's, or a file cannot be read or written.
pub fn shrink(folder: &Path) -> Result<(), ShrinkError> {
    let name = program_name(folder)?;
    let before =
        Files { wasm: folder.join(format!("{name}{PROGRAM}")), script: folder.join(format!("{name}.js")) };
    let (old_wasm, old_script) = (read(&before.wasm)?, read_text(&before.script)?);
    let (wasm, script) = shorten(&old_wasm, &old_script)?;
    let wasm = alike_together(&most_used_first(&wasm)?)?;
    let script = minify(&script)?;

    let new_name = format!("{}-{}", plain(&name), fingerprint(&wasm, &script));
    let after = Files {
        wasm: folder.join(format!("{new_name}{PROGRAM}")),
        script: folder.join(format!("{new_name}.js")),
    };
    let index = folder.join("index.html");
    let document = read_text(&index)?
        .replace(&name, &new_name)
        .replace(&integrity(&old_wasm), &integrity(&wasm))
        .replace(&integrity(old_script.as_bytes()), &integrity(script.as_bytes()));
    for file in [&before.wasm, &before.script] {
        fs::remove_file(file).map_err(|error| at(file, &error))?;
    }
    write(&after.wasm, &wasm)?;
    write(&after.script, script.as_bytes())?;
    write(&index, document.as_bytes())
}

struct Files {
    wasm: PathBuf,
    script: PathBuf,
}

/// The program's name with its hash, without an ending.
fn program_name(folder: &Path) -> Result<String, ShrinkError> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut programs = names.filter_map(|name| name.strip_suffix(PROGRAM).map(str::to_owned));
    programs.next().ok_or_else(|| ShrinkError::new(format!("{}: no file *{PROGRAM}", folder.display())))
}

/// The name without trunk's hash.
fn plain(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(plain, _)| plain)
}

/// Sixteen digits, like trunk's.
fn fingerprint(wasm: &[u8], script: &str) -> String {
    let hash = Sha256::new().chain_update(wasm).chain_update(script).finalize();
    format!("{:016x}", hash.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes)))
}

/// As the attribute `integrity` has it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

fn read(path: &Path) -> Result<Vec<u8>, ShrinkError> {
    fs::read(path).map_err(|error| at(path, &error))
}

fn read_text(path: &Path) -> Result<String, ShrinkError> {
    fs::read_to_string(path).map_err(|error| at(path, &error))
}

fn write(path: &Path, content: &[u8]) -> Result<(), ShrinkError> {
    fs::write(path, content).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> ShrinkError {
    ShrinkError::new(format!("{}: {error}", path.display()))
}

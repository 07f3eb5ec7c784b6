//! Fills trunk's staging folder with every page of the radar. Run by the `post_build` hook in Trunk.toml.

#![recursion_limit = "256"]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tech_radar::prerender::files;
use tech_radar::site::Site;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder =
        staging.ok_or("TRUNK_STAGING_DIR is not set: run me through trunk, or `cargo xtask build`")?;
    let template = read(&folder.join("index.html"))?;
    let style = read(&stylesheet(&folder)?)?;
    for file in files(Site::embedded()?, &template, &style)? {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
        }
        fs::write(&path, file.html).map_err(|error| at(&path, &error))?;
    }
    Ok(())
}

/// Trunk adds a hash to the stylesheet's name.
fn stylesheet(folder: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let mut files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    files
        .find(|path| path.extension().is_some_and(|extension| extension == "css"))
        .ok_or_else(|| format!("{}: no stylesheet", folder.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

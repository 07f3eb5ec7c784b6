//! Fills trunk's staging folder with every page of the radar, and with what it offers to other programs. Run by the `post_build` hook in Trunk.toml.

#![recursion_limit = "256"]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use radar_core::problem::Problem;
use radar_publish::publish;
use tech_radar::prerender::{embedded_radar, embedded_sites, files};

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
    for site in embedded_sites()? {
        for file in files(site, &template, &style)? {
            write(&folder, &file.path, &file.html)?;
        }
    }
    let radar = embedded_radar().map_err(|problems| listed(&problems))?;
    let published = publish(&radar)?;
    for file in &published.files {
        write(&folder, &file.path, &file.text)?;
    }
    copy_author_schema(&folder)?;
    for notice in &published.left_out {
        println!("{notice}");
    }
    Ok(())
}

/// The schema of the author's format, for editors to find at the site that the radar is published at.
fn copy_author_schema(folder: &Path) -> Result<(), String> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(AUTHOR_SCHEMA);
    if schema.exists() {
        write(folder, AUTHOR_SCHEMA, &read(&schema)?)?;
    }
    Ok(())
}

const AUTHOR_SCHEMA: &str = "radar.schema.json";

/// Writes a file, and makes its folder.
fn write(folder: &Path, path: &str, text: &str) -> Result<(), String> {
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
    }
    fs::write(&path, text).map_err(|error| at(&path, &error))
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
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

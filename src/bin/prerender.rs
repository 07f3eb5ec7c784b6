//! Fills trunk's staging folder with every page of the radar, and with what it offers to other programs. Run by the `post_build` hook in Trunk.toml.

#![recursion_limit = "256"]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use radar_core::model::Radar;
use radar_core::problem::Problem;
use radar_fonts::Fonts;
use radar_preview::Renderer;
use radar_publish::publish;
use rayon::prelude::*;
use tech_radar::prerender::{
    Policy, embedded_radar, embedded_sites, files, headers, missing_glyphs, pages, picture,
};
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
    // A developer reads names and lines of the program, a reader downloads them.
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        radar_shrink::shrink(&folder)?;
    }
    let template = read(&folder.join("index.html"))?;
    let style = read(&stylesheet(&folder)?)?;
    let sites = embedded_sites()?;
    let mut policy = Policy::default();
    for site in &sites {
        for file in files(site, &template, &style)? {
            write(&folder, &file.path, &file.html)?;
            policy = policy.or(&file.policy);
        }
    }
    write(&folder, "_headers", headers(&policy))?;
    let radar = embedded_radar().map_err(|problems| listed(&problems))?;
    draw_previews(&sites, &radar, &folder)?;
    let published = publish(&radar)?;
    for file in &published.files {
        write(&folder, &file.path, &file.text)?;
    }
    copy_author_schema(&folder)?;
    copy_brand(&folder)?;
    for notice in &published.left_out {
        println!("{notice}");
    }
    Ok(())
}

/// The picture of every page, for the programs that show one beside a link.
fn draw_previews(sites: &[&'static Site], radar: &Radar, folder: &Path) -> Result<(), String> {
    let renderer = Renderer::new(Arc::new(Fonts::of_this_machine()));
    for site in sites {
        pages(site).par_iter().try_for_each(|page| {
            let picture = picture(site, page, &renderer).map_err(|error| error.to_string())?;
            write(folder, &picture.path, &picture.bytes)
        })?;
    }
    for warning in missing_glyphs(radar, renderer.fonts()) {
        println!("{warning}");
    }
    if radar.site.is_none() {
        println!("{RELATIVE_PREVIEWS}");
    }
    Ok(())
}

const RELATIVE_PREVIEWS: &str = "previews have relative addresses, which most programs do not follow: \
    the radar has no \"site\"; write one, or build with --site-url";

/// The schema of the author's format, for editors to find at the site that the radar is published at.
fn copy_author_schema(folder: &Path) -> Result<(), String> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(AUTHOR_SCHEMA);
    if schema.exists() {
        write(folder, AUTHOR_SCHEMA, read(&schema)?)?;
    }
    Ok(())
}

/// Logo and fonts, which `build.rs` put under the names that they have on the site.
fn copy_brand(folder: &Path) -> Result<(), String> {
    let brand = Path::new(concat!(env!("OUT_DIR"), "/brand"));
    for entry in fs::read_dir(brand).map_err(|error| at(brand, &error))? {
        let file = entry.map_err(|error| at(brand, &error))?.path();
        let copy = folder.join(file.file_name().unwrap_or_default());
        fs::copy(&file, &copy).map_err(|error| at(&file, &error))?;
    }
    Ok(())
}

const AUTHOR_SCHEMA: &str = "radar.schema.json";

/// Writes a file, and makes its folder.
fn write(folder: &Path, path: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
    }
    fs::write(&path, content).map_err(|error| at(&path, &error))
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

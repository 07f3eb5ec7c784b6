//! Fills trunk's staging folder with every page of the radar, and with what it offers to other programs. Run by the `post_build` hook in Trunk.toml.

#![recursion_limit = "256"]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use radar_core::model::Radar;
use radar_core::problem::Problem;
use radar_fonts::Fonts;
use radar_preview::Renderer;
use radar_publish::publish;
use rayon::prelude::*;
use tech_radar::prerender::{
    Kept, LIGHT_FROM, Parts, Policy, WORKER, embedded_radar, embedded_sites, files, headers, icons, manifest,
    missing_glyphs, needed, no_worker, pages, picture, single_file, worker,
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
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    // A developer reads names and lines of the program, a reader downloads them.
    if is_release {
        radar_shrink::shrink(&folder)?;
    }
    let start = Instant::now();
    let template = read(&folder.join("index.html"))?;
    let sheet = find(&folder, ".css")?;
    let style = read(&sheet)?;
    // It is in every page.
    fs::remove_file(&sheet).map_err(|error| at(&sheet, &error))?;
    let sites = embedded_sites(false)?;
    let (mut policy, mut count, mut texts) = (Policy::default(), 0, Vec::new());
    let light_from = light_from()?;
    for site in &sites {
        for file in files(site, &template, &style, light_from)? {
            write(&folder, &file.path, &file.html)?;
            policy = policy.or(&file.policy);
            count += usize::from(file.is_page());
            texts.extend(file.is_texts().then_some(file.path));
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
    prepare_for_devices(&sites, &folder)?;
    let worker = if is_release {
        worker(&sites, &kept(&needed(&sites, &template, texts)?, &folder)?)
    } else {
        no_worker()
    };
    write(&folder, WORKER, worker)?;
    if let Some(file) = env::var_os(SINGLE_FILE).filter(|file| !file.is_empty()) {
        write_single_files(Path::new(&file), &template, &style, &folder)?;
    }
    println!("{count} pages printed in {:.1} s", start.elapsed().as_secs_f64());
    for notice in &published.left_out {
        println!("{notice}");
    }
    Ok(())
}

/// Says from how many blips on pages are light, in the place of [`LIGHT_FROM`]. For tests.
const LIGHT_FROM_VARIABLE: &str = "RADAR_LIGHT_FROM";

fn light_from() -> Result<usize, String> {
    match env::var(LIGHT_FROM_VARIABLE) {
        Ok(number) if !number.is_empty() => number
            .parse()
            .map_err(|_| format!("{LIGHT_FROM_VARIABLE} is \"{number}\"; write a number of blips")),
        _ => Ok(LIGHT_FROM),
    }
}

/// The picture of every page, for the programs that show one beside a link.
fn draw_previews(sites: &[&'static Site], radar: &Radar, folder: &Path) -> Result<(), String> {
    let renderer = Renderer::new(Arc::new(Fonts::of_this_machine()));
    let count: usize = sites.iter().map(|site| pages(site).len()).sum();
    if count > MANY_PREVIEWS {
        println!("drawing {count} previews");
    }
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

/// So many take a while, in which nothing else is said.
const MANY_PREVIEWS: usize = 1000;

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

/// Says where the site is to be written as one file, too.
const SINGLE_FILE: &str = "RADAR_SINGLE_FILE";

/// The site as a file, and beside it one for each further language: `radar.html`, `radar.fr.html`.
fn write_single_files(file: &Path, template: &str, style: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let program = fs::read(find(folder, "_bg.wasm")?)?;
    let (glue, icon) = (read(&find(folder, ".js")?)?, read(&find(folder, ".svg")?)?);
    let brand = |file: &str| {
        let path = folder.join(file);
        fs::read(&path).map_err(|error| at(&path, &error))
    };
    let parts = Parts { template, style, glue: &glue, program: &program, icon: &icon, brand: &brand };
    let into = file.parent().filter(|into| !into.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(into).map_err(|error| at(into, &error))?;
    for site in embedded_sites(true)? {
        let html = single_file(site, &parts)?;
        let path = site
            .folder()
            .map_or(file.to_owned(), |language| file.with_extension([language, ".html"].concat()));
        fs::write(&path, html).map_err(|error| at(&path, &error))?;
    }
    Ok(())
}

/// What devices ask for that keep the radar beside their programs.
fn prepare_for_devices(sites: &[&'static Site], folder: &Path) -> Result<(), Box<dyn Error>> {
    for site in sites {
        let (address, manifest) = manifest(site);
        write(folder, &address, manifest)?;
    }
    for site in sites.iter().take(1) {
        for (address, icon) in icons(&site.radar.theme)? {
            write(folder, &address, icon)?;
        }
    }
    Ok(())
}

/// What browsers keep, as it is in the folder.
fn kept(addresses: &[String], folder: &Path) -> Result<Vec<Kept>, String> {
    let read = |address: &String| {
        let file = if address.ends_with('/') { [address, "index.html"].concat() } else { address.clone() };
        let path = folder.join(file);
        let bytes = fs::read(&path).map_err(|error| at(&path, &error))?;
        Ok(Kept { address: address.clone(), bytes })
    };
    addresses.iter().map(read).collect()
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

/// The file that trunk built and added a hash to the name of, by the end of its name.
fn find(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let is_built = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        BUILT.iter().any(|beginning| name.starts_with(beginning)) && name.ends_with(ending)
    };
    let mut files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    files
        .find(is_built)
        .ok_or_else(|| format!("{}: no file {}*{ending}", folder.display(), BUILT.join("*, ")))
}

const BUILT: [&str; 3] = ["radar-", "tech-radar-", "favicon-"];

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

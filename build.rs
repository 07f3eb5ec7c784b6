//! Checks the radar's data, lays it out and embeds the result. Bad data fails the build with all mistakes at once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use radar_core::bake::Baked;
use radar_core::check::{Checked, Files, check, page_address, site_address};
use radar_core::document::Document;
use radar_core::model::{Link, Radar};
use radar_core::problem::{Paint, Problem, Severity};
use radar_core::text::{Text, is_line};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=RADAR_DATA");
    println!("cargo::rerun-if-env-changed=RADAR_LINKS");
    println!("cargo::rerun-if-env-changed=RADAR_SITE");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let data = env::var_os("RADAR_DATA").map_or_else(|| PathBuf::from("data/radar.json"), PathBuf::from);
    watch(&data);
    let (mut radar, files) = checked(&data)?;
    // Most radars begin without history. Their pages need no code that builds blips in the browser: see src/browser/blips/chart.rs.
    println!("cargo::rustc-check-cfg=cfg(history)");
    if radar.editions.len() > 1 {
        println!("cargo::rustc-cfg=history");
    }
    // On a radar of one quadrant without history, blips stay where they are.
    println!("cargo::rustc-check-cfg=cfg(disc)");
    if radar.quadrants.len() > 1 {
        println!("cargo::rustc-cfg=disc");
    }
    // Pictures bring the radar's own letters along. Most radars have none: see src/browser/download/letters.rs.
    println!("cargo::rustc-check-cfg=cfg(letters)");
    if !radar.theme.fonts.is_empty() {
        println!("cargo::rustc-cfg=letters");
    }
    publish_brand(&mut radar, &files)?;
    move_to_site(&mut radar)?;
    add_links(&mut radar)?;
    // For the prerenderer, which publishes Markdown and relations, too: see src/prerender/radar.rs.
    write("document.json", Document::from(&radar).to_json())?;
    let baked = radar_locale::bake(radar);
    // For the prerenderer, which puts the texts into the pages; and for their program, which finds them there.
    write("radar.json", json(&baked)?)?;
    write("program.json", json(&baked.without_texts())?)
}

fn json(baked: &Baked) -> Result<String, String> {
    baked.to_json().map_err(|error| error.to_string())
}

/// Puts logo and fonts where the prerenderer finds them, under the names that they have on the site.
fn publish_brand(radar: &mut Radar, files: &Files) -> Result<(), String> {
    let folder = out()?.join("brand");
    // What an earlier run left there is not this radar's.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    radar
        .theme
        .publish(&files.assets)
        .iter()
        .try_for_each(|file| write(&format!("brand/{}", file.name), file.bytes))
}

/// Writes a file that the crate includes or copies.
fn write(name: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
    let target = out()?.join(name);
    fs::write(&target, content).map_err(|error| format!("{}: {error}", target.display()))
}

fn out() -> Result<PathBuf, String> {
    Ok(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?.into())
}

/// The radar, if it can be built. Its warnings are counted only: `cargo xtask` and `cargo radar check` show them.
fn checked(data: &Path) -> Result<(Radar, Files), String> {
    let files = radar_files::read_as(data, shown(data)).map_err(|error| error.to_string())?;
    let Checked { radar, problems } = check(&files);
    let (errors, warnings): (Vec<_>, Vec<_>) = problems.into_iter().partition(Problem::is_error);
    let name = shown(data).display();
    if !warnings.is_empty() {
        let count = Severity::Warning.count(warnings.len());
        println!("cargo::warning={count} in {name}: `cargo radar check {name}` shows them");
    }
    let radar = radar.ok_or_else(|| {
        let list: Vec<_> = errors.iter().map(|error| error.render(Paint::Plain)).collect();
        format!("\n{}\n{} in {name}", list.join("\n"), Severity::Error.count(errors.len()))
    })?;
    Ok((radar, files))
}

/// Makes cargo run this again when the radar or one of its texts changes, or when a text comes or goes.
fn watch(data: &Path) {
    // Cargo takes what does not exist for changed, always. A folder of texts that comes later is noticed by the folder
    // around it, which cargo searches to its ground: fine for the project's own, and not for a home folder. There
    // `cargo xtask` keeps a file that changes when the folder of texts comes or goes.
    println!("cargo::rerun-if-env-changed=RADAR_TEXTS");
    let texts = radar_files::folder_beside(data);
    let around = data.parent().filter(|_| data.is_relative() && !texts.exists()).map(Path::to_owned);
    let marker = env::var_os("RADAR_TEXTS").map(PathBuf::from);
    for path in radar_files::watched(data).into_iter().chain(around).chain(marker) {
        if path.exists() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
}

/// The path as the editor knows it: relative to the project where it lies inside.
fn shown(data: &Path) -> &Path {
    data.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(data)
}

/// The address of publication belongs to a place, too: `RADAR_SITE=https://example.org/radar/`, in place of the data's.
fn move_to_site(radar: &mut Radar) -> Result<(), String> {
    let Ok(site) = env::var("RADAR_SITE") else { return Ok(()) };
    if !site.is_empty() {
        radar.site = Some(site_address(&site).map_err(|error| format!("RADAR_SITE: {error}"))?);
    }
    Ok(())
}

/// Adds header links that belong to a place of publication and not to the data: `RADAR_LINKS="Name=url;Name=url"`.
fn add_links(radar: &mut Radar) -> Result<(), String> {
    let Ok(links) = env::var("RADAR_LINKS") else { return Ok(()) };
    for link in links.split(';').filter(|link| !link.trim().is_empty()) {
        let (name, url) = link.split_once('=').ok_or_else(|| {
            format!("RADAR_LINKS: \"{link}\" is no link; write NAME=URL, with a semicolon between links")
        })?;
        let (name, url) = (name.trim(), url.trim());
        if !is_line(name) {
            return Err(format!("RADAR_LINKS: \"{link}\" has no name; write NAME=URL"));
        }
        page_address(url).map_err(|error| format!("RADAR_LINKS: {error}"))?;
        radar.links.push(Link { name: Text::new(radar.language(), name), url: url.to_owned() });
    }
    Ok(())
}

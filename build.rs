//! Checks the radar's data, lays it out and embeds the result. Bad data fails the build with all mistakes at once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use radar_core::bake::Baked;
use radar_core::check;
use radar_core::model::{Link, Radar};
use radar_core::text::Text;

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=RADAR_DATA");
    println!("cargo::rerun-if-env-changed=RADAR_LINKS");
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
    println!("cargo::rerun-if-changed={}", data.display());
    let bytes = fs::read(&data).map_err(|error| format!("{}: {error}", data.display()))?;
    let mut radar = check::from_bytes(&shown(&data), &bytes).map_err(|problems| {
        let count = problems.len();
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("\n{}\n\n{count} problem(s) in {}", list.join("\n"), data.display())
    })?;
    // Most radars begin without history. Their pages need no code that builds blips in the browser: see src/chart.rs.
    println!("cargo::rustc-check-cfg=cfg(history)");
    if radar.editions.len() > 1 {
        println!("cargo::rustc-cfg=history");
    }
    add_links(&mut radar)?;
    let json = Baked::new(radar).to_json().map_err(|error| error.to_string())?;
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    let target = Path::new(&out).join("radar.json");
    fs::write(&target, json).map_err(|error| format!("{}: {error}", target.display()))
}

/// The path as the editor knows it: relative to the project where it lies inside.
fn shown(data: &Path) -> String {
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    data.strip_prefix(root).unwrap_or(data).display().to_string()
}

/// Adds header links that belong to a place of publication and not to the data: `RADAR_LINKS="Name=url;Name=url"`.
fn add_links(radar: &mut Radar) -> Result<(), String> {
    let Ok(links) = env::var("RADAR_LINKS") else { return Ok(()) };
    for link in links.split(';').filter(|link| !link.trim().is_empty()) {
        let (name, url) = link.split_once('=').ok_or_else(|| {
            format!("RADAR_LINKS: \"{link}\" is no link; write NAME=URL, with a semicolon between links")
        })?;
        let name = Text::new(radar.language(), name.trim());
        radar.links.push(Link { name, url: url.trim().to_owned() });
    }
    Ok(())
}

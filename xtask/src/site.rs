//! `cargo xtask build`, and running trunk in general.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::radar_file::RadarFile;
use crate::setup::{self, Tools};
use crate::site_url::SiteUrl;
use crate::sizes::Sizes;
use crate::{places, process, workspace};

/// Tells the prerenderer where to write the site as one file.
pub(crate) const SINGLE_FILE: &str = "RADAR_SINGLE_FILE";

/// Tells the prerenderer from how many blips on a blip's page is light.
pub(crate) const LIGHT_FROM: &str = "RADAR_LIGHT_FROM";

/// Builds the release site and prints its sizes.
pub(crate) fn run(
    data: Option<PathBuf>,
    dist: Option<PathBuf>,
    site_url: Option<String>,
    single_file: Option<PathBuf>,
) -> Result<()> {
    let site_url = SiteUrl::checked(site_url)?;
    let radar = RadarFile::checked(data)?;
    let dist = dist_folder(dist)?;
    let tools = setup::tools()?;
    let single_file = single_file.map(std::path::absolute).transpose()?;
    let mut build = release_build(&tools, &radar, &dist)?;
    if let Some(file) = &single_file {
        build.env(SINGLE_FILE, file);
    }
    process::run(site_url.apply(&mut build))?;
    print!("{}", Sizes::measure(&dist)?);
    println!("The site is in {}", workspace::shown(&dist));
    if let Some(file) = &single_file {
        println!("The whole site as one file is {}", workspace::shown(file));
    }
    Ok(())
}

/// The folder the user gave, relative to where they are, or else `dist/`.
pub(crate) fn dist_folder(given: Option<PathBuf>) -> Result<PathBuf> {
    Ok(match given {
        Some(folder) => std::path::absolute(folder)?,
        None => workspace::root().join("dist"),
    })
}

/// Builds the radar for publishing, into the folder.
pub(crate) fn release_build(tools: &Tools, radar: &RadarFile, dist: &Path) -> Result<Command> {
    let mut command = trunk(tools, radar)?;
    // Less than its default, but with the warnings.
    command.args(["build", "--release", "--log", "error,trunk=warn", "--dist"]).arg(dist);
    Ok(command)
}

/// trunk, for this radar.
pub(crate) fn trunk(tools: &Tools, radar: &RadarFile) -> Result<Command> {
    let mut command = Command::new(&tools.trunk);
    command.current_dir(workspace::root()).env("PATH", tools.path()?).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // trunk accepts only `true` and `false` here, where the rest of the world writes `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command.env(places::VARIABLE, places::flags());
    radar.apply(&mut command);
    Ok(command)
}

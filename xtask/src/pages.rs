//! `cargo xtask pages`: the site that we publish, for any static host.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::radar_file::RadarFile;
use crate::setup::{self, Tools};
use crate::sizes::Sizes;
use crate::{process, site, workspace};

/// Read by the app's build script: links for the page's header, as `name=address`, separated by `;`.
const LINKS: &str = "RADAR_LINKS";

/// Builds our radar, and the example below it, each with a link to the other.
pub(crate) fn run(dist: Option<PathBuf>) -> Result<()> {
    let (ours, example) = (RadarFile::shipped(), RadarFile::full_circle());
    ours.check()?;
    example.check()?;
    let root = site::dist_folder(dist)?;
    let below = root.join("examples/full-circle");
    let tools = setup::tools()?;
    // In this order, because trunk empties the folder it builds into.
    build(&tools, &ours, "Web platform radar=examples/full-circle/", &root)?;
    build(&tools, &example, "Cloud-native radar=../../", &below)?;
    println!("The site is in {}", workspace::shown(&root));
    Ok(())
}

fn build(tools: &Tools, radar: &RadarFile, links: &str, dist: &Path) -> Result<()> {
    process::run(site::release_build(tools, radar, dist)?.env(LINKS, links))?;
    print!("{}", Sizes::measure(dist)?);
    Ok(())
}

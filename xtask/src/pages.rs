//! `cargo xtask pages`: the site that we publish, for any static host.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::radar_file::RadarFile;
use crate::setup::{self, Tools};
use crate::site_url::SiteUrl;
use crate::sizes::Sizes;
use crate::{process, sbom, site, workspace};

/// Read by the app's build script: links for the page's header, as `name=address`, separated by `;`.
const LINKS: &str = "RADAR_LINKS";

/// Where the example is, below our radar.
const EXAMPLE: &str = "examples/full-circle/";

/// Builds our radar, and the example below it, each with a link to the other.
pub(crate) fn run(dist: Option<PathBuf>, site_url: Option<String>) -> Result<()> {
    let site_url = SiteUrl::checked(site_url)?;
    let (ours, example) = (RadarFile::shipped(), RadarFile::full_circle());
    ours.check()?;
    example.check()?;
    let root = site::dist_folder(dist)?;
    let below = root.join(EXAMPLE);
    let tools = setup::tools()?;
    // In this order, because trunk empties the folder it builds into.
    build(&tools, &ours, "Web platform radar=examples/full-circle/", &site_url, &root)?;
    build(&tools, &example, "Cloud-native radar=../../", &site_url.below(EXAMPLE), &below)?;
    sbom::write(&root)?;
    println!("The site is in {}", workspace::shown(&root));
    Ok(())
}

fn build(tools: &Tools, radar: &RadarFile, links: &str, site_url: &SiteUrl, dist: &Path) -> Result<()> {
    process::run(site_url.apply(&mut site::release_build(tools, radar, dist)?).env(LINKS, links))?;
    print!("{}", Sizes::measure(dist)?);
    Ok(())
}

//! `cargo xtask test`: every check there is, in the order of how soon it answers.

mod libtest;
mod prerenderer;
mod report;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::radar_file::RadarFile;
use crate::setup::{self, Axe, Browser, Tools};
use crate::sizes::Sizes;
use crate::{print, process, site, workspace};
use report::{Counts, Report};

/// Read by the browser tests: the built sites, as `name|folder|data file`, separated by `;`.
const SITES: &str = "RADAR_SITES";

/// What the browser tests need beside the sites.
struct Means {
    browser: Browser,
    axe: Axe,
}

impl Means {
    fn ensure() -> Result<Self> {
        Ok(Self { browser: setup::browser()?, axe: setup::axe()? })
    }
}

/// A built site under test.
struct Site {
    name: String,
    radar: RadarFile,
    dist: PathBuf,
    /// Whether the pages of its blips are light, which else only those of large radars are.
    is_light: bool,
}

/// All tests; those in a browser are none while there is no site. Always of the whole workspace: the dependencies of a part of
/// it have other features, and would be compiled once more.
const TESTS: [&str; 4] = ["test", "--workspace", "--features", "tech-radar/ssr"];

/// What clippy compiles of it runs once, in the app's build script.
const UNOPTIMISED: &str = "profile.dev.package.radar-core.opt-level=0";

/// Runs everything and goes on after a failure. True when nothing failed.
pub(crate) fn run(data: Option<PathBuf>) -> Result<bool> {
    let only_given = data.is_some();
    let radar = RadarFile::checked(data)?;
    let tools = setup::tools()?;
    setup::checkers()?;
    let means = Means::ensure();
    if let Err(error) = &means {
        eprintln!("The browser tests will fail: {error:#}\nThe other checks run first.");
    }

    let mut report = Report::default();
    check_sources(&mut report, &radar);
    // The shipped radar comes last, because the browser tests are then compiled for what is there already.
    let sites = if only_given {
        vec![Site::of(radar)]
    } else {
        vec![Site::of(RadarFile::full_circle()), Site::light(RadarFile::full_circle()), Site::of(radar)]
    };
    let built = sites.iter().all(|site| build(&mut report, &tools, site));
    if built {
        report.step("browser tests", || browser_tests(means, &sites));
    } else {
        report.skip("browser tests", "there is no release build");
    }
    Ok(report.finish())
}

fn check_sources(report: &mut Report, radar: &RadarFile) {
    report.step("dependencies", || {
        let mut deny = Command::new(setup::deny()?);
        deny.current_dir(workspace::root()).args(["--locked", "check", "--hide-inclusion-graph"]);
        check(deny.args(["bans", "licenses", "sources"]))
    });
    report.step("format", || check(process::cargo().args(["fmt", "--all", "--check"])));
    report.step("clippy, native", || {
        let mut cargo = process::cargo();
        cargo.args(["clippy", "--config", UNOPTIMISED, "--workspace", "--all-targets"]);
        cargo.args(["--features", "tech-radar/ssr"]);
        check(radar.apply(&mut cargo).args(["--", "-D", "warnings"]))
    });
    report.step("clippy, wasm32", || {
        let mut cargo = process::cargo();
        cargo.args(["clippy", "--config", UNOPTIMISED, "-p", "radar-core", "-p", "tech-radar"]);
        cargo.args(["--lib", "--bin", "tech-radar"]);
        cargo.args(["--features", "tech-radar/hydrate", "--target", "wasm32-unknown-unknown"]);
        check(radar.apply(&mut cargo).args(["--", "-D", "warnings"]))
    });
    report.step("tests without a browser", || {
        let mut cargo = process::cargo();
        libtest::run(radar.apply(cargo.args(TESTS)))
    });
}

impl Site {
    fn of(radar: RadarFile) -> Self {
        let name = radar.name();
        Self { dist: workspace::site(&name), name, radar, is_light: false }
    }

    /// Right after the same radar, whose program it has.
    fn light(radar: RadarFile) -> Self {
        let name = "light".to_owned();
        Self { dist: workspace::site(&name), name, radar, is_light: true }
    }
}

/// Builds the site and weighs it. Whether it can be tested, which does not depend on its weight.
fn build(report: &mut Report, tools: &Tools, site: &Site) -> bool {
    let Site { name, radar, dist, is_light } = site;
    let built = report.step(&format!("release build, {name}"), || {
        radar.check_again()?;
        let prerenderer = prerenderer::compile(radar)?;
        let mut trunk = site::release_build(tools, radar, dist)?;
        print::apply(&prerenderer, &mut trunk);
        if *is_light {
            trunk.env(site::LIGHT_FROM, "0");
        }
        // Beside the folder, where the browser tests look for it.
        check(trunk.env(site::SINGLE_FILE, dist.with_extension("html")))
    });
    if !built {
        return false;
    }
    report.step(&format!("size, {name}"), || {
        let sizes = Sizes::measure(dist)?;
        print!("{sizes}");
        // The budget is a promise about the radar we ship. Others can hold more text than it allows.
        Ok(Counts::of_check(!radar.is_shipped() || sizes.is_within_budget()))
    });
    true
}

fn browser_tests(means: Result<Means>, sites: &[Site]) -> Result<Counts> {
    let Means { browser, axe } = means?;
    let describe =
        |site: &Site| format!("{}|{}|{}", site.name, site.dist.display(), site.radar.path().display());
    let described: Vec<String> = sites.iter().map(describe).collect();
    let last = sites.last().context("no site was built")?;
    let mut cargo = process::cargo();
    cargo.args(TESTS).args(["--test", "e2e"]);
    browser.apply(axe.apply(last.radar.apply(&mut cargo)));
    libtest::run(cargo.env(SITES, described.join(";")))
}

fn check(command: &mut Command) -> Result<Counts> {
    process::succeeds(command).map(Counts::of_check)
}

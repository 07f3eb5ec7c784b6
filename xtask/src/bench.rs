//! `cargo xtask bench`: how fast radars of some sizes are, beside the page that somebody would write by hand for each.

mod by_hand;
mod goals;
mod prose;
mod report;
mod samples;
mod statistics;
mod synthetic;
mod weight;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};
use radar_core::check::from_json;

use crate::radar_file::RadarFile;
use crate::setup::{self, Tools};
use crate::{process, site, workspace};
use report::Report;
use samples::Samples;
use weight::Weight;

/// What is measured when nothing else is asked for.
pub(crate) const SIZES: [usize; 3] = [14, 100, 500];

/// How often each page is measured when nothing else is asked for.
pub(crate) const RUNS: usize = 7;

/// Read by `benches/page`: the pages as `blips|folder of ours|folder by hand`, separated by `;`.
const PAGES: &str = "RADAR_PAGES";
/// How often each is measured.
const ROUNDS: &str = "RADAR_RUNS";
/// Where the samples go.
const SAMPLES: &str = "RADAR_SAMPLES";

/// A radar of one size, as two sites.
struct Subject {
    blips: usize,
    radar: RadarFile,
    ours: PathBuf,
    by_hand: PathBuf,
    weight: Weight,
}

/// Builds and measures radars with so many blips, and prints a table.
pub(crate) fn run(sizes: &[usize], runs: usize) -> Result<()> {
    ensure!(runs > 0 && !sizes.is_empty(), "nothing would be measured");
    let most = synthetic::most_blips();
    ensure!(sizes.iter().all(|size| (1..=most).contains(size)), "a radar has 1 to {most} blips here");
    let (tools, browser) = (setup::tools()?, setup::browser()?);
    let subjects = sizes.iter().map(|size| Subject::build(*size, &tools)).collect::<Result<Vec<_>>>()?;
    let last = subjects.last().context("there is a size")?;

    let samples = folder().join("samples.json");
    let described: Vec<String> = subjects.iter().map(Subject::describe).collect();
    let mut cargo = process::cargo();
    cargo.args(["test", "-p", "tech-radar", "--features", "ssr", "--bench", "page"]);
    // The radar that was built last, for which the package is compiled already.
    browser.apply(last.radar.apply(&mut cargo));
    cargo.env(PAGES, described.join(";")).env(ROUNDS, runs.to_string()).env(SAMPLES, &samples);
    process::run(&mut cargo)?;

    let weights: Vec<(usize, &Weight)> =
        subjects.iter().map(|subject| (subject.blips, &subject.weight)).collect();
    print!("{}", Report { samples: &Samples::read(&samples)?, weights: &weights });
    println!("All samples are in {}", workspace::shown(&samples));
    Ok(())
}

impl Subject {
    fn build(blips: usize, tools: &Tools) -> Result<Self> {
        let folder = folder().join(blips.to_string());
        let (ours, by_hand) = (folder.join("ours"), folder.join("by-hand"));
        fs::create_dir_all(&by_hand)?;
        let (file, json) = (folder.join("radar.json"), synthetic::radar(blips));
        // A file that has not changed is not built again.
        if fs::read_to_string(&file).ok().as_ref() != Some(&json) {
            fs::write(&file, &json)?;
        }
        let radar = RadarFile::checked(Some(file))?;
        let seconds = print_pages(&mut site::release_build(tools, &radar, &ours)?)?;
        let Ok(checked) = from_json("radar.json", &json) else { bail!("it was checked before") };
        fs::write(by_hand.join("index.html"), by_hand::page(&checked))?;
        Ok(Self { blips, radar, weight: Weight::of(&ours, &by_hand, seconds)?, ours, by_hand })
    }

    fn describe(&self) -> String {
        format!("{}|{}|{}", self.blips, self.ours.display(), self.by_hand.display())
    }
}

fn folder() -> PathBuf {
    workspace::root().join("target/bench")
}

/// Runs trunk, and returns the seconds that the prerenderer says it took.
fn print_pages(trunk: &mut Command) -> Result<f64> {
    println!("$ {}", process::shown(trunk));
    let mut child = trunk.stdout(Stdio::piped()).spawn()?;
    let mut seconds = None;
    for line in BufReader::new(child.stdout.take().context("trunk has an output")?).lines() {
        let line = line?;
        seconds = seconds.or_else(|| seconds_in(&line));
        println!("{line}");
    }
    ensure!(child.wait()?.success(), "trunk failed");
    seconds.context("the prerenderer did not say how long it took")
}

/// The 8.2 of "1,006 files printed in 8.2 s".
fn seconds_in(line: &str) -> Option<f64> {
    line.split_once(" printed in ")?.1.strip_suffix(" s")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prerenderer_says_how_long_it_took() {
        assert_eq!(seconds_in("512 pages printed in 8.2 s"), Some(8.2));
        assert_eq!(seconds_in("sitemap.xml left out: the radar has no \"site\""), None);
    }
}

//! Fonts for the pictures of a radar, where it has names in scripts that this machine has no font for.
//!
//! They go into this user's cache and not into the system, where they would change how browsers draw pages.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use radar_core::captions::captions;
use radar_core::model::Radar;
use radar_fonts::{ADVICE, Fonts, Lack};

use super::npm;
use crate::folder::files_below;
use crate::process;

/// Each package has its own, but they come out together.
const VERSION: &str = "0.4";

/// Pictures have no other weights.
const WEIGHTS: [&str; 2] = ["_400Regular.ttf", "_700Bold.ttf"];

/// Fetches the fonts that the radar's pictures lack. Where that fails, the pictures have boxes, and the user is told.
pub(crate) fn ensure(radar: &Radar) {
    // Who chooses a folder knows what is in it.
    if radar_fonts::chosen().is_some() {
        return;
    }
    let lacks = lacks(radar);
    let packages: BTreeSet<&str> = lacks.iter().filter_map(|lack| lack.package.as_deref()).collect();
    if packages.is_empty() {
        return;
    }
    let problems: Vec<String> =
        packages.into_iter().filter_map(|package| Some(format!("{:#}", fetched(package).err()?))).collect();
    if !problems.is_empty() {
        eprintln!("{}", warning(&lacks_of_scripts(radar), &problems));
    }
}

fn lacks(radar: &Radar) -> BTreeSet<Lack> {
    let captions = captions(radar);
    let texts = captions.iter().flat_map(|(_, text)| text.iter());
    Fonts::of_this_machine().lacks(texts)
}

/// Asked again, since some packages may have come.
fn lacks_of_scripts(radar: &Radar) -> BTreeSet<&'static str> {
    lacks(radar).into_iter().filter(|lack| lack.package.is_some()).map(|lack| lack.script).collect()
}

fn warning(scripts: &BTreeSet<&str>, problems: &[String]) -> String {
    let scripts = scripts.iter().map(|script| script.replace('_', " ")).collect::<Vec<_>>().join(", ");
    format!(
        "warning: previews show boxes for letters in the script {scripts}, because this machine has no font for them and \
         none could be fetched ({}). To show them, {ADVICE}.",
        problems.join("; ")
    )
}

/// Fetches a package, once per user.
fn fetched(package: &str) -> Result<()> {
    let cache = radar_fonts::cache().context("this user has no home folder")?;
    let name = package.rsplit('/').next().unwrap_or(package);
    let folder = cache.join(name);
    // What it lacks, the registry has not either.
    if folder.is_dir() {
        return Ok(());
    }
    println!("Set-up: fonts for the previews, {package} into {}, once per user", folder.display());
    // Beside it, so that the folder is there with all that is in it, or not at all.
    let staging = cache.with_file_name(format!("fonts-{name}-{}", std::process::id()));
    let fetched = fetch(package, &staging).and_then(|files| keep(&files, &staging, &folder));
    fs::remove_dir_all(&staging).ok();
    fetched
}

/// The files of a package that pictures need.
fn fetch(package: &str, staging: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(staging).with_context(|| format!("cannot create {}", staging.display()))?;
    let package = format!("{package}@{VERSION}");
    // Without a prefix, npm would install into a folder above that has a package.json.
    let install = ["install", "--prefix", ".", "--no-save", "--fetch-retries=0", &package];
    process::run(&mut npm::command(staging, &install)?)?;
    let files: Vec<PathBuf> = files_below(&staging.join("node_modules"))?
        .into_iter()
        .filter(|path| {
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
            WEIGHTS.iter().any(|weight| name.ends_with(weight))
        })
        .collect();
    ensure!(!files.is_empty(), "{package} has no font files where they are expected");
    Ok(files)
}

fn keep(files: &[PathBuf], staging: &Path, folder: &Path) -> Result<()> {
    let kept = staging.join("kept");
    fs::create_dir_all(&kept)?;
    for file in files {
        fs::rename(file, kept.join(file.file_name().unwrap_or_default()))?;
    }
    fs::create_dir_all(folder.parent().unwrap_or(folder))?;
    fs::rename(&kept, folder).with_context(|| format!("cannot create {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_fetched_is_one_sentence_with_what_to_do() {
        let scripts = BTreeSet::from(["Canadian_Aboriginal", "Thai"]);
        let warning = warning(&scripts, &["there is no npm on PATH".to_owned()]);
        for part in ["Canadian Aboriginal, Thai,", "(there is no npm on PATH)", "RADAR_FONTS"] {
            assert!(warning.contains(part), "{warning}");
        }
    }

    #[test]
    fn a_package_that_does_not_exist_is_an_error_that_leaves_nothing_behind() {
        let staging = std::env::temp_dir().join(format!("tech-radar-fonts-{}", std::process::id()));
        let package = "file:there-is-no-such-folder";
        assert!(fetch(package, &staging).is_err());
        fs::remove_dir_all(&staging).unwrap();
    }
}

//! Chromium and its driver, for the browser tests.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::apt::Apt;
use super::version;
use crate::process;

const CHROME_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROME_ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser and the driver of the same version.
pub(crate) struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Tells the browser tests which programs to use.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("CHROME", &self.chrome).env("CHROMEDRIVER", &self.driver)
    }
}

/// The browser: from the environment, from PATH, or from Debian's packages.
pub(super) fn ensure() -> Result<Browser> {
    let missing = match find() {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    let chosen_by_user = env::var_os("CHROME").is_some() || env::var_os("CHROMEDRIVER").is_some();
    let Some(apt) = Apt::find().filter(|_| !chosen_by_user) else {
        return Err(missing.context(ADVICE));
    };
    println!("Set-up: Chromium and its driver from the system's packages, about 2 minutes");
    apt.install(&["chromium", "chromium-driver", "fonts-dejavu-core"]).context(ADVICE)?;
    find().context(ADVICE)
}

const ADVICE: &str =
    "the browser tests need Chromium or Chrome, and a chromedriver of the same major version.
  Debian:  apt-get install chromium chromium-driver
  Fedora:  dnf install chromium chromedriver
  macOS:   brew install --cask google-chrome chromedriver
  others:  set CHROME and CHROMEDRIVER to the two programs
What is wrong";

fn find() -> Result<Browser> {
    let driver = from_environment("CHROMEDRIVER")
        .or_else(|| process::find_on_path("chromedriver"))
        .context("there is no chromedriver on PATH, nor in the variable CHROMEDRIVER")?;
    let driver_version = version_of(&driver)?;

    let candidates: Vec<PathBuf> = match from_environment("CHROME") {
        Some(chosen) => vec![chosen],
        None => CHROME_NAMES
            .iter()
            .filter_map(|name| process::find_on_path(name))
            .chain(Some(PathBuf::from(CHROME_ON_MACOS)).filter(|path| path.is_file()))
            .collect(),
    };
    let mut problem = anyhow::anyhow!("there is no Chromium or Chrome on PATH, nor in the variable CHROME");
    for chrome in candidates {
        match version_of(&chrome) {
            Ok(found) if version::major(&found) == version::major(&driver_version) => {
                return Ok(Browser { chrome, driver });
            }
            Ok(found) => {
                let (chrome, driver) = (chrome.display(), driver.display());
                problem = anyhow::anyhow!("{chrome} is {found}, but {driver} is {driver_version}");
            }
            // Ubuntu's chromium-browser can be a script that only asks to install a snap.
            Err(error) => problem = error,
        }
    }
    Err(problem)
}

fn from_environment(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn version_of(program: &PathBuf) -> Result<String> {
    let line = process::output(Command::new(program).arg("--version"));
    let found = line.as_deref().and_then(version::in_line);
    let Some(found) = found else {
        bail!("`{} --version` does not print a version", program.display());
    };
    Ok(found.to_owned())
}

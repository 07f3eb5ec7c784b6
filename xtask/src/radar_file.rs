//! The radar to build.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use radar_core::check;

use crate::workspace;

/// Read by the app's build script: the absolute path of the radar, when it is not the one we ship.
const VARIABLE: &str = "RADAR_DATA";

/// A radar's JSON file.
#[derive(Clone)]
pub(crate) struct RadarFile {
    path: PathBuf,
    /// The path as the user knows it.
    shown: String,
}

impl RadarFile {
    /// The radar we publish.
    pub(crate) fn shipped() -> Self {
        Self::in_repository("data/radar.json")
    }

    /// The example with every feature: several quadrants and editions.
    pub(crate) fn full_circle() -> Self {
        Self::in_repository("examples/full-circle.json")
    }

    /// The file the user gave, relative to where they are, or else the shipped one. Prints all that is wrong
    /// with it, before a long build starts that would fail.
    pub(crate) fn checked(given: Option<PathBuf>) -> Result<Self> {
        let radar = match given {
            Some(path) => Self::given(&path)?,
            None => Self::shipped(),
        };
        radar.check()?;
        Ok(radar)
    }

    fn in_repository(path: &str) -> Self {
        Self { path: workspace::root().join(path), shown: path.to_owned() }
    }

    fn given(path: &Path) -> Result<Self> {
        let shown = path.display().to_string();
        let path = fs::canonicalize(path).with_context(|| format!("cannot read the radar {shown}"))?;
        let shipped = Self::shipped();
        let is_shipped = fs::canonicalize(&shipped.path).is_ok_and(|other| other == path);
        Ok(if is_shipped { shipped } else { Self { path, shown } })
    }

    /// Prints all that is wrong with the file. Fails if there is anything.
    pub(crate) fn check(&self) -> Result<()> {
        let name = &self.shown;
        let json = fs::read(&self.path).with_context(|| format!("cannot read the radar {name}"))?;
        let Err(problems) = check::from_bytes(name, &json) else {
            return Ok(());
        };
        for problem in &problems {
            eprintln!("{problem}\n");
        }
        match problems.len() {
            1 => bail!("1 problem in {name}"),
            count => bail!("{count} problems in {name}"),
        }
    }

    /// Makes the command build this radar.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        // Cargo rebuilds when the variable changes, so a plain `cargo test` has to see the same value: none.
        if self.is_shipped() { command.env_remove(VARIABLE) } else { command.env(VARIABLE, &self.path) }
    }

    pub(crate) fn is_shipped(&self) -> bool {
        self.path == Self::shipped().path
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What the tests call it: the shipped radar by its quadrant, others by their file.
    pub(crate) fn name(&self) -> String {
        if self.is_shipped() {
            return "secure".to_owned();
        }
        self.path.file_stem().map(OsStr::to_string_lossy).unwrap_or_default().into_owned()
    }
}

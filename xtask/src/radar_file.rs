//! The radar to build.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use radar_core::check::{Checked, check};
use radar_core::problem::{Paint, Problem, Severity};

use crate::{setup, workspace};

/// Read by the app's build script: the absolute path of the radar, when it is not the one we ship.
const VARIABLE: &str = "RADAR_DATA";

/// Read by the app's build script, with the other: a file that changes when the folder of texts comes or goes.
const TEXTS: &str = "RADAR_TEXTS";

/// A build shows no more warnings than this: they would hide what it is doing.
const MOST_WARNINGS: usize = 10;

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

    /// Prints all that is wrong with the radar, and fetches the fonts that it lacks. Fails if it cannot be built.
    pub(crate) fn check(&self) -> Result<()> {
        let Checked { radar, problems } = self.read()?;
        self.tell(&problems)?;
        radar.iter().for_each(setup::fonts);
        Ok(())
    }

    /// Like [`RadarFile::check`], where the warnings were told before.
    pub(crate) fn check_again(&self) -> Result<()> {
        let mut problems = self.read()?.problems;
        problems.retain(Problem::is_error);
        self.tell(&problems)
    }

    fn read(&self) -> Result<Checked> {
        let files = radar_files::read_as(&self.path, Path::new(&self.shown))?;
        self.mark_texts()?;
        Ok(check(&files))
    }

    fn tell(&self, problems: &[Problem]) -> Result<()> {
        let (errors, warnings): (Vec<_>, Vec<_>) = problems.iter().partition(|problem| problem.is_error());
        for problem in errors.iter().chain(warnings.iter().take(MOST_WARNINGS)) {
            eprintln!("{}", problem.render(Paint::Plain));
        }
        if warnings.len() > MOST_WARNINGS {
            let count = Severity::Warning.count(warnings.len());
            eprintln!("{count} in all: `cargo radar check {}` shows them\n", self.shown);
        }
        match errors.len() {
            0 => Ok(()),
            errors => bail!("{} in {}", Severity::Error.count(errors), self.shown),
        }
    }

    /// Keeps a file that changes when the folder of texts comes or goes, for the build script to watch.
    fn mark_texts(&self) -> Result<()> {
        if self.is_shipped() {
            return Ok(());
        }
        let marker = marker();
        let state = format!("{}\n", radar_files::folder_beside(&self.path).is_dir());
        if fs::read_to_string(&marker).ok().as_ref() != Some(&state) {
            fs::create_dir_all(workspace::root().join("target"))?;
            fs::write(&marker, state).with_context(|| format!("cannot write {}", marker.display()))?;
        }
        Ok(())
    }

    /// Makes the command build this radar.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        // Cargo rebuilds when a variable changes, so a plain `cargo test` has to see the same value: none.
        if self.is_shipped() {
            command.env_remove(VARIABLE).env_remove(TEXTS)
        } else {
            command.env(VARIABLE, &self.path).env(TEXTS, marker())
        }
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

fn marker() -> PathBuf {
    workspace::root().join("target/radar-texts")
}

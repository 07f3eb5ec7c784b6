//! The radar that a command is about.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use radar_core::check::{Checked, check};
use radar_core::model::Radar;

use crate::failure::Failure;

/// The argument that every command takes.
#[derive(Args, Clone)]
pub(crate) struct RadarFile {
    /// The radar's JSON file, whose texts may lie beside it in blips/; - reads standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

impl RadarFile {
    /// The file that the user named.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Reads and checks the radar. All errors come back at once.
    pub(crate) fn read(&self) -> Result<Radar, Failure> {
        let Checked { radar, mut problems } = self.check()?;
        radar.ok_or_else(|| {
            problems.retain(radar_core::problem::Problem::is_error);
            Failure::Wrong { file: self.name(), problems }
        })
    }

    /// Reads the radar and says all that is wrong with it.
    pub(crate) fn check(&self) -> Result<Checked, Failure> {
        let files = if self.is_stdin() {
            radar_files::read_stream(&self.name(), io::stdin().lock())
                .map_err(|error| Failure::Unreadable { file: self.name(), error })?
        } else {
            radar_files::read(&self.path).map_err(|unreadable| Failure::Unreadable {
                file: unreadable.file,
                error: unreadable.error,
            })?
        };
        Ok(check(&files))
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> String {
        name(&self.path)
    }

    fn is_stdin(&self) -> bool {
        is_stdin(&self.path)
    }
}

/// What messages call a file that a command was given.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

//! The radar that a command is about.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use radar_core::check;
use radar_core::model::Radar;

use crate::failure::Failure;

/// The argument that every command takes.
#[derive(Args)]
pub(crate) struct RadarFile {
    /// The radar's JSON file; - reads standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

impl RadarFile {
    /// Reads and checks the radar. All that is wrong with it comes back at once.
    pub(crate) fn read(&self) -> Result<Radar, Failure> {
        let bytes = self.bytes().map_err(|error| Failure::Unreadable { file: self.name(), error })?;
        check::from_bytes(&self.name(), &bytes)
            .map_err(|problems| Failure::Wrong { file: self.name(), problems })
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        if !self.is_stdin() {
            return fs::read(&self.path);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// What messages call it.
    fn name(&self) -> String {
        if self.is_stdin() { "<stdin>".to_owned() } else { self.path.display().to_string() }
    }

    fn is_stdin(&self) -> bool {
        self.path == Path::new("-")
    }
}

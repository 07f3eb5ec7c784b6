//! A folder of its own, for commands that write.

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use tempfile::TempDir;

use crate::run::{radar, root};

/// A temporary folder. It goes when it is dropped.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A folder with a copy of a radar of the repository as `radar.json`.
    pub(crate) fn with(file: &str) -> Self {
        let folder = Self::new();
        fs::copy(root().join(file), folder.path("radar.json")).unwrap();
        folder
    }

    /// `radar`, run in this folder.
    pub(crate) fn radar(&self, arguments: &[&str]) -> Command {
        let mut command = radar(arguments);
        command.current_dir(self.0.path());
        command
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::create_dir_all(self.path(file).parent().unwrap()).unwrap();
        fs::write(self.path(file), text).unwrap();
    }

    /// The files in it, sorted, with their folders.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut folders = vec![self.0.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files
                        .push(path.strip_prefix(self.0.path()).unwrap().to_str().unwrap().replace('\\', "/"));
                }
            }
        }
        files.sort();
        files
    }
}

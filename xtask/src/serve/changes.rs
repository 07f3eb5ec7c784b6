//! Watching single files.
//!
//! trunk can watch folders. Watching a file alone fails with editors that save by renaming, and the folder of
//! the radar that the user gave can be a whole home folder. Looking at a few files four times a second is
//! cheap, and sees every kind of saving.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// When each file was last changed: `None` while it does not exist.
pub(super) struct Changes {
    files: Vec<(PathBuf, Option<Stamp>)>,
}

#[derive(PartialEq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

impl Changes {
    pub(super) fn of(paths: impl IntoIterator<Item = PathBuf>) -> Self {
        Self { files: paths.into_iter().map(|path| (path.clone(), stamp(&path))).collect() }
    }

    /// Whether one of the files changed since the last call. A file that is gone has not changed: it is between
    /// two steps of being saved.
    pub(super) fn seen(&mut self) -> bool {
        let mut changed = false;
        for (path, last) in &mut self.files {
            let now = stamp(path);
            if now.is_some() && now != *last {
                *last = now;
                changed = true;
            }
        }
        changed
    }
}

/// The texts of a radar: which there are, and when each was last changed.
pub(super) struct Texts {
    radar: PathBuf,
    last: Vec<(PathBuf, Option<Stamp>)>,
}

impl Texts {
    pub(super) fn of(radar: &Path) -> Self {
        Self { radar: radar.to_owned(), last: stamps(radar) }
    }

    /// Whether a text came, changed or went since the last call.
    pub(super) fn seen(&mut self) -> bool {
        let now = stamps(&self.radar);
        let changed = now != self.last;
        self.last = now;
        changed
    }
}

fn stamps(radar: &Path) -> Vec<(PathBuf, Option<Stamp>)> {
    // The JSON comes first, and is watched in another way: see `Changes`.
    let texts = radar_files::watched(radar).into_iter().skip(1);
    texts.map(|path| (path.clone(), stamp(&path))).collect()
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some(Stamp { modified: metadata.modified().ok(), length: metadata.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_and_replacing_are_changes_and_removing_is_none() {
        let folder = std::env::temp_dir().join(format!("xtask-changes-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("radar.json");
        fs::write(&file, "1").unwrap();
        let mut changes = Changes::of([file.clone()]);
        assert!(!changes.seen());

        fs::write(&file, "22").unwrap();
        assert!(changes.seen());
        assert!(!changes.seen());

        fs::write(folder.join("new"), "333").unwrap();
        fs::rename(folder.join("new"), &file).unwrap();
        assert!(changes.seen());

        fs::remove_file(&file).unwrap();
        assert!(!changes.seen());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_text_that_comes_changes_or_goes_is_a_change() {
        let folder = std::env::temp_dir().join(format!("xtask-texts-{}", std::process::id()));
        let (radar, texts) = (folder.join("radar.json"), folder.join("blips"));
        let mut changes = Texts::of(&radar);
        fs::create_dir_all(&texts).unwrap();
        fs::write(texts.join("rust.md"), "1").unwrap();
        assert!(changes.seen());
        assert!(!changes.seen());

        fs::write(texts.join("rust.md"), "22").unwrap();
        assert!(changes.seen());

        fs::remove_dir_all(&texts).unwrap();
        assert!(changes.seen());
        assert!(!changes.seen());
        fs::remove_dir_all(&folder).unwrap();
    }
}

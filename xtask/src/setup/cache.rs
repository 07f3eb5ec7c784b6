//! Where set-up keeps what it installs.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;

/// This user's cache, shared by all clones of the repository.
pub(super) fn folder() -> Result<PathBuf> {
    let caches = etcetera::base_strategy::choose_native_strategy().context("this user has no home folder")?;
    Ok(caches.cache_dir().join("tech-radar"))
}

//! Where fonts are beside those of the program and of the system.

use std::env;
use std::path::PathBuf;

use etcetera::BaseStrategy as _;

/// The variable that names a folder of more fonts, which come before the system's.
pub const FOLDER_VARIABLE: &str = "RADAR_FONTS";

/// The folder that the user chose with [`FOLDER_VARIABLE`].
pub fn chosen() -> Option<PathBuf> {
    env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// This user's cache of fetched fonts. It need not exist. `None` for a user without a home.
pub fn cache() -> Option<PathBuf> {
    let caches = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(caches.cache_dir().join("tech-radar/fonts"))
}

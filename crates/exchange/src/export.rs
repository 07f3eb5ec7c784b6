//! A radar as files of another program.

use radar_core::model::Radar;

use crate::{File, Format};

/// The files, and what is not in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// One or more, with paths relative to the place they go to.
    pub files: Vec<File>,
    /// What the radar has and the format cannot hold. Empty when importing the files gives the same radar.
    pub losses: Vec<Loss>,
}

/// Something that a format cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What, in the plural: "relations".
    pub what: &'static str,
    /// How many the radar has.
    pub count: usize,
}

/// Writes a radar in another format. `edition` is an index into the radar's editions; all of them when absent, as far as
/// the format knows editions.
pub fn export(format: Format, radar: &Radar, edition: Option<usize>) -> Export {
    format.write(radar, edition)
}

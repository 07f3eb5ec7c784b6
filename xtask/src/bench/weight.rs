//! What a radar weighs on a host's disk and on the wire.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::folder::files_below;
use crate::sizes::{Sizes, compressed};

/// Compressed sizes are in bytes, by brotli at level 11.
pub(super) struct Weight {
    /// The front page, compressed.
    pub(super) page: usize,
    /// WebAssembly and JavaScript, compressed.
    pub(super) code: usize,
    /// The hand-written page, compressed.
    pub(super) by_hand: usize,
    /// All files as they are on the disk, in bytes.
    pub(super) folder: u64,
    /// How long the pages took to print, in seconds.
    pub(super) printing: f64,
}

impl Weight {
    /// Weighs both sites.
    pub(super) fn of(ours: &Path, by_hand: &Path, printing: f64) -> Result<Self> {
        let sizes = Sizes::measure(ours)?;
        let page = |folder: &Path| compressed(&fs::read(folder.join("index.html"))?);
        let files = files_below(ours)?;
        let lengths = files.iter().map(|file| Ok(fs::metadata(file)?.len()));
        Ok(Self {
            page: page(ours)?,
            code: sizes.code(),
            by_hand: page(by_hand)?,
            folder: lengths.sum::<Result<u64>>()?,
            printing,
        })
    }
}

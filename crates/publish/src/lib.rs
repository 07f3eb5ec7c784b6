//! What a radar's site offers to other programs, beside its pages.
//!
//! [`publish`] makes all of it from a checked radar: the [`api`], the [`feeds`] of what changed, a sitemap, `robots.txt`
//! and a badge per blip. Nothing here reads a file or a clock: the same radar gives the same bytes.
//!
//! What needs an absolute address is left out of a radar that does not say where it is published, and is named in
//! [`Published::left_out`].

mod address;
pub mod api;
mod badge;
pub mod feeds;
mod news;
mod pages;
mod robots;
mod sitemap;
mod words;
mod xml;

use std::fmt;

use radar_core::model::Radar;

pub use pages::pages;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path relative to the site's folder, with slashes.
    pub path: String,
    /// What is in it; all files are text.
    pub text: String,
}

/// All that [`publish`] makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The files. Their paths differ from each other and from those of the pages.
    pub files: Vec<File>,
    /// A sentence for each kind of file that could not be made: what is missing, and what to write.
    pub left_out: Vec<String>,
}

/// That a file could not be written down. No checked radar is known to cause it.
#[derive(Debug)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot publish the radar: {}", self.0)
    }
}

impl std::error::Error for Error {}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<quick_xml::SeError> for Error {
    fn from(error: quick_xml::SeError) -> Self {
        Self(error.to_string())
    }
}

/// Makes every file that the radar's site has beside its pages.
///
/// # Errors
///
/// See [`Error`]. What cannot be made for lack of data is no error but is left out.
pub fn publish(radar: &Radar) -> Result<Published, Error> {
    let mut files = api::files(radar)?;
    files.extend(badge::files(radar));
    files.push(robots::file(radar));
    let mut left_out = Vec::new();
    for made in [feeds::files(radar)?, sitemap::file(radar)?] {
        match made {
            Made::Files(made) => files.extend(made),
            Made::Nothing(why) => left_out.push(why),
        }
    }
    Ok(Published { files, left_out })
}

/// Files that a radar may lack the data for.
enum Made {
    Files(Vec<File>),
    /// A sentence about what is missing, and what to write.
    Nothing(String),
}

//! The formats, one module each: a reader, a writer, and what the format cannot hold.

mod aoe;
mod backstage;
mod byor;
mod byor_csv;
mod byor_json;
mod folders;
mod per_edition;
mod plain_csv;
mod porsche;
mod qiwi;
mod rings;
mod sheet;
mod yes_or_no;
mod zalando;

use radar_core::model::Radar;
use radar_core::problem::Problem;

use crate::export::Export;
use crate::found::Found;
use crate::report::Report;
use crate::{File, Options};

/// A format of another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Thoughtworks Build Your Own Radar, CSV.
    ByorCsv,
    /// Thoughtworks Build Your Own Radar, JSON.
    ByorJson,
    /// Zalando's `config.json`.
    Zalando,
    /// AOE's Technology Radar: a folder of dated releases with Markdown files.
    Aoe,
    /// Porsche Digital's Technology Radar: likewise.
    Porsche,
    /// The Tech Radar plugin of Backstage: JSON with a timeline per entry.
    Backstage,
    /// QIWI's Tech Radar: CSV with several sections.
    Qiwi,
    /// A plain table with a heading.
    Csv,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::ByorCsv,
        Self::ByorJson,
        Self::Zalando,
        Self::Aoe,
        Self::Porsche,
        Self::Backstage,
        Self::Qiwi,
        Self::Csv,
    ];

    /// The word for it on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::ByorCsv => "byor-csv",
            Self::ByorJson => "byor-json",
            Self::Zalando => "zalando",
            Self::Aoe => "aoe",
            Self::Porsche => "porsche",
            Self::Backstage => "backstage",
            Self::Qiwi => "qiwi",
            Self::Csv => "csv",
        }
    }

    /// Whether a radar is a folder with folders in it, and not a file or some files.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Aoe | Self::Porsche)
    }

    /// How names of its files end, in lower case. Empty for folders, which hold all kinds of files.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::ByorCsv | Self::Csv => &["csv", "tsv", "txt"],
            Self::Qiwi => &["csv", "json"],
            Self::ByorJson => &["json"],
            Self::Zalando => &["json", "js", "html"],
            Self::Backstage => &["json", "ts", "js"],
            Self::Aoe | Self::Porsche => &[],
        }
    }

    /// Reads the files.
    pub(crate) fn read(
        self,
        files: &[File],
        options: &Options,
        report: &mut Report,
    ) -> Result<Found, Vec<Problem>> {
        match self {
            Self::ByorCsv => byor_csv::read(files, options, report),
            Self::Csv => plain_csv::read(files, options, report),
            Self::ByorJson => byor_json::read(files, options, report),
            Self::Zalando => zalando::read(files, options, report),
            Self::Backstage => backstage::read(files, options, report),
            Self::Aoe => aoe::read(files, options, report),
            Self::Porsche => porsche::read(files, options, report),
            Self::Qiwi => qiwi::read(files, options, report),
        }
    }

    /// Writes the files: the editions from oldest to newest, or the one that is asked for.
    pub(crate) fn write(self, radar: &Radar, edition: Option<usize>) -> Export {
        match self {
            Self::ByorCsv => byor_csv::write(radar, edition),
            Self::Csv => plain_csv::write(radar, edition),
            Self::ByorJson => byor_json::write(radar, edition),
            Self::Zalando => zalando::write(radar, edition),
            Self::Backstage => backstage::write(radar, edition),
            Self::Aoe => aoe::write(radar, edition),
            Self::Porsche => porsche::write(radar, edition),
            Self::Qiwi => qiwi::write(radar, edition),
        }
    }
}

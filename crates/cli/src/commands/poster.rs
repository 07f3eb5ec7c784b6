//! `radar poster`: a radar on one sheet of paper.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use radar_core::theme::{Palette, Theme};
use radar_fonts::Fonts;
use radar_poster::{Options, Poster, READABLE, Size};

use crate::choice::{edition_named, language_named};
use crate::failure::{Failure, stderr, usage};
use crate::output;
use crate::radar_file::RadarFile;

/// Write a radar as a poster: one sheet with the chart and every name
///
/// The sheet lies on its side. Names stand in a key beside the chart, in letters as large as they fit, and beside the
/// blips where there is room. If the letters are too small to read on this size of paper, a warning says which is right.
#[derive(Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    file: RadarFile,
    /// The size of the paper
    #[arg(long, value_name = "SIZE", value_parser = size_parser(), ignore_case = true, default_value = "A4")]
    size: Size,
    /// Light letters on dark ground, for screens
    #[arg(long)]
    dark: bool,
    /// The language, by default the radar's first
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The edition, by default the newest
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
    /// Write to this file, as PDF or SVG by its ending; by default poster.pdf
    #[arg(short, long, value_name = "PATH", default_value = "poster.pdf")]
    output: PathBuf,
    /// Overwrite a file that is there
    #[arg(long)]
    force: bool,
}

const AFTER_HELP: &str = "\
Examples:
  radar poster data/radar.json
  radar poster data/radar.json --size A1 --language fr -o affiche.pdf
  radar poster examples/full-circle.json --edition 2025-09 --dark -o poster.svg";

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let format = Format::of(&arguments.output)?;
    output::check_free(&arguments.output, arguments.force)?;
    let mut radar = arguments.file.read()?;
    radar_locale::name_editions(&mut radar);
    let edition = arguments.edition.as_deref().map(|id| edition_named(id, &radar)).transpose()?;
    let edition = edition.unwrap_or_else(|| radar.newest());
    let language = arguments.language.as_deref().unwrap_or_else(|| radar.language());
    let language = language_named(language, &radar)?.to_owned();
    let palette = palette(&radar.theme, arguments.dark);
    let options = Options { edition, language: &language, palette: &palette };

    let fonts = Fonts::of_this_machine();
    let poster = Poster::new(radar, options, &fonts)
        .map_err(|error| Failure::Impossible { file: arguments.file.name(), error: error.to_string() })?;
    let bytes = match format {
        Format::Svg => poster.svg(arguments.size).into_bytes(),
        Format::Pdf => poster
            .pdf(arguments.size, &fonts)
            .map_err(|error| Failure::Impossible { file: arguments.file.name(), error: error.to_string() })?,
    };
    output::write(&arguments.output, &bytes, arguments.force)?;
    warn(&poster, arguments.size);
    Ok(())
}

/// Paper is white where it is not printed.
fn palette(theme: &Theme, is_dark: bool) -> Palette {
    let Theme { light, dark, .. } = theme;
    if is_dark { dark.clone() } else { Palette { paper: "#ffffff".to_owned(), ..light.clone() } }
}

#[derive(Clone, Copy)]
enum Format {
    Pdf,
    Svg,
}

impl Format {
    fn of(path: &Path) -> Result<Self, Failure> {
        match path.extension().and_then(OsStr::to_str) {
            Some(ending) if ending.eq_ignore_ascii_case("pdf") => Ok(Self::Pdf),
            Some(ending) if ending.eq_ignore_ascii_case("svg") => Ok(Self::Svg),
            _ => Err(usage(&format!(
                "a poster is PDF or SVG: let the name of {} end in .pdf or .svg",
                path.display()
            ))),
        }
    }
}

fn size_parser() -> impl TypedValueParser<Value = Size> {
    let values = Size::ALL.map(|size| {
        let (width, height) = size.millimetres();
        PossibleValue::new(size.name()).help(format!("{width} × {height} mm"))
    });
    PossibleValuesParser::new(values).map(|name| {
        let named = |size: &Size| size.name().eq_ignore_ascii_case(&name);
        // The parser lets no other name through.
        Size::ALL.into_iter().find(named).unwrap_or(Size::A4)
    })
}

/// Says what cannot be read on the poster, and what would help.
fn warn(poster: &Poster, size: Size) {
    let mut told = Vec::new();
    if poster.smallest(size) < READABLE {
        let readable = Size::ALL.into_iter().find(|size| poster.smallest(*size) >= READABLE);
        let advice = match readable {
            Some(size) => format!("they have {:.1} on {}", poster.smallest(size), size.name()),
            None => "no size has them larger than can be read".to_owned(),
        };
        told.push(format!(
            "warning: the smallest letters have {:.1} points on {}, which is hard to read: {advice}\n",
            poster.smallest(size),
            size.name()
        ));
    }
    if !poster.missing().is_empty() {
        let missing: String = poster.missing().iter().flat_map(|letter| [*letter, ' ']).collect();
        told.push(format!(
            "warning: no font on this machine has {missing}- they are drawn as boxes. Install a font that has them, for \
             example fonts-noto-core or fonts-noto-cjk, or name a folder with one in {}\n",
            radar_fonts::FOLDER_VARIABLE
        ));
    }
    // When stderr is closed, there is nobody left to tell.
    let mut stderr = stderr();
    let _ = stderr.write_all(told.concat().as_bytes()).and_then(|()| stderr.flush());
}

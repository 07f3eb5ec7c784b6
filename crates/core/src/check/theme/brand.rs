//! Letters and logo.

use super::logo;
use crate::check::assets::{Asset, Found, MOST_OF_FONT, MOST_OF_LOGO, outside};
use crate::check::each;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List, Str};
use crate::theme::{Font, Logo, Theme};

/// Checks what a theme has besides colours. The colours of what it returns are the default ones.
pub(super) fn check(
    theme: Option<&schema::Theme<'_>>,
    assets: &[Asset],
    problems: &mut Problems<'_>,
) -> Option<Theme> {
    let Some(theme) = theme else { return Some(Theme::default()) };
    let font = theme.font.check(|font| families(font, problems));
    let fonts = theme.fonts.check(|fonts| each(fonts, |font| file(font, assets, problems)));
    let logo = theme.logo.check(|path| {
        let bytes = content(path, assets, MOST_OF_LOGO, problems)?;
        let width = bytes.map_or(Some(Logo::HEIGHT), |bytes| logo::width(path, bytes, problems))?;
        Some(Logo { file: path.value.to_owned(), width })
    });
    let help = "the first family is the one of the files: \"font\": \"Inter, system-ui, sans-serif\"";
    match (&theme.font, theme.fonts.given()) {
        (Field::Absent, Some(List { at, .. })) => {
            problems.add(
                Code::FontWithoutName,
                *at,
                "files with letters, and no \"font\" that names them",
                help,
            );
        }
        (Field::Given(font), Some(_)) if is_generic(font.value.split(',').next().unwrap_or_default()) => {
            problems.add(
                Code::FontWithoutName,
                font.at,
                "files with letters, and a first family that they cannot be",
                help,
            );
        }
        _ => {}
    }
    Some(Theme { font: font?, fonts: fonts?.unwrap_or_default(), logo: logo?, ..Theme::default() })
}

/// Checks a list of families. It goes into the page's style as it is, so it must be nothing else.
fn families(font: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    if let Some(wrong) = font.value.split(',').find(|family| !is_family(family.trim_matches(' '))) {
        problems.add(
            Code::InvalidFont,
            font.at,
            format!("{} is not a family of letters", quote(wrong.trim())),
            "write families with commas between them, other names than words in single quotes: \"'Source Sans 3', sans-serif\"",
        );
        return None;
    }
    Some(font.value.trim().to_owned())
}

/// Words, or anything harmless in quotes.
fn is_family(family: &str) -> bool {
    for quote in ['\'', '"'] {
        if let Some(rest) = family.strip_prefix(quote) {
            let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '+' | '&');
            return rest
                .strip_suffix(quote)
                .is_some_and(|name| !name.trim().is_empty() && name.chars().all(is_plain));
        }
    }
    let is_word = |word: &str| {
        word.trim_start_matches('-').starts_with(|c: char| c.is_alphabetic() || c == '_')
            && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    !family.is_empty()
        && !RESERVED.iter().any(|word| family.eq_ignore_ascii_case(word))
        && family.split(' ').filter(|word| !word.is_empty()).all(is_word)
}

/// Words that have another meaning in the place of a family: <https://www.w3.org/TR/css-fonts-4/#family-name-syntax>.
const RESERVED: [&str; 6] = ["default", "inherit", "initial", "revert", "revert-layer", "unset"];

/// Families that are what the reader's system takes for them: <https://www.w3.org/TR/css-fonts-4/#generic-font-families>.
fn is_generic(family: &str) -> bool {
    const GENERIC: [&str; 10] = [
        "serif",
        "sans-serif",
        "monospace",
        "cursive",
        "fantasy",
        "system-ui",
        "math",
        "emoji",
        "fangsong",
        "generic",
    ];
    let family = family.trim().to_ascii_lowercase();
    family.starts_with("ui-") || GENERIC.contains(&family.as_str())
}

fn file(font: &schema::Font<'_>, assets: &[Asset], problems: &mut Problems<'_>) -> Option<Font> {
    let weight = font.weight.check(|weight| check_weight(weight, problems));
    let italic = font.style.check(|style| is_italic(style, problems));
    let file = font.file.given().and_then(|path| {
        let bytes = content(path, assets, MOST_OF_FONT, problems)?;
        if let Some(Err((what, help))) = bytes.map(is_woff2) {
            problems.add(Code::UnusableFile, path.at, format!("{} {what}", quote(path.value)), help);
            return None;
        }
        Some(path.value.to_owned())
    });
    let weight = weight?.unwrap_or_else(|| Font::ANY_WEIGHT.to_owned());
    Some(Font { file: file?, weight, italic: italic?.unwrap_or_default() })
}

/// A WOFF2 file says in its head how long it is: <https://www.w3.org/TR/WOFF2/#woff20Header>.
fn is_woff2(bytes: &[u8]) -> Result<(), (&'static str, &'static str)> {
    if !bytes.starts_with(b"wOF2") {
        return Err(("is not a WOFF2 file", "convert the font with a tool like woff2_compress"));
    }
    let length = bytes.get(8..12).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    if length.is_none_or(|length| length as usize != bytes.len()) {
        return Err(("is not as long as it says itself", "it is damaged: take it from its source again"));
    }
    Ok(())
}

fn check_weight(weight: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    let weights: Vec<Option<u16>> = weight.value.split(' ').map(|word| word.parse().ok()).collect();
    let is_right = match weights.as_slice() {
        [Some(1..=1000)] => true,
        [Some(lightest @ 1..=1000), Some(heaviest @ 1..=1000)] => lightest < heaviest,
        _ => false,
    };
    if !is_right {
        let message = format!("{} is not a weight", quote(weight.value));
        let help = "write a number like \"400\", or the lightest and the heaviest: \"100 900\"";
        problems.add(Code::InvalidFont, weight.at, message, help);
    }
    is_right.then(|| weight.value.to_owned())
}

fn is_italic(style: &Str<'_>, problems: &mut Problems<'_>) -> Option<bool> {
    match style.value {
        "italic" => Some(true),
        "normal" => Some(false),
        other => {
            let message = format!("{} is not a style of letters", quote(other));
            problems.add(Code::InvalidFont, style.at, message, "write \"italic\", or leave it out");
            None
        }
    }
}

/// What is at a path. `Some(None)` when the radar comes without a folder, so that nobody knows.
#[expect(clippy::option_option, reason = "whether it is right, and whether it is known, are two questions")]
fn content<'f>(
    path: &Str<'_>,
    assets: &'f [Asset],
    most: usize,
    problems: &mut Problems<'_>,
) -> Option<Option<&'f [u8]>> {
    if let Some(help) = outside(path.value) {
        let message = format!("{} is not the path of a file beside the radar", quote(path.value));
        problems.add(Code::InvalidPath, path.at, message, help);
        return None;
    }
    match assets.iter().find(|asset| asset.path == path.value).map(|asset| &asset.found) {
        None => Some(None),
        Some(Found::Bytes(bytes)) => Some(Some(bytes)),
        Some(Found::Nothing) => {
            let message = format!("there is no file {}", quote(path.value));
            problems.add(
                Code::MissingFile,
                path.at,
                message,
                "paths are relative to the radar's file; capitals count",
            );
            None
        }
        Some(Found::TooLarge) => {
            let message = format!("{} is larger than {} kB", quote(path.value), most / 1000);
            problems.add(Code::UnusableFile, path.at, message, "make it smaller: every reader loads it");
            None
        }
    }
}

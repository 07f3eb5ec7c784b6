//! Markdown files that begin with fields between two lines `---`.
//!
//! The fields are YAML. Of it, what such files use: words, lists, and lists of fields. References to other places of the
//! file (`*name`) are refused, so a small file cannot become a large value.

use radar_core::problem::Problem;

mod yaml;

/// Longest block of fields in bytes. A real one has a few hundred.
const MOST_BYTES: usize = 64 * 1024;

/// A file, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// In the order of the file, each name once. `None` for a file that does not begin with fields.
    pub(crate) fields: Option<Vec<Field>>,
    /// The Markdown below, with `\n` at the ends of lines, without blank lines around it.
    pub(crate) body: String,
}

/// A name and what it is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    /// As it is written.
    pub(crate) name: String,
    /// Line and column of the value in the file, from 1.
    pub(crate) at: (usize, usize),
    /// What it is set to.
    pub(crate) value: Value,
}

/// What a field is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// `null`, `~` or nothing at all.
    Nothing,
    /// Text, a number or a truth value, as it is written.
    Word(String),
    /// A list, nothing left out.
    List(Vec<Value>),
    /// Fields of its own.
    Fields(Vec<Field>),
}

/// Takes a file apart. `file` is its name in problems.
///
/// # Errors
///
/// A file that is not UTF-8, fields that do not end or are no YAML, a name that is there twice.
pub(crate) fn parse(file: &str, bytes: &[u8]) -> Result<Page, Problem> {
    let text = decode(file, bytes)?;
    // Also what `trim` would take but is no line end stays: it may be the indent of a code block.
    let start = text.lines().take_while(|line| line.trim().is_empty()).count();
    let mut lines = text.lines().skip(start);
    let opening = lines.next().unwrap_or_default().trim_end();
    refuse_other_languages(file, start + 1, opening)?;
    if opening != "---" {
        return Ok(Page { fields: None, body: body(text.lines().skip(start)) });
    }
    let Some(count) = text.lines().skip(start + 1).position(|line| line.trim_end() == "---") else {
        return Err(Problem::new(
            file,
            (start + 1, 1),
            "the front matter that begins here does not end",
            "write a line --- after its last field",
        ));
    };
    let fields: String = lines.by_ref().take(count).flat_map(|line| [line, "\n"]).collect();
    if fields.len() > MOST_BYTES {
        return Err(Problem::new(
            file,
            (start + 1, 1),
            "front matter of more than 64 KB",
            "keep a few fields between the lines ---, and write the text below",
        ));
    }
    let fields = yaml::fields(file, start + 1, &fields)?;
    Ok(Page { fields: Some(fields), body: body(lines.skip(1)) })
}

fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problem> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        let column =
            String::from_utf8_lossy(before).lines().last().map_or(0, |line| line.chars().count()) + 1;
        Problem::new(file, (line, column), "a byte that is not UTF-8", "save the file as UTF-8")
    })
}

fn refuse_other_languages(file: &str, line: usize, opening: &str) -> Result<(), Problem> {
    let language = opening.strip_prefix("---").map(str::trim).unwrap_or_default();
    let language = match opening {
        "+++" => "TOML",
        _ if language.eq_ignore_ascii_case("toml") => "TOML",
        _ if language.eq_ignore_ascii_case("json") => "JSON",
        _ => return Ok(()),
    };
    Err(Problem::new(
        file,
        (line, 1),
        format!("front matter in {language}"),
        "write it as YAML between two lines ---, one field a line: title: \"Rust\"",
    ))
}

/// The lines, without blank ones at the beginning and the end.
fn body<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut body = String::new();
    for line in lines.skip_while(|line| line.trim().is_empty()) {
        body.push_str(line);
        body.push('\n');
    }
    body.truncate(body.trim_end().len());
    body
}

impl Value {
    /// A word that is not empty, without white space around it. `None` for everything else.
    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) if !word.trim().is_empty() => Some(word.trim()),
            _ => None,
        }
    }

    /// Whether it says nothing: no value, an empty word or list.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Word(word) => word.trim().is_empty(),
            Self::List(items) => items.iter().all(Self::is_empty),
            Self::Fields(fields) => fields.is_empty(),
        }
    }
}
